// The items of an XML document that has many: a newsMessage of NewsML-G2.
#pragma once

#include <string_view>

#include "io/read/record_feed.h"

namespace dittograph {

// Where the elements are that IsNewsMlItem names. One that is not closed before the next begins, or
// at all, is a bad place.
FoundRecords FindNewsMlItems(std::string_view data);

}  // namespace dittograph
