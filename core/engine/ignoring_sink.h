// Takes pairs and clusters that an ignore list covers out of what a sink is given.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

#include "dittograph/article.h"
#include "dittograph/ignore_list.h"
#include "dittograph/result.h"

namespace dittograph {

class IgnoringSink : public Sink {
 public:
  // All outlive the sink.
  IgnoringSink(const ArticleSource& source, const IgnoreList& list, bool with_pairs, Sink& next)
      : source_(source), list_(list), with_pairs_(with_pairs), next_(next) {}

  Status OnFault(const Fault& fault) override { return next_.OnFault(fault); }
  Status OnPair(const ArticlePair& pair) override;
  Status OnCluster(const Cluster& cluster) override;
  Status OnRemoval(const Removal& removal) override { return next_.OnRemoval(removal); }
  Status OnNotice(const Notice& notice) override { return next_.OnNotice(notice); }
  Status OnSummary(const Summary& summary) override;

 private:
  bool Covers(std::span<const ArticleNumber> articles) const;

  const ArticleSource& source_;
  const IgnoreList& list_;
  const bool with_pairs_;
  Sink& next_;
  uint64_t num_pairs_ = 0;  // left out
  uint64_t num_clusters_ = 0;
  uint64_t num_in_clusters_ = 0;
};

}  // namespace dittograph
