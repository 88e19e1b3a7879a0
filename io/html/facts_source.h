// A source that keeps what its articles say of themselves, which is known only while a batch is
// read.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"
#include "io/read/forwarding_source.h"
#include "io/write/result_writer.h"

namespace dittograph {

class FactsSource : public ForwardingSource {
 public:
  // Where they are not `kept` nothing is, and FactsOf must not be called.
  FactsSource(ArticleSource& source, bool is_kept);

  Status ReadBatch(size_t batch, const Visitor& visit) override;

  // Valid once every batch has been read.
  ArticleFacts FactsOf(ArticleNumber number) const;

 private:
  struct Entry {
    int64_t time;
    uint32_t version;
    uint32_t headline_end;  // in `texts`, where they stand one after the other
    uint32_t source_end;
    uint32_t language_end;
  };
  struct Batch {
    std::vector<Entry> entries;
    std::string texts;
  };

  std::vector<Batch> batches_;
  mutable std::once_flag counted_;
  mutable std::vector<uint64_t> first_article_;  // of each batch
};

}  // namespace dittograph
