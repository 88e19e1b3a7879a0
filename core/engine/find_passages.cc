// FindPassages, the pipeline on one screen.

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "engine/across_articles.h"
#include "engine/corpus.h"
#include "engine/describe_passages.h"
#include "engine/ignored_passages.h"
#include "engine/passage_groups.h"
#include "engine/passage_match.h"
#include "engine/told_matches.h"
#include "engine/within_article.h"
#include "engine/word_joiner.h"
#include "engine/zone_groups.h"
#include "support/hash.h"
#include "support/parallel.h"
#include "text/body_tokens.h"
#include "text/vocabulary.h"
#include "text/word_flags.h"

namespace dittograph {

namespace {

// What one batch of the source holds; articles are numbered from 0 in it.
struct BatchPassages {
  std::vector<FoundPassage> matches;  // inside articles, and what is to be said of them
  std::vector<PassageFacts> facts;
  std::vector<BackToBackRun> back_to_back;
  std::vector<ZoneOccurrence> zones;
  std::vector<uint32_t> num_words;  // by article
  std::vector<uint8_t> is_archive;  // by article
  std::vector<DatelineDay> days;    // by article
  Summary counts;
  Status status;
};

// One for each thread.
class BatchReader {
 public:
  explicit BatchReader(const PassageOptions& options) : options_(options) {}

  // Gives the words to `joiner` where they are wanted: across.
  void Read(ArticleSource& source, size_t batch, BatchPassages& result, WordJoiner& joiner) {
    result.status = source.ReadBatch(batch, [&](const Article& article) { Add(article, result); });
    joiner.Add(batch, words_);
  }

 private:
  void Add(const Article& article, BatchPassages& result) {
    const std::string_view text = article.text.substr(0, kMaxTextBytes);
    const auto number = static_cast<ArticleNumber>(result.counts.articles++);
    const std::span<const Token> tokens = tokenizer_.Tokenize(text);
    result.counts.articles_without_words += tokenizer_.all().empty();
    result.counts.articles_repaired += tokenizer_.num_invalid_bytes() > 0;
    result.num_words.push_back(static_cast<uint32_t>(tokens.size()));
    result.is_archive.push_back(article.is_archive ? 1 : 0);
    vocabulary_.Count(tokens);
    const std::span<const uint8_t> flags = flags_.Find(text, tokens, vocabulary_);
    if (options_.across) {
      const size_t begin = words_.words.size();
      words_.words.resize(begin + tokens.size());
      words_.flags.resize(begin + tokens.size());
      std::transform(tokens.begin(), tokens.end(), words_.words.data() + begin, CorpusWord);
      std::copy(flags.begin(), flags.end(), words_.flags.data() + begin);
    }
    AddZones(number, result);
    if (options_.across) result.days.push_back(DayOfDateline(text));
    if (!options_.within || article.is_archive) return;
    const uint64_t candidates_before = within_.num_candidates();
    for (const Passage& passage : within_.Find({text, tokens, vocabulary_, flags}, options_)) {
      result.matches.push_back(
          {number, number, passage.box, passage.runs,
           passage.verdict == Verdict::kTemplate ? Standing::kTemplate : Standing::kRepeat});
      result.facts.push_back(FactsOf(passage, within_.words()));
    }
    for (BackToBackRun run : within_.back_to_back()) {
      run.article = number;
      result.back_to_back.push_back(run);
    }
    result.counts.candidates += within_.num_candidates() - candidates_before;
  }

  // Those of min_words.
  void AddZones(ArticleNumber article, BatchPassages& result) {
    for (const Zone& zone : tokenizer_.zones()) {
      const std::span<const Token> tokens = tokenizer_.TokensOf(zone);
      uint64_t quarters = 0;
      zone_words_.clear();
      for (const Token& token : tokens) {
        quarters += token.quarters;
        zone_words_.push_back(token.hash);
      }
      if (quarters < uint64_t{options_.min_words} * kQuartersPerWord) continue;
      const auto begin = static_cast<uint32_t>(tokens.data() - tokenizer_.all().data());
      result.zones.push_back({HashBytes128(zone_words_.data(), 8 * zone_words_.size()).low,
                              zone.kind,
                              {article, begin, begin + static_cast<uint32_t>(tokens.size())}});
    }
  }

  // Of the text that was tokenised last.
  DatelineDay DayOfDateline(std::string_view text) {
    for (const Zone& zone : tokenizer_.zones()) {
      if (zone.kind == ZoneKind::kDateline) return DayOf(text, tokenizer_.TokensOf(zone));
    }
    return {};
  }

