// Whether two articles have a few telling words in common at a place and around it, up to other
// passages: what it takes for a second look (pair_stretch.cc) to be worth its time.
#pragma once

#include <span>

#include "dittograph/article.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"

namespace dittograph {

// Around a passage; what is in it does not count.
bool IsGroundCommon(const Corpus& corpus, const FoundPassage& passage,
                    std::span<const FoundPassage> others);

// At a place that is in no passage, and around it.
bool IsPlaceCommon(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const TokenBox& box,
                   std::span<const FoundPassage> others);

}  // namespace dittograph
