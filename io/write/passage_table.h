// Repeated passages for people, in the order in which an editor wants them.
//
// First what one article says twice, then what several have; in both, first where a number differs,
// then where a name does, since one of the two may be wrong; then by the words in common, weighted
// by the score, so that long sure repeats come before short doubtful ones. Templates come behind
// them and boilerplate last, a line each. Nothing here is a contract.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "dittograph/result.h"
#include "dittograph/status.h"
#include "io/write/result_writer.h"

namespace dittograph {

class PassageTable {
 public:
  PassageTable(const ResultContext& context, const TableStyle& style)
      : context_(context), style_(style) {}

  void Add(const PassageMatch& match);
  void Add(const PassageGroup& group);
  size_t size() const { return entries_.size(); }

  // The last call.
  Status Write();

 private:
  enum class Section { kWithin, kAcross, kTemplate, kBoilerplate };
  struct Entry {
    Section section;
    int fact_rank;  // above 0: a number or a name differs
    double weight;
    bool is_group;
    size_t index;  // into matches_ or groups_
  };

  static Section SectionOf(PassageKind kind, uint32_t num_articles);
  std::string Block(const Entry& entry);
  std::string MatchBlock(const PassageMatch& match);
  std::string GroupBlock(const PassageGroup& group);
  std::string Verdict(const PassageMatch& match, size_t more_paragraphs_a,
                      size_t more_paragraphs_b) const;
  std::string GroupVerdict(const PassageGroup& group, size_t more_paragraphs) const;
  std::string Places(const PassageGroup& group) const;
  std::string Facts(const PassageMatch& match) const;
  Status WriteBoilerplate(size_t first);
  std::string BoilerplateLine(const Entry& entry);

  std::string Id(ArticleNumber number) const;
  std::string ShortId(ArticleNumber number) const;  // does not say that it is of the archive
  std::string Bold(const std::string& text) const;

  const ResultContext& context_;
  const TableStyle& style_;
  std::vector<PassageMatch> matches_;
  std::vector<PassageGroup> groups_;
  std::vector<Entry> entries_;
  std::string scratch_;
};

}  // namespace dittograph
