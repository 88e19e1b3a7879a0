#include "engine/row_relations.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/article_reader.h"
#include "relate/relater.h"
#include "support/parallel.h"
#include "verify/chunks.h"

namespace dittograph {

namespace {

// What one thread needs: the words of the rows of a chunk.
class ChunkRelater {
 public:
  explicit ChunkRelater(const RowText& text_of_row) : text_of_row_(&text_of_row) {}

  void Run(std::span<const Candidate> chunk, std::span<ScoredPair> pairs) {
    slots_.clear();
    for (const Candidate& c : chunk) {
      ScoredPair& pair =
          *std::lower_bound(pairs.begin(), pairs.end(), c, [](const ScoredPair& p, Candidate key) {
            return Candidate{p.a, p.b} < key;
          });
      if (c.a == c.b) {
        pair.relation = Relation::kIdentical;
        continue;
      }
      const uint32_t a = SlotOf(c.a);
      const uint32_t b = SlotOf(c.b);
      pair.relation = relater_.Relate(words_[a], words_[b]);
    }
  }

 private:
  uint32_t SlotOf(uint32_t row) {
    const auto [found, is_new] = slots_.try_emplace(row, static_cast<uint32_t>(slots_.size()));
    if (is_new) {
      if (words_.size() < slots_.size()) words_.resize(slots_.size());
      reader_.Read((*text_of_row_)(row, text_), words_[found->second]);
    }
    return found->second;
  }

  const RowText* text_of_row_;
  std::string text_;
  ArticleReader reader_;
  Relater relater_;
  absl::flat_hash_map<uint32_t, uint32_t> slots_;
  std::vector<ArticleWords> words_;
};

}  // namespace

void RelateRows(std::span<ScoredPair> pairs, size_t num_rows, const RowText& text_of_row,
                size_t num_threads) {
  std::vector<Candidate> ordered;
  ordered.reserve(pairs.size());
  for (const ScoredPair& pair : pairs) ordered.push_back({pair.a, pair.b});
  const std::vector<size_t> ends = OrderIntoChunks(ordered, num_rows);
  std::vector<ChunkRelater> relaters(num_threads, ChunkRelater(text_of_row));
  ParallelForWorkers(num_threads, ends.size(), [&](size_t worker, size_t i) {
    const size_t begin = i == 0 ? 0 : ends[i - 1];
    relaters[worker].Run(std::span(ordered).subspan(begin, ends[i] - begin), pairs);
  });
}

struct RowRelater::Scratch {
  RowText text_of_row;
  std::string text;
  ArticleReader reader;
  Relater relater;
  ArticleWords words[2];
  std::map<Candidate, Relation> known;
};

RowRelater::RowRelater(const RowText& text_of_row) : scratch_(std::make_unique<Scratch>()) {
  scratch_->text_of_row = text_of_row;
}

RowRelater::~RowRelater() = default;

void RowRelater::Remember(std::span<const ScoredPair> related) {
  for (const ScoredPair& pair : related) {
    scratch_->known.insert_or_assign({pair.a, pair.b}, pair.relation);
  }
}

Relation RowRelater::Relate(const ScoredPair& pair) {
  if (pair.a == pair.b) return Relation::kIdentical;
  Scratch& s = *scratch_;
  const auto [found, is_new] = s.known.try_emplace({pair.a, pair.b}, Relation::kIndependent);
  if (is_new) {
    s.reader.Read(s.text_of_row(pair.a, s.text), s.words[0]);
    s.reader.Read(s.text_of_row(pair.b, s.text), s.words[1]);
    found->second = s.relater.Relate(s.words[0], s.words[1]);
  }
  return found->second;
}

}  // namespace dittograph
