// The day in a dateline: when an article says that it was sent.
//
// Datelines have no year, and their months are in many languages: the month is one of the two words
// beside the day, and months are told apart as words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace dittograph {

struct DatelineDay {
  uint32_t day = 0;  // of the month; 0: there is none
  // The words beside it with no comma between, 0 where there is none. A first word is the place.
  uint32_t before = 0;
  uint32_t behind = 0;
  uint32_t desk = 0;  // the other words, and where among them the day stands
};

// The first number in the dateline that may be a day.
DatelineDay DayOf(std::string_view text, std::span<const Token> dateline);

// How many days lie between them, at least: different months may be any two that follow each other,
// the first of them as short as February. 0 where it is not known.
uint32_t DaysApart(const DatelineDay& a, const DatelineDay& b);

// Whether the datelines have the same words, the day and the month aside.
bool AreOfOneDesk(const DatelineDay& a, const DatelineDay& b);

}  // namespace dittograph
