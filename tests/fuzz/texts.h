// Bytes of a fuzzer -> articles. A zero byte ends an article.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"

namespace dittograph::fuzz {

// The bytes as they are; or, with `are_words`, each byte a word of a small vocabulary, so that
// repeats come about by chance. Bytes that differ only in their highest bit are one word in two
// cases; 1 and 2 end a paragraph and a sentence.
inline std::vector<std::string> ArticlesOf(std::span<const uint8_t> bytes, bool are_words) {
  std::vector<std::string> articles(1);
  for (uint8_t byte : bytes) {
    std::string& article = articles.back();
    if (byte == 0) {
      articles.emplace_back();
    } else if (!are_words) {
      article += static_cast<char>(byte);
    } else if (byte < 3) {
      article += byte == 1 ? ".\n" : ". ";
    } else {
      article += byte < 128 ? 'w' : 'W';
      article += std::to_string(byte % 128) + ' ';
    }
  }
  return articles;
}

inline VectorSource SourceOf(const std::vector<std::string>& articles) {
  std::vector<VectorSource::Item> items;
  for (const std::string& article : articles) {
    items.push_back({std::to_string(items.size()), article});
  }
  return VectorSource(std::move(items));
}

}  // namespace dittograph::fuzz
