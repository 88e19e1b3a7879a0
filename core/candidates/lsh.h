// Signatures -> candidate pairs: rows that share a band key, or agree in enough bins besides.
//
// A bucket is the rows with one key in one band. Up to 64 rows are paired with each other. A larger
// bucket is split by the keys of the following bands, unless most of its pairs look alike: then up
// to 512 rows are all paired (they are pairs, so the output is as large), more are compared with
// leaders before they are split, which keeps the cluster whole, and over 4,096 with leaders only,
// which keeps the cost linear. Leaders are the rows with the smallest text hash, so input order
// does not matter. What no further band splits is compared with leaders too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sketch/signature_table.h"
#include "support/candidate.h"

namespace dittograph {

struct LshOptions {
  // A pair of longer articles is dropped if its signatures agree in fewer bins.
  uint32_t min_agreement = 0;
  size_t num_threads = 1;
};

// Distinct candidates, ascending. Deterministic at any thread count.
std::vector<Candidate> FindLshCandidates(const SignatureTable& table, const LshOptions& options);

}  // namespace dittograph
