#include "io/read/not_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace dittograph {

namespace {

using namespace std::string_view_literals;

constexpr size_t kLookedAt = 4096;
constexpr size_t kLeastForShare = 32;  // bytes; fewer say little

struct Signature {
  std::string_view bytes;
  const char* fault;
};

constexpr char kCompressed[] =
    "compressed, and its name says it is not; rename it or leave the format to be recognised";

constexpr Signature kSignatures[] = {
    {"%PDF-"sv, "a PDF, not text; convert it with pdftotext"},
    {"PK\x03\x04"sv, "a Word document or a zip archive, and its name says it is not; rename it"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an Office document, not text; save it as plain text"},
    {"{\\rtf"sv, "an RTF document, not text; save it as plain text"},
    {"\x1F\x8B"sv, kCompressed},
    {"BZh"sv, kCompressed},
    {"\xFD\x37zXZ\0"sv, kCompressed},
    {"\x28\xB5\x2F\xFD"sv, kCompressed},
    {"\x04\x22\x4D\x18"sv, kCompressed},
    {"\x89PNG"sv, "an image, not text; leave it out"},
    {"\xFF\xD8\xFF"sv, "an image, not text; leave it out"},
    {"PAR1"sv, "a Parquet file, not text; convert it to JSON Lines"},
};

constexpr char kUtf16[] = "UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 FILE";
constexpr char kUtf32[] = "UTF-32, not UTF-8; convert it: iconv -f UTF-32 -t UTF-8 FILE";

struct ByteCounts {
  size_t nul[2] = {0, 0};  // at even and odd places
  size_t control = 0;      // but NUL, tab, line ends and escape
};

// A loop that compilers make SIMD of: every text file goes through it.
ByteCounts CountBytes(std::string_view bytes) {
  ByteCounts counts;
  unsigned num_low = 0;  // below space
  unsigned num_taken = 0;
  unsigned num_nul = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    num_low += byte < 0x20 || byte == 0x7F;
    num_taken += byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == 0x1B;
    num_nul += byte == 0;
  }
  counts.control = num_low - num_taken - num_nul;
  if (num_nul == 0) return counts;
  for (size_t i = 0; i < bytes.size(); ++i) counts.nul[i % 2] += bytes[i] == '\0';
  return counts;
}

// Without a byte order mark UTF-16 shows by its ASCII characters: of these every other byte is NUL.
bool LooksLikeUtf16(const ByteCounts& counts, size_t size) {
  const auto [fewer, more] = std::minmax(counts.nul[0], counts.nul[1]);
  return more * 4 > size && fewer * 20 < size;
}

}  // namespace

std::string NotTextFault(std::string_view bytes) {
  bytes = bytes.substr(0, kLookedAt);
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return signature.fault;
  }
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return kUtf32;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return kUtf16;
  if (bytes.size() < kLeastForShare) return "";
  const ByteCounts counts = CountBytes(bytes);
  if (LooksLikeUtf16(counts, bytes.size())) return kUtf16;
  if (counts.control * 20 > bytes.size() || (counts.nul[0] + counts.nul[1]) * 3 > bytes.size()) {
    return "binary, not text; name text files or JSON Lines";
  }
  return "";
}

}  // namespace dittograph
