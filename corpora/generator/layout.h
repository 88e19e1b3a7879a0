// Which article stands where: members of a group are scattered over the corpus, and nothing is held
// but the group sizes.
//
// Members of all groups, group by group, and then the singles, have consecutive numbers; a keyed
// bijection of [0, number of articles) takes these numbers to places in the corpus and back.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_LAYOUT_H_
#define DITTOGRAPH_CORPORA_GENERATOR_LAYOUT_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dittograph::generator {

// A bijection of [0, size): a Feistel network over the next power of four, walked until it lands
// inside (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002).
class Permutation {
 public:
  Permutation(uint64_t size, uint64_t seed);  // REQUIRES: 0 < size <= 2^62

  uint64_t Apply(uint64_t x) const;
  uint64_t Invert(uint64_t y) const;  // Invert(Apply(x)) == x

 private:
  static constexpr int kRounds = 6;
  uint64_t Round(int round, uint64_t half) const;

  uint64_t size_;
  int half_bits_;
  std::array<uint64_t, kRounds> keys_;
};

class Layout {
 public:
  // REQUIRES: the group sizes add up to at most num_articles.
  Layout(uint64_t num_articles, std::span<const uint64_t> group_sizes, uint64_t seed);

  uint64_t num_articles() const { return num_articles_; }
  uint64_t num_groups() const { return starts_.size() - 1; }
  uint64_t group_size(uint64_t group) const { return starts_[group + 1] - starts_[group]; }

  struct Article {
    bool is_single;
    uint64_t group;   // of a member; unset for a single
    uint64_t number;  // of the member in its group, or of the single among the singles
  };
  Article At(uint64_t place) const;
  uint64_t PlaceOf(uint64_t group, uint64_t member) const;

 private:
  uint64_t num_articles_;
  std::vector<uint64_t> starts_;  // of each group, and the number of all members
  Permutation permutation_;
};

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_LAYOUT_H_
