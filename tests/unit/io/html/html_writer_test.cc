#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "io/files/output_file.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"
#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

// What AppendJsonString makes of any bytes.
std::string Repaired(std::string_view text) {
  std::string out;
  ForEachCodePoint(text, [&out](const OutputCodePoint& c) { out += c.bytes; });
  return out;
}

// text[begin, end) in UTF-16 code units.
std::string Cut(std::string_view text, uint64_t begin, uint64_t end) {
  std::string out;
  uint64_t unit = 0;
  ForEachCodePoint(text, [&](const OutputCodePoint& c) {
    if (unit >= begin && unit < end) out += c.bytes;
    unit += c.value > 0xFFFF ? 2 : 1;
  });
  return out;
}

struct Report {
  std::string page;
  std::string raw_texts;
  nlohmann::json texts;
  nlohmann::json results;
  std::string note;

  std::string Place(const nlohmann::json& repeat, size_t place) const {
    const nlohmann::json& at = repeat["places"][place];
    return Cut(texts[at["n"].get<size_t>()].get<std::string>(), at["at"][0], at["at"][1]);
  }
};

std::string BlockOf(const std::string& page, const std::string& id) {
  const std::string opening = "<script type=\"application/json\" id=\"" + id + "\">";
  const size_t begin = page.find(opening) + opening.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

Report Write(const VectorSource& source, ResultKind kind,
             const std::function<Status(ResultWriter&)>& give) {
  std::FILE* const file = std::tmpfile();
  const auto out = OutputFile::ForDescriptor(fileno(file), "test");
  ResultContext context{source, *out, kind, "passages", {{"odd", "\"</script>\""}}, false, nullptr};
  const auto writer = MakeHtmlWriter(context);
  EXPECT_TRUE(writer->Begin().ok() && give(*writer).ok() && out->Flush().ok());
  Report report;
  std::rewind(file);
  char buffer[1 << 16];
  while (const size_t size = std::fread(buffer, 1, sizeof buffer, file)) {
    report.page.append(buffer, size);
  }
  std::fclose(file);
  report.raw_texts = BlockOf(report.page, "texts");
  report.texts = nlohmann::json::parse(report.raw_texts);
  report.results = nlohmann::json::parse(BlockOf(report.page, "results"));
  report.note = writer->Note();
  return report;
}

Report FindAndWrite(const std::vector<VectorSource::Item>& items, size_t num_threads = 1) {
  VectorSource source(items);
  PassageOptions options;
  options.num_threads = num_threads;
  return Write(source, ResultKind::kPassages,
               [&](ResultWriter& writer) { return FindPassages(source, options, writer); });
}

PassageSide WholeText(const VectorSource& source, ArticleNumber article) {
  std::string scratch;
  PassageSide side;
  side.article = article;
  side.bytes = {0, source.Text(article, scratch).size()};
  side.words = 20;
  side.paragraph = 1;
  side.paragraph_share = 1;
  return side;
}

const std::string kHostile =
    "</script><script>alert(1)</script> <!-- <img src=x onerror=alert(2)> \u2028\u2029 &amp; "
    "\xFF\xED\xA0\x80 😀 \u202Eesrever\u202C \\u003c \"quoted\" ";
const std::string kPassage =
    "the harbour master said on Monday that nineteen grey geese had crossed the outer bar at dusk "
    "and that 12 pilot cutters were kept waiting for most of the night";

std::vector<VectorSource::Item> HostileArticles() {
  std::string hostile = kHostile;
  hostile += '\0';
  return {{"</script>\u202E\n<a>", hostile + kPassage + ". Nothing else"},
          {"b\xFF", "Elsewhere 漢字 " + kPassage + " again"},
          {"c", "nothing"}};
}

}  // namespace

TEST(HtmlWriter, AnArticleWithoutHeadlineGoesByItsFirstLine) {
  const std::string same =
      "the pilot cutter left the inner harbour before dawn and was back at noon with two men";
  std::string wide;
  for (int i = 0; i < 101; ++i) wide += "é";
  const Report report = FindAndWrite(
      {{"a", "\n \t\nPilots out early \r\n" + same}, {"b", wide + "\n" + same}, {"c", same}});
  std::vector<std::string> titles;
  for (const auto& article : report.results["articles"]) titles.push_back(article["title"]);
  EXPECT_EQ(titles,
            (std::vector<std::string>{"Pilots out early", wide.substr(0, 200) + "…", same}));
}

TEST(HtmlWriter, AnyTextIsData) {
  const Report report = FindAndWrite(HostileArticles());
  ASSERT_EQ(report.results["repeats"].size(), 1u);
  const nlohmann::json& repeat = report.results["repeats"][0];
  EXPECT_EQ(report.Place(repeat, 0), kPassage);
  EXPECT_EQ(report.Place(repeat, 1), kPassage);
  EXPECT_EQ(report.texts.size(), 2u);  // what is not shown is not there
  EXPECT_EQ(report.texts[0].get<std::string>(), Repaired(HostileArticles()[0].text));
  EXPECT_EQ(report.results["articles"][0]["id"].get<std::string>(), "</script>\u202E\n<a>");
  EXPECT_EQ(report.results["options"]["odd"], "</script>");
  for (const std::string& block : {report.raw_texts, BlockOf(report.page, "results")}) {
    for (const char* bad : {"<", "\u2028", "\u2029", "\xFF"}) {
      EXPECT_EQ(block.find(bad), std::string::npos) << bad;
    }
  }
  EXPECT_EQ(repeat["verdict"].get<std::string>().find("\u202E"), std::string::npos);
}

