// Datelines: where, when and by whom, at the beginning of the lead.
//
// Recognised, at the beginning of a line:
//   PLACE[, REGION]*[, DATE] [(AGENCY)] DASH      "LORRICK, Aug 18 (URP) - ", "Berlin (dpa) – ",
//                                                 "PARIS, 3 mars (AFP) - ", "МОСКВА, 3 мар - ТАСС."
//   (AGENCY) DASH [the above]                     "(ANSA) - ROMA, 3 MAR - "
//   PLACE, DAY MONTH. [/AGENCY/.]                 "МОСКВА, 3 марта. /ТАСС/. "
//   HAN DAY日电|讯                                "新华社北京3月3日电", "本报讯"
//   [PLACE=AGENCY] [NAME 기자 =]                   "【東京共同】", "(서울=연합뉴스) 홍길동 기자 = "
//   a line of PLACE, date or dash, AGENCY         "الرياض 25 شوال 1436 هـ واس"
// A place is up to four words with capitals or without case. Without agency and date it is all
// capitals, prose follows and the line is no headline; or, in the lead, up to two names.
//
// Not recognised: a place alone ("London. The …"), "【東京】", datelines over 120 bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace dittograph {

enum class LinePlace {
  kHeadline,  // the first of several lines, and a short one
  kLead,      // nothing but the headline and zones stand before it
  kLater,     // or the only line
};

// Bytes of the dateline with which the line begins, its dash included, or 0.
size_t DatelineLength(std::string_view line, LinePlace place);

// Whether the word is as in a name: with a capital, or of a script without case.
bool IsNameWord(std::string_view word);

}  // namespace dittograph
