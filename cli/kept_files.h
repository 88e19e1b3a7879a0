// Copies of the text files that dedup keeps.
#pragma once

#include <string>
#include <vector>

#include "dittograph/status.h"
#include "io/read/combined_source.h"

namespace dittograph {

// A folder of copies. One that is new or empty appears when it is complete; one that holds files
// already, which takes `replace`, gets the copies one by one and keeps what else it holds.
class KeptFiles {
 public:
  // Checks the folder; writes nothing yet.
  static StatusOr<KeptFiles> Open(std::string folder, bool replace);

  // Each article at its path below the folder that was named as input.
  Status Copy(const RecordSource& source, const std::vector<ArticleNumber>& kept) const;

 private:
  KeptFiles(std::string folder, bool is_in_place)
      : folder_(std::move(folder)), is_in_place_(is_in_place) {}

  std::string folder_;
  bool is_in_place_;
};

}  // namespace dittograph
