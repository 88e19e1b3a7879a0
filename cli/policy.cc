#include "cli/policy.h"

namespace dittograph {

Status PolicySource::ReadBatch(size_t batch, const Visitor& visit) {
  return source_.ReadBatch(batch, [&](const Article& article) {
    Article rated = article;
    if (rule_ == KeepRule::kLongest) rated.preference = -static_cast<int64_t>(article.text.size());
    if (article.is_archive) {
      rated.preference = INT64_MIN;
      rated.is_protected = true;
    }
    visit(rated);
  });
}

}  // namespace dittograph
