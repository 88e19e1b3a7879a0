// Any texts: the passages found are well-formed, and the same for one thread and two.
//
// The first byte is the options. In half of the inputs every other byte stands for a word of a
// small vocabulary, so that repeats come about by chance; in the others the bytes are the text. A
// NUL ends an article.
#include <dittograph/dittograph.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/require.h"
#include "tests/fuzz/texts.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace dittograph {
namespace {

using fuzz::Require;

class PassageSink : public Sink {
 public:
  Status OnPassage(const PassageMatch& match) override {
    matches.push_back(match);
    return OkStatus();
  }
  Status OnSummary(const Summary& s) override {
    summary = s;
    return OkStatus();
  }
  std::vector<PassageMatch> matches;
  Summary summary;
};

PassageSink Find(const std::vector<std::string>& articles, PassageOptions options,
                 size_t num_threads) {
  VectorSource source = fuzz::SourceOf(articles);
  PassageSink sink;
  options.num_threads = num_threads;
  Require(FindPassages(source, options, sink).ok(), "FindPassages succeeds");
  return sink;
}

void RequireSide(const std::vector<std::string>& articles, const PassageSide& side) {
  Require(side.article < articles.size(), "the article exists");
  const std::string_view text = articles[side.article];
  const Span bytes = side.bytes;
  Require(bytes.begin < bytes.end && bytes.end <= text.size(), "the span lies in the text");
  Require(side.chars.begin == CountCodePoints(text.substr(0, bytes.begin)) &&
              side.chars.end == CountCodePoints(text.substr(0, bytes.end)),
          "bytes and chars are the same place");
  Require(side.words > 0, "a passage has words");
  Require(side.paragraph >= 1, "paragraphs count from 1");
  Require(side.paragraph_share > 0 && side.paragraph_share <= 1, "a share is above 0, at most 1");
  bool begins_token = false;
  bool ends_token = false;
  Tokenizer tokenizer;
  for (const Token& token : tokenizer.Tokenize(text)) {
    begins_token |= token.begin == bytes.begin;
    ends_token |= token.end == bytes.end;
  }
  Require(begins_token && ends_token, "a span begins and ends with a token");
}

std::vector<uint64_t> HashesOf(const std::vector<std::string>& articles, const PassageSide& side) {
  Tokenizer tokenizer;
  std::vector<uint64_t> hashes;
  for (const Token& token : tokenizer.Tokenize(articles[side.article])) {
    if (token.begin >= side.bytes.begin && token.end <= side.bytes.end) {
      hashes.push_back(token.hash);
    }
  }
  return hashes;
}

bool IsInside(const Span& inner, const Span& outer) {
  return outer.begin <= inner.begin && inner.begin < inner.end && inner.end <= outer.end;
}

void RequireMatch(const std::vector<std::string>& articles, const PassageMatch& match) {
  RequireSide(articles, match.a);
  RequireSide(articles, match.b);
  const bool is_within = match.a.article == match.b.article;
  Require(is_within ? match.a.bytes.end <= match.b.bytes.begin : match.a.article < match.b.article,
          "the earlier span comes first and does not overlap the other");
  Require(match.score >= 0 && match.score <= 1, "a score is between 0 and 1");
  Require(match.identity >= 0 && match.identity <= 1, "an identity is between 0 and 1");
  const bool is_same = HashesOf(articles, match.a) == HashesOf(articles, match.b);
  Require(is_same == (match.kind == PassageKind::kExact), "exact means the same tokens");
  for (const PassageChange& change : match.changes) {
    Require(IsInside(change.a, match.a.bytes) && IsInside(change.b, match.b.bytes),
            "changes lie in the spans");
  }
}

void Run(std::span<const uint8_t> data) {
  if (data.empty() || data.size() > 20'000) return;
  PassageOptions options;
  options.min_words = 8 + data[0] % 8;
  options.strictness = static_cast<Strictness>(data[0] / 8 % 3);
  const auto articles = fuzz::ArticlesOf(data.subspan(1), data[0] >= 128);

  const PassageSink one = Find(articles, options, 1);
  const PassageSink two = Find(articles, options, 2);
  Require(one.summary.articles == articles.size(), "every article is counted");
  Require(one.summary.passages == one.matches.size(), "every passage is counted");
  Require(one.matches.size() == two.matches.size(), "one thread finds what two find");
  for (size_t i = 0; i < one.matches.size(); ++i) {
    RequireMatch(articles, one.matches[i]);
    const PassageMatch& other = two.matches[i];
    Require(one.matches[i].a.bytes == other.a.bytes && one.matches[i].b.bytes == other.b.bytes &&
                one.matches[i].score == other.score,
            "one thread finds what two find");
  }
}

}  // namespace
}  // namespace dittograph

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dittograph::Run({data, size});
  return 0;
}
