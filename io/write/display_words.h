// Text as a reader sees it: words, and which words of two texts stand for each other.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/result.h"

namespace dittograph {

// What stands between spaces, 30 columns at most. In scripts that set no spaces between words (Han,
// Kana, Thai, Lao, Khmer, Myanmar) a character is a word of its own; so is one of Hangul.
struct DisplayWord {
  std::string text;  // fit for a terminal
  int width = 0;     // columns
  bool has_space_before = false;
  bool starts_line = false;  // stands behind a newline, so in another paragraph
  bool differs = false;
  Span bytes;  // of the text
};

std::vector<DisplayWord> SplitDisplayWords(std::string_view text);
// How many words of `text` start a line.
size_t CountLineStarts(std::string_view text);
// Words that are not punctuation only.
size_t CountWords(std::string_view text);
// Without the punctuation at the ends.
std::string_view BareWord(std::string_view word);

// Words of two texts side by side: where they differ, one may have none.
struct WordPair {
  const DisplayWord* a = nullptr;
  const DisplayWord* b = nullptr;
};

// Pairs the words of the longest common subsequence, and the others between them one by one, with
// `differs` set. Long texts are first split at words that stand in either once, and where that
// does not make them short enough, `differs` says that the other text lacks the word: the cost is
// linear. Case of ASCII letters and punctuation at the ends do not count.
std::vector<WordPair> AlignWords(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b);

// Of aligned words that differ, those that stand elsewhere in the other text differ no more: as many
// of each as differ on both sides. For texts whose clauses may have moved.
void UnmarkMovedWords(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b);

// The bytes of the words that differ; those that follow each other are one span.
std::vector<Span> DifferingSpans(const std::vector<DisplayWord>& words);

}  // namespace dittograph
