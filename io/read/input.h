// Paths as a user gives them -> one source of articles.
//
// A path is a file, a folder (all files below it in bytewise order of their paths; names that begin
// with a dot and links to folders are passed over) or "-", standard input. A file that comes up
// twice, by whatever paths, is read once. A path that cannot be read is a fault of the source, not
// an error.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/status.h"
#include "io/read/combined_source.h"
#include "io/read/field_names.h"
#include "io/read/recognise.h"

namespace dittograph {

struct InputOptions {
  InputFormat format = InputFormat::kAuto;
  FieldNames fields;
};

// The articles of `archive_paths` come first and are marked; a file that is among `paths` too is
// none of the archive.
StatusOr<std::unique_ptr<CombinedSource>> OpenInput(const std::vector<std::string>& paths,
                                                    const std::vector<std::string>& archive_paths,
                                                    const InputOptions& options);

// The lines of a file ("-": standard input), each a path; empty lines are passed over.
StatusOr<std::vector<std::string>> ReadPathList(const std::string& path);

}  // namespace dittograph
