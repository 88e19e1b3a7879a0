#include "io/read/json_string.h"

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "io/read/encoding.h"

namespace dittograph {

namespace {

// The code unit of the four-digit escape at `p`; -1 where there is none.
int32_t CodeUnitAt(const char* p, const char* end) {
  if (end - p < 6 || p[0] != '\\' || p[1] != 'u') return -1;
  int32_t unit = 0;
  for (int i = 2; i < 6; ++i) {
    const char c = p[i];
    int digit;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else if (c >= 'A' && c <= 'F') {
      digit = c - 'A' + 10;
    } else {
      return -1;
    }
    unit = unit * 16 + digit;
  }
  return unit;
}

}  // namespace

std::string_view InsideQuotes(std::string_view token) {
  return token.substr(1, token.find_last_of('"') - 1);
}

std::string MaskInvalidUtf8(std::string_view line) {
  std::string masked(line);
  for (size_t i = 0; i < masked.size();) {
    const auto lead = static_cast<uint8_t>(masked[i]);
    const size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size == 1) {
      ++i;
    } else if (i + size <= masked.size() && simdjson::validate_utf8(masked.data() + i, size)) {
      i += size;
    } else {
      masked[i++] = '?';
    }
  }
  return masked;
}

JsonStringFaults UnescapeJson(std::string_view escaped, std::string& out) {
  constexpr uint32_t kReplacement = 0xFFFD;
  JsonStringFaults faults;
  out.clear();
  const char* p = escaped.data();
  const char* const end = p + escaped.size();
  while (p != end) {
    const auto rest = static_cast<size_t>(end - p);
    const char* slash = static_cast<const char*>(std::memchr(p, '\\', rest));
    out.append(p, slash == nullptr ? rest : static_cast<size_t>(slash - p));
    if (slash == nullptr) break;
    const char kind = slash + 1 == end ? 0 : slash[1];
    p = slash + (slash + 1 == end ? 1 : 2);
    switch (kind) {
      case 'n':
        out.push_back('\n');
        break;
      case 't':
        out.push_back('\t');
        break;
      case 'r':
        out.push_back('\r');
        break;
      case 'b':
        out.push_back('\b');
        break;
      case 'f':
        out.push_back('\f');
        break;
      case '"':
      case '\\':
      case '/':
        out.push_back(kind);
        break;
      case 'u': {
        const int32_t unit = CodeUnitAt(slash, end);
        if (unit < 0) {
          faults.has_broken_escapes = true;
          break;
        }
        p = slash + 6;
        const int32_t low = CodeUnitAt(p, end);
        if (unit < 0xD800 || unit > 0xDFFF) {
          AppendCodePoint(static_cast<uint32_t>(unit), out);
        } else if (unit <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF) {
          AppendCodePoint(0x10000 + (static_cast<uint32_t>(unit - 0xD800) << 10) +
                              static_cast<uint32_t>(low - 0xDC00),
                          out);
          p += 6;
        } else {
          AppendCodePoint(kReplacement, out);
          faults.has_lone_surrogates = true;
        }
        break;
      }
      default:
        faults.has_broken_escapes = true;
    }
  }
  return faults;
}

}  // namespace dittograph
