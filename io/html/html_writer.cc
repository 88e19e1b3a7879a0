// The HTML report: one page with the texts and the results as two blocks of data. The page is
// io/html/*.{html,css,js}; what the blocks hold is docs/output.md, "HTML".
#include <string>
#include <utility>
#include <vector>

#include "dittograph/version.h"
#include "io/html/page.h"
#include "io/html/report_articles.h"
#include "io/html/report_clusters.h"
#include "io/html/report_pairs.h"
#include "io/html/report_repeats.h"
#include "io/html/script_block.h"
#include "io/write/json_object.h"
#include "io/write/passage_order.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"

namespace dittograph {

namespace {

constexpr size_t kMaxShown = 10'000;  // repeats
constexpr size_t kMaxFaults = 100;

class HtmlWriter : public ResultWriter {
 public:
  explicit HtmlWriter(ResultContext context)
      : context_(std::move(context)),
        repeats_(kMaxShown),
        clusters_(context_),
        block_(context_.out) {}

  Status OnFault(const Fault& fault) override {
    if (faults_.size() < kMaxFaults) faults_.push_back(fault);
    return OkStatus();
  }
  Status OnPair(const ArticlePair& pair) override {
    if (IsComparison()) {
      compared_ = pair;
    } else {
      clusters_.Add(pair);
    }
    return OkStatus();
  }
  Status OnCluster(const Cluster& cluster) override {
    clusters_.Add(cluster);
    return OkStatus();
  }
  Status OnRemoval(const Removal& removal) override {
    clusters_.Add(removal);
    return OkStatus();
  }
  Status OnNotice(const Notice& notice) override {
    clusters_.Add(notice);
    return OkStatus();
  }
  Status OnPassage(const PassageMatch& match) override {
    repeats_.Add(match);
    return OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    repeats_.Add(group);
    return OkStatus();
  }

