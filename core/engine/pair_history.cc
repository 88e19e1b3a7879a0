#include "engine/pair_history.h"

#include <cstdint>
#include <vector>

#include "relate/relater.h"

namespace dittograph {

void PairHistories::Refine(ArticlePair& pair) {
  const Lineage& lineage = digests_.lineage;
  if (lineage.is_empty()) return;
  const int64_t time_a = lineage.TimeOf(pair.a);
  const int64_t time_b = lineage.TimeOf(pair.b);
  const bool are_known =
      time_a != ArticleMetadata::kUnknownTime && time_b != ArticleMetadata::kUnknownTime;
  if (are_known) pair.seconds_apart = time_b - time_a;
  PairHistory history;
  history.order = lineage.Order(pair.a, pair.b);
  history.is_referred_to = lineage.LeadsBack(pair.a, pair.b) || lineage.LeadsBack(pair.b, pair.a);
  if (pair.relation == Relation::kExcerpt && history.order != 0) {
    history.has_same_top = HaveSameTop(pair);
  }
  RelateInHistory(history, pair);
}

bool PairHistories::HaveSameTop(const ArticlePair& pair) {
  constexpr size_t kTopBytes = 500;
  const auto top_of = [&](ArticleNumber article) {
    const std::string_view text = text_of_row_(digests_.row_of_article[article], text_);
    return tokenizer_.Hash(text.substr(0, kTopBytes));
  };
  const std::span<const uint64_t> hashes = top_of(pair.a);
  const std::vector<uint64_t> words_a(hashes.begin(), hashes.end());
  return dittograph::HaveSameTop(words_a, top_of(pair.b));
}

}  // namespace dittograph
