#include "text/normal_form.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace dittograph {

bool IsHarakatOrTatweel(uint32_t code_point) {
  struct Range {
    uint32_t first, last;
  };
  constexpr Range kRanges[] = {{0x0610, 0x061A}, {0x0640, 0x0640}, {0x064B, 0x0652},
                               {0x0656, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
                               {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}};
  return std::any_of(std::begin(kRanges), std::end(kRanges), [&](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

std::u32string NormalForm(std::u32string code_points) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::vector<utf8proc_int32_t> out(code_points.size() * 18 + 1);  // U+FDFA becomes 18
  size_t size = 0;
  int boundary_state = 0;
  for (char32_t code_point : code_points) {
    const auto room = static_cast<utf8proc_ssize_t>(out.size() - size);
    const utf8proc_ssize_t n =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), out.data() + size, room,
                                kOptions, &boundary_state);
    if (n > 0) size += static_cast<size_t>(n);
  }
  // Canonical ordering: marks by combining class, stable (Unicode 15, D109).
  const auto combining_class = [](utf8proc_int32_t c) {
    return utf8proc_get_property(c)->combining_class;
  };
  for (size_t i = 0; i < size;) {
    size_t end = i;
    while (end < size && combining_class(out[end]) != 0) ++end;
    std::stable_sort(out.begin() + static_cast<ptrdiff_t>(i),
                     out.begin() + static_cast<ptrdiff_t>(end),
                     [&](auto a, auto b) { return combining_class(a) < combining_class(b); });
    i = end + 1;
  }
  const utf8proc_ssize_t composed =
      utf8proc_normalize_utf32(out.data(), static_cast<utf8proc_ssize_t>(size), kOptions);
  std::u32string form;
  for (utf8proc_ssize_t i = 0; i < composed; ++i) {
    const auto code_point = static_cast<char32_t>(out[static_cast<size_t>(i)]);
    if (!IsHarakatOrTatweel(code_point)) form.push_back(code_point);
  }
  return form;
}

}  // namespace dittograph
