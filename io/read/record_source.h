// Articles that came from records of files: lines of JSON Lines, rows of a table, whole files.
//
// A record is what `dedup` writes back byte for byte. Not every record is an article: one that
// cannot be read is a fault, and its bytes are what `dedup --rejected` keeps.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "dittograph/article.h"
#include "io/read/field_names.h"
#include "io/read/record_feed.h"

namespace dittograph {

enum class RecordKind {
  kPart,   // a part of a file, such as a line of JSON Lines
  kFile,   // a file of its own; the record is its path
  kMixed,  // some of both
};

// What a record turned out to be.
enum class RecordRole {
  kArticle,
  kUnreadable,
  kOther,  // what the format has beside articles: a picture, a package
};

// Everything below is valid once every batch has been read, from any thread.
class RecordSource : public ArticleSource {
 public:
  using RecordVisitor =
      std::function<void(std::string_view bytes, RecordRole role, ArticleNumber number)>;

  virtual RecordKind Kind() const { return RecordKind::kPart; }

  // Where the article stands, to name it when its id does not: "path:line", or "path".
  virtual std::string Address(ArticleNumber number) const { return Id(number); }

  // The record of one article: the part of the file (a line with its newline, if it has one), or
  // the path. The view points into the source or into `scratch`.
  virtual std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const = 0;

  // All records in input order; `number` means something only for articles. Empty lines are
  // no records. The bytes are valid during the call of `visit` only.
  virtual void ForEachRecord(const RecordVisitor& visit) const = 0;

  // What stands around the records of a file, and what the file is packed with (kPart, one file).
  virtual RecordFrame Frame() const { return {}; }
  virtual Compression PackedWith() const { return Compression::kNone; }

  // The bytes of a file that its path does not lead to: from a pipe or an archive (kFile only).
  virtual std::optional<std::string_view> HeldFile(ArticleNumber) const { return std::nullopt; }

  // The path of the article below the folder that was named, for a copy of it (kFile only).
  virtual std::string RelativePath(ArticleNumber number) const { return Id(number); }

  // What articles have under the names that were asked for.
  virtual FieldSet FoundFields() const { return {}; }

  // Articles whose id an earlier one has; Id gives the address of each.
  virtual uint64_t NumDuplicateIds() const { return 0; }
};

}  // namespace dittograph
