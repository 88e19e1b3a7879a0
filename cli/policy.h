// Which article survives: policies are the command line's, the library knows only `preference`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/keep_rule.h"
#include "dittograph/article.h"

namespace dittograph {

// Whether the article tells editors to withdraw, hold or not yet run a story: by its status, or by
// how its headline, text or note begins ("KILL", "STORY WITHDRAWN", "EMBARGOED", …).
bool IsNotice(const Article& article);

// A source with the preferences that a rule gives its articles. What the archive holds stays, and
// is what a cluster keeps; notices stand apart.
class PolicySource : public ArticleSource {
 public:
  PolicySource(ArticleSource& source, const KeepRule& rule) : source_(source), rule_(rule) {}

  size_t NumBatches() const override { return source_.NumBatches(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override { return source_.Faults(); }
  uint64_t NumRepaired() const override { return source_.NumRepaired(); }
  std::string_view Text(ArticleNumber number, std::string& scratch) const override {
    return source_.Text(number, scratch);
  }
  std::string Id(ArticleNumber number) const override { return source_.Id(number); }

 private:
  ArticleSource& source_;
  const KeepRule& rule_;
};

}  // namespace dittograph
