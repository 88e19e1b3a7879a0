#include "bench/reported_passages.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace dittograph::bench {

namespace {

class ReportSink : public Sink {
 public:
  explicit ReportSink(const PassageKinds& kinds) : kinds_(kinds) {}

  Status OnPassage(const PassageMatch& match) override {
    if (kinds_.Has(match.kind)) reports.push_back({PassageOf(match.a), PassageOf(match.b)});
    return OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    if (!kinds_.Has(group.kind)) return OkStatus();
    oracle::PassageReport report;
    for (const PassageSide& side : group.occurrences) report.push_back(PassageOf(side));
    reports.push_back(std::move(report));
    return OkStatus();
  }

  std::vector<oracle::PassageReport> reports;

 private:
  static oracle::Passage PassageOf(const PassageSide& side) { return {side.article, side.chars}; }

  PassageKinds kinds_;
};

// Where the code point of this number begins; the text's size if it has no such.
size_t ByteOfChar(std::string_view text, uint64_t number) {
  for (size_t byte = 0; byte < text.size(); ++byte) {
    const bool begins_char = (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
    if (begins_char && number-- == 0) return byte;
  }
  return text.size();
}

}  // namespace

StatusOr<std::vector<oracle::PassageReport>> ReportedPassages(const std::vector<std::string>& texts,
                                                              PassageOptions options,
                                                              const PassageKinds& kinds) {
  std::vector<VectorSource::Item> items;
  for (const std::string& text : texts) items.push_back({"", text});
  VectorSource source(std::move(items));
  options.kinds = kinds;
  ReportSink sink(kinds);
  DITTOGRAPH_RETURN_IF_ERROR(FindPassages(source, options, sink));
  return std::move(sink.reports);
}

std::string ShareText(size_t part, size_t whole) {
  if (whole == 0) return "–";
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "%zu/%zu %.3f", part, whole,
                static_cast<double>(part) / static_cast<double>(whole));
  return text.data();
}

std::string Describe(const oracle::Passage& passage, std::string_view id, std::string_view text,
                     uint64_t shown_chars) {
  const uint64_t end = std::min(passage.chars.end, passage.chars.begin + shown_chars);
  const size_t first_byte = ByteOfChar(text, passage.chars.begin);
  std::string words(text.substr(first_byte, ByteOfChar(text, end) - first_byte));
  std::replace(words.begin(), words.end(), '\n', ' ');
  if (end < passage.chars.end) words += "…";
  return std::string(id) + " " + std::to_string(passage.chars.begin) + "-" +
         std::to_string(passage.chars.end) + " “" + words + "”";
}

}  // namespace dittograph::bench
