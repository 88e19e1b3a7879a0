// Tab-separated values: a header line, then one result a line. The columns are in docs/output.md;
// new ones are only ever added at the end of a line.
#include <string>
#include <string_view>
#include <utility>

#include "io/passage_text.h"
#include "io/result_text.h"
#include "io/result_writer.h"

namespace dittograph {

namespace {

constexpr std::string_view kSideColumns[] = {"id",        "paragraph",      "bytes_begin",
                                             "bytes_end", "chars_begin",    "chars_end",
                                             "words",     "paragraph_share"};

class Row {
 public:
  Row& Text(std::string_view text) {
    Separate();
    AppendTsvField(text, line_);
    return *this;
  }
  Row& Integer(uint64_t value) {
    Separate();
    AppendInteger(value, line_);
    return *this;
  }
  Row& Score(double value) {
    Separate();
    AppendScore(value, line_);
    return *this;
  }
  std::string_view Finish() {
    line_ += '\n';
    return line_;
  }

 private:
  void Separate() {
    if (!is_first_) line_ += '\t';
    is_first_ = false;
  }

  std::string line_;
  bool is_first_ = true;
};

class TsvWriter : public ResultWriter {
 public:
  explicit TsvWriter(ResultContext context) : context_(std::move(context)) {}

  Status Begin() override {
    Row row;
    switch (context_.kind) {
      case ResultKind::kClusters:
        row.Text("cluster").Text("role").Text("id");
        break;
      case ResultKind::kPairs:
        AddPairHeader(row);
        break;
      case ResultKind::kRemovals:
        row.Text("removed").Text("kept").Text("jaccard");
        break;
      case ResultKind::kPassages:
        AddPassageHeader(row);
        break;
      case ResultKind::kComparison:
        AddPairHeader(row);
        row.Text("shared_shingles").Text("shingles_a").Text("shingles_b");
        break;
    }
    return context_.out.Write(row.Finish());
  }

  Status OnPair(const ArticlePair& pair) override {
    const bool is_comparison = context_.kind == ResultKind::kComparison;
    if (context_.kind != ResultKind::kPairs && !is_comparison) return OkStatus();
    Row row;
    row.Text(context_.source.Id(pair.a)).Text(context_.source.Id(pair.b));
    row.Score(pair.jaccard()).Score(pair.containment_a()).Score(pair.containment_b());
    if (is_comparison) row.Integer(pair.shared).Integer(pair.size_a).Integer(pair.size_b);
    return context_.out.Write(row.Finish());
  }

  Status OnCluster(const Cluster& cluster) override {
    if (context_.kind != ResultKind::kClusters) return OkStatus();
    ++num_clusters_;
    for (const ArticleNumber member : cluster.members) {
      Row row;
      row.Integer(num_clusters_);
      row.Text(member == cluster.survivor ? "survivor" : "duplicate");
      row.Text(context_.source.Id(member));
      DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write(row.Finish()));
    }
    return OkStatus();
  }

  Status OnRemoval(const Removal& removal) override {
    if (context_.kind != ResultKind::kRemovals) return OkStatus();
    Row row;
    row.Text(context_.source.Id(removal.removed)).Text(context_.source.Id(removal.kept));
    row.Score(removal.pair.jaccard());
    return context_.out.Write(row.Finish());
  }

  Status OnPassage(const PassageMatch& match) override {
    if (context_.kind != ResultKind::kPassages) return OkStatus();
    Row row;
    row.Text(KindName(match.kind)).Score(match.score).Integer(match.words_matched);
    row.Score(match.identity).Integer(match.verbatim_run);
    AddSide(match.a, row);
    AddSide(match.b, row);
    if (context_.with_text) {
      row.Text(PassageText(context_.source, match.a, scratch_));
      row.Text(PassageText(context_.source, match.b, scratch_));
    }
    return context_.out.Write(row.Finish());
  }

  // The first occurrence with each of the others; what is only known of two passages stays empty.
  Status OnGroup(const PassageGroup& group) override {
    if (context_.kind != ResultKind::kPassages) return OkStatus();
    for (size_t k = 1; k < group.occurrences.size(); ++k) {
      Row row;
      row.Text(KindName(group.kind)).Text("").Text("").Text("").Text("");
      AddSide(group.occurrences[0], row);
      AddSide(group.occurrences[k], row);
      if (context_.with_text) {
        row.Text(PassageText(context_.source, group.occurrences[0], scratch_));
        row.Text(PassageText(context_.source, group.occurrences[k], scratch_));
      }
      DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write(row.Finish()));
    }
    return OkStatus();
  }

 private:
  static void AddPairHeader(Row& row) {
    row.Text("a").Text("b").Text("jaccard").Text("containment_a").Text("containment_b");
  }

  void AddPassageHeader(Row& row) const {
    row.Text("kind").Text("score").Text("words_matched").Text("identity").Text("verbatim_run");
    for (const std::string_view side : {"a_", "b_"}) {
      for (const std::string_view column : kSideColumns) {
        row.Text(std::string(side) + std::string(column));
      }
    }
    if (context_.with_text) row.Text("a_text").Text("b_text");
  }

  void AddSide(const PassageSide& side, Row& row) const {
    row.Text(context_.source.Id(side.article)).Integer(side.paragraph);
    row.Integer(side.bytes.begin).Integer(side.bytes.end);
    row.Integer(side.chars.begin).Integer(side.chars.end);
    row.Integer(side.words).Score(side.paragraph_share);
  }

  ResultContext context_;
  uint64_t num_clusters_ = 0;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeTsvWriter(ResultContext context) {
  return std::make_unique<TsvWriter>(std::move(context));
}

}  // namespace dittograph
