// Results for people: clusters as blocks, passages one under the other with the differing words
// marked. Nothing here is a contract.
//
// A member of a cluster stands with its similarity to the survivor if the run reports pairs, else,
// and where it hangs on another member, as "chained".
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/passage_text.h"
#include "io/result_text.h"
#include "io/result_writer.h"

namespace dittograph {

namespace {

constexpr int kIndent = 4;

class TableWriter : public ResultWriter {
 public:
  TableWriter(ResultContext context, TableStyle style)
      : context_(std::move(context)), style_(style) {}

  Status Begin() override {
    if (context_.kind == ResultKind::kPairs) {
      return context_.out.Write(Bold("Jaccard  of a   of b   a  b") + "\n");
    }
    if (context_.kind == ResultKind::kRemovals) {
      return context_.out.Write(Bold("Jaccard  removed  kept") + "\n");
    }
    return OkStatus();
  }

  Status OnPair(const ArticlePair& pair) override {
    if (context_.kind == ResultKind::kComparison) return WriteComparison(pair);
    if (context_.kind == ResultKind::kClusters) pairs_.push_back(pair);
    if (context_.kind != ResultKind::kPairs) return OkStatus();
    return context_.out.Write(FormatRatio(pair.shared, pair.union_size(), 3) + "    " +
                              FormatRatio(pair.shared, pair.size_a, 3) + "  " +
                              FormatRatio(pair.shared, pair.size_b, 3) + "  " + Id(pair.a) + "  " +
                              Id(pair.b) + "\n");
  }

  Status OnCluster(const Cluster& cluster) override {
    if (context_.kind != ResultKind::kClusters) return OkStatus();
    std::string text = num_clusters_++ == 0 ? "" : "\n";
    text += Bold("cluster " + GroupDigits(num_clusters_) + ": " +
                 GroupDigits(cluster.members.size()) + " articles") +
            "\n";
    text += "  survivor  " + Id(cluster.survivor) + "\n";
    for (const ArticleNumber member : cluster.members) {
      if (member != cluster.survivor) {
        text += "  " + Similarity(member, cluster.survivor) + "  " + Id(member) + "\n";
      }
    }
    return context_.out.Write(text);
  }

  Status OnRemoval(const Removal& removal) override {
    if (context_.kind != ResultKind::kRemovals) return OkStatus();
    return context_.out.Write(FormatRatio(removal.pair.shared, removal.pair.union_size(), 3) +
                              "    " + Id(removal.removed) + "  " + Id(removal.kept) + "\n");
  }

  Status OnPassage(const PassageMatch& match) override {
    std::string text = num_passages_++ == 0 ? "" : "\n";
    text += Bold(PassageHeading(match)) + "\n";
    const std::string text_a(PassageText(context_.source, match.a, scratch_));
    const std::string_view text_b = PassageText(context_.source, match.b, scratch_);
    std::vector<DisplayWord> words_a = SplitDisplayWords(text_a);
    std::vector<DisplayWord> words_b = SplitDisplayWords(text_b);
    if (match.kind != PassageKind::kExact) MarkDifferences(words_a, words_b);
    const WrapStyle wrap{style_.width, kIndent, style_.use_color};
    text += "  " + SideLabel(match.a) + "\n" + WrapWords(words_a, wrap);
    text += "  " + SideLabel(match.b) + "\n" + WrapWords(words_b, wrap);
    text += FactsThatDiffer(match);
    return context_.out.Write(text);
  }

  Status OnGroup(const PassageGroup& group) override {
    constexpr size_t kPlaces = 10;
    const uint64_t occurrences = group.occurrences.size() + group.more;
    std::string text = num_passages_++ == 0 ? "" : "\n";
    text += Bold(GroupDigits(occurrences) + " times in " +
                 CountOf(group.articles, "article", "articles") + KindNote(group.kind)) +
            "\n";
    const PassageSide& first = group.occurrences[0];
    const std::vector<DisplayWord> words =
        SplitDisplayWords(std::string(PassageText(context_.source, first, scratch_)));
    text += "  " + SideLabel(first) + "\n" +
            WrapWords(words, {style_.width, kIndent, style_.use_color});
    for (size_t k = 0; k < std::min(kPlaces, group.occurrences.size()); ++k) {
      const PassageSide& side = group.occurrences[k];
      text += "  " + Id(side.article) + ", paragraph " + GroupDigits(side.paragraph) + "\n";
    }
    if (occurrences > kPlaces) text += "  and " + GroupDigits(occurrences - kPlaces) + " more\n";
    return context_.out.Write(text);
  }

 private:
  static std::string KindNote(PassageKind kind) {
    switch (kind) {
      case PassageKind::kExact:
        return ", word for word";
      case PassageKind::kLight:
        return ", lightly changed";
      case PassageKind::kReworded:
        return ", reworded";
      case PassageKind::kTemplate:
        return ", one form filled in twice";
      case PassageKind::kBoilerplate:
        return ", boilerplate";
    }
    return "";
  }

  std::string Id(ArticleNumber number) const { return TerminalText(context_.source.Id(number)); }

  std::string Bold(const std::string& text) const {
    return style_.use_color ? "\x1b[1m" + text + "\x1b[0m" : text;
  }

  // The Jaccard similarity of two articles if they are a pair, in the width of "survivor".
  std::string Similarity(ArticleNumber one, ArticleNumber other) const {
    const std::pair<ArticleNumber, ArticleNumber> key = std::minmax(one, other);
    const auto pair = std::lower_bound(
        pairs_.begin(), pairs_.end(), key,
        [](const ArticlePair& p, const auto& wanted) { return std::pair(p.a, p.b) < wanted; });
    if (pair == pairs_.end() || std::pair(pair->a, pair->b) != key) return "chained ";
    return FormatRatio(pair->shared, pair->union_size(), 3) + "   ";
  }

  static std::string SideLabel(const PassageSide& side) {
    return "paragraph " + GroupDigits(side.paragraph) + ", " +
           CountOf(side.words, "word", "words") + ":";
  }

  std::string PassageHeading(const PassageMatch& match) const {
    std::string text = Id(match.b.article) + ": paragraph " + GroupDigits(match.b.paragraph);
    const bool is_within = match.a.article == match.b.article;
    if (is_within && match.a.paragraph == match.b.paragraph) {
      text += " repeats itself";
    } else {
      text += " repeats paragraph " + GroupDigits(match.a.paragraph);
      if (!is_within) text += " of " + Id(match.a.article);
    }
    return text + KindNote(match.kind) + ": " + FormatPercent(match.b.paragraph_share) +
           " of its words";
  }

  // Another number or name in the same statement is what an editor most needs to see.
  std::string FactsThatDiffer(const PassageMatch& match) const {
    std::string text;
    for (const ChangeText& change : ChangeTexts(context_.source, match)) {
      if (change.kind == PassageChange::Kind::kWord) continue;
      text += "  differs in a " + std::string(ChangeName(change.kind)) + ": " +
              TerminalText(change.a) + " / " + TerminalText(change.b) + "\n";
    }
    return text;
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
    return context_.out.Write(text);
  }

  ResultContext context_;
  TableStyle style_;
  std::vector<ArticlePair> pairs_;  // by a, then b
  uint64_t num_clusters_ = 0;
  uint64_t num_passages_ = 0;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeTableWriter(ResultContext context, TableStyle style) {
  return std::make_unique<TableWriter>(std::move(context), style);
}

}  // namespace dittograph
