// The keys of repeats and clusters: what a reader decided of one is found again in the next run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

namespace dittograph {

// FNV-1a, 64 bits.
class TextHash {
 public:
  void Add(std::string_view text) {
    for (const char c : text) AddByte(static_cast<uint8_t>(c));
    for (uint64_t size = text.size(), i = 0; i < 8; ++i, size >>= 8) {
      AddByte(static_cast<uint8_t>(size));
    }
  }
  uint64_t value() const { return value_; }

 private:
  void AddByte(uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001B3; }

  uint64_t value_ = 0xCBF29CE484222325;
};

// 16 hexadecimal digits; where the same texts come again, the next number that is free.
class ReportKeys {
 public:
  std::string KeyOf(const TextHash& hash) {
    uint64_t key = hash.value();
    while (!taken_.insert(key).second) ++key;
    std::string digits(16, '0');
    for (size_t i = 16; i-- > 0; key >>= 4) digits[i] = "0123456789abcdef"[key & 15];
    return digits;
  }

 private:
  std::unordered_set<uint64_t> taken_;
};

}  // namespace dittograph
