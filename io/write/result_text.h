// How single values are written in every format: JSON strings, TSV and CSV fields, text for a
// terminal, numbers. All are functions of the value alone, on any machine and in any locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dittograph/result.h"

namespace dittograph {

// Quoted and escaped; what is not UTF-8 becomes U+FFFD.
void AppendJsonString(std::string_view text, std::string& out);

// Tab, newline, carriage return and backslash become \t, \n, \r and \\; other control characters
// pass; what is not UTF-8 becomes U+FFFD.
void AppendTsvField(std::string_view text, std::string& out);

// As RFC 4180 has it: in quotation marks, and those doubled, where the text holds a comma, a
// quotation mark or a line end; what is not UTF-8 becomes U+FFFD.
void AppendCsvField(std::string_view text, std::string& out);

// Valid UTF-8 without control characters and line separators (each becomes a space) and
// bidirectional controls (left out): nothing a terminal would obey.
std::string TerminalText(std::string_view text);

void AppendInteger(uint64_t value, std::string& out);
// Six decimals.
void AppendScore(double value, std::string& out);
// The shortest form that reads back as the same number.
void AppendShortest(double value, std::string& out);

// part / whole with `decimals` (1 to 6) decimals, rounded, but 1.00 only where it is all of it.
std::string FormatRatio(uint64_t part, uint64_t whole, int decimals);
// "74 %", rounded, but 100 % only where it is all of it.
std::string FormatPercent(double share);

// Seconds since 1970 -> 2026-11-22T18:05:09Z
std::string FormatTime(int64_t seconds);
// 1234567 -> 1,234,567
std::string GroupDigits(uint64_t value);
// "1 article", "2,000 articles"
std::string CountOf(uint64_t count, std::string_view singular, std::string_view plural);

std::string_view ChangeName(PassageChange::Kind kind);   // "number", "name", "word"
std::string_view KindName(PassageKind kind);             // "exact", "light", …
std::string_view EvidenceName(NoticeEvidence evidence);  // "refers_to", "id", "slug", "headline"
std::string_view ZoneName(ZoneKind kind);                // "dateline", "byline", …
std::string_view RelationName(Relation relation);        // "identical", "near-identical", …
std::string_view RelationPhrase(Relation relation);      // "the same words", …

inline constexpr PassageKind kPassageKinds[] = {PassageKind::kExact, PassageKind::kLight,
                                                PassageKind::kReworded, PassageKind::kTemplate,
                                                PassageKind::kBoilerplate};

}  // namespace dittograph
