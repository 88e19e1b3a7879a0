#include "io/html/report_clusters.h"

#include <algorithm>
#include <utility>

#include "io/html/report_json.h"
#include "io/write/json_object.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr size_t kMaxClusters = 10'000;
constexpr size_t kMaxNotices = 10'000;
constexpr size_t kMaxOthers = 100;   // members beside the survivor
constexpr size_t kMaxInMatrix = 24;  // members of a cluster all of whose pairs are there

std::string Joined(const std::vector<std::string>& items) {
  std::string json = "[";
  for (const std::string& item : items) {
    if (&item != items.data()) json += ',';
    json += item;
  }
  return json + "]";
}

// Why dedup would take one of the two out.
std::string RemovalReason(const Removal& removal, const std::string& rule) {
  std::string text(RelationPhrase(removal.pair.relation));
  text += ", Jaccard " + FormatRatio(removal.pair.shared, removal.pair.union_size(), 3);
  if (rule == "archive") return text + "; the other one is in the archive";
  return text + "; dedup --keep " + rule + " keeps the other one";
}

}  // namespace

void ReportClusters::Add(const Cluster& cluster) {
  ++num_added_;
  if (clusters_.size() == kMaxClusters) return;
  TextHash hash;
  for (const ArticleNumber member : cluster.members) hash.Add(context_.source.Id(member));
  std::string scratch;  // of two inputs with the same ids, numbers for instance, not the same key
  hash.Add(context_.source.Text(cluster.survivor, scratch));
  ShownCluster shown;
  shown.key = keys_.KeyOf(hash);
  shown.cluster.survivor = cluster.survivor;
  size_t num_others = 0;
  for (const ArticleNumber member : cluster.members) {
    if (member == cluster.survivor || num_others++ < kMaxOthers) {
      shown.cluster.members.push_back(member);
    }
  }
  shown.more = cluster.members.size() - shown.cluster.members.size();
  for (const StoryVersion& version : cluster.chain) {
    if (std::binary_search(shown.cluster.members.begin(), shown.cluster.members.end(),
                           version.article)) {
      shown.cluster.chain.push_back(version);
    }
  }
  clusters_.push_back(std::move(shown));
}

void ReportClusters::Add(const Notice& notice) {
  ++num_notices_added_;
  if (notices_.size() < kMaxNotices) notices_.push_back(notice);
}

void ReportClusters::AddShownArticles(std::vector<ArticleNumber>& shown) const {
  for (const ShownCluster& known : clusters_) {
    shown.insert(shown.end(), known.cluster.members.begin(), known.cluster.members.end());
  }
  for (const Notice& notice : notices_) {
    shown.push_back(notice.article);
    if (notice.evidence != NoticeEvidence::kNone) shown.push_back(notice.story);
  }
}

std::vector<ReportClusters::MemberPair> ReportClusters::MemberPairs() const {
  std::vector<MemberPair> pairs;
  for (const ShownCluster& known : clusters_) {
    const Cluster& cluster = known.cluster;
    for (const ArticleNumber member : cluster.members) {
      if (member == cluster.survivor) continue;
      const auto [a, b] = std::minmax(member, cluster.survivor);
      pairs.push_back({a, b, true});
    }
  }
  for (const ShownCluster& known : clusters_) {
    const Cluster& cluster = known.cluster;
    if (cluster.members.size() + known.more > kMaxInMatrix) continue;
    for (auto a = cluster.members.begin(); a != cluster.members.end(); ++a) {
      for (auto b = a + 1; b != cluster.members.end(); ++b) {
        if (*a != cluster.survivor && *b != cluster.survivor) pairs.push_back({*a, *b, false});
      }
    }
  }
  return pairs;
}

const ArticlePair* ReportClusters::Find(ArticleNumber a, ArticleNumber b) const {
  const auto pair = std::lower_bound(pairs_.begin(), pairs_.end(), std::pair(a, b),
                                     [](const ArticlePair& known, const auto& wanted) {
                                       return std::pair(known.a, known.b) < wanted;
                                     });
  return pair != pairs_.end() && pair->a == a && pair->b == b ? &*pair : nullptr;
}

std::string ReportClusters::ClusterJson(size_t index, const ReportArticles& articles) {
  const auto by_removed = [](const Removal& x, const Removal& y) { return x.removed < y.removed; };
  if (index == 0) std::stable_sort(removals_.begin(), removals_.end(), by_removed);
  const auto& [cluster, more, key] = clusters_[index];
  std::vector<std::string> members;
  std::vector<std::string> removals;
  for (const ArticleNumber member : cluster.members) {
    members.push_back(std::to_string(articles.IndexOf(member)));
    Removal wanted;
    wanted.removed = member;
    const auto found = std::lower_bound(removals_.begin(), removals_.end(), wanted, by_removed);
    if (found == removals_.end() || found->removed != member) continue;
    if (std::binary_search(cluster.members.begin(), cluster.members.end(), found->kept)) {
      removals.push_back(RemovalJson(*found, articles));
    }
  }
  JsonObject json;
  json.String("key", key);
  json.Raw("members", Joined(members));
  if (more > 0) json.Integer("more", more);
  json.Integer("survivor", articles.IndexOf(cluster.survivor));
  if (!cluster.chain.empty()) json.Raw("chain", ChainJson(cluster, articles));
  json.Raw("removals", Joined(removals));
  json.Close();
  return std::move(json.text());
}

std::string ReportClusters::ChainJson(const Cluster& cluster,
                                      const ReportArticles& articles) const {
  std::vector<std::string> versions;
  for (const StoryVersion& version : cluster.chain) {
    JsonObject json;
    json.Integer("n", articles.IndexOf(version.article));
    if (version.time != ArticleMetadata::kUnknownTime) {
      json.String("time", FormatTime(version.time));
    }
    if (version.version != 0) json.Integer("version", version.version);
    if (!versions.empty()) json.String("relation", RelationName(version.relation));
    json.Close();
    versions.push_back(std::move(json.text()));
  }
  return Joined(versions);
}

std::string ReportClusters::RemovalJson(const Removal& removal,
                                        const ReportArticles& articles) const {
  JsonObject json;
  json.Integer("n", articles.IndexOf(removal.removed));
  json.Integer("kept", articles.IndexOf(removal.kept));
  json.Key("jaccard");
  AppendRounded(removal.pair.jaccard(), json.text());
  json.String("relation", RelationName(removal.pair.relation));
  json.String("why", RemovalReason(removal, RuleOf(context_, removal)));
  json.Close();
  return std::move(json.text());
}

std::string ReportClusters::NoticeJson(size_t index, const ReportArticles& articles) const {
  const Notice& notice = notices_[index];
  JsonObject json;
  json.Integer("n", articles.IndexOf(notice.article));
  if (notice.evidence == NoticeEvidence::kNone) {
    json.Raw("story", "null");
    json.Raw("by", "null");
  } else {
    json.Integer("story", articles.IndexOf(notice.story));
    json.String("by", EvidenceName(notice.evidence));
  }
  json.Close();
  return std::move(json.text());
}

}  // namespace dittograph
