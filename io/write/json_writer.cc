// JSON Lines, the contract for scripts: docs/output.md. A change of it that could break a reader
// raises kSchema.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dittograph/version.h"
#include "io/write/json_object.h"
#include "io/write/passage_text.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"

namespace dittograph {

namespace {

constexpr int kSchema = 1;

// Builds one record: {"type":…,"data":{…}}.
class Record : public JsonObject {
 public:
  explicit Record(std::string_view type) {
    String("type", type);
    Open("data");
  }
  std::string_view Finish() {
    Close();
    Close();
    text() += '\n';
    return text();
  }
};

class JsonWriter : public ResultWriter {
 public:
  explicit JsonWriter(ResultContext context) : context_(std::move(context)) {}

  Status Begin() override {
    Record record("begin");
    record.Integer("schema", kSchema);
    record.String("version", DITTOGRAPH_VERSION);
    record.String("command", context_.command);
    record.Open("options");
    for (const NamedOption& option : context_.options) record.Raw(option.name, option.json);
    record.Close();
    return context_.out.Write(record.Finish());
  }

  Status OnFault(const Fault& fault) override {
    Record record("error");
    record.String("path", fault.path);
    if (fault.line == 0) {
      record.Raw("line", "null");
    } else {
      record.Integer("line", fault.line);
    }
    record.String("message", fault.message);
    return context_.out.Write(record.Finish());
  }

  Status OnPair(const ArticlePair& pair) override {
    Record record("pair");
    AddPair(pair.a, pair.b, pair, record);
    return context_.out.Write(record.Finish());
  }

  Status OnCluster(const Cluster& cluster) override {
    if (context_.kind == ResultKind::kRemovals) return OkStatus();
    Record record("cluster");
    record.Key("members");
    char separator = '[';
    for (const ArticleNumber member : cluster.members) {
      record.text() += separator;
      AppendJsonString(context_.source.Id(member), record.text());
      separator = ',';
    }
    record.text() += ']';
    record.String("survivor", context_.source.Id(cluster.survivor));
    AddArchiveMembers(cluster, record);
    AddChain(cluster.chain, record);
    return context_.out.Write(record.Finish());
  }

  Status OnRemoval(const Removal& removal) override {
    Record record("removal");
    record.String("removed", context_.source.Id(removal.removed));
    record.String("kept", context_.source.Id(removal.kept));
    record.Score("jaccard", removal.pair.jaccard());
    record.String("relation", RelationName(removal.pair.relation));
    record.String("rule", RuleOf(context_, removal));
    AddSecondsApart(removal.pair, record);
    AddArchiveFlag("kept_archive", removal.kept, record);
    return context_.out.Write(record.Finish());
  }

  Status OnNotice(const Notice& notice) override {
    Record record("notice");
    record.String("id", context_.source.Id(notice.article));
    if (notice.evidence == NoticeEvidence::kNone) {
      record.Raw("story", "null");
      record.Raw("by", "null");
    } else {
      record.String("story", context_.source.Id(notice.story));
      record.String("by", EvidenceName(notice.evidence));
      AddArchiveFlag("story_archive", notice.story, record);
    }
    AddArchiveFlag("archive", notice.article, record);
    return context_.out.Write(record.Finish());
  }

  Status OnPassage(const PassageMatch& match) override {
    Record record("passage");
    record.String("kind", KindName(match.kind));
    if (match.zone != ZoneKind::kNone) record.String("zone", ZoneName(match.zone));
    record.Score("score", match.score);
    record.Integer("words_matched", match.words_matched);
    record.Score("identity", match.identity);
    record.Integer("verbatim_run", match.verbatim_run);
    record.Integer("articles", match.articles);
    AddChanges(match, record);
    AddSide("a", match.a, record);
    AddSide("b", match.b, record);
    return context_.out.Write(record.Finish());
  }

  Status OnGroup(const PassageGroup& group) override {
    Record record("group");
    record.String("kind", KindName(group.kind));
    if (group.zone != ZoneKind::kNone) record.String("zone", ZoneName(group.zone));
    record.Integer("articles", group.articles);
    if (group.period_words > 0) record.Integer("period_words", group.period_words);
    record.Key("occurrences");
    record.text() += '[';
    for (const PassageSide& side : group.occurrences) {
      record.text() += &side == group.occurrences.data() ? "{" : ",{";
      AddPlace(side, record);
      if (group.kind != PassageKind::kExact) record.Integer("wording", side.wording);
      record.Close();
    }
    record.text() += ']';
    record.Integer("more", group.more);
    return context_.out.Write(record.Finish());
  }

