// Order-free seeds inside one article: places where many rare words of one stretch occur again in
// another, in whatever order. They find what rewording leaves when it moves clauses about and keeps
// no 3-gram.
//
// A rare word occurs 2 to 8 times in the article and is a number or has four letters or more. Every
// such pair of occurrences is a point (a, b); a box is the surroundings of a point in which many
// different words have one. Scripts without spaces are left to SelfSeeds: one character says
// nothing.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/box_index.h"
#include "text/shared_run.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {

// Holds scratch memory: one for each thread. Results are valid until the next call.
class SharedWords {
 public:
  // Boxes, the one with the most words first; none has its centre in one before it. Their two sides
  // may overlap.
  std::span<const TokenBox> Find(std::string_view text, std::span<const Token> tokens,
                                 const Vocabulary& vocabulary);

 private:
  struct Window {
    uint32_t num_words;
    TokenBox box;
  };
  static constexpr size_t kMaxLinks = 2;  // of a rare word, to earlier occurrences
  void FindRare(std::string_view text, std::span<const Token> tokens, const Vocabulary& vocabulary);
  void FindPoints(std::span<const uint32_t> ids);
  void FindWindows();

  std::vector<uint8_t> is_rare_;                       // by word
  std::vector<std::array<uint32_t, kMaxLinks>> last_;  // by word: its last occurrences, or none
  std::vector<uint32_t> rare_;                         // tokens, the first num_rare_
  size_t num_rare_ = 0;
  // The points in the order of b, the first num_points_.
  std::vector<uint32_t> a_;
  std::vector<uint32_t> b_;
  std::vector<uint32_t> is_second_;  // of its b
  size_t num_points_ = 0;
  std::vector<uint16_t> stripes_;  // all 0 between calls
  std::vector<Window> windows_;
  BoxIndex chosen_;
  std::vector<TokenBox> boxes_;
};

}  // namespace dittograph
