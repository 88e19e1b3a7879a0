// Which format bytes are in.
#pragma once

#include <string_view>
#include <utility>

namespace dittograph {

enum class InputFormat {
  kAuto,       // recognised, file by file
  kText,       // each file one article
  kJsonLines,  // each line one article
  kJson,       // an array of articles, or one
  kCsv,        // each row one article
  kTsv,        // the same with tabs
  kNinjs,      // JSON or JSON Lines, every object an item of ninjs
  kNewsMl,     // NewsML-G2: an item or a message of many
  kNitf,       // each file one article
  kWarc,       // WARC or WET
};

inline constexpr std::pair<const char*, InputFormat> kInputFormatNames[] = {
    {"auto", InputFormat::kAuto},       {"text", InputFormat::kText},
    {"jsonl", InputFormat::kJsonLines}, {"json", InputFormat::kJson},
    {"csv", InputFormat::kCsv},         {"tsv", InputFormat::kTsv},
    {"ninjs", InputFormat::kNinjs},     {"newsml", InputFormat::kNewsMl},
    {"nitf", InputFormat::kNitf},       {"warc", InputFormat::kWarc}};

// What the name says: kText of .txt, kJsonLines of .jsonl and .ndjson, kCsv, kTsv, kWarc of .warc
// and .wet; else kAuto.
InputFormat FormatOfName(std::string_view path);

// What the bytes of a whole file say; looks at the first lines only. Never kAuto, nor kNinjs, which
// shows object by object.
InputFormat FormatOfBytes(std::string_view bytes);

// Whether there is nothing behind the first line.
bool IsOneLine(std::string_view bytes);

}  // namespace dittograph