  Status OnSummary(const Summary& summary) override {
    const std::vector<RankedPassage>& repeats = repeats_.Ranked();
    ReportArticles articles(context_, ShownArticles(repeats));
    DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write(PageHead()));
    DITTOGRAPH_RETURN_IF_ERROR(articles.WriteTexts(block_));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Open("results"));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write(Beginning(summary, repeats.size())));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write(",\n\"articles\":["));
    DITTOGRAPH_RETURN_IF_ERROR(articles.WriteArticles(block_));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write("],\n\"repeats\":["));
    DITTOGRAPH_RETURN_IF_ERROR(WriteRepeats(repeats, articles));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write("],\n\"pairs\":["));
    DITTOGRAPH_RETURN_IF_ERROR(WritePairs(repeats, articles));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write("],\n\"clusters\":["));
    for (size_t i = 0; i < clusters_.num_shown(); ++i) {
      DITTOGRAPH_RETURN_IF_ERROR(WriteItem(clusters_.ClusterJson(i, articles), i == 0));
    }
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write("],\n\"notices\":["));
    for (size_t i = 0; i < clusters_.num_notices(); ++i) {
      DITTOGRAPH_RETURN_IF_ERROR(WriteItem(clusters_.NoticeJson(i, articles), i == 0));
    }
    DITTOGRAPH_RETURN_IF_ERROR(block_.Write("]}"));
    DITTOGRAPH_RETURN_IF_ERROR(block_.Close());
    return context_.out.Write(PageTail());
  }

  std::string Note() const override {
    const auto note = [](size_t shown, size_t count, const char* what) {
      return "the report shows the first " + GroupDigits(shown) + " of " + GroupDigits(count) +
             " " + what + "; --format jsonl writes them all";
    };
    if (repeats_.num_added() > kMaxShown) return note(kMaxShown, repeats_.num_added(), "repeats");
    if (clusters_.num_added() > clusters_.num_shown()) {
      return note(clusters_.num_shown(), clusters_.num_added(), "clusters");
    }
    if (clusters_.num_notices_added() == clusters_.num_notices()) return "";
    return note(clusters_.num_notices(), clusters_.num_notices_added(), "notices");
  }

 private:
  bool IsComparison() const { return context_.kind == ResultKind::kComparison; }

  std::vector<ArticleNumber> ShownArticles(const std::vector<RankedPassage>& repeats) const {
    std::vector<ArticleNumber> shown;
    for (const RankedPassage& repeat : repeats) {
      if (const PassageMatch* match = repeat.match()) {
        shown.push_back(match->a.article);
        shown.push_back(match->b.article);
      } else {
        for (const PassageSide& side : repeat.group()->occurrences) shown.push_back(side.article);
      }
    }
    if (IsComparison()) shown.insert(shown.end(), {compared_.a, compared_.b});
    clusters_.AddShownArticles(shown);
    return shown;
  }

  // All of the object that comes before its lists.
  std::string Beginning(const Summary& summary, size_t num_shown) const {
    JsonObject json;
    json.String("version", DITTOGRAPH_VERSION);
    json.String("command", context_.command);
    json.Open("options");
    for (const NamedOption& option : context_.options) json.Raw(option.name, option.json);
    json.Close();
    json.Open("summary");
    AddSummary(summary, context_, json);
    json.Close();
    json.Open("shown");
    json.Integer("repeats", num_shown);
    json.Integer("of", repeats_.num_added());
    json.Close();
    if (context_.kind == ResultKind::kClusters || context_.kind == ResultKind::kPairs) {
      json.Open("clusters_shown");
      json.Integer("clusters", clusters_.num_shown());
      json.Integer("of", clusters_.num_added());
      json.Close();
    }
    json.Key("errors").text() += '[';
    for (const Fault& fault : faults_) {
      JsonObject error;
      error.String("path", fault.path);
      if (fault.line != 0) error.Integer("line", fault.line);
      error.String("message", fault.message);
      error.Close();
      if (&fault != faults_.data()) json.text() += ',';
      json.text() += error.text();
    }
    json.text() += ']';
    return std::move(json.text());
  }

  // Between two items of a list.
  Status WriteItem(std::string json, bool is_first) {
    return block_.Write(is_first ? json : ",\n" + json);
  }

  Status WriteRepeats(const std::vector<RankedPassage>& repeats, ReportArticles& articles) {
    ReportRepeats writer(context_, articles);
    for (const RankedPassage& repeat : repeats) {
      DITTOGRAPH_RETURN_IF_ERROR(WriteItem(writer.Json(repeat), &repeat == repeats.data()));
      articles.MayForget();
    }
    return OkStatus();
  }

  Status WritePairs(const std::vector<RankedPassage>& repeats, ReportArticles& articles) {
    ReportPairs writer(context_, articles);
    if (IsComparison()) return block_.Write(writer.Json(compared_, true));
    size_t count = 0;
    for (const auto& [a, b] : PairsOf(repeats)) {
      if (!writer.CanCompare(a, b)) return OkStatus();
      DITTOGRAPH_RETURN_IF_ERROR(WriteItem(writer.Json(writer.Compare(a, b), true), count++ == 0));
      articles.MayForget();
    }
    for (const auto& [a, b, with_differences] : clusters_.MemberPairs()) {
      const ArticlePair* const known = clusters_.Find(a, b);
      const bool is_costly = known == nullptr || with_differences;
      if (count == kMaxReportPairs || (is_costly && !writer.CanCompare(a, b))) return OkStatus();
      const ArticlePair pair = known != nullptr ? *known : writer.Compare(a, b);
      DITTOGRAPH_RETURN_IF_ERROR(WriteItem(writer.Json(pair, with_differences), count++ == 0));
      articles.MayForget();
    }
    return OkStatus();
  }

  ResultContext context_;
  RankedPassages repeats_;
  ReportClusters clusters_;
  ArticlePair compared_;
  ScriptBlock block_;
  std::vector<Fault> faults_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeHtmlWriter(ResultContext context) {
  return std::make_unique<HtmlWriter>(std::move(context));
}

}  // namespace dittograph
