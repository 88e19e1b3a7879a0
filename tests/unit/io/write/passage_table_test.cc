#include "io/write/passage_table.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "dittograph/dittograph.h"
#include "io/files/output_file.h"

namespace dittograph {

namespace {

constexpr uint32_t kWords = 20;

// Passages of articles "a", "b" and "c", each one paragraph of its own.
class PassageTableTest : public testing::Test {
 protected:
  PassageTableTest()
      : source_({VectorSource::Item{"a", "The ferry sank at 9.30 with 12 geese aboard."},
                 VectorSource::Item{"b", "The ferry sank at 9.45 with 12 geese aboard."},
                 VectorSource::Item{"c", "Reporting by Ruth Amber"}}),
        file_(std::tmpfile()),
        out_(OutputFile::ForDescriptor(fileno(file_), "test")),
        context_{source_, *out_, ResultKind::kPassages, "passages", {}, false, nullptr} {}
  ~PassageTableTest() override { std::fclose(file_); }

  PassageSide Side(ArticleNumber article) const {
    std::string scratch;
    PassageSide side;
    side.article = article;
    side.bytes = {0, source_.Text(article, scratch).size()};
    side.words = kWords;
    side.paragraph = 1;
    side.paragraph_share = 1;
    return side;
  }

  PassageMatch Match(ArticleNumber a, ArticleNumber b, PassageKind kind) const {
    PassageMatch match;
    match.kind = kind;
    match.a = Side(a);
    match.b = Side(b);
    match.words_matched = kWords;
    match.score = 1;
    match.articles = a == b ? 1 : 2;
    return match;
  }

  PassageGroup Group(ArticleNumber article, uint32_t articles, PassageKind kind) const {
    PassageGroup group;
    group.kind = kind;
    group.articles = articles;
    group.occurrences = {Side(article), Side(article), Side(article)};
    return group;
  }

  std::string Written() {
    EXPECT_TRUE(out_->Flush().ok());
    std::rewind(file_);
    std::string text(1 << 16, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file_));
    return text;
  }

  VectorSource source_;
  std::FILE* file_;
  std::unique_ptr<OutputFile> out_;
  ResultContext context_;
  TableStyle style_;
};

}  // namespace

TEST_F(PassageTableTest, OneArticlesRepeatsComeFirstAndBoilerplateLast) {
  PassageTable table(context_, style_);
  table.Add(Match(2, 2, PassageKind::kBoilerplate));
  table.Add(Match(0, 1, PassageKind::kTemplate));
  table.Add(Match(0, 1, PassageKind::kExact));
  table.Add(Match(1, 1, PassageKind::kExact));
  ASSERT_TRUE(table.Write().ok());
  const std::string text = Written();
  const size_t within = text.find("b: paragraph 1 repeats itself, word for word: all 20 words");
  const size_t across = text.find("b: paragraph 1 repeats paragraph 1 of a, word for word");
  const size_t form = text.find("one form filled in for two subjects or days");
  const size_t boilerplate = text.find("boilerplate: 1 passage\n  in 1 article: Reporting by Ruth");
  EXPECT_LT(within, across);
  EXPECT_LT(across, form);
  EXPECT_LT(form, boilerplate);
  EXPECT_NE(boilerplate, std::string::npos);
}

TEST_F(PassageTableTest, AChangedNumberIsNamedWholeAndComesFirst) {
  PassageTable table(context_, style_);
  table.Add(Match(0, 1, PassageKind::kExact));
  PassageMatch match = Match(0, 1, PassageKind::kLight);
  match.score = 0.5;
  match.articles = 7;
  match.changes.push_back({PassageChange::Kind::kNumber, {20, 22}, {20, 22}});  // 30, 45
  table.Add(match);
  ASSERT_TRUE(table.Write().ok());
  const std::string text = Written();
  EXPECT_NE(text.find("number: 9.30 → 9.45\n"), std::string::npos) << text;
  EXPECT_NE(text.find("of its words; in 7 articles\n"), std::string::npos) << text;
  EXPECT_LT(text.find("lightly changed"), text.find("word for word"));
}

TEST_F(PassageTableTest, WhatDoesNotFitOnATerminalIsCounted) {
  style_.max_passages = 2;
  PassageTable table(context_, style_);
  for (int i = 0; i < 5; ++i) table.Add(Match(0, 1, PassageKind::kExact));
  for (int i = 0; i < 12; ++i) table.Add(Group(2, 3, PassageKind::kBoilerplate));
  ASSERT_TRUE(table.Write().ok());
  const std::string text = Written();
  EXPECT_NE(text.find("\n3 more rank below these; -o FILE writes them all\n"), std::string::npos);
  EXPECT_NE(text.find("boilerplate: 12 passages\n"), std::string::npos);
  EXPECT_NE(text.find("  and 2 more\n"), std::string::npos);
}

TEST_F(PassageTableTest, GroupsListTenPlacesAndTellTheArchive) {
  context_.is_archive = [](ArticleNumber number) { return number == 0; };
  PassageTable table(context_, style_);
  PassageGroup group = Group(0, 40, PassageKind::kExact);
  group.occurrences.resize(30, Side(1));
  group.more = 70;
  table.Add(group);
  ASSERT_TRUE(table.Write().ok());
  const std::string text = Written();
  EXPECT_TRUE(text.starts_with("one passage 100 times in 40 articles, word for word: 20 words\n"));
  EXPECT_NE(text.find("  a (archive), paragraph 1\n"), std::string::npos);
  EXPECT_NE(text.find("  and 90 more\n"), std::string::npos);
}

TEST_F(PassageTableTest, WordingsAreCountedWhereSomeAreTheSame) {
  size_t seen = 0;
  const auto first_line = [&](std::vector<uint32_t> wordings, uint64_t more) {
    PassageTable table(context_, style_);
    PassageGroup group = Group(0, 3, PassageKind::kReworded);
    for (size_t k = 0; k < wordings.size(); ++k) group.occurrences[k].wording = wordings[k];
    group.more = more;
    table.Add(group);
    EXPECT_TRUE(table.Write().ok());
    const std::string text = Written().substr(seen);
    seen += text.size();
    return text.substr(0, text.find('\n'));
  };
  const std::string three = "one passage 3 times in 3 articles, reworded: 20 words";
  EXPECT_EQ(first_line({0, 1, 0}, 0), three + " in 2 wordings");
  EXPECT_EQ(first_line({0, 1, 2}, 0), three);
  EXPECT_EQ(first_line({0, 0, 0}, 0), three);
  EXPECT_EQ(first_line({0, 1, 0}, 1), "one passage 4 times in 3 articles, reworded: 20 words");
}

TEST_F(PassageTableTest, ARunSaysItsPeriod) {
  PassageTable table(context_, style_);
  PassageGroup group = Group(0, 1, PassageKind::kLight);
  group.period_words = 9;
  table.Add(group);
  ASSERT_TRUE(table.Write().ok());
  EXPECT_TRUE(Written().starts_with(
      "a: paragraph 1 repeats back to back, 3 times, every 9 words, lightly changed\n"));
}

}  // namespace dittograph
