// The signatures of many articles, as the band search wants them: a record of band keys and of one
// byte of every bin to estimate with.
//
// 200 bytes an article at the default threshold (18 bands, 128 bins).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dittograph {

// How a signature is cut into bands: band i is bins [i * rows, (i + 1) * rows).
struct BandShape {
  uint32_t num_bins = 0;
  uint32_t bands = 0;
  uint32_t rows = 0;

  // Words of a record: `bands` keys, then num_bins bytes.
  size_t record_words() const { return bands + num_bins / 4; }
};

// Writes the record of a signature of shape.num_bins values; shape.record_words() words.
void CutSignature(const BandShape& shape, std::span<const uint32_t> signature, uint32_t* record);

class SignatureTable {
 public:
  SignatureTable(const BandShape& shape, size_t size);

  size_t size() const { return records_.size(); }
  const BandShape& shape() const { return shape_; }

  // The record must stay where it is, see Adopt. Different rows may be set by different threads at
  // once.
  void Set(size_t row, const uint32_t* record, uint32_t num_tokens, uint32_t text_hash);

  // Keeps the memory that Set's records are in, so that signatures are never copied.
  void Adopt(std::vector<uint32_t> records) { segments_.push_back(std::move(records)); }

  uint32_t key(uint32_t band, size_t row) const { return records_[row][band]; }
  uint32_t num_tokens(size_t row) const { return num_tokens_[row]; }
  uint32_t text_hash(size_t row) const { return text_hashes_[row]; }

  // Bins in which two signatures agree: an estimate of num_bins * Jaccard (two different minima
  // have the same byte once in 256).
  uint32_t Agreement(size_t a, size_t b) const;

 private:
  BandShape shape_;
  std::vector<const uint32_t*> records_;
  std::vector<uint32_t> num_tokens_;
  std::vector<uint32_t> text_hashes_;
  std::vector<std::vector<uint32_t>> segments_;
};

}  // namespace dittograph
