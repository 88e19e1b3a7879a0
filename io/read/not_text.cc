#include "io/read/not_text.h"

#include <algorithm>
#include <cstddef>

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

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte > 0 &&
          std::string_view("\t\n\r\f\x1B").find(c) == std::string_view::npos) ||
         byte == 0x7F;
}

// Without a byte order mark UTF-16 shows by its ASCII characters: of these every other byte is NUL.
bool LooksLikeUtf16(std::string_view bytes) {
  size_t num_nul[2] = {0, 0};
  for (size_t i = 0; i < bytes.size(); ++i) num_nul[i % 2] += bytes[i] == '\0';
  const auto [fewer, more] = std::minmax(num_nul[0], num_nul[1]);
  return more * 4 > bytes.size() && fewer * 20 < bytes.size();
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
  if (LooksLikeUtf16(bytes)) return kUtf16;
  const auto num_control = std::count_if(bytes.begin(), bytes.end(), IsControl);
  const auto num_nul = std::count(bytes.begin(), bytes.end(), '\0');
  const auto size = static_cast<ptrdiff_t>(bytes.size());
  if (num_control * 20 > size || num_nul * 3 > size) {
    return "binary, not text; name text files or JSON Lines";
  }
  return "";
}

}  // namespace dittograph
