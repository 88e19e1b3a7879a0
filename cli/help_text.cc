#include "cli/help_text.h"

namespace dittograph {

const char kProgramHelp[] =
    "dittograph finds repeated text in news articles.\n"
    "\n"
    "  dittograph passages [PATH...]   repeated passages, in an article and across\n"
    "  dittograph articles [PATH...]   groups of near-duplicate articles\n"
    "  dittograph dedup    [PATH...]   the input without its duplicates\n"
    "  dittograph compare  A B         one pair in full; FILE#ID names a record\n"
    "\n"
    "A PATH is a file, a folder (all files below it that are not hidden), or - for\n"
    "standard input.\n"
    "JSON holds articles as {\"id\": ..., \"text\": ...}, one a line or in an array.\n"
    "CSV, ninjs, NewsML-G2, NITF and WARC are recognised, compressed or in archives\n"
    "too; every other file is one article.\n"
    "\n"
    "  dittograph passages story.txt\n"
    "  dittograph articles --format jsonl archive.jsonl > groups.jsonl\n"
    "  dittograph dedup archive.jsonl -o clean.jsonl --removed removed.tsv\n"
    "\n"
    "dittograph COMMAND -h lists a command's options; --help explains them.\n";

const char kInputFormatHelp[] =
    "format of the input [auto]\n"
    "text: each file is one article, its id the path.\n"
    "jsonl: each line is one article. json: an array\n"
    "of articles, or one. csv, tsv: each row, below a\n"
    "header. ninjs, newsml (G2), nitf, warc (and WET).\n"
    "auto looks at each file.";
const char kTextFieldHelp[] = "field or column with the text [text]";
const char kIdFieldHelp[] =
    "field or column with the id [id]\n"
    "An article without one, or whose id an earlier\n"
    "article has, is called PATH:LINE.";
const char kFieldHelp[] =
    "another field or column, as headline=title\n"
    "headline, source, published, version-created,\n"
    "version, status, language, slug, note, refers-to;\n"
    "they are called as in ninjs unless this is given.\n"
    "Can be given several times.";
const char kFilesFromHelp[] =
    "read more paths from FILE, one a line\n"
    "- reads them from standard input.";

const char kAgainstHelp[] =
    "compare with an archive, a file or folder\n"
    "What its articles share among themselves is not\n"
    "reported. Can be given several times.";
const char kDedupAgainstHelp[] =
    "also leave out what an archive has\n"
    "The archive is a file or folder; its own articles\n"
    "are not written. Can be given several times.";

const char kWithinHelp[] = "only repeats inside one article";
const char kAcrossHelp[] =
    "only passages that several articles have\n"
    "With both options, or neither, all are found.";
const char kKindsHelp[] =
    "what is reported [all but template]\n"
    "Of exact, light, reworded, template, boilerplate,\n"
    "with commas between them; or all. light: hardly\n"
    "changed. template: one form filled in for two\n"
    "subjects or days. boilerplate: credits, about-\n"
    "lines.";
const char kCompareKindsHelp[] =
    "which passages are reported [all]\n"
    "Of exact, light, reworded, template, boilerplate,\n"
    "with commas between them.";
const char kMinWordsHelp[] =
    "shortest repeat, in words [15]\n"
    "8 or more. Counts the shorter side; a character\n"
    "of Chinese or Japanese counts as half a word.";
const char kStrictnessHelp[] =
    "loose, normal or strict [normal]\n"
    "How much evidence a reworded repeat needs: loose\n"
    "finds more of them, and more false ones.";
const char kThresholdHelp[] =
    "least Jaccard similarity, 0.1 to 1 [0.8]\n"
    "Share of the distinct runs of five words that two\n"
    "articles have in common. Every reported score is\n"
    "computed in full, never estimated.";
const char kCompareThresholdHelp[] = "what --exit-code counts as found [0.8]";
const char kRecallHelp[] =
    "share of the pairs to find [0.999]\n"
    "Of pairs right at the threshold; of higher ones\n"
    "more are found. 0.5 to 0.999999.";
const char kExactHelp[] =
    "find every pair, proven; slower\n"
    "In place of --recall.";
const char kRewordedHelp[] =
    "articles that say the same in other words\n"
    "In place of --threshold.";
const char kMinContainmentHelp[] =
    "also pairs where one is inside the other\n"
    "X of the smaller article's runs of five words are\n"
    "in the larger one, 0.1 to 1: a brief inside a\n"
    "round-up.";
const char kSkipZonesHelp[] =
    "compare without datelines, credits and the like\n"
    "Leaves datelines, bylines, credits, correction\n"
    "lines, copyright and about-lines out of the\n"
    "scores. Relations and passages never count them.";
const char kWithinDaysHelp[] =
    "only pairs at most N days apart, as 7 or 0.5\n"
    "By the time of the version, else of publication.\n"
    "Articles without a time pair with all others. A\n"
    "group may span more: it is a chain of pairs.";
const char kPairsHelp[] =
    "pairs with their scores, not groups\n"
    "Each with its relation, such as update, excerpt\n"
    "or template. With --format jsonl: pairs, then\n"
    "groups.";
const char kIgnoreHelp[] =
    "leave out what was dismissed in a report\n"
    "FILE is an ignore list, as the report exports it:\n"
    "passages by their words, or articles by their\n"
    "ids. Can be given several times.";

const char kKeepHelp[] =
    "which duplicate stays [first]\n"
    "first, last: in input order. longest: text in\n"
    "bytes. newest: by time. latest-version: by\n"
    "version, then time. source:AP,Reuters: in the\n"
    "order of the list. Of equal ones the first stays.";
const char kRemoveTemplatesHelp[] =
    "remove filled-in forms as well\n"
    "Articles that are one form filled in for two\n"
    "subjects, such as weather or grants, stay unless\n"
    "this is given, however similar they are.";
const char kDryRunHelp[] =
    "write nothing but the counts, or --removed\n"
    "How many would stay, and how many would be\n"
    "removed for which relation.";
const char kRemovedHelp[] =
    "list what is left out, what stays for it and why\n"
    "Tab-separated; CSV where the name ends in .csv,\n"
    "JSON Lines in .jsonl, .ndjson or .json.";
const char kRejectedHelp[] =
    "write the records that cannot be read\n"
    "Byte for byte, in input order.";

const char kOutputHelp[] =
    "write to FILE; - is standard output [-]\n"
    "The file appears when it is complete. Its name\n"
    "chooses the format: .html, .jsonl, .csv, .tsv.";
const char kDedupOutputHelp[] =
    "write to FILE; for text files, copy to a folder\n"
    "- is standard output, the default: there, text\n"
    "files are listed by path. FILE appears when it is\n"
    "complete.";
const char kForceHelp[] = "replace files that exist";
const char kFormatHelp[] =
    "table, tsv, csv, jsonl, html [by -o, else tsv]\n"
    "table, the default on a terminal, is to read,\n"
    "html is a page to open in a browser; the others\n"
    "are contracts for scripts.";
const char kPassagesFormatHelp[] =
    "table, tsv, csv, jsonl, html [by -o, else tsv]\n"
    "table, the default on a terminal, is to read,\n"
    "and ranked: repeats inside one article, then\n"
    "those across; in both, changed numbers and names\n"
    "first, then the longest. On a terminal the first\n"
    "100. html is a page to open in a browser, with\n"
    "the first 10,000. The others are contracts for\n"
    "scripts, in order of first occurrence.";
const char kTextHelp[] = "with the passages' texts (table shows them)";
const char kColorHelp[] = "auto, always or never [auto]";
const char kExitCodeHelp[] = "end with status 1 if something was found";

const char kThreadsHelp[] =
    "threads, 0 for one a core [0]\n"
    "The results are the same for any number.";
const char kProgressHelp[] = "show progress [on a terminal]";
const char kStatsHelp[] = "time, memory and counts, on standard error";
const char kQuietHelp[] = "no warnings and no closing line";
const char kShortHelpHelp[] = "this list";
const char kFullHelpHelp[] = "the list with explanations";
const char kVersionHelp[] = "version";

const char* CommandUsage(Command command) {
  switch (command) {
    case Command::kPassages:
      return "dittograph passages [OPTION...] [PATH...]\n"
             "Finds passages that are repeated, word for word or reworded, inside an article\n"
             "and across articles.\n";
    case Command::kArticles:
      return "dittograph articles [OPTION...] [PATH...]\n"
             "Finds groups of near-duplicate articles.\n";
    case Command::kDedup:
      return "dittograph dedup [OPTION...] [PATH...]\n"
             "Writes the input without its duplicates: of JSON Lines the lines that stay,\n"
             "byte for byte and in input order; of text files the paths that stay.\n";
    case Command::kCompare:
      return "dittograph compare [OPTION...] A B\n"
             "Compares two articles: each a text file, a JSON Lines file of one article,\n"
             "or FILE#ID. Shows their scores and the passages they share.\n";
  }
  return "";
}

const char* CommandExamples(Command command) {
  switch (command) {
    case Command::kPassages:
      return "  dittograph passages story.txt\n"
             "  dittograph passages story.txt --against archive/\n"
             "  dittograph passages --format jsonl --text archive.jsonl\n";
    case Command::kArticles:
      return "  dittograph articles archive.jsonl\n"
             "  dittograph articles -t 0.5 --pairs today.jsonl yesterday.jsonl\n"
             "  zstd -dc archive.jsonl.zst | dittograph articles -\n";
    case Command::kDedup:
      return "  dittograph dedup archive.jsonl -o clean.jsonl --removed removed.tsv\n"
             "  dittograph dedup --keep longest stories/ -o clean/\n";
    case Command::kCompare:
      return "  dittograph compare first.txt second.txt\n"
             "  dittograph compare 'archive.jsonl#a-17' 'archive.jsonl#a-18'\n";
  }
  return "";
}

const char kExitStatusHelp[] =
    "  0  ran to the end\n"
    "  1  only with --exit-code: something was found\n"
    "  2  an error; what could be read was still processed and printed\n";

const char kOptionFileHelp[] =
    "An argument @FILE stands for the words in FILE: options, paths, the command.\n"
    "Words are set apart by white space; quotes and backslashes keep it, as in a\n"
    "shell, and # begins a comment. After -- an argument is a path as it stands.\n";

std::string CommandHelp(Command command, const std::string& option_list, bool is_full) {
  std::string out = CommandUsage(command) + option_list;
  if (is_full) {
    out += std::string("\nOPTIONS IN A FILE\n") + kOptionFileHelp + "\nEXAMPLES\n" +
           CommandExamples(command) + "\nEXIT STATUS\n" + kExitStatusHelp;
  }
  return out;
}

}  // namespace dittograph
