// What goes to standard error: one line a message, "dittograph: subject: fault; next step".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dittograph/article.h"
#include "dittograph/status.h"

namespace dittograph {

void PrintError(std::string_view message);
void PrintWarning(std::string_view message);
// Without the program's name in front.
void PrintNote(std::string_view line);

std::string MessageOf(const Status& status);

// Prints the first faults one by one and counts the rest.
class FaultLog {
 public:
  void Add(const Fault& fault);
  void PrintRest() const;  // the last call
  uint64_t count() const { return count_; }

 private:
  static constexpr uint64_t kMaxPrinted = 20;
  uint64_t count_ = 0;
};

}  // namespace dittograph
