// The newsroom corpora, in which people labelled every repeat: what is found, what is missed and
// what is reported wrongly. The rules are those of tests/oracle/found_passages.h.
#pragma once

#include <string>

#include "dittograph/options.h"
#include "dittograph/status.h"

namespace dittograph::bench {

struct GoldenSetOptions {
  // The part that the engine is tuned on, and the part that is kept apart: a column each. One that
  // does not exist is left out.
  std::string tuned;
  std::string apart;
  Strictness strictness = Strictness::kNormal;
  // Every miss and every false alarm of the tuned part. Those of the other stay unread, or it would
  // be tuned on as well.
  bool lists_errors = false;
};

Status PrintGoldenSet(const GoldenSetOptions& options);

}  // namespace dittograph::bench
