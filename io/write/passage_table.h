// Repeated passages for people, in the order of passage_order.h; boilerplate takes a line each.
// Nothing here is a contract.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "dittograph/result.h"
#include "dittograph/status.h"
#include "io/write/passage_order.h"
#include "io/write/result_writer.h"

namespace dittograph {

class PassageTable {
 public:
  PassageTable(const ResultContext& context, const TableStyle& style)
      : context_(context), style_(style) {}

  template <typename Result>  // PassageMatch or PassageGroup
  void Add(const Result& result) {
    passages_.Add(result);
  }
  size_t size() const { return passages_.num_added(); }

  // The last call.
  Status Write();

 private:
  std::string MatchBlock(const PassageMatch& match);
  std::string GroupBlock(const PassageGroup& group);
  std::string Places(const PassageGroup& group) const;
  std::string Facts(const PassageMatch& match) const;
  Status WriteBoilerplate(std::span<const RankedPassage> passages, bool is_first);
  std::string BoilerplateLine(const RankedPassage& passage);

  std::string Id(ArticleNumber number) const;
  std::string ShortId(ArticleNumber number) const;  // does not say that it is of the archive
  std::string Bold(const std::string& text) const;

  const ResultContext& context_;
  const TableStyle& style_;
  RankedPassages passages_;
  std::string scratch_;
};

}  // namespace dittograph
