// What the engine finds, and the sink that takes it.
#pragma once

#include <cstdint>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/status.h"

namespace dittograph {

// What kind of repeat two articles are; the rules are in core/relate/relater.h.
enum class Relation : uint8_t {
  kIdentical,      // the same words
  kNearIdentical,  // hardly changed
  kUpdate,         // another version of the story: sentences kept, others written anew; or a later
                   // and longer one that the earlier one stands in
  kCorrection,     // a number or a name changed, and hardly anything else
  kExcerpt,        // one stands in the other, whole or almost
  kReworded,       // the same report in other words
  kTemplate,       // one form filled in for two subjects or days: not a repeat
  kBoilerplate,    // only about-lines, licences and the like in common: not a repeat
  kIndependent,    // none of these: not a repeat
};

// Two articles and their exact shingle counts. a < b.
struct ArticlePair {
  ArticleNumber a = 0;
  ArticleNumber b = 0;
  uint32_t shared = 0;  // distinct 5-token shingles in both
  uint32_t size_a = 0;  // distinct shingles of a
  uint32_t size_b = 0;
  Relation relation = Relation::kIndependent;  // of articles reported as pairs
  // The time of b less that of a; kUnknownTime where either has none.
  int64_t seconds_apart = ArticleMetadata::kUnknownTime;

