#include "io/read/records_source.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "io/read/json_parser.h"
#include "support/random.h"

namespace dittograph {
namespace {

class HeldBytes : public InputBytes {
 public:
  explicit HeldBytes(const std::string& bytes)
      : held_(bytes + std::string(kReadablePadding, '\0')) {
    view_ = std::string_view(held_).substr(0, bytes.size());
  }

 private:
  std::string held_;
};

std::unique_ptr<RecordsSource> MakeSource(const std::string& bytes) {
  return std::make_unique<RecordsSource>(
      MakeLineFeed(std::make_unique<HeldBytes>(bytes)),
      ParserMaker([] { return std::make_unique<JsonParser>(FieldNames()); }), "feed.jsonl");
}

struct Read {
  std::vector<std::string> ids;
  std::vector<std::string> texts;
};

Read ReadInOrder(RecordsSource& source) {
  Read read;
  for (size_t batch = 0; batch < source.NumBatches(); ++batch) {
    EXPECT_TRUE(source
                    .ReadBatch(batch,
                               [&](const Article& article) {
                                 read.ids.emplace_back(article.id);
                                 read.texts.emplace_back(article.text);
                               })
                    .ok());
  }
  return read;
}

TEST(JsonLines, LinesOfManyBatchesAreReadOnceAndInOrder) {
  Random random(7);
  std::string bytes;
  std::vector<size_t> sizes;
  for (int i = 0; i < 60; ++i) {
    // Around and far over the size of a batch, and tiny.
    constexpr size_t kBatch = size_t{1} << 20;
    const size_t size = i % 3 == 0   ? random.Below(3 * kBatch)
                        : i % 3 == 1 ? kBatch - 40 + random.Below(40)
                                     : random.Below(50);
    sizes.push_back(size);
    bytes +=
        "{\"id\": \"" + std::to_string(i) + "\", \"text\": \"" + std::string(size, 'x') + "\"}\n";
    if (i % 7 == 0) bytes += "\n";
  }
  bytes.pop_back();
  const auto source = MakeSource(bytes);
  const Read read = ReadInOrder(*source);
  ASSERT_EQ(read.ids.size(), sizes.size());
  std::string scratch;
  for (size_t i = 0; i < sizes.size(); ++i) {
    EXPECT_EQ(read.ids[i], std::to_string(i));
    EXPECT_EQ(read.texts[i].size(), sizes[i]);
    EXPECT_EQ(source->Text(static_cast<ArticleNumber>(i), scratch).size(), sizes[i]);
    EXPECT_EQ(source->Id(static_cast<ArticleNumber>(i)), std::to_string(i));
  }
}

TEST(JsonLines, OffsetsReferToTheBytesBeforeRepair) {
  const auto source = MakeSource("{\"id\": 1, \"text\": \"a\xFF\\u00e9\\ud800b\"}");
  const Read read = ReadInOrder(*source);
  ASSERT_EQ(read.texts.size(), 1u);
  EXPECT_EQ(read.texts[0],
            "a\xFF\xC3\xA9\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(source->Id(0), "1");
}

TEST(JsonLines, CountsWhatOnlyItHasRepaired) {
  const auto source =
      MakeSource("{\"text\": \"a\\ud800b\"}\n{\"text\": \"a\xFF\\ud800\"}\n{\"text\": \"\xFF\"}\n");
  ReadInOrder(*source);
  EXPECT_EQ(source->NumRepaired(), 1u);  // the engine counts the others
}

TEST(JsonLines, RepeatedAndMissingIdsAreCalledByTheirPlace) {
  const auto source = MakeSource(
      "{\"id\": \"a\", \"text\": \"1\"}\n\n{\"id\": \"a\", \"text\": \"2\"}\n{\"text\": \"3\"}\n"
      "{\"id\": null, \"text\": \"4\"}\n");
  ReadInOrder(*source);
  EXPECT_EQ(source->NumDuplicateIds(), 1u);
  EXPECT_EQ(source->Id(0), "a");
  EXPECT_EQ(source->Id(1), "feed.jsonl:3");
  EXPECT_EQ(source->Id(2), "feed.jsonl:4");
  EXPECT_EQ(source->Id(3), "feed.jsonl:5");
}

TEST(JsonLines, BadRecordsAreFaultsWithTheirLinesAndTheRestGoesOn) {
  const std::string bytes =
      "\xEF\xBB\xBF{\"id\": 1, \"text\": \"x\"}\r\n{\"id\": 2}\nnot json\n{\"text\": 5}\n"
      "{\"id\": 3, \"text\": \"y\"} {}\n{\"id\": 4, \"text\": \"z\"}";
  const auto source = MakeSource(bytes);
  EXPECT_EQ(ReadInOrder(*source).ids, (std::vector<std::string>{"1", "4"}));
  std::vector<uint64_t> lines;
  for (const Fault& fault : source->Faults()) lines.push_back(fault.line);
  EXPECT_EQ(lines, (std::vector<uint64_t>{2, 3, 4, 5}));
  size_t num_bytes = 0;
  source->ForEachRecord(
      [&](std::string_view record, RecordRole, ArticleNumber) { num_bytes += record.size(); });
  EXPECT_EQ(num_bytes, bytes.size() - 3);  // all but the byte order mark
}

}  // namespace
}  // namespace dittograph
