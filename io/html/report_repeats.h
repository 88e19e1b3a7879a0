// A match or a group as the report has it: docs/output.md, "HTML".
#pragma once

#include <string>
#include <string_view>

#include "io/html/report_articles.h"
#include "io/html/text_hash.h"
#include "io/write/json_object.h"
#include "io/write/passage_order.h"
#include "io/write/result_writer.h"

namespace dittograph {

class ReportRepeats {
 public:
  ReportRepeats(const ResultContext& context, ReportArticles& articles)
      : context_(context), articles_(articles) {}

  std::string Json(const RankedPassage& passage);

 private:
  void AddMatch(const PassageMatch& match, JsonObject& json);
  void AddGroup(const PassageGroup& group, JsonObject& json);
  void AddWords(const PassageMatch& match, JsonObject& json);
  void AddChanges(const PassageMatch& match, JsonObject& json);
  void AddKey(const RankedPassage& passage, JsonObject& json);
  std::string Place(const PassageSide& side);
  std::string Name(ArticleNumber number) const;

  const ResultContext& context_;
  ReportArticles& articles_;
  ReportKeys keys_;
};

}  // namespace dittograph
