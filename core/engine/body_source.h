// A source whose texts are those of another without their zones (text/zones.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/status.h"

namespace dittograph {

// A line end stands for each zone.
std::string WithoutZones(std::string_view text);

class BodySource : public ArticleSource {
 public:
  explicit BodySource(ArticleSource& whole) : whole_(whole) {}

  size_t NumBatches() const override { return whole_.NumBatches(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override { return whole_.Id(number); }
  std::vector<Fault> Faults() const override { return whole_.Faults(); }
  uint64_t NumRepaired() const override { return whole_.NumRepaired(); }

 private:
  ArticleSource& whole_;
};

}  // namespace dittograph
