// The page of the HTML report: what stands before and behind the two blocks of data. Made from the
// files of this folder by cmake/EmbedReport.cmake.
#pragma once

#include <string_view>

namespace dittograph {

std::string_view PageHead();
std::string_view PageTail();

}  // namespace dittograph
