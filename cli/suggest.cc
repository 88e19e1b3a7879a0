#include "cli/suggest.h"

#include <algorithm>
#include <cstddef>

namespace dittograph {

namespace {

constexpr size_t kMaxWordBytes = 200;
constexpr size_t kLeastBeginning = 3;

// Damerau-Levenshtein distance, neighbours swapped once at most.
size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::vector<size_t>> distance(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) distance[i][0] = i;
  for (size_t j = 0; j <= b.size(); ++j) distance[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    for (size_t j = 1; j <= b.size(); ++j) {
      distance[i][j] = std::min({distance[i - 1][j] + 1, distance[i][j - 1] + 1,
                                 distance[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        distance[i][j] = std::min(distance[i][j], distance[i - 2][j - 2] + 1);
      }
    }
  }
  return distance[a.size()][b.size()];
}

}  // namespace

std::string NearestWord(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() > kMaxWordBytes) return "";
  // What begins like one of them alone is likely that one, cut short.
  const auto goes_on = [&](const std::string& candidate) {
    return word.size() >= kLeastBeginning && candidate.starts_with(word);
  };
  if (std::count_if(known.begin(), known.end(), goes_on) == 1) {
    return *std::find_if(known.begin(), known.end(), goes_on);
  }
  std::string nearest;
  size_t best = std::max<size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : known) {
    if (candidate.size() > kMaxWordBytes) continue;
    const size_t distance = EditDistance(word, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string DidYouMean(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise) {
  const std::string nearest = NearestWord(word, known);
  if (nearest.empty()) return "; " + std::string(otherwise);
  return "; did you mean " + nearest + "?";
}

}  // namespace dittograph
