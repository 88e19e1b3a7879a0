// An article and where articles come from.
//
// Articles are numbered from 0 in input order. The engine never keeps their texts: it reads every
// batch once and asks for single texts again by number, so a source is a mapped file, or texts that
// the caller holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/status.h"

namespace dittograph {

using ArticleNumber = uint32_t;

enum class ArticleStatus : uint8_t { kUsable, kEmbargoed, kWithheld, kCanceled };

// What the input says about an article beside its text; empty or unknown where it says nothing.
struct ArticleMetadata {
  static constexpr int64_t kUnknownTime = INT64_MIN;
  std::string_view headline;
  std::string_view source;
  std::string_view language;
  std::string_view slug;
  std::string_view note;       // of the agency to editors
  std::string_view refers_to;  // the id of the earlier item that this one replaces or withdraws
  int64_t published = kUnknownTime;        // seconds since 1970, UTC
  int64_t version_created = kUnknownTime;  // the same
  uint32_t version = 0;                    // 0: unknown
  ArticleStatus status = ArticleStatus::kUsable;

  // When the version was made, else when the article was published.
  int64_t time() const { return version_created != kUnknownTime ? version_created : published; }
};

struct Article {
  std::string_view id;
  // UTF-8. Any bytes are accepted; one that is not part of valid UTF-8 counts as U+FFFD.
  std::string_view text;
  // The lower one survives a cluster; ties go to the earlier article.
  int64_t preference = 0;
  // Never removed by dedup.
  bool is_protected = false;
  // Never in a pair, a cluster or a removal, whatever it resembles: a notice that a story is
  // withdrawn must not be taken for the story. Its passages are found like all others.
  bool is_apart = false;
  // Only compared with others: no result without an article that is not of the archive.
  bool is_archive = false;
  ArticleMetadata metadata = {};
};

// A record that could not be read. The rest of the input goes on without it.
struct Fault {
  std::string path;
  uint64_t line = 0;  // 1-based; 0 where the file has no lines
  std::string message;
};

// REQUIRES: ReadBatch may be called once for each batch, for different batches from different
// threads at once; Text and Id from any thread once every batch has been read.
class ArticleSource {
 public:
  using Visitor = std::function<void(const Article&)>;

  virtual ~ArticleSource() = default;

  virtual size_t NumBatches() const = 0;

  // Passes the articles of one batch to `visit` in input order. The views are valid during the call
  // of `visit` only. The division into batches depends on the input alone, never on threads. A bad
  // record is a fault, not a status: a status that is not OK ends the run.
  virtual Status ReadBatch(size_t batch, const Visitor& visit) = 0;

  // What could not be read, in input order. Valid once every batch has been read.
  virtual std::vector<Fault> Faults() const { return {}; }

  // Articles whose lone surrogates the source had to replace and that are UTF-8 otherwise (the
  // engine counts those that are not).
  virtual uint64_t NumRepaired() const { return 0; }

  // The text of an article read before. The view points into the source or into `scratch`.
  virtual std::string_view Text(ArticleNumber number, std::string& scratch) const = 0;

  virtual std::string Id(ArticleNumber number) const = 0;
};

}  // namespace dittograph
