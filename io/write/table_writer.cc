// Results for people: clusters as blocks, pairs as lines, passages as io/passage_table.h has them.
// Nothing here is a contract.
//
// A member of a cluster stands with its similarity to the survivor if the run reports pairs, else,
// and where it hangs on another member, as "chained".
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/write/passage_table.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"

namespace dittograph {

namespace {

class TableWriter : public ResultWriter {
 public:
  TableWriter(ResultContext context, TableStyle style)
      : context_(std::move(context)), style_(style), passages_(context_, style_) {}

  Status Begin() override {
    if (context_.kind == ResultKind::kPairs) {
      return context_.out.Write(Bold("Jaccard  of a   of b   relation        a  b") + "\n");
    }
    if (context_.kind == ResultKind::kRemovals) {
      return context_.out.Write(Bold("Jaccard  relation        removed  kept") + "\n");
    }
    return OkStatus();
  }

  Status OnPair(const ArticlePair& pair) override {
    if (context_.kind == ResultKind::kComparison) return WriteComparison(pair);
    if (context_.kind == ResultKind::kClusters) pairs_.push_back(pair);
    if (context_.kind != ResultKind::kPairs) return OkStatus();
    return context_.out.Write(
        FormatRatio(pair.shared, pair.union_size(), 3) + "    " +
        FormatRatio(pair.shared, pair.size_a, 3) + "  " + FormatRatio(pair.shared, pair.size_b, 3) +
        "  " + RelationColumn(pair.relation) + Id(pair.a) + "  " + Id(pair.b) + "\n");
  }

  Status OnCluster(const Cluster& cluster) override {
    if (context_.kind != ResultKind::kClusters) return OkStatus();
    std::string text = num_clusters_++ == 0 ? "" : "\n";
    text += Bold("cluster " + GroupDigits(num_clusters_) + ": " +
                 GroupDigits(cluster.members.size()) + " articles") +
            "\n";
    text += "  survivor  " + Id(cluster.survivor) + "\n";
    for (const ArticleNumber member : cluster.members) {
      if (member != cluster.survivor) text += MemberLine(member, cluster.survivor);
    }
    if (!cluster.chain.empty()) text += "  versions, oldest first:\n";
    for (const StoryVersion& version : cluster.chain) {
      text += VersionLine(version, &version == cluster.chain.data());
    }
    return context_.out.Write(text);
  }

  Status OnRemoval(const Removal& removal) override {
    if (context_.kind != ResultKind::kRemovals) return OkStatus();
    return context_.out.Write(FormatRatio(removal.pair.shared, removal.pair.union_size(), 3) +
                              "    " + RelationColumn(removal.pair.relation) + Id(removal.removed) +
                              "  " + Id(removal.kept) + "\n");
  }

  Status OnNotice(const Notice& notice) override {
    std::string text;
    if (!has_notices_) {
      text += (num_clusters_ > 0 ? "\n" : "") + Bold("notices, each with its story") + "\n";
    }
    has_notices_ = true;
    text += "  " + Id(notice.article) + "  ";
    if (notice.evidence == NoticeEvidence::kNone) {
      text += "no story found\n";
    } else {
      text += Id(notice.story) + "  by " + std::string(EvidenceName(notice.evidence)) + "\n";
    }
    return context_.out.Write(text);
  }

  Status OnPassage(const PassageMatch& match) override {
    passages_.Add(match);
    return OkStatus();
  }

  Status OnGroup(const PassageGroup& group) override {
    passages_.Add(group);
    return OkStatus();
  }

  Status OnSummary(const Summary&) override {
    if (passages_.size() == 0) return OkStatus();
    if (context_.kind == ResultKind::kComparison) {
      DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write("\n"));
    }
    return passages_.Write();
  }

 private:
  std::string Id(ArticleNumber number) const {
    std::string id = TerminalText(context_.source.Id(number));
    return context_.is_archive && context_.is_archive(number) ? id + " (archive)" : id;
  }

  std::string Bold(const std::string& text) const {
    return style_.use_color ? "\x1b[1m" + text + "\x1b[0m" : text;
  }

  // As wide as the longest name, and two columns to the next.
  static std::string RelationColumn(Relation relation) {
    std::string text(RelationName(relation));
    text.resize(16, ' ');
    return text;
  }

  // A member as it stands to the survivor: the Jaccard similarity if they are a pair, in the width
  // of "survivor", and the relation behind the id.
  std::string MemberLine(ArticleNumber member, ArticleNumber survivor) const {
    const std::pair<ArticleNumber, ArticleNumber> key = std::minmax(member, survivor);
    const auto pair = std::lower_bound(
        pairs_.begin(), pairs_.end(), key,
        [](const ArticlePair& p, const auto& wanted) { return std::pair(p.a, p.b) < wanted; });
    if (pair == pairs_.end() || std::pair(pair->a, pair->b) != key) {
      // Two of the archive are no pair to report.
      const bool are_archive =
          context_.is_archive && context_.is_archive(member) && context_.is_archive(survivor);
      return (are_archive ? "  -         " : "  chained   ") + Id(member) + "\n";
    }
    return "  " + FormatRatio(pair->shared, pair->union_size(), 3) + "     " + Id(member) + "  " +
           std::string(RelationName(pair->relation)) + "\n";
  }

  std::string VersionLine(const StoryVersion& version, bool is_first) const {
    const bool has_time = version.time != ArticleMetadata::kUnknownTime;
    std::string line = has_time ? "    " + FormatTime(version.time) : "    -";
    line.resize(std::max<size_t>(line.size(), 24), ' ');
    line += version.version == 0 ? "  -" : "  v" + std::to_string(version.version);
    line.resize(std::max<size_t>(line.size(), 28), ' ');
    line += "  " + Id(version.article);
    if (!is_first) line += "  " + std::string(RelationName(version.relation));
    return line + "\n";
  }

  Status WriteComparison(const ArticlePair& pair) {
    const auto shingles = [](uint64_t count) { return CountOf(count, "shingle", "shingles"); };
    std::string text;
    text += "a             " + Id(pair.a) + ", " + shingles(pair.size_a) + "\n";
    text += "b             " + Id(pair.b) + ", " + shingles(pair.size_b) + "\n";
    text += "Jaccard       " + FormatRatio(pair.shared, pair.union_size(), 6) + "  " +
            GroupDigits(pair.shared) + " of " + shingles(pair.union_size()) + " shared\n";
    text += "a inside b    " + FormatRatio(pair.shared, pair.size_a, 6) + "\n";
    text += "b inside a    " + FormatRatio(pair.shared, pair.size_b, 6) + "\n";
    text += "relation      " + std::string(RelationName(pair.relation)) + ": " +
            std::string(RelationPhrase(pair.relation)) + "\n";
    return context_.out.Write(text);
  }

  ResultContext context_;
  TableStyle style_;
  std::vector<ArticlePair> pairs_;  // by a, then b
  uint64_t num_clusters_ = 0;
  bool has_notices_ = false;
  PassageTable passages_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeTableWriter(ResultContext context, TableStyle style) {
  return std::make_unique<TableWriter>(std::move(context), style);
}

}  // namespace dittograph