  PassageOptions options_;
  BodyTokenizer tokenizer_;
  std::vector<uint64_t> zone_words_;
  Vocabulary vocabulary_;
  WordFlags flags_;
  WithinArticle within_;
  BatchWords words_;  // of all articles, one after the other
};

// What all batches hold together.
struct AllBatches {
  Corpus corpus;
  std::vector<FoundPassage> matches;
  std::vector<PassageFacts> facts;
  std::vector<BackToBackRun> back_to_back;
  std::vector<ZoneOccurrence> zones;
  Summary counts;
};

// Takes the batches apart.
void Join(std::vector<BatchPassages>& batches, AllBatches& all) {
  Corpus& corpus = all.corpus;
  const auto append = [](auto& target, auto& source) {
    target.insert(target.end(), std::make_move_iterator(source.begin()),
                  std::make_move_iterator(source.end()));
    source = {};
  };
  for (BatchPassages& batch : batches) {
    const auto first = static_cast<ArticleNumber>(all.counts.articles);
    for (FoundPassage& match : batch.matches) {
      match.a += first;
      match.b += first;
    }
    for (BackToBackRun& run : batch.back_to_back) run.article += first;
    for (ZoneOccurrence& zone : batch.zones) zone.at.article += first;
    append(all.zones, batch.zones);
    append(all.matches, batch.matches);
    append(all.back_to_back, batch.back_to_back);
    append(all.facts, batch.facts);
    append(corpus.is_archive, batch.is_archive);
    append(corpus.days, batch.days);
    for (uint32_t count : batch.num_words) {
      corpus.words.begin.push_back(corpus.words.begin.back() + count);
    }
    all.counts.articles += batch.counts.articles;
    all.counts.articles_without_words += batch.counts.articles_without_words;
    all.counts.articles_repaired += batch.counts.articles_repaired;
    all.counts.candidates += batch.counts.candidates;
  }
}

uint64_t CountWords(const std::vector<BatchPassages>& batches) {
  uint64_t count = 0;
  for (const BatchPassages& batch : batches) {
    for (uint32_t words : batch.num_words) count += words;
  }
  return count;
}

// Matches and groups by first occurrence; where that is the same, matches first.
Status Report(const DescribedPassages& passages, Sink& sink) {
  const auto place = [](const PassageSide& side) {
    return std::tie(side.article, side.bytes.begin);
  };
  auto match = passages.matches.begin();
  auto group = passages.groups.begin();
  while (match != passages.matches.end() || group != passages.groups.end()) {
    const bool is_match =
        group == passages.groups.end() ||
        (match != passages.matches.end() && place(match->a) <= place(group->occurrences[0]));
    DITTOGRAPH_RETURN_IF_ERROR(is_match ? sink.OnPassage(*match++) : sink.OnGroup(*group++));
  }
  return OkStatus();
}

// Whether the options ask for it.
bool IsWanted(const OccurrenceGroup& group, const Corpus& corpus, const PassageOptions& options) {
  return options.kinds.Has(group.kind) && group.occurrences.size() > 1 &&
         std::any_of(group.occurrences.begin(), group.occurrences.end(),
                     [&](const Occurrence& at) { return corpus.is_archive[at.article] == 0; });
}

}  // namespace

Status FindPassages(ArticleSource& source, const PassageOptions& options, Sink& sink) {
  DITTOGRAPH_RETURN_IF_ERROR(Validate(options));
  const size_t num_threads = ResolveThreads(options.num_threads);
  std::vector<BatchPassages> batches(source.NumBatches());
  AllBatches all;
  {
    WordJoiner joiner(batches.size(), all.corpus);
    std::vector<BatchReader> readers(num_threads, BatchReader(options));
    ParallelForWorkers(num_threads, batches.size(), [&](size_t worker, size_t i) {
      readers[worker].Read(source, i, batches[i], joiner);
    });
  }
  for (const BatchPassages& batch : batches) DITTOGRAPH_RETURN_IF_ERROR(batch.status);
  if (CountWords(batches) >= UINT32_MAX) {
    return InvalidArgument("more than 4,294,967,294 words; search the input in parts");
  }
  Join(batches, all);
  Summary summary = all.counts;
  summary.articles_repaired += source.NumRepaired();
  for (const Fault& fault : source.Faults()) {
    ++summary.faults;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnFault(fault));
  }

  AcrossResult across;
  if (options.across) across = FindAcross(all.corpus, options, num_threads);
  summary.candidates += across.candidates;
  std::move(across.matches.begin(), across.matches.end(), std::back_inserter(all.matches));
  std::vector<OccurrenceGroup> groups =
      GroupMatches({all.corpus, all.matches, all.back_to_back, across.segments, across.counts},
                   options.min_words, num_threads);
  DropTold(groups, options.max_listed);
  for (OccurrenceGroup& group : GroupZones(std::move(all.zones), options)) {
    groups.push_back(std::move(group));
  }
  std::erase_if(
      groups, [&](const OccurrenceGroup& group) { return !IsWanted(group, all.corpus, options); });
  if (options.ignore != nullptr) {
    summary.ignored = DropIgnored(source, options.ignore->passages(), num_threads, groups);
  }
  const DescribedPassages passages = Describe(source, {all.corpus, all.matches, all.facts}, groups,
                                              options.max_listed, num_threads);
  DITTOGRAPH_RETURN_IF_ERROR(Report(passages, sink));
  summary.passages = passages.matches.size();
  summary.groups = passages.groups.size();
  return sink.OnSummary(summary);
}

}  // namespace dittograph
