#include "engine/word_joiner.h"

#include <algorithm>
#include <utility>

namespace dittograph {

namespace {

// Where many batches waited for a long one, the others are given back.
constexpr size_t kMaxSpare = 64;

}  // namespace

void WordJoiner::Add(size_t batch, BatchWords& words) {
  const std::lock_guard lock(mutex_);
  waiting_.emplace(batch, std::move(words));
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    Append(waiting_.begin()->second);
    if (spare_.size() < kMaxSpare) spare_.push_back(std::move(waiting_.begin()->second));
    waiting_.erase(waiting_.begin());
    ++next_;
  }
  words = {};
  if (spare_.empty()) return;
  words = std::move(spare_.back());
  spare_.pop_back();
  words.words.clear();
  words.flags.clear();
}

void WordJoiner::Append(const BatchWords& batch) {
  RawVector<uint32_t>& words = corpus_.words.words;
  const size_t begin = words.size();
  const size_t size = begin + batch.words.size();
  if (size > words.capacity()) {
    // Room for the batches to come, if they are like those before; pages that are never touched
    // cost nothing.
    const size_t expected = size / (next_ + 1) * num_batches_;
    const size_t capacity = std::clamp(expected + expected / 8, size + size / 2, 8 * size);
    words.reserve(capacity);
    corpus_.flags.reserve(capacity);
  }
  words.resize(size);
  corpus_.flags.resize(size);
  std::copy(batch.words.begin(), batch.words.end(), words.data() + begin);
  std::copy(batch.flags.begin(), batch.flags.end(), corpus_.flags.data() + begin);
}

}  // namespace dittograph
