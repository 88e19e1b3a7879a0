#include "io/write/json_object.h"

namespace dittograph {

void AddSummary(const Summary& summary, const ResultContext& context, JsonObject& json) {
  json.Integer("articles", summary.articles);
  json.Integer("articles_without_words", summary.articles_without_words);
  json.Integer("articles_repaired", summary.articles_repaired);
  json.Integer("errors", summary.faults);
  if (context.kind == ResultKind::kPassages || context.kind == ResultKind::kComparison) {
    json.Integer("passages", summary.passages);
    json.Integer("groups", summary.groups);
  } else {
    json.Integer("candidates", summary.candidates);
    json.Integer("pairs", summary.pairs);
    json.Integer("pairs_implied", summary.pairs_implied);
    json.Integer("clusters", summary.clusters);
    json.Integer("articles_in_clusters", summary.articles_in_clusters);
    json.Integer("removed", summary.removed);
    json.Score("expected_recall", summary.expected_recall);
  }
  if (context.has_ignore_list) json.Integer("ignored", summary.ignored);
}

}  // namespace dittograph
