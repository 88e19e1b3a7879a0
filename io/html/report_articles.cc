#include "io/html/report_articles.h"

#include <algorithm>
#include <utility>

#include "io/write/display_words.h"
#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr size_t kMaxTitle = 100;  // code points

// The first line with anything in it, for articles that name no headline; "…" where it is cut.
std::string FirstLine(std::string_view text) {
  std::string line;
  size_t end = 0;  // behind the last code point that is no blank
  size_t count = 0;
  while (!text.empty()) {
    const OutputCodePoint code_point = FirstCodePoint(text);
    text.remove_prefix(code_point.size_bytes);
    const bool is_end = code_point.value == '\n' || code_point.value == '\r';
    if (line.empty() && (is_end || IsBlank(code_point.value))) continue;
    if (is_end) break;
    if (count++ == kMaxTitle) return line.substr(0, end) + "…";
    line += code_point.bytes;
    if (!IsBlank(code_point.value)) end = line.size();
  }
  return line.substr(0, end);
}

}  // namespace

ReportArticles::ReportArticles(const ResultContext& context, std::vector<ArticleNumber> shown)
    : context_(context) {
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  for (const ArticleNumber number : shown) articles_.push_back({number});
}

size_t ReportArticles::IndexOf(ArticleNumber number) const {
  const auto article = std::lower_bound(
      articles_.begin(), articles_.end(), number,
      [](const Article& known, ArticleNumber wanted) { return known.number < wanted; });
  return static_cast<size_t>(article - articles_.begin());
}

Status ReportArticles::WriteTexts(ScriptBlock& block) {
  std::string scratch;
  std::string json;
  DITTOGRAPH_RETURN_IF_ERROR(block.Open("texts"));
  DITTOGRAPH_RETURN_IF_ERROR(block.Write("["));
  for (Article& article : articles_) {
    const std::string_view text = context_.source.Text(article.number, scratch);
    article.words = CountWords(text);
    article.title = FirstLine(text);
    size_texts_ += text.size();
    if (&article != articles_.data()) DITTOGRAPH_RETURN_IF_ERROR(block.Write(",\n"));
    article.offset = block.size_utf16();
    json.clear();
    AppendJsonString(text, json);
    DITTOGRAPH_RETURN_IF_ERROR(block.Write(json));
    article.size = block.size_utf16() - article.offset;
  }
  DITTOGRAPH_RETURN_IF_ERROR(block.Write("]"));
  return block.Close();
}

Status ReportArticles::WriteArticles(ScriptBlock& block) const {
  for (const Article& article : articles_) {
    const ArticleFacts facts =
        context_.facts_of ? context_.facts_of(article.number) : ArticleFacts();
    JsonObject json;
    json.String("id", context_.source.Id(article.number));
    json.String("title", facts.headline.empty() ? article.title : facts.headline);
    json.String("source", facts.source);
    if (facts.time != ArticleMetadata::kUnknownTime) json.String("time", FormatTime(facts.time));
    if (facts.version != 0) json.Integer("version", facts.version);
    json.String("language", facts.language);
    json.Integer("words", article.words);
    if (context_.is_archive && context_.is_archive(article.number)) json.Raw("archive", "true");
    json.Interval("text", {article.offset, article.size});
    json.Close();
    if (&article != articles_.data()) DITTOGRAPH_RETURN_IF_ERROR(block.Write(",\n"));
    DITTOGRAPH_RETURN_IF_ERROR(block.Write(json.text()));
  }
  return OkStatus();
}

uint64_t ReportArticles::Utf16(ArticleNumber number, uint64_t byte) {
  const KnownText& known = Get(number);
  return known.offsets.At(known.text, byte);
}

void ReportArticles::MayForget() {
  constexpr uint64_t kMaxKnown = uint64_t{256} << 20;
  if (size_known_ <= kMaxKnown) return;
  known_.clear();
  size_known_ = 0;
}

const ReportArticles::KnownText& ReportArticles::Get(ArticleNumber number) {
  const auto known = known_.find(number);
  if (known != known_.end()) return known->second;
  std::string scratch;
  std::string text(context_.source.Text(number, scratch));
  Utf16Offsets offsets(text);
  size_known_ += text.size();
  return known_.emplace(number, KnownText{std::move(text), std::move(offsets)}).first->second;
}

}  // namespace dittograph
