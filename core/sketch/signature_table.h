// The signatures of many articles, as the band search wants them: band keys by band, and one byte of
// every bin to estimate with.
//
// 72 + 128 bytes an article at the default threshold (18 bands, 128 bins).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace dittograph {

// How a signature is cut into bands: band i is bins [i * rows, (i + 1) * rows).
struct BandShape {
  uint32_t num_bins = 0;
  uint32_t bands = 0;
  uint32_t rows = 0;
};

// Writes the keys and bytes of a signature of shape.num_bins values.
void CutSignature(const BandShape& shape, std::span<const uint32_t> signature, uint32_t* keys,
                  uint8_t* bytes);

class SignatureTable {
 public:
  SignatureTable(const BandShape& shape, size_t size);

  size_t size() const { return size_; }
  const BandShape& shape() const { return shape_; }

  // `keys` is copied; `bytes` (num_bins of them) must stay where it is, see Adopt. Different rows
  // may be set by different threads at once.
  void Set(size_t row, const uint32_t* keys, const uint8_t* bytes, uint32_t num_tokens,
           uint64_t text_hash);

  // Keeps the memory that Set's `bytes` point into, so that signatures are never copied.
  void Adopt(std::vector<uint8_t> bytes) { segments_.push_back(std::move(bytes)); }

  uint32_t key(uint32_t band, size_t row) const { return keys_[band * size_ + row]; }
  uint32_t num_tokens(size_t row) const { return num_tokens_[row]; }
  uint64_t text_hash(size_t row) const { return text_hashes_[row]; }

  // Bins in which two signatures agree, less chance: an estimate of num_bins * Jaccard (a byte of
  // two different minima agrees once in 256).
  uint32_t Agreement(size_t a, size_t b) const;

 private:
  BandShape shape_;
  size_t size_;
  std::unique_ptr<uint32_t[]> keys_;  // keys_[band * size_ + row]
  std::vector<const uint8_t*> bytes_;
  std::vector<uint32_t> num_tokens_;
  std::vector<uint64_t> text_hashes_;
  std::vector<std::vector<uint8_t>> segments_;
};

}  // namespace dittograph
