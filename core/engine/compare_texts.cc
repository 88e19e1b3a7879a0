#include <algorithm>
#include <vector>

#include "dittograph/dittograph.h"
#include "engine/article_reader.h"
#include "relate/relater.h"
#include "text/shingles.h"
#include "text/tokens.h"
#include "verify/intersection.h"

namespace dittograph {

ArticlePair CompareTexts(std::string_view a, std::string_view b) {
  Tokenizer tokenizer;
  std::vector<uint64_t> set_a;
  std::vector<uint64_t> set_b;
  ShingleSet(tokenizer.Hash(a), set_a);
  ShingleSet(tokenizer.Hash(b), set_b);
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