  Status OnSummary(const Summary& summary) override {
    Record record("summary");
    AddSummary(summary, context_, record);
    return context_.out.Write(record.Finish());
  }

 private:
  void AddPair(ArticleNumber a, ArticleNumber b, const ArticlePair& pair, Record& record) {
    record.String("a", context_.source.Id(a));
    record.String("b", context_.source.Id(b));
    record.Score("jaccard", pair.jaccard());
    record.Score("containment_a", pair.containment_a());
    record.Score("containment_b", pair.containment_b());
    record.String("relation", RelationName(pair.relation));
    if (context_.kind == ResultKind::kComparison) {
      record.Integer("shared_shingles", pair.shared);
      record.Integer("shingles_a", pair.size_a);
      record.Integer("shingles_b", pair.size_b);
    }
    AddSecondsApart(pair, record);
    AddArchiveFlag("a_archive", a, record);
    AddArchiveFlag("b_archive", b, record);
  }

  static void AddSecondsApart(const ArticlePair& pair, Record& record) {
    if (pair.seconds_apart == ArticleMetadata::kUnknownTime) return;
    record.SignedInteger("seconds_apart", pair.seconds_apart);
  }

  // Only where it is true: most runs have no archive.
  void AddArchiveFlag(std::string_view name, ArticleNumber article, Record& record) const {
    if (context_.is_archive && context_.is_archive(article)) record.Raw(name, "true");
  }

  void AddArchiveMembers(const Cluster& cluster, Record& record) const {
    if (!context_.is_archive) return;
    std::string json;
    for (const ArticleNumber member : cluster.members) {
      if (!context_.is_archive(member)) continue;
      json += json.empty() ? '[' : ',';
      AppendJsonString(context_.source.Id(member), json);
    }
    if (!json.empty()) record.Raw("archive", json + "]");
  }

  void AddChain(const std::vector<StoryVersion>& chain, Record& record) const {
    if (chain.empty()) return;
    record.Key("chain");
    record.text() += '[';
    for (const StoryVersion& version : chain) {
      const bool is_first = &version == chain.data();
      record.text() += is_first ? "{" : ",{";
      record.String("id", context_.source.Id(version.article));
      if (version.time != ArticleMetadata::kUnknownTime) {
        record.String("time", FormatTime(version.time));
      }
      if (version.version != 0) record.Integer("version", version.version);
      if (!is_first) record.String("relation", RelationName(version.relation));
      record.Close();
    }
    record.text() += ']';
  }

  void AddChanges(const PassageMatch& match, Record& record) {
    std::string json = "[";
    for (const ChangeText& change : ChangeTexts(context_.source, match)) {
      json += json.size() > 1 ? ",{\"a\":" : "{\"a\":";
      AppendJsonString(change.a, json);
      json += ",\"b\":";
      AppendJsonString(change.b, json);
      json += ",\"kind\":";
      AppendJsonString(ChangeName(change.kind), json);
      json += '}';
    }
    record.Raw("changes", json + "]");
  }

  void AddSide(std::string_view name, const PassageSide& side, Record& record) {
    record.Open(name);
    AddPlace(side, record);
    record.Close();
  }

  void AddPlace(const PassageSide& side, Record& record) {
    record.String("id", context_.source.Id(side.article));
    record.Integer("paragraph", side.paragraph);
    record.Interval("bytes", side.bytes);
    record.Interval("chars", side.chars);
    record.Integer("words", side.words);
    record.Score("paragraph_share", side.paragraph_share);
    AddArchiveFlag("archive", side.article, record);
    if (context_.with_text) record.String("text", PassageText(context_.source, side, scratch_));
  }

  ResultContext context_;
  std::string scratch_;
};

}  // namespace

std::unique_ptr<ResultWriter> MakeJsonWriter(ResultContext context) {
  return std::make_unique<JsonWriter>(std::move(context));
}

}  // namespace dittograph
