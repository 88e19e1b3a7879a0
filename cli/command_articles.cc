#include "cli/commands.h"
#include "cli/run.h"
#include "dittograph/dittograph.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string ClosingLine(const ArticleOptions& options, const Summary& summary) {
  std::string line;
  if (options.report_pairs) {
    line += CountOf(summary.pairs, "pair", "pairs");
    if (summary.pairs_implied > 0) {
      line += " and " + GroupDigits(summary.pairs_implied) + " implied";
    }
    line += ", ";
  }
  if (summary.clusters == 0) {
    line += "no cluster";
  } else {
    line += CountOf(summary.clusters, "cluster", "clusters") + " of " +
            CountOf(summary.articles_in_clusters, "article", "articles");
  }
  line += IgnoredNote(summary) + RecallNote(options, summary);
  if (summary.clusters + summary.ignored == 0 && summary.articles > 1 && !options.reworded) {
    line += "; try a lower --threshold or --reworded";
  }
  return line;
}

}  // namespace

StatusOr<int> RunArticles(const Options& options) {
  ArticleOptions articles = options.articles;
  FindCommand command;
  command.kind = articles.report_pairs ? ResultKind::kPairs : ResultKind::kClusters;
  auto ignore = ReadIgnoreLists(options);
  if (!ignore.ok()) return ignore.status();
  articles.ignore = *std::move(ignore);
  articles.ignore_pairs = articles.report_pairs;
  const OutputFormat format = FormatOf(options);
  articles.report_chains = format != OutputFormat::kTsv && format != OutputFormat::kCsv;
  articles.report_notices = articles.report_chains;
  // Table and report show how similar the members of a cluster are.
  if (format == OutputFormat::kTable || format == OutputFormat::kHtml) articles.report_pairs = true;
  articles.report_removals = format == OutputFormat::kHtml;
  command.find = [&articles](ArticleSource& source, Sink& sink) {
    return FindArticles(source, articles, sink);
  };
  command.closing_line = [&options](const Summary& summary) {
    return ClosingLine(options.articles, summary);
  };
  command.is_found = [](const Summary& summary) { return summary.clusters > 0; };
  return RunFindCommand(options, command);
}

}  // namespace dittograph
