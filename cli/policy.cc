#include "cli/policy.h"

namespace dittograph {

Status PolicySource::ReadBatch(size_t batch, const Visitor& visit) {
  if (rule_ == KeepRule::kFirst) return source_.ReadBatch(batch, visit);
  return source_.ReadBatch(batch, [&visit](const Article& article) {
    Article rated = article;
    rated.preference = -static_cast<int64_t>(article.text.size());
    visit(rated);
  });
}

}  // namespace dittograph
