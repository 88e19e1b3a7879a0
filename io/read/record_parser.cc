#include "io/read/record_parser.h"

#include <atomic>
#include <utility>

namespace dittograph {

namespace {

std::atomic<uint64_t> next_kind = 1;

}  // namespace

ParserMaker::ParserMaker(Make make) : make_(std::move(make)), kind_(next_kind++) {}

RecordParser& ParserMaker::OfThisThread() const {
  struct Held {
    uint64_t kind = 0;
    std::unique_ptr<RecordParser> parser;
  };
  thread_local Held held;
  if (held.kind != kind_) held = {kind_, make_()};
  return *held.parser;
}

}  // namespace dittograph
