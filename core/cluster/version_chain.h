// The versions of a story, oldest first.
#pragma once

#include <span>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/article.h"

namespace dittograph {

// The members of a cluster whose place the input tells, oldest first; none where it does not tell
// which of any two is older. REQUIRES: members ascend.
//
//   1. Those with a time, by time.
//   2. One with a version and no time stands behind the last of these that has a version not above
//      its own, or before them all; it is left out where none of these has a version.
//   3. One with neither, or left out so far, stands directly before the first that refers to it,
//      itself or over others; or else behind one that it refers to, itself or over others. Where
//      none is placed so far, the first member that refers to none and is referred to is.
//
// What this leaves open is ordered by version, unknown ones first; then by how many references
// lead back from an article; then as in the input.
std::vector<ArticleNumber> OrderVersions(std::span<const ArticleNumber> members,
                                         const Lineage& lineage);

}  // namespace dittograph
