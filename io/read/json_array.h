// A JSON array whose elements are records.
#pragma once

#include <string_view>

#include "io/read/record_feed.h"

namespace dittograph {

// Where the elements of the array are that `data` holds. Only quotation marks, brackets and commas
// are looked at: what an element is worth its parser finds out.
FoundRecords FindArrayElements(std::string_view data);

}  // namespace dittograph
