#include "tests/oracle/passage_pair.h"

#include <numeric>

namespace dittograph::oracle {

namespace {

auto Articles(const PassagePair& pair) { return std::tuple(pair.a.article, pair.b.article); }
auto Place(const PassagePair& pair) {
  return std::tuple(pair.a.article, pair.b.article, pair.a.chars.begin);
}

}  // namespace

std::vector<PassagePair> Canonical(std::span<const PassagePair> pairs) {
  std::vector<PassagePair> canonical;
  for (const PassagePair& pair : pairs) canonical.push_back(Canonical(pair));
  return canonical;
}

PassagePairIndex::PassagePairIndex(std::span<const PassagePair> pairs)
    : pairs_(pairs), order_(pairs.size()), latest_end_(pairs.size()) {
  std::iota(order_.begin(), order_.end(), size_t{0});
  std::sort(order_.begin(), order_.end(), [&](size_t x, size_t y) {
    return std::tuple_cat(Place(pairs[x]), std::tuple(x)) <
           std::tuple_cat(Place(pairs[y]), std::tuple(y));
  });
  for (size_t i = 0; i < order_.size(); ++i) {
    const PassagePair& pair = pairs[order_[i]];
    latest_end_[i] = pair.a.chars.end;
    if (i > 0 && Articles(pairs[order_[i - 1]]) == Articles(pair)) {
      latest_end_[i] = std::max(latest_end_[i], latest_end_[i - 1]);
    }
  }
}

std::vector<size_t> PassagePairIndex::Detecting(const PassagePair& pair) const {
  std::vector<size_t> found;
  const auto past_end = std::tuple(pair.a.article, pair.b.article, pair.a.chars.end);
  auto i = static_cast<size_t>(
      std::partition_point(order_.begin(), order_.end(),
                           [&](size_t n) { return Place(pairs_[n]) < past_end; }) -
      order_.begin());
  while (i > 0 && Articles(pairs_[order_[i - 1]]) == Articles(pair) &&
         latest_end_[i - 1] > pair.a.chars.begin) {
    --i;
    if (Detects(pairs_[order_[i]], pair)) found.push_back(order_[i]);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace dittograph::oracle