  uint64_t union_size() const { return uint64_t{size_a} + size_b - shared; }
  double jaccard() const {
    return union_size() == 0 ? 0.0
                             : static_cast<double>(shared) / static_cast<double>(union_size());
  }
  double containment_a() const { return size_a == 0 ? 0.0 : static_cast<double>(shared) / size_a; }
  double containment_b() const { return size_b == 0 ? 0.0 : static_cast<double>(shared) / size_b; }
};

// A version of a story, in the order in which they were made.
struct StoryVersion {
  ArticleNumber article = 0;
  int64_t time = ArticleMetadata::kUnknownTime;
  uint32_t version = 0;  // 0: unknown
  Relation relation =
      Relation::kIndependent;  // to the version before; of the first it says nothing
};

// Two or more articles joined by verified pairs. Members ascend.
struct Cluster {
  std::vector<ArticleNumber> members;
  ArticleNumber survivor = 0;
  // The members whose place times, versions or references tell (core/cluster/version_chain.h), the
  // oldest first; empty where they tell no order. Only where it was asked for.
  std::vector<StoryVersion> chain = {};
};

// An article that dedup takes out: `pair` is its verified score with `kept`, which stays.
struct Removal {
  ArticleNumber removed = 0;
  ArticleNumber kept = 0;
  ArticlePair pair;
};

// By what a notice was linked to its story, in this order of trust (core/cluster/notices.h).
enum class NoticeEvidence : uint8_t {
  kNone,       // no story was found
  kReference,  // refers_to
  kId,         // the same id
  kSlug,       // the same slug, or one that it quotes
  kHeadline,   // a headline that it quotes
};

// An article that stands apart, and the one that it speaks of.
struct Notice {
  ArticleNumber article = 0;
  ArticleNumber story = 0;  // means something only with evidence
  NoticeEvidence evidence = NoticeEvidence::kNone;
};

// Half-open, into the article's text as the source gave it.
struct Span {
  uint64_t begin = 0;
  uint64_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// What stands at the head or the tail of an article and is not of its text; the rules are in
// core/text/zones.h. Words in zones count neither in passages nor in relations.
enum class ZoneKind : uint8_t {
  kNone,
  kDateline,    // place, date, agency: "LORRICK, Aug 18 (URP) - "
  kByline,      // who wrote it: "By Jane Doe"
  kCredit,      // who reported, edited, supplied it: "(Reporting by …)", "Source: …"
  kCorrection,  // what a version changes: "UPDATE 1-", "(Adds quotes)"
  kCopyright,   // whose it is
  kAbout,       // who is behind it, whom to ask, and where it ends: "Contact: …", "###"
};

struct Zone {
  ZoneKind kind = ZoneKind::kNone;
  Span bytes;
  friend bool operator==(const Zone&, const Zone&) = default;
};

struct PassageSide {
  ArticleNumber article = 0;
  Span bytes;
  Span chars;                  // Unicode code points; an invalid byte counts as one
  uint32_t words = 0;          // of the span
  uint32_t paragraph = 0;      // 1-based, counting non-empty lines, of the span's first token
  double paragraph_share = 0;  // words of the span in that paragraph / words of the paragraph
  uint32_t wording = 0;        // in a group: equal for equal words, counted from 0
};

enum class PassageKind {
  kExact,        // the same words
  kLight,        // hardly changed
  kReworded,     // the same statement in other words
  kTemplate,     // one form filled in for two subjects or days: not a repeat
  kBoilerplate,  // a credit, an about-line: what stands at the head or the tail of many articles
};

// Words at the same place of two aligned spans that are not the same.
struct PassageChange {
  enum class Kind { kNumber, kName, kWord };
  Kind kind = Kind::kWord;
  Span a;  // bytes
  Span b;
};

// Two aligned spans. `a` is the earlier one (article, then offset).
struct PassageMatch {
  PassageKind kind = PassageKind::kExact;
  PassageSide a;
  PassageSide b;
  uint32_t words_matched = 0;  // words that both spans have, in any order
  uint32_t verbatim_run = 0;   // longest run of equal words
  double score = 0;            // rarity-weighted share of the spans that both have, 0 to 1
  double identity = 0;         // equal words in the same order / alignment columns
  uint32_t articles = 1;       // in how many articles the passage occurs
  // Of boilerplate that is a zone on both sides: which. Else a span may have a zone inside, whose
  // words do not count.
  ZoneKind zone = ZoneKind::kNone;
  // Where one to three words stand for one to three others, in text order.
  std::vector<PassageChange> changes;
};

// A passage that occurs three times or more. An occurrence resembles at least one of the others,
// not necessarily all of them.
struct PassageGroup {
  PassageKind kind = PassageKind::kExact;  // of the least alike
  uint32_t articles = 0;                   // in how many articles it occurs
  ZoneKind zone = ZoneKind::kNone;         // as of a match
  std::vector<PassageSide> occurrences;    // the first ones, by article and position
  uint64_t more = 0;                       // occurrences that are not listed
  // Above 0: a run that repeats back to back, one occurrence every so many words.
  uint32_t period_words = 0;
};

struct Summary {
  uint64_t articles = 0;
  uint64_t articles_without_words = 0;
  uint64_t articles_repaired = 0;  // had invalid UTF-8 or lone surrogates
  uint64_t faults = 0;
  uint64_t candidates = 0;
  uint64_t pairs = 0;
  uint64_t pairs_implied = 0;  // inside or between classes of over 1,000 identical articles
  uint64_t clusters = 0;
  uint64_t articles_in_clusters = 0;
  uint64_t removed = 0;
  uint64_t passages = 0;
  uint64_t groups = 0;
  uint64_t ignored = 0;          // results that an ignore list left out; counted nowhere else
  double expected_recall = 1.0;  // at the threshold
};

// Receives the results in final order, from one thread. A status that is not OK ends the run.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual Status OnFault(const Fault&) { return OkStatus(); }
  virtual Status OnPair(const ArticlePair&) { return OkStatus(); }
  virtual Status OnCluster(const Cluster&) { return OkStatus(); }
  virtual Status OnRemoval(const Removal&) { return OkStatus(); }
  virtual Status OnNotice(const Notice&) { return OkStatus(); }
  virtual Status OnPassage(const PassageMatch&) { return OkStatus(); }
  virtual Status OnGroup(const PassageGroup&) { return OkStatus(); }
  virtual Status OnSummary(const Summary&) { return OkStatus(); }
};

}  // namespace dittograph
