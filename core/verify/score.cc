#include "verify/score.h"

#include <algorithm>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "support/parallel.h"
#include "support/union_find.h"
#include "text/shingles.h"
#include "text/tokens.h"
#include "verify/chunks.h"
#include "verify/intersection.h"

namespace dittograph {

namespace {

// The smallest intersection with which sets of these sizes are a pair.
size_t LeastShared(size_t size_a, size_t size_b, const ScoreOptions& options) {
  size_t least = LeastIntersection(size_a, size_b, options.threshold);
  if (options.min_containment.millionths > 0) {
    const uint64_t product = options.min_containment.millionths * std::min(size_a, size_b);
    least = std::min<size_t>(least, (product + Share::kOne - 1) / Share::kOne);
  }
  return least;
}

std::optional<ScoredPair> ScoreSets(const Candidate& c, std::span<const uint64_t> a,
                                    std::span<const uint64_t> b, const ScoreOptions& options) {
  const size_t least = LeastShared(a.size(), b.size(), options);
  const size_t shared = c.a == c.b ? a.size() : IntersectionAtLeast(a, b, least);
  if (shared < least) return std::nullopt;
  return ScoredPair{c.a, c.b, static_cast<uint32_t>(shared), static_cast<uint32_t>(a.size()),
                    static_cast<uint32_t>(b.size())};
}

// What one thread needs: shingle sets of the rows of a chunk.
class ChunkScorer {
 public:
  ChunkScorer(const RowText& text_of_row, const ScoreOptions& options)
      : text_of_row_(&text_of_row), options_(&options) {}

  void Run(std::span<const Candidate> chunk, std::vector<ScoredPair>& scored) {
    slots_.clear();
    for (const Candidate& c : chunk) {
      slots_.try_emplace(c.a, static_cast<uint32_t>(slots_.size()));
      slots_.try_emplace(c.b, static_cast<uint32_t>(slots_.size()));
    }
    if (sets_.size() < slots_.size()) sets_.resize(slots_.size());
    loaded_.assign(slots_.size(), false);
    UnionFind joined(slots_.size());
    for (const Candidate& c : chunk) {
      const uint32_t slot_a = slots_[c.a];
      const uint32_t slot_b = slots_[c.b];
      if (options_->only_connect && joined.Find(slot_a) == joined.Find(slot_b)) continue;
      const std::span<const uint64_t> a = Set(c.a, slot_a);
      const std::span<const uint64_t> b = Set(c.b, slot_b);
      const std::optional<ScoredPair> pair = ScoreSets(c, a, b, *options_);
      if (!pair) continue;
      joined.Unite(slot_a, slot_b);
      scored.push_back(*pair);
    }
  }

 private:
  std::span<const uint64_t> Set(uint32_t row, uint32_t slot) {
    if (!loaded_[slot]) {
      ShingleSet(tokenizer_.Hash((*text_of_row_)(row, text_)), sets_[slot]);
      loaded_[slot] = true;
    }
    return sets_[slot];
  }

  const RowText* text_of_row_;
  const ScoreOptions* options_;
  Tokenizer tokenizer_;
  std::string text_;
  absl::flat_hash_map<uint32_t, uint32_t> slots_;
  std::vector<std::vector<uint64_t>> sets_;
  std::vector<bool> loaded_;
};

}  // namespace

std::vector<ScoredPair> ScoreCandidates(std::span<const Candidate> candidates, size_t num_rows,
                                        const RowText& text_of_row, const ScoreOptions& options) {
  std::vector<Candidate> ordered(candidates.begin(), candidates.end());
  const std::vector<size_t> ends = OrderIntoChunks(ordered, num_rows);
  std::vector<ChunkScorer> scorers(options.num_threads, ChunkScorer(text_of_row, options));
  std::vector<std::vector<ScoredPair>> scored(ends.size());
  ParallelForWorkers(options.num_threads, ends.size(), [&](size_t worker, size_t i) {
    const size_t begin = i == 0 ? 0 : ends[i - 1];
    scorers[worker].Run(std::span(ordered).subspan(begin, ends[i] - begin), scored[i]);
  });
  std::vector<ScoredPair> all;
  for (const std::vector<ScoredPair>& chunk : scored)
    all.insert(all.end(), chunk.begin(), chunk.end());
  std::sort(all.begin(), all.end(), [](const ScoredPair& x, const ScoredPair& y) {
    return std::tuple(x.a, x.b) < std::tuple(y.a, y.b);
  });
  return all;
}

struct PairScorer::Scratch {
  static constexpr size_t kMaxSets = 256;

  std::span<const uint64_t> Set(uint32_t row) {
    if (const auto found = sets.find(row); found != sets.end()) return *found->second;
    auto set = std::make_unique<std::vector<uint64_t>>();
    ShingleSet(tokenizer.Hash(text_of_row(row, text)), *set);
    return *sets.emplace(row, std::move(set)).first->second;
  }

  RowText text_of_row;
  ScoreOptions options;
  Tokenizer tokenizer;
  std::string text;
  absl::flat_hash_map<uint32_t, std::unique_ptr<std::vector<uint64_t>>> sets;
};

PairScorer::PairScorer(const RowText& text_of_row, const ScoreOptions& options)
    : scratch_(std::make_unique<Scratch>()) {
  scratch_->text_of_row = text_of_row;
  scratch_->options = options;
}

PairScorer::~PairScorer() = default;

std::optional<ScoredPair> PairScorer::Score(uint32_t a, uint32_t b) {
  if (scratch_->sets.size() + 2 > Scratch::kMaxSets) scratch_->sets.clear();
  const std::span<const uint64_t> set_a = scratch_->Set(a);
  const std::span<const uint64_t> set_b = scratch_->Set(b);
  return ScoreSets({a, b}, set_a, set_b, scratch_->options);
}

}  // namespace dittograph
