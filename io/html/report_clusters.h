// Clusters, and notices, as the report has them: docs/output.md, "HTML".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dittograph/result.h"
#include "io/html/report_articles.h"
#include "io/html/report_pairs.h"
#include "io/html/text_hash.h"
#include "io/write/result_writer.h"

namespace dittograph {

class ReportClusters {
 public:
  explicit ReportClusters(const ResultContext& context) : context_(context) {}

  // Keeps the first 10,000, of each the survivor and the first 100 other members.
  void Add(const Cluster& cluster);
  // Those of all pairs and removals come before the clusters.
  void Add(const ArticlePair& pair) { pairs_.push_back(pair); }
  void Add(const Removal& removal) { removals_.push_back(removal); }
  void Add(const Notice& notice);

  size_t num_shown() const { return clusters_.size(); }
  size_t num_added() const { return num_added_; }
  void AddShownArticles(std::vector<ArticleNumber>& shown) const;

  // The pairs of the clusters: each member with its survivor, with differences; then, where there
  // are few members, all others.
  struct MemberPair {
    ArticleNumber a;
    ArticleNumber b;
    bool with_differences;
  };
  std::vector<MemberPair> MemberPairs() const;
  // As the run reported it; null where it did not.
  const ArticlePair* Find(ArticleNumber a, ArticleNumber b) const;

  size_t num_notices() const { return notices_.size(); }
  size_t num_notices_added() const { return num_notices_added_; }
  std::string ClusterJson(size_t index, const ReportArticles& articles);
  std::string NoticeJson(size_t index, const ReportArticles& articles) const;

 private:
  struct ShownCluster {
    Cluster cluster;
    size_t more = 0;  // members that are left out
    std::string key;
  };
  std::string ChainJson(const Cluster& cluster, const ReportArticles& articles) const;
  std::string RemovalJson(const Removal& removal, const ReportArticles& articles) const;

  const ResultContext& context_;
  size_t num_added_ = 0;
  size_t num_notices_added_ = 0;
  std::vector<ShownCluster> clusters_;
  std::vector<ArticlePair> pairs_;  // by a, then b
  std::vector<Removal> removals_;   // by the removed one, once there is a cluster
  std::vector<Notice> notices_;
  ReportKeys keys_;
};

}  // namespace dittograph
