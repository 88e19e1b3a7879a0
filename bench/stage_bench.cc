// The stages one by one, on one thread, in bytes of text a second.
//
// Texts: generated ones like English news, and the lines of the file DITTOGRAPH_BENCH_FILE, one
// article each. Answers are compared with the oracle before a stage is timed.
#include <benchmark/benchmark.h>
#include <dittograph/dittograph.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sketch/signature.h"
#include "support/random.h"
#include "tests/oracle/token_comparison.h"
#include "text/shingles.h"
#include "text/tokens.h"
#include "verify/intersection.h"

namespace dittograph {
namespace {

struct Corpus {
  std::string name;
  std::vector<std::string> articles;
  std::vector<std::vector<uint64_t>> words;     // hashes
  std::vector<std::vector<uint64_t>> shingles;  // sets
  int64_t num_bytes = 0;
};

Corpus MakeCorpus(std::string name, std::vector<std::string> articles) {
  Corpus corpus;
  Tokenizer tokenizer;
  for (const std::string& article : articles) {
    const auto hashes = tokenizer.Hash(article);
    corpus.words.emplace_back(hashes.begin(), hashes.end());
    ShingleSet(corpus.words.back(), corpus.shingles.emplace_back());
    corpus.num_bytes += static_cast<int64_t>(article.size());
  }
  corpus.name = std::move(name);
  corpus.articles = std::move(articles);
  return corpus;
}

// Words of 1 to 12 letters, short ones more often; Zipf's law; sentences with capitals, commas and
// a curly apostrophe now and then: 99 % ASCII, 6 bytes a word, as news has them.
std::vector<std::string> GenerateNews(size_t num_articles, size_t article_bytes) {
  Random random(1);
  std::vector<std::string> vocabulary(20'000);
  for (size_t i = 0; i < vocabulary.size(); ++i) {
    const size_t length = 1 + std::min<size_t>(3, i / 40) + random.Below(i < 200 ? 4 : 9);
    while (vocabulary[i].size() < length) {
      vocabulary[i] += static_cast<char>("eeeetttaaooinnsshrrdlcumwfgypbvkx"[random.Below(33)]);
    }
  }
  std::vector<std::string> articles(num_articles);
  for (std::string& article : articles) {
    uint64_t words_left = 0;  // of the sentence
    while (article.size() < article_bytes) {
      const double uniform = static_cast<double>(random.Below(1 << 30)) / (1 << 30);
      std::string word = vocabulary[static_cast<size_t>(
          std::pow(static_cast<double>(vocabulary.size()), uniform) - 1)];
      if (words_left == 0) {
        if (!article.empty()) article += random.Below(5) == 0 ? ".\n" : ". ";
        words_left = 8 + random.Below(25);
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
      } else {
        article += random.Below(12) == 0 ? ", " : " ";
      }
      article += word;
      if (random.Below(100) == 0) article += "\u2019s";
      --words_left;
    }
    article += ".\n";
  }
  return articles;
}

std::vector<std::string> LinesOf(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (lines.empty()) {
    std::fprintf(stderr, "stage_bench: %s: nothing to read\n", path);
    std::exit(2);
  }
  return lines;
}

using Stage = void (*)(benchmark::State&, const Corpus&);

void Tokenize(benchmark::State& state, const Corpus& corpus) {
  Tokenizer tokenizer;
  for (auto _ : state) {
    for (const std::string& article : corpus.articles) {
      benchmark::DoNotOptimize(tokenizer.Hash(article).data());
    }
  }
}

void TokenizeWithSpans(benchmark::State& state, const Corpus& corpus) {
  Tokenizer tokenizer;
  for (auto _ : state) {
    for (const std::string& article : corpus.articles) {
      benchmark::DoNotOptimize(tokenizer.Tokenize(article).data());
    }
  }
}

void Shingle(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state) {
    uint64_t sum = 0;
    for (const auto& words : corpus.words) {
      ForEachShingle(words, [&](uint64_t shingle) { sum += shingle; });
    }
    benchmark::DoNotOptimize(sum);
  }
}

void ShingleSets(benchmark::State& state, const Corpus& corpus) {
  std::vector<uint64_t> set;
  for (auto _ : state) {
    for (const auto& words : corpus.words) {
      ShingleSet(words, set);
      benchmark::DoNotOptimize(set.data());
    }
  }
}

void Sketch(benchmark::State& state, const Corpus& corpus) {
  Sketcher sketcher(128);
  for (auto _ : state) {
    for (const auto& words : corpus.words) {
      if (!words.empty()) benchmark::DoNotOptimize(sketcher.Sketch(words).data());
    }
  }
}

// Each article against the next: two sets that share little, the common case of a false candidate.
void Intersect(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state) {
    size_t shared = 0;
    for (size_t i = 0; i + 1 < corpus.shingles.size(); ++i) {
      shared += IntersectionAtLeast(corpus.shingles[i], corpus.shingles[i + 1], 0);
    }
    benchmark::DoNotOptimize(shared);
  }
}

void FindPairs(benchmark::State& state, const Corpus& corpus) {
  std::vector<VectorSource::Item> items;
  for (const std::string& article : corpus.articles) {
    items.push_back({std::to_string(items.size()), article});
  }
  VectorSource source(std::move(items));
  ArticleOptions options;
  options.num_threads = 1;
  options.report_pairs = true;
  for (auto _ : state) {
    Sink sink;
    if (!FindArticles(source, options, sink).ok()) state.SkipWithError("FindArticles failed");
  }
}

// Ends the program where a stage does not give what its definition says.
void Check(const Corpus& corpus) {
  std::string fault;
  for (size_t i = 0; i < corpus.articles.size() && fault.empty(); ++i) {
    fault = oracle::TokensDifference(corpus.articles[i]);
  }
  for (size_t i = 0; i + 1 < corpus.shingles.size() && fault.empty(); ++i) {
    const auto& a = corpus.shingles[i];
    const auto& b = corpus.shingles[i + 1];
    std::vector<uint64_t> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    if (IntersectionAtLeast(a, b, 0) != shared.size()) fault = "intersection";
  }
  if (fault.empty()) return;
  std::fprintf(stderr, "stage_bench: %s: wrong answer, nothing timed: %s\n", corpus.name.c_str(),
               fault.c_str());
  std::exit(1);
}

void Register(const Corpus& corpus) {
  const std::pair<const char*, Stage> stages[] = {
      {"Tokenize", Tokenize},      {"TokenizeWithSpans", TokenizeWithSpans},
      {"Shingle", Shingle},        {"ShingleSets", ShingleSets},
      {"Sketch128", Sketch},       {"Intersect", Intersect},
      {"FindArticles", FindPairs},
  };
  for (const auto& [name, stage] : stages) {
    benchmark::RegisterBenchmark((std::string(name) + "/" + corpus.name).c_str(),
                                 [&corpus, stage = stage](benchmark::State& state) {
                                   stage(state, corpus);
                                   state.SetBytesProcessed(state.iterations() * corpus.num_bytes);
                                 })
        ->Unit(benchmark::kMillisecond);
  }
}

}  // namespace
}  // namespace dittograph

int main(int argc, char** argv) {
  using dittograph::Corpus;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  std::vector<Corpus> corpora;
  corpora.push_back(dittograph::MakeCorpus("generated", dittograph::GenerateNews(500, 2500)));
  if (const char* path = std::getenv("DITTOGRAPH_BENCH_FILE")) {
    corpora.push_back(dittograph::MakeCorpus("file", dittograph::LinesOf(path)));
  }
  for (const Corpus& corpus : corpora) {
    dittograph::Check(corpus);
    dittograph::Register(corpus);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
