#include "text/tokens.h"

#include <algorithm>
#include <bit>

#include "support/hash.h"
#include "text/ascii_blocks.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr size_t kHashPadding = 16;

// Writes UTF-8 at `out`, which has 4 bytes of room; returns its size.
inline size_t WriteUtf8(uint32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
  out[2] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  out[3] = static_cast<char>(0x80 | (c & 0x3F));
  return 4;
}

uint32_t QuartersOf(CharClass char_class) {
  if (char_class == CharClass::kIdeograph) return 2;
  if (char_class == CharClass::kSyllable) return 1;
  return kQuartersPerWord;
}

template <typename T>
void GrowTo(std::vector<T>& v, size_t size) {
  if (v.size() < size) v.resize(size + size / 2);
}

}  // namespace

namespace {

// The hash of a token that is not simple, and its normal form.
uint64_t HashByNormalForm(const char* begin, const char* end, std::string& form) {
  std::u32string code_points;
  for (const char* p = begin; p != end;) {
    const DecodedCodePoint c = DecodeCodePoint(p, end);
    const CodePointInfo& info = InfoOf(c.value);
    if (info.char_class != CharClass::kDropped && info.char_class != CharClass::kJoiner) {
      code_points.push_back(static_cast<char32_t>(info.is_digit ? info.folded : c.value));
    }
    p += c.size_bytes;
  }
  form.clear();
  for (char32_t c : NormalForm(std::move(code_points))) AppendUtf8(c, form);
  return HashWord(form);
}

}  // namespace

template <typename Emit>
void Tokenizer::GeneralRun(const char* text, uint32_t begin, uint32_t end, const Emit& emit) {
  const char* const stop = text + end;
  const char* token_begin = nullptr;  // null: outside a token
  const char* token_end = nullptr;
  CharClass token_class = CharClass::kLetter;
  bool is_simple = true;
  bool reorders = false;
  size_t folded_size = 0;

  const auto flush = [&] {
    if (token_begin == nullptr) return;
    const auto begin_at = static_cast<uint32_t>(token_begin - text);
    const auto end_at = static_cast<uint32_t>(token_end - text);
    if (is_simple) {
      emit(HashWordPadded(folded_.data(), folded_size), begin_at, end_at, QuartersOf(token_class),
           folded_.data(), folded_size);
    } else if (const uint64_t hash = HashByNormalForm(token_begin, token_end, form_);
               !form_.empty()) {
      const size_t size = form_.size();
      form_.resize(size + kHashPadding);
      emit(hash, begin_at, end_at, QuartersOf(token_class), form_.data(), size);
    }
    token_begin = nullptr;
  };

  for (const char* p = text + begin; p != stop;) {
    const DecodedCodePoint c = DecodeCodePoint(p, stop);
    const char* const next = p + c.size_bytes;
    const CodePointInfo& info = InfoOf(c.value);
    num_invalid_bytes_ += !c.is_valid;
    switch (info.char_class) {
      case CharClass::kSeparator:
        flush();
        break;
      case CharClass::kLetter:
      case CharClass::kIdeograph:
      case CharClass::kSyllable:
        if (token_begin == nullptr || info.char_class != CharClass::kLetter ||
            token_class != CharClass::kLetter) {
          flush();
          token_begin = p;
          token_class = info.char_class;
          is_simple = true;
          reorders = false;
          folded_size = 0;
        }
        [[fallthrough]];
      case CharClass::kMark:
        if (token_begin == nullptr) break;
        token_end = next;
        is_simple = is_simple && info.is_simple && !(reorders && info.reorders);
        reorders = info.reorders;
        if (is_simple) {
          if (folded_.size() < folded_size + 4 + kHashPadding) {
            folded_.resize(2 * folded_.size() + 64);
          }
          folded_size += WriteUtf8(info.folded, folded_.data() + folded_size);
        }
        break;
      case CharClass::kDropped:
        if (token_begin != nullptr) token_end = next;
        break;
      case CharClass::kJoiner:
        break;
    }
    p = next;
  }
  flush();
}

