// Which story a notice speaks of, as core/cluster/notices.h defines it, by comparing strings. For
// tests.
#pragma once

#include <string>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/dittograph.h"

namespace dittograph::oracle {

// REQUIRES: headlines, slugs and texts are words of lower-case ASCII letters with one space or line
// end between two. The headline is the first line of the text. Times are those of `published`.
std::vector<Notice> LinkNotices(const std::vector<VectorSource::Item>& items);

}  // namespace dittograph::oracle
