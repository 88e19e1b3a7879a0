// Zones: what stands at the head and the tail of an article and is not of its text.
//
// Looked for in the first six non-empty lines, up to the lead, and in the last ten; text/zone_forms
// has the openings, in the languages of the large agencies.
//   dateline    text/dateline.h has the forms
//   byline      a line "By" and two names or more, below the headline; "Автор: …", "作者：…"
//   credit      at the tail "(Reporting by …)", "Source: …", "… contributed to this report."
//   correction  "UPDATE 2-" before the headline, "(Adds quotes)", "Correction: …"
//   copyright   "© …", "Copyright 2020 …", "… All rights reserved."
//   about       "Contact: …", "About X: …", "About X" with the line below, "###"; short lines
//               below these, lines of addresses at the end
// A rule would rather miss than err: bylines above the headline, a byline of one name, credits and
// about-lines in prose ("Harlow Rail runs …"), and all in the middle of the text are not
// recognised. A text without letters outside of its zones has none.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dittograph/result.h"
#include "text/paragraphs.h"
#include "text/tokens.h"

namespace dittograph {

// Holds scratch memory: one for each thread. Results are valid until the next call.
class ZoneFinder {
 public:
  // Ascending, disjoint. REQUIRES: text.size() <= kMaxTextBytes.
  std::span<const Zone> Find(std::string_view text);

 private:
  void FindHead();
  std::string_view TakeBrackets(std::string_view rest, size_t& k);
  bool TakeHeadLine(std::string_view line, size_t k);
  void FindTail();
  uint64_t TakeEndBrackets(size_t& k, bool& ends_text);
  bool TakeTailLine(size_t k, uint64_t end, bool ends_text);
  void TakeLinesBelow(size_t k, bool is_heading);
  bool HasLettersOutside() const;
  void Add(ZoneKind kind, uint64_t begin, uint64_t end) { zones_.push_back({kind, {begin, end}}); }
  std::string_view LineOf(size_t k) const;  // without white space at its ends
  uint64_t At(std::string_view part) const {
    return static_cast<uint64_t>(part.data() - text_.data());
  }

  std::string_view text_;
  std::vector<Paragraph> lines_;
  std::vector<Zone> zones_;
  size_t num_head_ = 0;  // zones
  uint64_t head_end_ = 0;
};

}  // namespace dittograph
