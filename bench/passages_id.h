// passages-id: Indonesian essays with planted passages, scored as in the PAN competitions.
#pragma once

#include <string>

#include "dittograph/status.h"

namespace dittograph::bench {

// At default and at loosest strictness. `lists_errors`: every label that no match overlaps on both
// sides, and every match that overlaps no label.
Status PrintPassagesId(const std::string& folder, bool lists_errors);

}  // namespace dittograph::bench
