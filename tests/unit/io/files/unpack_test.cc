#include "io/files/unpack.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "io/files/pack.h"
#include "io/read/packed_lines.h"
#include "support/random.h"

namespace dittograph {
namespace {

std::string Pack(const std::string& bytes, Compression compression) {
  std::string packed;
  auto packer = Packer::Open(compression, [&](std::string_view block) {
    packed.append(block);
    return OkStatus();
  });
  EXPECT_TRUE(packer.ok());
  EXPECT_TRUE((*packer)->Append(bytes).ok());
  EXPECT_TRUE((*packer)->Close().ok());
  return packed;
}

struct Unpacked {
  std::string bytes;
  bool ok = false;
};

Unpacked Unpack(const std::string& packed) {
  Unpacked result;
  auto unpacker = Unpacker::Open(packed);
  if (!unpacker.ok()) return result;
  StatusOr<bool> more = (*unpacker)->NextMember();
  while (more.ok() && *more) more = (*unpacker)->ReadBlock(result.bytes);
  result.ok = more.ok();
  return result;
}

struct Lines {
  std::vector<std::string> lines;
  size_t num_bad = 0;
};

Lines ReadLines(const std::string& packed) {
  const auto feed = MakePackedLineFeed(HoldBytes(packed));
  Lines read;
  for (size_t batch = 0; batch < feed->NumBatches(); ++batch) {
    feed->Split(batch, [&](std::string_view line, uint64_t) { read.lines.emplace_back(line); });
  }
  read.num_bad = feed->BadPlaces().size();
  return read;
}

class EachCompression : public testing::TestWithParam<Compression> {};

TEST_P(EachCompression, GivesBackWhatWasPacked) {
  Random random(1);
  for (const size_t size : {size_t{0}, size_t{1}, size_t{70'000}, size_t{300'000}}) {
    std::string bytes;
    while (bytes.size() < size) bytes += static_cast<char>(random.Below(256));
    const std::string packed = Pack(bytes, GetParam());
    EXPECT_EQ(CompressionOf(packed), GetParam());
    const Unpacked unpacked = Unpack(packed);
    EXPECT_TRUE(unpacked.ok);
    EXPECT_EQ(unpacked.bytes, bytes);
  }
}

TEST_P(EachCompression, WhatIsGivenUpWritesNoEnd) {
  for (const char* bytes : {"", "some text"}) {
    size_t num_written = 0;
    {
      auto packer = Packer::Open(GetParam(), [&](std::string_view block) {
        num_written += block.size();
        return OkStatus();
      });
      ASSERT_TRUE(packer.ok());
      ASSERT_TRUE((*packer)->Append(bytes).ok());
    }
    EXPECT_EQ(num_written, 0u);
  }
}

TEST_P(EachCompression, LinesOfManyBatchesAreReadInOrder) {
  Random random(2);
  std::vector<std::string> lines;
  std::string bytes;
  for (int i = 0; i < 60; ++i) {
    std::string line;
    // Bytes that hardly compress, so that there are several batches; some lines longer than one.
    const size_t size = i % 25 == 7 ? size_t{700'000} : random.Below(8'000);
    while (line.size() < size) line += static_cast<char>(' ' + random.Below(95));
    lines.push_back(line + "\n");
    bytes += lines.back();
  }
  bytes.pop_back();  // a last line without a newline
  lines.back().pop_back();
  const Lines read = ReadLines(Pack(bytes, GetParam()));
  EXPECT_EQ(read.lines, lines);
  EXPECT_EQ(read.num_bad, 0u);
}

TEST_P(EachCompression, WhatIsCutShortGivesTheWholeLinesBeforeTheCut) {
  Random random(3);
  std::string bytes;
  for (int i = 0; i < 30'000; ++i) {
    bytes += "line " + std::to_string(random.Below(1'000'000)) + "\n";
  }
  const std::string packed = Pack(bytes, GetParam());
  size_t num_lines = 0;
  for (size_t size = 8; size < packed.size(); size += 1 + random.Below(packed.size() / 10)) {
    const Lines read = ReadLines(packed.substr(0, size));
    std::string joined;
    for (const std::string& line : read.lines) joined += line;
    num_lines += read.lines.size();
    EXPECT_TRUE(bytes.starts_with(joined));
    // A format may end its data before its checksum; then all of it is there.
    EXPECT_TRUE(read.num_bad == 1 || joined == bytes) << size;
  }
  // One block of bzip2 or lz4 may be all there is.
  const bool has_large_blocks =
      GetParam() == Compression::kBzip2 || GetParam() == Compression::kLz4;
  EXPECT_TRUE(num_lines > 0 || has_large_blocks);
}

TEST_P(EachCompression, DamageIsAnErrorAtWorst) {
  Random random(4);
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += "line " + std::to_string(random.Below(1'000'000)) + "\n";
  const std::string packed = Pack(bytes, GetParam());
  for (int round = 0; round < 300; ++round) {
    std::string damaged = packed;
    for (uint64_t n = 1 + random.Below(4); n > 0; --n) {
      damaged[random.Below(damaged.size())] = static_cast<char>(random.Below(256));
    }
    Unpack(damaged);
    ReadLines(damaged);
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, EachCompression,
                         testing::Values(Compression::kGzip, Compression::kBzip2, Compression::kXz,
                                         Compression::kZstd, Compression::kLz4));

TEST(Unpack, TextIsNotPacked) {
  EXPECT_FALSE(IsPacked(""));
  EXPECT_FALSE(IsPacked("PK is a park"));
  EXPECT_FALSE(IsPacked(std::string(300, 'u')));
}

}  // namespace
}  // namespace dittograph
