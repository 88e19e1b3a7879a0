#include "tests/oracle/found_passages.h"

#include <algorithm>
#include <utility>

#include "support/union_find.h"

namespace dittograph::oracle {

namespace {

uint64_t CoveredChars(const Span& span, std::vector<Span> by) {
  std::sort(by.begin(), by.end(), [](const Span& x, const Span& y) { return x.begin < y.begin; });
  uint64_t covered = 0;
  uint64_t reached = span.begin;
  for (const Span& other : by) {
    covered += Overlap({reached, span.end}, other);
    reached = std::clamp(other.end, reached, span.end);
  }
  return covered;
}

bool IsRight(const PassagePair& reported, std::span<const PassagePair> labels,
             const PassagePairIndex& index) {
  std::vector<Span> of_a;
  std::vector<Span> of_b;
  for (size_t number : index.Detecting(reported)) {
    of_a.push_back(labels[number].a.chars);
    of_b.push_back(labels[number].b.chars);
  }
  return 2 * CoveredChars(reported.a.chars, std::move(of_a)) >= Length(reported.a.chars) &&
         2 * CoveredChars(reported.b.chars, std::move(of_b)) >= Length(reported.b.chars);
}

// Whether right pairs join occurrence `later` to one before it, of its own article or of any.
bool IsJoined(UnionFind& parts, const PassageReport& report, size_t later, bool is_within) {
  for (size_t i = 0; i < later; ++i) {
    if (is_within && report[i].article != report[later].article) continue;
    if (parts.Find(static_cast<uint32_t>(i)) == parts.Find(static_cast<uint32_t>(later))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<PassagePair> PairsOf(std::span<const PassageReport> reports) {
  std::vector<PassagePair> pairs;
  for (const PassageReport& report : reports) {
    for (size_t later = 1; later < report.size(); ++later) {
      for (size_t i = 0; i < later; ++i) pairs.push_back(Canonical({report[i], report[later]}));
    }
  }
  return pairs;
}

std::vector<PassagePair> WidestPairs(std::span<const PassagePair> pairs) {
  const std::vector<PassagePair> canonical = Canonical(pairs);
  const PassagePairIndex index(canonical);
  const auto lies_in = [](const Span& x, const Span& y) {
    return y.begin <= x.begin && x.end <= y.end;
  };
  std::vector<PassagePair> widest;
  for (size_t i = 0; i < canonical.size(); ++i) {
    const PassagePair& pair = canonical[i];
    const std::vector<size_t> detecting = index.Detecting(pair);
    const bool is_told = std::any_of(detecting.begin(), detecting.end(), [&](size_t j) {
      const PassagePair& other = canonical[j];
      return j != i && lies_in(pair.a.chars, other.a.chars) &&
             lies_in(pair.b.chars, other.b.chars) && (j < i || other != pair);
    });
    if (!is_told) widest.push_back(pair);
  }
  return widest;
}

bool IsFoundBy(const PassagePair& label, const PassagePair& reported) {
  return Detects(label, reported) &&
         2 * Overlap(label.a.chars, reported.a.chars) >= Length(label.a.chars) &&
         2 * Overlap(label.b.chars, reported.b.chars) >= Length(label.b.chars);
}

std::vector<bool> FindLabels(std::span<const PassagePair> labels,
                             std::span<const PassagePair> reported) {
  const std::vector<PassagePair> canonical = Canonical(reported);
  const PassagePairIndex index(canonical);
  std::vector<bool> found;
  for (const PassagePair& given : labels) {
    const PassagePair label = Canonical(given);
    const std::vector<size_t> detecting = index.Detecting(label);
    found.push_back(std::any_of(detecting.begin(), detecting.end(), [&](size_t number) {
      return IsFoundBy(label, canonical[number]);
    }));
  }
  return found;
}

std::vector<PassageClaim> JudgeClaims(std::span<const PassageReport> reports,
                                      std::span<const PassagePair> labels) {
  const std::vector<PassagePair> canonical = Canonical(labels);
  const PassagePairIndex index(canonical);
  std::vector<PassageClaim> claims;
  for (size_t number = 0; number < reports.size(); ++number) {
    const PassageReport& report = reports[number];
    UnionFind parts(report.size());
    for (uint32_t later = 1; later < report.size(); ++later) {
      for (uint32_t i = 0; i < later; ++i) {
        if (IsRight(Canonical({report[i], report[later]}), canonical, index)) {
          parts.Unite(i, later);
        }
      }
    }
    for (size_t later = 1; later < report.size(); ++later) {
      const bool is_within = report[later - 1].article == report[later].article;
      claims.push_back({number, later, is_within, IsJoined(parts, report, later, is_within)});
    }
  }
  return claims;
}

}  // namespace dittograph::oracle
