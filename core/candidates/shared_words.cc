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
  const size_t most = kMaxLinks * num_rare_;
  if (a_.size() < most) {
    a_.resize(most);
    b_.resize(most);
    is_second_.resize(most);
  }
  size_t n = 0;
  for (uint32_t b : std::span(rare_).first(num_rare_)) {
    std::array<uint32_t, kMaxLinks>& last = last_[ids[b]];
    for (uint32_t k = 0; k < kMaxLinks; ++k) {
      a_[n] = last[k];
      b_[n] = b;
      is_second_[n] = k;
      n += last[k] != kNone;
    }
    last = {b, last[0]};
  }
  num_points_ = n;
}

// For every point, how many different words have one in the window that ends with it.
void SharedWords::FindWindows() {
  windows_.clear();
  const uint32_t* const a = a_.data();
  const uint32_t* const b = b_.data();
  const uint32_t* const is_second = is_second_.data();
  // Points first to k by their a, for a bound: what is near one lies in three stripes.
  uint16_t* const stripes = stripes_.data() + 1;
  size_t first = 0;
  for (size_t k = 0; k < num_points_; ++k) {
    for (; b[first] + kWindowTokens < b[k] || first + kMaxLookBack < k; ++first) {
      --stripes[a[first] / kStripe];
    }
    const uint32_t at = a[k];
    const uint16_t* const middle = &stripes[at / kStripe];
    ++stripes[at / kStripe];
    if (uint32_t{middle[-1]} + middle[0] + middle[1] < kMinWords) continue;
    // Of two points of one b, the first that is near counts. (No step depends on the one before it,
    // so that the compiler does several at once.)
    const auto is_near = [=](size_t p) {
      return uint32_t{a[p] - at + kHalfWindow <= 2 * kHalfWindow};
    };
    const auto counts = [=](size_t p) { return is_near(p) & ~(is_second[p] & is_near(p - 1)); };
    uint32_t num_words = is_near(first);
    for (size_t p = first + 1; p <= k; ++p) num_words += counts(p);
    if (num_words < kMinWords) continue;
    size_t begin = first;
    while (is_near(begin) == 0) ++begin;
    TokenBox box{std::min(a[begin], at), std::max(a[begin], at) + 1, b[begin], b[k] + 1};
    for (size_t p = begin + 1; p < k; ++p) {
      const uint32_t near_a = counts(p) != 0 ? a[p] : at;
      box.a_begin = std::min(box.a_begin, near_a);
      box.a_end = std::max(box.a_end, near_a + 1);
    }
    windows_.push_back({num_words, box});
  }
  for (; first < num_points_; ++first) --stripes[a[first] / kStripe];
  std::stable_sort(windows_.begin(), windows_.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
}

std::span<const TokenBox> SharedWords::Find(std::string_view text, std::span<const Token> tokens,
                                            const Vocabulary& vocabulary) {
  boxes_.clear();
  FindRare(text, tokens, vocabulary);
  FindPoints(vocabulary.ids());
  if (num_points_ < kMinWords) return boxes_;
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
