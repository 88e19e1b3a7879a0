#include "sketch/signature_table.h"

#include "sketch/equal_bytes.h"
#include "support/hash.h"

namespace dittograph {

void CutSignature(const BandShape& shape, std::span<const uint32_t> signature, uint32_t* record) {
  for (uint32_t band = 0; band < shape.bands; ++band) {
    uint64_t key = 0;
    for (uint32_t row = 0; row < shape.rows; ++row) {
      key = (key ^ signature[band * shape.rows + row]) * kShingleKey;
      key ^= key >> 32;
    }
    record[band] = static_cast<uint32_t>(key);
  }
  auto* bytes = reinterpret_cast<uint8_t*>(record + shape.bands);
  for (uint32_t i = 0; i < shape.num_bins; ++i)
    bytes[i] = static_cast<uint8_t>(signature[i] >> 1);  // bit 0 is always 0
}

SignatureTable::SignatureTable(const BandShape& shape, size_t size)
    : shape_(shape), records_(size), num_tokens_(size), text_hashes_(size) {}

void SignatureTable::Set(size_t row, const uint32_t* record, uint32_t num_tokens,
                         uint32_t text_hash) {
  records_[row] = record;
  num_tokens_[row] = num_tokens;
  text_hashes_[row] = text_hash;
}

uint32_t SignatureTable::Agreement(size_t a, size_t b) const {
  return CountEqualBytes(reinterpret_cast<const uint8_t*>(records_[a] + shape_.bands),
                         reinterpret_cast<const uint8_t*>(records_[b] + shape_.bands),
                         shape_.num_bins);
}

}  // namespace dittograph
