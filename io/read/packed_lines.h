// The lines of a compressed file. Batches are unpacked one after the other, by whichever thread
// needs one, while others read those that are there; all of it stays in memory.
#pragma once

#include <memory>

#include "io/files/mapped_file.h"
#include "io/read/record_feed.h"

namespace dittograph {

// REQUIRES: `packed` is compressed and no archive.
std::unique_ptr<RecordFeed> MakePackedLineFeed(std::unique_ptr<InputBytes> packed);

}  // namespace dittograph
