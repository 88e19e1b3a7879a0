#include "engine/ignored_passages.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <tuple>

#include "engine/by_article.h"
#include "text/body_tokens.h"

namespace dittograph {

namespace {

struct Place {
  size_t group = 0;
  Occurrence at;
  Hash128 key = {};
};

// By article.
std::vector<Place> PlacesOf(std::span<const OccurrenceGroup> groups) {
  std::vector<Place> places;
  for (size_t k = 0; k < groups.size(); ++k) {
    for (const Occurrence& at : groups[k].occurrences) places.push_back({k, at});
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& x, const Place& y) { return x.at.article < y.at.article; });
  return places;
}

void FindKeys(const ArticleSource& source, std::span<const OccurrenceGroup> groups,
              size_t num_threads, std::vector<Place>& places) {
  struct Reader {
    BodyTokenizer article;
    Tokenizer passage;
    std::string scratch;
  };
  std::vector<Reader> readers(num_threads);
  ForEachArticle(
      places.size(), num_threads, [&](size_t i) { return places[i].at.article; },
      [&](size_t worker, size_t begin, size_t end) {
        Reader& reader = readers[worker];
        const std::string_view text =
            source.Text(places[begin].at.article, reader.scratch).substr(0, kMaxTextBytes);
        const std::span<const Token> body = reader.article.Tokenize(text);
        for (Place& place : std::span(places).subspan(begin, end - begin)) {
          const bool is_zone = groups[place.group].zone != ZoneKind::kNone;
          const std::span<const Token> tokens = is_zone ? reader.article.all() : body;
          const uint32_t first = tokens[place.at.begin].begin;
          const uint32_t last = tokens[place.at.end - 1].end;
          place.key = KeyOfWords(reader.passage, text.substr(first, last - first));
        }
      });
}

}  // namespace

uint64_t DropIgnored(const ArticleSource& source, const IgnoredSets& ignored, size_t num_threads,
                     std::vector<OccurrenceGroup>& groups) {
  if (ignored.empty()) return 0;
  std::vector<Place> places = PlacesOf(groups);
  FindKeys(source, groups, num_threads, places);
  std::sort(places.begin(), places.end(), [](const Place& x, const Place& y) {
    return std::tie(x.group, x.key) < std::tie(y.group, y.key);
  });
  uint64_t num_ignored = 0;
  std::vector<Hash128> keys;
  for (size_t i = 0; i < places.size();) {
    const size_t group = places[i].group;
    keys.clear();
    for (; i < places.size() && places[i].group == group; ++i) keys.push_back(places[i].key);
    if (!ignored.OneHasAll(keys)) continue;
    groups[group].occurrences.clear();
    ++num_ignored;
  }
  std::erase_if(groups, [](const OccurrenceGroup& group) { return group.occurrences.empty(); });
  return num_ignored;
}

}  // namespace dittograph
