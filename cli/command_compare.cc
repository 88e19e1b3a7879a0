#include <sys/stat.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/run.h"
#include "cli/suggest.h"
#include "dittograph/dittograph.h"
#include "io/html/facts_source.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr size_t kMaxSuggestedFrom = 10'000;

bool Exists(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0;
}

// "FILE#ID" -> FILE and ID, cut at the first # behind the name of a file that exists; a file whose
// whole name is the argument comes first.
std::pair<std::string, std::string> SplitName(const std::string& name) {
  if (Exists(name)) return {name, ""};
  for (size_t at = name.find('#'); at != std::string::npos; at = name.find('#', at + 1)) {
    const std::string path = name.substr(0, at);
    if (path == "-" || Exists(path)) return {path, name.substr(at + 1)};
  }
  return {name, ""};
}

Status FirstFault(const CombinedSource& source) {
  const std::vector<Fault> faults = source.Faults();
  if (faults.empty()) return OkStatus();
  const std::string line = faults[0].line == 0 ? "" : ":" + std::to_string(faults[0].line);
  return IoError(faults[0].path + line + ": " + faults[0].message);
}

StatusOr<ArticleNumber> FindArticle(const CombinedSource& source, const std::string& path,
                                    const std::string& id) {
  const size_t num_articles = source.NumArticles();
  if (num_articles == 0) {
    DITTOGRAPH_RETURN_IF_ERROR(FirstFault(source));
    return InvalidArgument(path + ": holds no article; name another file");
  }
  if (id.empty()) {
    if (num_articles == 1) return ArticleNumber{0};
    return InvalidArgument(path + ": holds " + GroupDigits(num_articles) +
                           " articles; name one as " + path + "#ID");
  }
  std::vector<std::string> ids;
  for (ArticleNumber number = 0; number < num_articles; ++number) {
    std::string known = source.Id(number);
    if (known == id || source.Address(number) == id) return number;
    if (ids.size() < kMaxSuggestedFrom) ids.push_back(std::move(known));
  }
  return InvalidArgument(path + ": no article " + id +
                         DidYouMean(id, ids, "ids are compared byte for byte"));
}

StatusOr<VectorSource::Item> LoadArticle(const std::string& name, const InputOptions& options,
                                         ArticleFacts& facts) {
  const auto [path, id] = SplitName(name);
  const auto source = OpenInput({path}, {}, options);
  if (!source.ok()) return source.status();
  FactsSource described(**source, true);
  for (size_t batch = 0; batch < described.NumBatches(); ++batch) {
    DITTOGRAPH_RETURN_IF_ERROR(described.ReadBatch(batch, [](const Article&) {}));
  }
  const StatusOr<ArticleNumber> number = FindArticle(**source, path, id);
  if (!number.ok()) return number.status();
  std::string scratch;
  facts = described.FactsOf(*number);
  return VectorSource::Item{name, std::string((*source)->Text(*number, scratch))};
}

// Empty where the results say it all.
std::string ClosingLine(const PassageOptions& options, const Summary& summary) {
  const bool has_passages = summary.passages + summary.groups > 0;
  if (summary.ignored == 0)
    return has_passages ? "" : "no passage in common" + PassageHint(options);
  return (has_passages ? CountOf(summary.passages + summary.groups, "passage", "passages")
                       : "no passage") +
         " in common" + IgnoredNote(summary);
}

}  // namespace

StatusOr<int> RunCompare(const Options& options) {
  const Stopwatch stopwatch;
  DITTOGRAPH_RETURN_IF_ERROR(RefusePageOnTerminal(options));
  auto ignore = ReadIgnoreLists(options);
  if (!ignore.ok()) return ignore.status();
  std::vector<VectorSource::Item> items;
  std::vector<ArticleFacts> facts;
  for (const std::string& name : options.paths) {
    StatusOr<VectorSource::Item> item = LoadArticle(name, options.input, facts.emplace_back());
    if (!item.ok()) return item.status();
    items.push_back(*std::move(item));
  }
  const ArticlePair pair = CompareTexts(items[0].text, items[1].text, options.articles.skip_zones);

  VectorSource source(std::move(items));
  auto out = OpenOutput(options.output_path, options.replace_output);
  if (!out.ok()) return out.status();
  ResultContext context = ContextOf(options, source, ResultKind::kComparison, **out);
  context.facts_of = [&facts](ArticleNumber number) { return facts[number]; };
  const auto writer = MakeWriter(options, std::move(context));
  DITTOGRAPH_RETURN_IF_ERROR(writer->Begin());
  DITTOGRAPH_RETURN_IF_ERROR(writer->OnPair(pair));
  PassageOptions passages = options.passages;
  passages.within = false;
  passages.ignore = *std::move(ignore);
  RunSink sink(writer.get());
  DITTOGRAPH_RETURN_IF_ERROR(FindPassages(source, passages, sink));
  DITTOGRAPH_RETURN_IF_ERROR((*out)->Commit());

  const std::string closing_line = ClosingLine(options.passages, sink.summary());
  if (!options.quiet && !closing_line.empty()) PrintNote(closing_line);
  if (options.stats) stopwatch.PrintStats(sink.summary());
  const bool is_found =
      pair.shared > 0 && options.articles.threshold.ReachedBy(pair.shared, pair.union_size());
  return ExitStatus(options, FaultLog(), is_found);
}

}  // namespace dittograph
