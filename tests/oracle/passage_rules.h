// What holds for everything that FindPassages reports, whatever the texts and the options.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dittograph/dittograph.h"

namespace dittograph::oracle {

class PassageSink : public Sink {
 public:
  Status OnPassage(const PassageMatch& match) override {
    matches.push_back(match);
    calls += 'm';
    return OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    groups.push_back(group);
    calls += 'g';
    return OkStatus();
  }
  Status OnSummary(const Summary& s) override {
    summary = s;
    return OkStatus();
  }

  std::vector<PassageMatch> matches;
  std::vector<PassageGroup> groups;
  Summary summary;
  std::string calls;  // 'm' or 'g' for each result
};

// The first rule that the results for these articles break, and the result that breaks it; or "".
std::string BrokenRule(std::span<const VectorSource::Item> articles, const PassageOptions& options,
                       const PassageSink& found);

// All that is said of a result: the same text means the same to the last bit.
std::string Spelled(const PassageMatch& match);
std::string Spelled(const PassageGroup& group);

// Of all results, in their order.
std::vector<std::string> SpelledAll(const PassageSink& found);

}  // namespace dittograph::oracle
