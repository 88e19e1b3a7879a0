// The newsroom corpora, in which people labelled every repeat: what is found, what is missed and
// what is reported wrongly. The rules are those of tests/oracle/found_passages.h.
#pragma once

#include <string>
#include <vector>

#include "dittograph/options.h"
#include "dittograph/status.h"

namespace dittograph::bench {

struct GoldenSetOptions {
  // Each is a column; one that does not exist is left out.
  std::vector<std::string> folders;
  Strictness strictness = Strictness::kNormal;
  bool lists_errors = false;  // every miss and every false alarm
};

Status PrintGoldenSet(const GoldenSetOptions& options);

}  // namespace dittograph::bench
