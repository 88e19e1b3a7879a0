// Which article survives: policies are the command line's, the library knows only `preference`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/keep_rule.h"
#include "dittograph/article.h"
#include "io/read/forwarding_source.h"

namespace dittograph {

// Whether the article tells editors to withdraw, hold or not yet run a story: by its status, or by
// how its headline, text or note begins ("KILL", "STORY WITHDRAWN", "EMBARGOED", …).
bool IsNotice(const Article& article);

// A source with the preferences that a rule gives its articles. What the archive holds stays, and
// is what a cluster keeps; notices stand apart.
class PolicySource : public ForwardingSource {
 public:
  PolicySource(ArticleSource& source, const KeepRule& rule)
      : ForwardingSource(source), rule_(rule) {}

  Status ReadBatch(size_t batch, const Visitor& visit) override;

 private:
  const KeepRule& rule_;
};

}  // namespace dittograph