// Bits [begin, end) of non_ascii_bits_.
bool Tokenizer::HasNonAscii(uint32_t begin, uint32_t end) const {
  const size_t first = begin / 64;
  const size_t last = (end - 1) / 64;
  const uint64_t from_begin = ~uint64_t{0} << begin % 64;
  const uint64_t to_end = ~uint64_t{0} >> (63 - (end - 1) % 64);
  if (first == last) return (non_ascii_bits_[first] & from_begin & to_end) != 0;
  if ((non_ascii_bits_[first] & from_begin) != 0) return true;
  for (size_t w = first + 1; w < last; ++w) {
    if (non_ascii_bits_[w] != 0) return true;
  }
  return (non_ascii_bits_[last] & to_end) != 0;
}

template <typename Emit>
uint32_t Tokenizer::RunChunk(std::string_view text, uint32_t begin, uint32_t end,
                             const Emit& emit) {
  const uint32_t size = end - begin;
  const char* const chunk = text.data() + begin;
  const size_t padded_size = (size + kAsciiBlock - 1) / kAsciiBlock * kAsciiBlock;
  GrowTo(lower_, padded_size + kHashPadding);
  GrowTo(run_bits_, padded_size / kAsciiBlock + 1);
  GrowTo(non_ascii_bits_, padded_size / kAsciiBlock + 1);
  const bool any_non_ascii =
      ClassifyAscii(chunk, size, lower_.data(), run_bits_.data(), non_ascii_bits_.data());
  // Chunks but the last are whole blocks, so a run that reaches the end has its edge there.
  GrowTo(edges_, padded_size + 16);
  size_t num_edges = FindEdges(run_bits_.data(), padded_size / kAsciiBlock, edges_.data());
  uint32_t stop = size;
  if (end != text.size() && num_edges > 0 && edges_[num_edges - 1] == size) {
    num_edges -= 2;
    stop = edges_[num_edges];
  }
  const char* const lower = lower_.data();
  const uint32_t* const edges = edges_.data();
  for (size_t i = 0; i < num_edges; i += 2) {
    const uint32_t from = edges[i];
    const uint32_t to = edges[i + 1];
    if (any_non_ascii && HasNonAscii(from, to)) {
      GeneralRun(text.data(), begin + from, begin + to, emit);
    } else {
      emit(HashWordPadded(lower + from, to - from), begin + from, begin + to, kQuartersPerWord,
           lower + from, to - from);
    }
  }
  return begin + stop;
}

template <typename Emit>
void Tokenizer::Run(std::string_view text, const Emit& emit) {
  // Chunks keep the scratch in the cache; one that is a single run is tried again at twice the
  // size.
  constexpr size_t kChunk = size_t{1} << 15;
  num_invalid_bytes_ = 0;
  size_t chunk = kChunk;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.size(), begin + chunk);
    const size_t next =
        RunChunk(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), emit);
    chunk = next == begin ? 2 * chunk : kChunk;
    begin = next;
  }
}

std::span<const uint64_t> Tokenizer::Hash(std::string_view text) {
  size_t n = 0;
  Run(text, [&](uint64_t hash, uint32_t, uint32_t, uint32_t, const char*, size_t) {
    if (n == hashes_.size()) hashes_.resize(2 * n + 1024);
    hashes_[n++] = hash;
  });
  return {hashes_.data(), n};
}

std::span<const Token> Tokenizer::Tokenize(std::string_view text) {
  tokens_.clear();
  stemmer_.Prepare();
  Run(text, [&](uint64_t hash, uint32_t begin, uint32_t end, uint32_t quarters, const char* form,
                size_t form_size) {
    tokens_.push_back({hash, begin, end, quarters, stemmer_.HashStem(form, form_size, hash)});
  });
  return tokens_;
}

}  // namespace dittograph
