// Finds the near-duplicates among texts held in memory and prints each pair with its score.
//
// Built with an installed Dittograph, as tests/install/CMakeLists.txt shows:
//   g++ -std=c++20 find_duplicates.cc $(pkg-config --cflags --libs dittograph)
#include <dittograph/dittograph.h>

#include <cstdio>

namespace {

class PairPrinter : public dittograph::Sink {
 public:
  explicit PairPrinter(const dittograph::ArticleSource& source) : source_(source) {}

  dittograph::Status OnPair(const dittograph::ArticlePair& pair) override {
    std::printf("%s %s %.3f\n", source_.Id(pair.a).c_str(), source_.Id(pair.b).c_str(),
                pair.jaccard());
    return dittograph::OkStatus();
  }

  dittograph::Status OnSummary(const dittograph::Summary& summary) override {
    std::printf("%d articles, %d pairs\n", static_cast<int>(summary.articles),
                static_cast<int>(summary.pairs));
    return dittograph::OkStatus();
  }

 private:
  const dittograph::ArticleSource& source_;
};

}  // namespace

int main() {
  dittograph::VectorSource source({
      {"morning",
       "The ferry to the islands will not sail on Friday because of the storm, "
       "the harbour master said."},
      {"evening",
       "The ferry to the islands will not sail on Friday because of the storm, "
       "the harbour master said in the evening."},
      {"sports", "The home side won by two goals to one in front of a full stand on Saturday."},
  });
  dittograph::ArticleOptions options;
  options.threshold = dittograph::Share::Of(0.5);
  options.report_pairs = true;

  PairPrinter printer(source);
  const dittograph::Status status = dittograph::FindArticles(source, options, printer);
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", status.ToString().c_str());
    return 1;
  }
  return 0;
}
