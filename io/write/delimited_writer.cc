// TSV and CSV: a header line, then one result a line. The columns are in docs/output.md; new ones
// are only ever added at the end of a line.
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/write/delimited_row.h"
#include "io/write/passage_text.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"

namespace dittograph {

namespace {

using Row = DelimitedRow;

constexpr std::string_view kSideColumns[] = {"id",        "paragraph",      "bytes_begin",
                                             "bytes_end", "chars_begin",    "chars_end",
                                             "words",     "paragraph_share"};

std::vector<std::string> PassageColumns(bool with_text, bool with_archive) {
  std::vector<std::string> columns = {"kind", "score", "words_matched", "identity", "verbatim_run"};
  for (const std::string_view side : {"a_", "b_"}) {
    for (const std::string_view column : kSideColumns) {
      columns.push_back(std::string(side) + std::string(column));
    }
  }
  if (with_text) columns.insert(columns.end(), {"a_text", "b_text"});
  columns.insert(columns.end(), {"articles", "group", "period_words"});
  if (with_archive) columns.insert(columns.end(), {"a_archive", "b_archive"});
  return columns;
}

class DelimitedWriter : public ResultWriter {
 public:
  DelimitedWriter(ResultContext context, const FieldFormat& format)
      : context_(std::move(context)),
        format_(format),
        passage_columns_(
            PassageColumns(context_.with_text, static_cast<bool>(context_.is_archive))) {}

  Status Begin() override {
    Row row(format_);
    switch (context_.kind) {
      case ResultKind::kClusters:
        row.Text("cluster").Text("role").Text("id");
        AddArchiveHeader({"archive"}, row);
        break;
      case ResultKind::kPairs:
        AddPairHeader(row);
        row.Text("relation");
        AddArchiveHeader({"a_archive", "b_archive"}, row);
        break;
      case ResultKind::kRemovals:
        row.Text("removed").Text("kept").Text("jaccard").Text("relation").Text("rule");
        AddArchiveHeader({"kept_archive"}, row);
        break;
      case ResultKind::kComparison:
        AddPairHeader(row);
        row.Text("shared_shingles").Text("shingles_a").Text("shingles_b");
        row.Text("relation");
        [[fallthrough]];
      case ResultKind::kPassages:
        for (const std::string& column : passage_columns_) row.Text(column);
        break;
    }
    return Write(row);
  }

  Status OnPair(const ArticlePair& pair) override {
    if (context_.kind == ResultKind::kComparison) compared_ = pair;
    if (context_.kind != ResultKind::kPairs) return OkStatus();
    Row row(format_);
    AddPair(pair, row);
    row.Text(RelationName(pair.relation));
    AddArchive({pair.a, pair.b}, row);
    return Write(row);
  }

  Status OnCluster(const Cluster& cluster) override {
    if (context_.kind != ResultKind::kClusters) return OkStatus();
    ++num_clusters_;
    for (const ArticleNumber member : cluster.members) {
      Row row(format_);
      row.Integer(num_clusters_);
      row.Text(member == cluster.survivor ? "survivor" : "duplicate");
      row.Text(context_.source.Id(member));
      AddArchive({member}, row);
      DITTOGRAPH_RETURN_IF_ERROR(Write(row));
    }
    return OkStatus();
  }

  Status OnRemoval(const Removal& removal) override {
    if (context_.kind != ResultKind::kRemovals) return OkStatus();
    Row row(format_);
    row.Text(context_.source.Id(removal.removed)).Text(context_.source.Id(removal.kept));
    row.Score(removal.pair.jaccard()).Text(RelationName(removal.pair.relation));
    row.Text(RuleOf(context_, removal));
    AddArchive({removal.kept}, row);
    return Write(row);
  }

  Status OnPassage(const PassageMatch& match) override {
    Row row = PassageRow();
    row.Text(KindName(match.kind)).Score(match.score).Integer(match.words_matched);
    row.Score(match.identity).Integer(match.verbatim_run);
    AddSides(match.a, match.b, row);
    row.Integer(match.articles).Empty(2);
    AddArchive({match.a.article, match.b.article}, row);
    return Write(row);
  }

  // The first occurrence with each of the others; what is only known of two passages stays empty.
  Status OnGroup(const PassageGroup& group) override {
    ++num_groups_;
    for (size_t k = 1; k < group.occurrences.size(); ++k) {
      Row row = PassageRow();
      row.Text(KindName(group.kind)).Empty(4);
      AddSides(group.occurrences[0], group.occurrences[k], row);
      row.Integer(group.articles).Integer(num_groups_);
      if (group.period_words > 0) {
        row.Integer(group.period_words);
      } else {
        row.Empty();
      }
      AddArchive({group.occurrences[0].article, group.occurrences[k].article}, row);
      DITTOGRAPH_RETURN_IF_ERROR(Write(row));
    }
    return OkStatus();
  }

  Status OnSummary(const Summary&) override {
    if (!compared_ || has_passages_) return OkStatus();
    Row row = PassageRow();
    row.Empty(passage_columns_.size());
    return Write(row);
  }

 private:
  Status Write(Row& row) { return context_.out.Write(row.Finish()); }

  static void AddPairHeader(Row& row) {
    row.Text("a").Text("b").Text("jaccard").Text("containment_a").Text("containment_b");
  }

  void AddPair(const ArticlePair& pair, Row& row) const {
    row.Text(context_.source.Id(pair.a)).Text(context_.source.Id(pair.b));
    row.Score(pair.jaccard()).Score(pair.containment_a()).Score(pair.containment_b());
  }

  // A comparison gives the pair with each of its passages.
  Row PassageRow() {
    Row row(format_);
    has_passages_ = true;
    if (!compared_) return row;
    AddPair(*compared_, row);
    row.Integer(compared_->shared).Integer(compared_->size_a).Integer(compared_->size_b);
    row.Text(RelationName(compared_->relation));
    return row;
  }

  void AddSides(const PassageSide& a, const PassageSide& b, Row& row) {
    AddSide(a, row);
    AddSide(b, row);
    if (!context_.with_text) return;
    row.Text(PassageText(context_.source, a, scratch_));
    row.Text(PassageText(context_.source, b, scratch_));
  }

  void AddSide(const PassageSide& side, Row& row) const {
    row.Text(context_.source.Id(side.article)).Integer(side.paragraph);
    row.Integer(side.bytes.begin).Integer(side.bytes.end);
    row.Integer(side.chars.begin).Integer(side.chars.end);
    row.Integer(side.words).Score(side.paragraph_share);
  }

  // Columns of runs with --against.
  void AddArchiveHeader(std::initializer_list<std::string_view> columns, Row& row) const {
    if (!context_.is_archive) return;
    for (const std::string_view column : columns) row.Text(column);
  }
  void AddArchive(std::initializer_list<ArticleNumber> articles, Row& row) const {
    if (!context_.is_archive) return;
    for (const ArticleNumber article : articles) {
      row.Text(context_.is_archive(article) ? "true" : "false");
    }
  }

  ResultContext context_;
  const FieldFormat& format_;
  std::vector<std::string> passage_columns_;
  std::optional<ArticlePair> compared_;
  bool has_passages_ = false;
  uint64_t num_clusters_ = 0;
  uint64_t num_groups_ = 0;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeTsvWriter(ResultContext context) {
  return std::make_unique<DelimitedWriter>(std::move(context), kTsvFormat);
}

std::unique_ptr<ResultWriter> MakeCsvWriter(ResultContext context) {
  return std::make_unique<DelimitedWriter>(std::move(context), kCsvFormat);
}

}  // namespace dittograph
