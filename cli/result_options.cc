#include "cli/result_options.h"

#include <string>
#include <string_view>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

class OptionList {
 public:
  void Text(std::string name, std::string_view value) {
    std::string json;
    AppendJsonString(value, json);
    list_.push_back({std::move(name), std::move(json)});
  }
  void Number(std::string name, double value) {
    std::string json;
    AppendShortest(value, json);
    list_.push_back({std::move(name), std::move(json)});
  }
  void Texts(std::string name, const std::vector<std::string>& values) {
    std::string json = "[";
    for (const std::string& value : values) {
      if (json.size() > 1) json += ',';
      AppendJsonString(value, json);
    }
    list_.push_back({std::move(name), json + "]"});
  }
  void Flag(std::string name, bool value) {
    list_.push_back({std::move(name), value ? "true" : "false"});
  }
  std::vector<NamedOption> Take() { return std::move(list_); }

 private:
  std::vector<NamedOption> list_;
};

std::string_view FormatName(InputFormat format) {
  for (const auto& [name, value] : kInputFormatNames) {
    if (value == format) return name;
  }
  return "";
}

std::vector<std::string> KindNames(PassageKinds kinds) {
  std::vector<std::string> names;
  for (const PassageKind kind : kPassageKinds) {
    if (kinds.Has(kind)) names.emplace_back(KindName(kind));
  }
  return names;
}

std::string_view StrictnessName(Strictness strictness) {
  switch (strictness) {
    case Strictness::kLoose:
      return "loose";
    case Strictness::kNormal:
      return "normal";
    case Strictness::kStrict:
      return "strict";
  }
  return "";
}

std::vector<std::string> RenamedFields(const FieldNames& fields) {
  std::vector<std::string> renamed;
  for (size_t i = 0; i < kNumMetadata; ++i) {
    if (fields.metadata[i] == FieldNames().metadata[i]) continue;
    renamed.push_back(std::string(kMetadataNames[i]) + "=" + fields.metadata[i]);
  }
  return renamed;
}

void AddPassages(const PassageOptions& passages, OptionList& list) {
  list.Texts("kinds", KindNames(passages.kinds));
  list.Number("min_words", passages.min_words);
  list.Text("strictness", StrictnessName(passages.strictness));
}

}  // namespace

std::vector<NamedOption> ResultOptions(const Options& options) {
  OptionList list;
  list.Text("input_format", FormatName(options.input.format));
  list.Text("text_field", options.input.fields.text);
  list.Text("id_field", options.input.fields.id);
  list.Texts("fields", RenamedFields(options.input.fields));
  if (options.command != Command::kCompare) list.Texts("against", options.against);
  const ArticleOptions& articles = options.articles;
  switch (options.command) {
    case Command::kPassages:
      list.Flag("within", options.passages.within);
      list.Flag("across", options.passages.across);
      AddPassages(options.passages, list);
      break;
    case Command::kCompare:
      list.Number("threshold", articles.threshold.value());
      if (articles.skip_zones) list.Flag("skip_zones", true);
      AddPassages(options.passages, list);
      break;
    case Command::kArticles:
    case Command::kDedup:
      list.Number("threshold", articles.threshold.value());
      list.Number("recall", articles.recall);
      list.Flag("exact", articles.exact);
      list.Flag("reworded", articles.reworded);
      list.Number("min_containment", articles.min_containment.value());
      if (articles.skip_zones) list.Flag("skip_zones", true);
      if (articles.max_seconds_apart > 0) {
        list.Number("within_days", static_cast<double>(articles.max_seconds_apart) / 86'400);
      }
      if (options.command == Command::kArticles) list.Flag("pairs", articles.report_pairs);
      if (options.command == Command::kDedup) {
        list.Flag("remove_templates", articles.remove_templates);
        list.Text("keep", options.keep.name());
      }
      break;
  }
  if (!options.ignore.empty()) list.Texts("ignore", options.ignore);
  return list.Take();
}

}  // namespace dittograph
