// The articles that a report shows: their texts, and places in them as the page counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "io/html/script_block.h"
#include "io/html/utf16_offsets.h"
#include "io/write/json_object.h"
#include "io/write/result_writer.h"

namespace dittograph {

class ReportArticles {
 public:
  // `shown`: in any order, with repeats.
  ReportArticles(const ResultContext& context, std::vector<ArticleNumber> shown);

  // Where the article stands among those that are shown. REQUIRES: it is shown.
  size_t IndexOf(ArticleNumber number) const;
  uint64_t size_texts() const { return size_texts_; }  // bytes, once they are written

  Status WriteTexts(ScriptBlock& block);
  // Behind the texts.
  Status WriteArticles(ScriptBlock& block) const;

  // The view is valid until MayForget.
  std::string_view Text(ArticleNumber number) { return Get(number).text; }
  uint64_t Utf16(ArticleNumber number, uint64_t byte);
  // Between two results: texts take no more memory than a bound, however large the report is.
  void MayForget();

 private:
  struct Article {
    ArticleNumber number;
    uint64_t offset = 0;  // of its JSON string in the block of texts
    uint64_t size = 0;
    uint64_t words = 0;
    std::string title = {};  // the beginning of the text
  };
  struct KnownText {
    std::string text;
    Utf16Offsets offsets;
  };
  const KnownText& Get(ArticleNumber number);

  const ResultContext& context_;
  std::vector<Article> articles_;  // by number
  uint64_t size_texts_ = 0;
  std::unordered_map<ArticleNumber, KnownText> known_;
  uint64_t size_known_ = 0;
};

}  // namespace dittograph
