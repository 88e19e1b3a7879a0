// How well reported passages agree with labelled ones, by characters: the measures of the PAN
// competitions (Potthast, Stein, Barrón-Cedeño & Rosso 2010, "An Evaluation Framework for
// Plagiarism Detection").
#pragma once

#include <span>

#include "tests/oracle/passage_pair.h"

namespace dittograph::oracle {

// A label and a detection overlap in characters only where the one detects the other.
struct PassageScores {
  // Mean over the labels of the share of their characters that detections cover, and mean over the
  // detections of the share that labels cover.
  double recall = 0;
  double precision = 0;
  // The same of all characters at once; one that is on both sides of pairs counts on either side.
  double micro_recall = 0;
  double micro_precision = 0;
  // Detections of a label that is detected, on average; 1 where none is.
  double granularity = 1;

  double plagdet() const { return Plagdet(recall, precision); }
  double micro_plagdet() const { return Plagdet(micro_recall, micro_precision); }

 private:
  double Plagdet(double r, double p) const;
};

// Pairs may be given either way round. As in the PAN evaluator all shares are 1 where there are
// neither labels nor detections, and 0 where there are only labels or only detections.
// REQUIRES: no passage is empty.
PassageScores ScorePassages(std::span<const PassagePair> labels,
                            std::span<const PassagePair> detections);

}  // namespace dittograph::oracle
