// The day in a dateline: when an article says that it was sent.
//
// Datelines have no year, and their months are in many languages: a month is one of the two words
// beside the day, and months are told apart by their first three letters (March, Mar). Days are in
// ASCII digits. Where a character is a word (3月3日) no month is known.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace dittograph {

struct DatelineDay {
  uint32_t day = 0;  // of the month; 0: there is none
  // Hashes of the words beside it that may be the month; 0: there is none. Nothing but blanks and
  // full stops stand between, and before the day the first word is no month, but the place.
  uint32_t before = 0;
  uint32_t behind = 0;
  uint32_t desk = 0;  // a hash of the other words, and of where among them the day stands
};

// The first number in the dateline that may be a day.
DatelineDay DayOf(std::string_view text, std::span<const Token> dateline);

// A lower bound of the days between them; 0 where nothing is known. Different months may be any two
// that follow each other, the first of them as short as February; so may equal ones, since a word
// that both have beside the day may be another one (NEW YORK 31 March, NEW YORK 1 April).
uint32_t DaysApart(const DatelineDay& a, const DatelineDay& b);

// Whether the datelines have the same words, but for the day and a word beside it.
bool AreOfOneDesk(const DatelineDay& a, const DatelineDay& b);

}  // namespace dittograph
