// Notices and the stories that they speak of.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/oracle/slow_notices.h"

namespace dittograph {
namespace {

using Item = VectorSource::Item;

fixtures::CollectingSink Find(const std::vector<Item>& items, size_t num_threads = 1) {
  ArticleOptions options;
  options.report_notices = true;
  options.report_removals = true;
  options.report_pairs = true;
  options.num_threads = num_threads;
  VectorSource source(items);
  fixtures::CollectingSink sink;
  EXPECT_TRUE(FindArticles(source, options, sink).ok());
  return sink;
}

const std::string kFerry =
    "Ferry leaves from the fish quay\nThe ferry to the outer islands leaves.";
const std::string kMole = "Mole closed after divers find crack\nThe north mole is closed.";

// The stories are 0 and 1, the notice is 2.
Notice LinkOf(const Item& notice) {
  Item apart = notice;
  apart.is_apart = true;
  const auto sink = Find({{.id = "ferry", .text = kFerry, .slug = "Vellin-Ferry"},
                          {.id = "mole", .text = kMole, .slug = "Vellin-Mole"},
                          apart});
  EXPECT_EQ(sink.notices.size(), 1u);
  EXPECT_EQ(sink.notices.at(0).article, 2u);
  return sink.notices.at(0);
}

TEST(Notices, AreLinkedByTheirBestEvidence) {
  const Item by_all{.id = "mole",
                    .text = "KILL the story headlined \"Ferry leaves from the fish quay\".",
                    .refers_to = "ferry",
                    .slug = "vellin mole"};
  EXPECT_EQ(LinkOf(by_all).story, 0u);
  EXPECT_EQ(LinkOf(by_all).evidence, NoticeEvidence::kReference);
  Item notice = by_all;
  notice.refers_to = "unknown";
  EXPECT_EQ(LinkOf(notice).story, 1u);
  EXPECT_EQ(LinkOf(notice).evidence, NoticeEvidence::kId);
  notice.id = "kill";
  EXPECT_EQ(LinkOf(notice).story, 1u);
  EXPECT_EQ(LinkOf(notice).evidence, NoticeEvidence::kSlug);
  notice.slug = "";
  EXPECT_EQ(LinkOf(notice).story, 0u);
  EXPECT_EQ(LinkOf(notice).evidence, NoticeEvidence::kHeadline);
  notice.text = "KILL the item slugged VELLIN-MOLE.";
  EXPECT_EQ(LinkOf(notice).story, 1u);
  EXPECT_EQ(LinkOf(notice).evidence, NoticeEvidence::kSlug);
  notice.text = "KILL a story about the ferry.";
  EXPECT_EQ(LinkOf(notice).evidence, NoticeEvidence::kNone);
}

TEST(Notices, SpeakOfTheStoryAndNotOfEachOther) {
  const auto sink = Find({{.id = "ferry", .text = kFerry},
                          {.id = "ferry", .text = "KILL it", .is_apart = true},
                          {.id = "ferry", .text = "KILL it now", .is_apart = true},
                          {.id = "kill", .text = "KILL", .is_apart = true, .refers_to = "ferry"}});
  ASSERT_EQ(sink.notices.size(), 3u);
  for (const Notice& notice : sink.notices) EXPECT_EQ(notice.story, 0u);
}

TEST(Notices, SpeakOfTheNearestBeforeThemInTime) {
  const auto sink = Find({{.id = "late", .text = kFerry, .published = 30},
                          {.id = "early", .text = kFerry, .published = 10},
                          {.id = "middle", .text = kFerry, .published = 20},
                          {.id = "kill",
                           .text = "KILL Ferry leaves from the fish quay",
                           .is_apart = true,
                           .published = 25}});
  ASSERT_EQ(sink.notices.size(), 1u);
  EXPECT_EQ(sink.notices[0].story, 2u);
  EXPECT_EQ(sink.calls.find('n'), sink.calls.size() - 2) << "behind the clusters";
}

TEST(Notices, OfTheArchiveAloneAreNotReported) {
  const auto count = [](bool is_story_archive, bool is_notice_archive) {
    return Find({{.id = "story", .text = kFerry, .is_archive = is_story_archive},
                 {.id = "kill",
                  .text = "KILL",
                  .is_archive = is_notice_archive,
                  .is_apart = true,
                  .refers_to = "story"}})
        .notices.size();
  };
  EXPECT_EQ(count(true, true), 0u);
  EXPECT_EQ(count(true, false), 1u);
  EXPECT_EQ(count(false, true), 1u);
}

TEST(Notices, EndTheRunWhereTheSinkSaysSo) {
  ArticleOptions options;
  options.report_notices = true;
  VectorSource source({{.id = "kill", .text = "KILL", .is_apart = true}});
  fixtures::CollectingSink sink;
  sink.fails_at = 'n';
  EXPECT_FALSE(FindArticles(source, options, sink).ok());
}

TEST(Notices, EqualTheirDefinition) {
  Random random(3);
  const auto words = [&](uint64_t count) {
    std::string text;
    for (; count > 0; --count) {
      text += text.empty() ? "" : " ";
      text += static_cast<char>('a' + random.Below(3));
    }
    return text;
  };
  for (int round = 0; round < 500; ++round) {
    std::vector<Item> items;
    const bool has_times = random.Below(2) == 0;
    for (uint64_t i = 2 + random.Below(8); i > 0; --i) {
      Item item{.id = words(1 + random.Below(3)), .text = words(random.Below(6))};
      item.is_apart = random.Below(3) == 0;
      if (item.is_apart) item.text += "\n" + words(12);
      if (random.Below(3) == 0) item.slug = words(1 + random.Below(3));
      if (random.Below(4) == 0) item.refers_to = words(2 + random.Below(2));
      if (has_times && random.Below(3) > 0) item.published = static_cast<int64_t>(random.Below(4));
      items.push_back(item);
    }
    const auto want = oracle::LinkNotices(items);
    const auto got = Find(items, 1 + random.Below(4)).notices;
    ASSERT_EQ(got.size(), want.size());
    for (size_t i = 0; i < want.size(); ++i) {
      ASSERT_EQ(got[i].article, want[i].article) << round;
      ASSERT_EQ(got[i].evidence, want[i].evidence) << round;
      ASSERT_EQ(got[i].story, want[i].story) << round;
    }
  }
}

}  // namespace
}  // namespace dittograph
