#include "cli/argument_file.h"

#include <cstdint>
#include <memory>
#include <utility>

#include "io/files/mapped_file.h"

namespace dittograph {

namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n\f\v";

class WordReader {
 public:
  WordReader(std::string_view text, const std::string& path) : rest_(text), path_(path) {}

  // False at the end.
  StatusOr<bool> Next(std::string& word) {
    SkipBlanks();
    word.clear();
    if (rest_.empty()) return false;
    if (rest_.starts_with('@')) {
      const std::string name(rest_.substr(0, rest_.find_first_of(kWhiteSpace)));
      return InvalidArgument(Place() + ": " + name +
                             " names another file of options; name it on the command line, or "
                             "write a path as ./" +
                             name);
    }
    while (!rest_.empty() && kWhiteSpace.find(rest_.front()) == std::string_view::npos) {
      DITTOGRAPH_RETURN_IF_ERROR(ReadPiece(word));
    }
    return true;
  }

 private:
  char Take() {
    const char c = rest_.front();
    if (c == '\n') ++line_;
    rest_.remove_prefix(1);
    return c;
  }

  void SkipBlanks() {
    bool is_comment = false;
    while (!rest_.empty()) {
      if (rest_.front() == '#') is_comment = true;
      if (rest_.front() == '\n') is_comment = false;
      if (!is_comment && kWhiteSpace.find(rest_.front()) == std::string_view::npos) return;
      Take();
    }
  }

  // One character, or what is between quotes.
  Status ReadPiece(std::string& word) {
    const std::string place = Place();
    const char first = Take();
    if (first == '\\' && !rest_.empty()) {
      word += Take();
    } else if (first != '\'' && first != '"') {
      word += first;
    } else {
      while (!rest_.empty() && rest_.front() != first) {
        const char c = Take();
        const bool is_escape = c == '\\' && first == '"' && !rest_.empty() &&
                               (rest_.front() == '"' || rest_.front() == '\\');
        word += is_escape ? Take() : c;
      }
      if (rest_.empty()) {
        return InvalidArgument(place + ": a quote is not closed; close it, or put \\ before it");
      }
      Take();
    }
    return OkStatus();
  }

  std::string Place() const { return path_ + ":" + std::to_string(line_); }

  std::string_view rest_;
  const std::string& path_;
  uint64_t line_ = 1;
};

}  // namespace

StatusOr<std::vector<std::string>> SplitWords(std::string_view text, const std::string& path) {
  std::vector<std::string> words;
  WordReader reader(text, path);
  for (std::string word;;) {
    const StatusOr<bool> is_word = reader.Next(word);
    if (!is_word.ok()) return is_word.status();
    if (!*is_word) return words;
    words.push_back(word);
  }
}

StatusOr<std::vector<std::string>> ExpandArgumentFiles(const std::vector<std::string>& arguments) {
  std::vector<std::string> out;
  bool is_marked = false;
  for (const std::string& argument : arguments) {
    is_marked = is_marked || argument == "--";
    if (is_marked || argument.size() < 2 || !argument.starts_with('@')) {
      out.push_back(argument);
      continue;
    }
    const std::string path = argument.substr(1);
    const StatusOr<std::unique_ptr<InputBytes>> bytes = MapFile(path);
    if (!bytes.ok()) {
      return InvalidArgument(std::string(bytes.status().message()) + "; " + argument +
                             " names a file of options; write a path as ./" + argument +
                             ", a value as --option=" + argument);
    }
    const StatusOr<std::vector<std::string>> words = SplitWords((*bytes)->view(), path);
    if (!words.ok()) return words.status();
    out.insert(out.end(), words->begin(), words->end());
  }
  return out;
}

}  // namespace dittograph
