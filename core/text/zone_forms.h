// The openings by which zones are known (text/zones.h), as data.
//
// Letters a-z of an opening stand for capitals too; all others, and those of kMark, for themselves.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dittograph/result.h"

namespace dittograph {

enum class ZoneShape : uint8_t {
  kBracket,  // "(Adds quotes)": brackets that begin with it
  kMark,     // "UPDATE 2-Ferry refloated": what stands before a dash or colon of the headline
  kLine,     // "Contact: …": a line that begins with it
  kNames,    // "By Jane Doe": a line of it and names
  kEnding,   // "… All rights reserved.": a line that ends with it
  kHeading,  // "About Halvard": a line of it and a name, with the line below; or before a colon
  kAlone,    // "###": a line that is it
};

enum ZonePlace : uint8_t { kHead = 1, kTail = 2, kHeadOrTail = kHead | kTail };

struct ZoneForm {
  ZoneKind kind;
  ZoneShape shape;
  ZonePlace place;
  std::string_view openings;  // with "|" between them
};

std::span<const ZoneForm> ZoneForms();

// Words that stand between the names of a byline, in lower case.
std::span<const std::string_view> NameParticles();

// Agencies that stand in a dateline without brackets: behind its dash or at its end.
std::span<const std::string_view> Agencies();

}  // namespace dittograph
