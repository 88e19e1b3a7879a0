// What is found of planted passages, by how many of their words are replaced.
#pragma once

#include <string>
#include <vector>

#include "dittograph/options.h"
#include "dittograph/status.h"

namespace dittograph::bench {

struct RecallCurveOptions {
  std::string name;  // of the corpus
  std::vector<std::string> texts;
  std::vector<size_t> words = {20, 30, 50};
  std::vector<double> replaced = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5};
  Strictness strictness = Strictness::kNormal;
  bool lists_errors = false;  // of every point
};

Status PrintRecallCurve(const RecallCurveOptions& options);

}  // namespace dittograph::bench