TEST(HtmlWriter, TheTextsStandWhereTheArticlesSay) {
  const Report report = FindAndWrite(HostileArticles());
  const nlohmann::json& articles = report.results["articles"];
  for (size_t i = 0; i < articles.size(); ++i) {
    const uint64_t begin = articles[i]["text"][0];
    const uint64_t size = articles[i]["text"][1];
    EXPECT_EQ(nlohmann::json::parse(Cut(report.raw_texts, begin, begin + size)), report.texts[i]);
  }
}

TEST(HtmlWriter, TheSameBytesAtAnyNumberOfThreads) {
  EXPECT_EQ(FindAndWrite(HostileArticles(), 1).page, FindAndWrite(HostileArticles(), 4).page);
}

TEST(HtmlWriter, NothingFoundIsAReportToo) {
  const Report report = FindAndWrite({{"a", "one"}});
  EXPECT_TRUE(report.texts.empty());
  for (const char* list : {"articles", "repeats", "pairs", "clusters", "notices", "errors"}) {
    EXPECT_TRUE(report.results[list].is_array() && report.results[list].empty()) << list;
  }
}

TEST(HtmlWriter, WordsThatDifferAndChangesAreInside) {
  std::string other = kPassage;
  other.replace(other.find("12"), 2, "14");
  const Report report =
      FindAndWrite({{"a", "é😀 " + kPassage}, {"b", "Elsewhere, as 漢字 wrote, " + other}});
  ASSERT_EQ(report.results["repeats"].size(), 1u);
  const nlohmann::json& repeat = report.results["repeats"][0];
  for (size_t side = 0; side < 2; ++side) {
    const std::string text = report.texts[side];
    const nlohmann::json& change = repeat["changes"][0];
    EXPECT_EQ(Cut(text, change[2 * side], change[2 * side + 1]), side == 0 ? "12" : "14");
    const uint64_t begin = repeat["places"][side]["at"][0];
    const nlohmann::json& differs = repeat["differs"][side];
    ASSERT_EQ(differs.size(), 2u);
    EXPECT_EQ(Cut(text, begin + differs[0].get<uint64_t>(), begin + differs[1].get<uint64_t>()),
              side == 0 ? "12" : "14");
  }
  EXPECT_EQ(repeat["changes"][0][4], "number");
}

TEST(HtmlWriter, ShowsTenThousandAndSaysSo) {
  VectorSource source({{"a", kPassage}, {"b", kPassage}});
  PassageMatch match;
  match.a = WholeText(source, 0);
  match.b = WholeText(source, 1);
  const Report report = Write(source, ResultKind::kPassages, [&](ResultWriter& writer) {
    for (int i = 0; i < 10'003; ++i) {
      match.words_matched = static_cast<uint32_t>(i);
      match.score = 1;
      EXPECT_TRUE(writer.OnPassage(match).ok());
    }
    return writer.OnSummary({});
  });
  EXPECT_EQ(report.results["repeats"].size(), 10'000u);
  EXPECT_EQ(report.results["repeats"][0]["matched"], 10'002);
  EXPECT_EQ(report.results["shown"], (nlohmann::json{{"repeats", 10'000}, {"of", 10'003}}));
  EXPECT_EQ(report.note,
            "the report shows the first 10,000 of 10,003 repeats; --format jsonl writes them all");
  std::set<std::string> keys;
  for (const nlohmann::json& repeat : report.results["repeats"]) keys.insert(repeat["key"]);
  EXPECT_EQ(keys.size(), 10'000u);
}

// A text that has shrunk since it was read.
TEST(HtmlWriter, PlacesBehindTheTextAreCut) {
  VectorSource source({{"a", "short 漢"}, {"b", ""}});
  PassageMatch match;
  match.kind = PassageKind::kLight;
  match.a = WholeText(source, 0);
  match.b = WholeText(source, 1);
  match.a.bytes = {3, 300};
  match.b.bytes = {30, 300};
  match.changes.push_back({PassageChange::Kind::kNumber, {100, 120}, {30, 31}});
  const Report report = Write(source, ResultKind::kPassages, [&](ResultWriter& writer) {
    EXPECT_TRUE(writer.OnPassage(match).ok());
    return writer.OnSummary({});
  });
  EXPECT_EQ(report.results["repeats"][0]["places"][0]["at"], (nlohmann::json{3, 7}));
  EXPECT_EQ(report.results["repeats"][0]["places"][1]["at"], (nlohmann::json{0, 0}));
}

TEST(HtmlWriter, ClustersSayWhatWouldBeRemovedAndWhy) {
  VectorSource source({{"a", kPassage}, {"b", kPassage}, {"c", "of its own"}});
  ArticleOptions options;
  options.report_pairs = options.report_removals = true;
  const Report report = Write(source, ResultKind::kClusters, [&](ResultWriter& writer) {
    return FindArticles(source, options, writer);
  });
  ASSERT_EQ(report.results["clusters"].size(), 1u);
  const nlohmann::json& cluster = report.results["clusters"][0];
  EXPECT_EQ(cluster["members"], (nlohmann::json{0, 1}));
  EXPECT_EQ(cluster["survivor"], 0);
  EXPECT_EQ(cluster["removals"][0]["n"], 1);
  EXPECT_EQ(report.results["pairs"][0]["relation"], "identical");
  EXPECT_EQ(report.results["clusters_shown"], (nlohmann::json{{"clusters", 1}, {"of", 1}}));
}

}  // namespace dittograph
