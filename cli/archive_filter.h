// Results of articles and an archive, without those that no new article has part in.
#pragma once

#include <functional>
#include <utility>

#include "dittograph/result.h"

namespace dittograph {

// FindArticles compares the archive's articles with each other too; FindPassages does not. The
// counts of the summary follow, but pairs_implied, which names no articles.
class ArchiveFilter : public Sink {
 public:
  ArchiveFilter(Sink& sink, std::function<bool(ArticleNumber)> is_archive)
      : sink_(sink), is_archive_(std::move(is_archive)) {}

  Status OnFault(const Fault& fault) override { return sink_.OnFault(fault); }
  Status OnPair(const ArticlePair& pair) override;
  Status OnCluster(const Cluster& cluster) override;
  Status OnRemoval(const Removal& removal) override { return sink_.OnRemoval(removal); }
  Status OnPassage(const PassageMatch& match) override { return sink_.OnPassage(match); }
  Status OnGroup(const PassageGroup& group) override { return sink_.OnGroup(group); }
  Status OnSummary(const Summary& summary) override;

 private:
  Sink& sink_;
  std::function<bool(ArticleNumber)> is_archive_;  // null: everything passes
  Summary dropped_;
};

}  // namespace dittograph
