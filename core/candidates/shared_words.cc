#include "candidates/shared_words.h"

#include <algorithm>

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kMaxCount = 8;    // occurrences of a rare word
constexpr uint32_t kMaxLinks = 2;    // to earlier occurrences
constexpr uint32_t kMinLetters = 4;  // in bytes
constexpr uint32_t kWindowTokens = 40;
constexpr uint32_t kMinWords = 8;     // different rare words in a box
constexpr size_t kMaxLookBack = 128;  // points: a bound on the work for hostile text

bool IsRare(std::string_view text, const Token& token, uint32_t count) {
  if (count < 2 || count > kMaxCount || token.quarters < kQuartersPerWord) return false;
  const char c = text[token.begin];
  return token.end - token.begin >= kMinLetters || (c >= '0' && c <= '9');
}

}  // namespace

void SharedWords::FindPoints(std::string_view text, std::span<const Token> tokens,
                             const Vocabulary& vocabulary) {
  const std::span<const uint32_t> ids = vocabulary.ids();
  points_.clear();
  last_.assign(vocabulary.num_words(), kNone);
  if (previous_.size() < tokens.size()) previous_.resize(tokens.size());
  for (uint32_t b = 0; b < tokens.size(); ++b) {
    const uint32_t id = ids[b];
    if (!IsRare(text, tokens[b], vocabulary.count(id))) continue;
    previous_[b] = last_[id];
    last_[id] = b;
    uint32_t a = previous_[b];
    for (uint32_t links = 0; a != kNone && links < kMaxLinks; ++links, a = previous_[a]) {
      points_.push_back({a, b});
    }
  }
}

// For every point, how many different words have one in the window that ends with it.
void SharedWords::FindWindows() {
  windows_.clear();
  size_t first = 0;
  for (size_t k = 0; k < points_.size(); ++k) {
    const Point& point = points_[k];
    while (points_[first].b + kWindowTokens < point.b || first + kMaxLookBack < k) ++first;
    if (k - first + 1 < kMinWords) continue;
    Window window{0, {point.a, point.a + 1, points_[first].b, point.b + 1}};
    uint32_t last_b = kNone;
    for (size_t p = first; p <= k; ++p) {
      const Point& other = points_[p];
      if (other.b == last_b) continue;
      if (other.a + kWindowTokens / 2 < point.a || other.a > point.a + kWindowTokens / 2) continue;
      last_b = other.b;
      if (window.num_words++ == 0) window.box.b_begin = other.b;
      window.box.a_begin = std::min(window.box.a_begin, other.a);
      window.box.a_end = std::max(window.box.a_end, other.a + 1);
    }
    if (window.num_words >= kMinWords) windows_.push_back(window);
  }
  std::stable_sort(windows_.begin(), windows_.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
}

std::span<const TokenBox> SharedWords::Find(std::string_view text, std::span<const Token> tokens,
                                            const Vocabulary& vocabulary) {
  boxes_.clear();
  FindPoints(text, tokens, vocabulary);
  FindWindows();
  if (windows_.empty()) return boxes_;
  chosen_.Reset(static_cast<uint32_t>(tokens.size()));
  for (const Window& window : windows_) {
    const uint32_t a = (window.box.a_begin + window.box.a_end) / 2;
    const uint32_t b = (window.box.b_begin + window.box.b_end) / 2;
    const TokenBox centre = {a, a + 1, b, b + 1};
    if (chosen_.Any(centre, [&](const TokenBox& box) { return Contains(box, centre); })) continue;
    chosen_.Add(window.box);
    boxes_.push_back(window.box);
  }
  return boxes_;
}

}  // namespace dittograph
