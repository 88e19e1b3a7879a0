// The fuzz targets' assertion: it holds in every build.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace dittograph::fuzz {

inline void Require(bool condition, const std::string& claim) {
  if (condition) return;
  std::fprintf(stderr, "fuzz: not so: %s\n", claim.c_str());
  std::abort();
}

}  // namespace dittograph::fuzz
