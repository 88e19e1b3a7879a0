#include "tests/oracle/slow_ignore.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "tests/oracle/slow_tokens.h"

namespace dittograph::oracle {

namespace {

using Words = std::vector<uint64_t>;

Words WordsOf(const std::string& text) {
  Words words;
  for (const SlowToken& token : Tokenize(text).tokens) words.push_back(token.hash);
  return words;
}

template <typename Of>
auto SetOf(const std::vector<std::string>& values, const Of& of) {
  std::set<decltype(of(values.front()))> set;
  for (const std::string& value : values) set.insert(of(value));
  return set;
}

std::string TextOf(const std::vector<VectorSource::Item>& items, const PassageSide& side) {
  return items[side.article].text.substr(side.bytes.begin, side.bytes.end - side.bytes.begin);
}

bool IsSameGroup(const PassageGroup& some, const PassageGroup& all) {
  if (some.kind != all.kind || some.zone != all.zone || some.articles != all.articles ||
      some.occurrences.size() + some.more != all.occurrences.size()) {
    return false;
  }
  return std::equal(some.occurrences.begin(), some.occurrences.end(), all.occurrences.begin(),
                    [](const PassageSide& x, const PassageSide& y) {
                      return x.article == y.article && x.bytes == y.bytes;
                    });
}

}  // namespace

bool CoversPassages(const std::vector<IgnoreEntry>& entries,
                    const std::vector<std::string>& texts) {
  const auto places = SetOf(texts, WordsOf);
  return !places.empty() &&
         std::any_of(entries.begin(), entries.end(), [&](const IgnoreEntry& entry) {
           auto known = SetOf(entry, WordsOf);
           known.erase(Words());
           return std::includes(known.begin(), known.end(), places.begin(), places.end());
         });
}

bool CoversArticles(const std::vector<IgnoreEntry>& entries, const std::vector<std::string>& ids) {
  const std::set<std::string> articles(ids.begin(), ids.end());
  return !articles.empty() &&
         std::any_of(entries.begin(), entries.end(), [&](const IgnoreEntry& entry) {
           const std::set<std::string> known(entry.begin(), entry.end());
           return known.size() > 1 &&
                  std::includes(known.begin(), known.end(), articles.begin(), articles.end());
         });
}

std::vector<std::vector<std::string>> PlacesOf(const std::vector<VectorSource::Item>& items,
                                               const PassageSink& found,
                                               const PassageSink& everything) {
  std::vector<std::vector<std::string>> places;
  auto match = found.matches.begin();
  auto group = found.groups.begin();
  for (const char call : found.calls) {
    std::vector<std::string>& texts = places.emplace_back();
    if (call == 'm') {
      texts = {TextOf(items, match->a), TextOf(items, match->b)};
      ++match;
      continue;
    }
    const PassageGroup* whole = &*group++;
    for (const PassageGroup& other : everything.groups) {
      if (IsSameGroup(*whole, other)) whole = &other;
    }
    for (const PassageSide& side : whole->occurrences) texts.push_back(TextOf(items, side));
  }
  return places;
}

PassageSink WithoutIgnored(const PassageSink& found,
                           const std::vector<std::vector<std::string>>& places,
                           const std::vector<IgnoreEntry>& entries) {
  PassageSink left;
  left.summary = found.summary;
  auto match = found.matches.begin();
  auto group = found.groups.begin();
  for (size_t k = 0; k < found.calls.size(); ++k) {
    const bool is_match = found.calls[k] == 'm';
    if (CoversPassages(entries, places[k])) {
      ++left.summary.ignored;
      --(is_match ? left.summary.passages : left.summary.groups);
    } else {
      left.calls += found.calls[k];
      if (is_match) left.matches.push_back(*match);
      if (!is_match) left.groups.push_back(*group);
    }
    is_match ? static_cast<void>(++match) : static_cast<void>(++group);
  }
  return left;
}

}  // namespace dittograph::oracle
