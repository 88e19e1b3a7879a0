#include "candidates/shared_words.h"

#include <algorithm>

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint32_t kMaxCount = 8;    // occurrences of a rare word
constexpr uint32_t kMinLetters = 4;  // in bytes
constexpr uint32_t kWindowTokens = 40;
constexpr uint32_t kHalfWindow = kWindowTokens / 2;
constexpr uint32_t kStripe = kHalfWindow + 1;
constexpr uint32_t kMinWords = 6;     // different rare words in a box
constexpr size_t kMaxLookBack = 128;  // points: a bound on the work for hostile text

bool IsRare(std::string_view text, const Token& token, uint32_t count) {
  // Without a branch: which word is rare, none foretells.
  const char c = text[token.begin];
  const bool is_long = token.end - token.begin >= kMinLetters;
  const bool is_number = static_cast<uint8_t>(c - '0') < 10;
  return (count - 2 <= kMaxCount - 2) & (token.quarters >= kQuartersPerWord) &
         (is_long | is_number);
}

}  // namespace

void SharedWords::FindRare(std::string_view text, std::span<const Token> tokens,
                           const Vocabulary& vocabulary) {
  const auto num_words = static_cast<uint32_t>(vocabulary.num_words());
  if (is_rare_.size() < num_words) {
    is_rare_.resize(num_words);
    last_.resize(num_words);
  }
  for (uint32_t id = 0; id < num_words; ++id) {
    is_rare_[id] = IsRare(text, tokens[vocabulary.first_token(id)], vocabulary.count(id));
    last_[id] = {kNone, kNone};
  }
  if (rare_.size() < tokens.size()) rare_.resize(tokens.size());
  const std::span<const uint32_t> ids = vocabulary.ids();
  num_rare_ = 0;
  for (uint32_t i = 0; i < tokens.size(); ++i) {  // no branch: which word is rare, none foretells
    rare_[num_rare_] = i;
    num_rare_ += is_rare_[ids[i]];
  }
}

void SharedWords::FindPoints(std::span<const uint32_t> ids) {
  points_.resize(kMaxLinks * num_rare_);
  size_t n = 0;
  for (uint32_t b : std::span(rare_).first(num_rare_)) {
    std::array<uint32_t, kMaxLinks>& last = last_[ids[b]];
    for (uint32_t a : last) {
      points_[n] = {a, b};
      n += a != kNone;
    }
    last = {b, last[0]};
  }
  points_.resize(n);
}

// For every point, how many different words have one in the window that ends with it.
void SharedWords::FindWindows() {
  windows_.clear();
  const std::span<const Point> points = points_;
  // Points first to k by their a, for a bound: what is near one lies in three stripes.
  uint16_t* const stripes = stripes_.data() + 1;
  size_t first = 0;
  for (size_t k = 0; k < points.size(); ++k) {
    const Point& point = points[k];
    for (; points[first].b + kWindowTokens < point.b || first + kMaxLookBack < k; ++first) {
      --stripes[points[first].a / kStripe];
    }
    const uint16_t* const middle = &stripes[point.a / kStripe];
    ++stripes[point.a / kStripe];
    if (uint32_t{middle[-1]} + middle[0] + middle[1] < kMinWords) continue;
    // The first point of each b that is near.
    const auto is_next = [&](const Point& other, uint32_t last_b) {
      return (other.a - point.a + kHalfWindow <= 2 * kHalfWindow) & (other.b != last_b);
    };
    uint32_t num_words = 0;
    uint32_t last_b = kNone;
    for (size_t p = first; p <= k; ++p) {
      const bool is_one = is_next(points[p], last_b);
      num_words += is_one;
      last_b = is_one ? points[p].b : last_b;
    }
    if (num_words < kMinWords) continue;
    TokenBox box{point.a, point.a + 1, kNone, point.b + 1};
    last_b = kNone;
    for (size_t p = first; p <= k; ++p) {
      const Point& other = points[p];
      const bool is_one = is_next(other, last_b);
      last_b = is_one ? other.b : last_b;
      box.b_begin = std::min(box.b_begin, last_b);
      box.a_begin = std::min(box.a_begin, is_one ? other.a : point.a);
      box.a_end = std::max(box.a_end, (is_one ? other.a : point.a) + 1);
    }
    windows_.push_back({num_words, box});
  }
  for (; first < points.size(); ++first) --stripes[points[first].a / kStripe];
  std::stable_sort(windows_.begin(), windows_.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
}

std::span<const TokenBox> SharedWords::Find(std::string_view text, std::span<const Token> tokens,
                                            const Vocabulary& vocabulary) {
  boxes_.clear();
  FindRare(text, tokens, vocabulary);
  FindPoints(vocabulary.ids());
  if (points_.size() < kMinWords) return boxes_;
  if (stripes_.size() < tokens.size() / kStripe + 3) stripes_.resize(tokens.size() / kStripe + 3);
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
