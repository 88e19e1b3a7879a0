#include <algorithm>
#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "engine/article_reader.h"
#include "relate/relater.h"
#include "text/body_tokens.h"
#include "text/shingles.h"
#include "text/tokens.h"
#include "verify/intersection.h"

namespace dittograph {

ArticlePair CompareTexts(std::string_view a, std::string_view b, bool skip_zones) {
  Tokenizer tokenizer;
  std::vector<uint64_t> set_a;
  std::vector<uint64_t> set_b;
  const auto counted = [&](std::string_view text) {
    return skip_zones ? WithoutZones(text) : std::string(text);
  };
  ShingleSet(tokenizer.Hash(counted(a)), set_a);
  ShingleSet(tokenizer.Hash(counted(b)), set_b);
  ArticleReader reader;
  ArticleWords words_a;
  ArticleWords words_b;
  reader.Read(a, words_a);
  reader.Read(b, words_b);
  return {0,
          1,
          static_cast<uint32_t>(IntersectionAtLeast(set_a, set_b, 0)),
          static_cast<uint32_t>(set_a.size()),
          static_cast<uint32_t>(set_b.size()),
          Relater().Relate(words_a, words_b)};
}

}  // namespace dittograph
