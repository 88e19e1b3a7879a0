// What stands between a source and those who read it, and passes on all that it does not change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"

namespace dittograph {

class ForwardingSource : public ArticleSource {
 public:
  explicit ForwardingSource(ArticleSource& source) : source_(source) {}

  size_t NumBatches() const override { return source_.NumBatches(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override {
    return source_.ReadBatch(batch, visit);
  }
  std::vector<Fault> Faults() const override { return source_.Faults(); }
  uint64_t NumRepaired() const override { return source_.NumRepaired(); }
  std::string_view Text(ArticleNumber number, std::string& scratch) const override {
    return source_.Text(number, scratch);
  }
  std::string Id(ArticleNumber number) const override { return source_.Id(number); }

 private:
  ArticleSource& source_;
};

}  // namespace dittograph
