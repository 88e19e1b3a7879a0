#include "io/read/markup.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <unordered_map>

#include "io/read/html_entities.h"

namespace dittograph {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f";
constexpr size_t kLongestElementName = 24;

using Roles = std::unordered_map<std::string_view, MarkupRole>;

const Roles& AllRoles() {
  static const Roles* const roles = [] {
    auto* made = new Roles;
    const auto add = [made](MarkupRole role, std::initializer_list<const char*> names) {
      for (const char* name : names) made->emplace(name, role);
    };
    add(MarkupRole::kCell, {"td", "th"});
    add(MarkupRole::kLine, {"br", "li", "dt", "dd", "tr", "caption", "option"});
    add(MarkupRole::kBlock,
        {"p",      "div",     "h1",         "h2",    "h3",   "h4",      "h5",         "h6",
         "ul",     "ol",      "dl",         "table", "pre",  "section", "article",    "header",
         "footer", "aside",   "blockquote", "nav",   "main", "figure",  "figcaption", "form",
         "hr",     "address", "fieldset",   "body",  "html", "details", "summary",    "title"});
    // Of NITF.
    add(MarkupRole::kBlock, {"hl1", "hl2", "hedline", "byline", "dateline", "block", "media",
                             "media-caption", "media-producer", "bq", "credit", "fn", "nitf-table",
                             "note", "tagline", "abstract", "bibliography"});
    add(MarkupRole::kDropped, {"head", "script", "style", "template", "noscript", "svg", "iframe",
                               "object", "media-object", "nitf-table-metadata"});
    return made;
  }();
  return *roles;
}

// Content that is no markup, up to its end tag.
bool IsRawText(std::string_view name) {
  return name == "script" || name == "style" || name == "iframe" || name == "noscript";
}

bool IsNameByte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == ':' || c == '-' || c == '_' ||
         c == '.';
}

class MarkupReader {
 public:
  MarkupReader(std::string_view markup, std::string& out, std::string* title)
      : rest_(markup), blocks_(out), title_(title) {}

  void Read() {
    while (!rest_.empty()) {
      const size_t tag = std::min(rest_.find('<'), rest_.size());
      AppendDecoded(rest_.substr(0, tag));
      rest_.remove_prefix(tag);
      if (!rest_.empty()) ReadTag();
    }
  }

 private:
  void AppendDecoded(std::string_view text) {
    if (text.empty() || !dropped_.empty()) return;
    decoded_.clear();
    AppendWithoutEntities(text, decoded_);
    blocks_.Append(decoded_);
  }

  void SkipTo(std::string_view end) {
    const size_t at = rest_.find(end);
    rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + end.size());
  }

  // At a '<'.
  void ReadTag() {
    constexpr std::string_view kCdata = "<![CDATA[";
    if (rest_.starts_with("<!--")) return SkipTo("-->");
    if (rest_.starts_with(kCdata)) {
      const std::string_view text = rest_.substr(kCdata.size());
      if (dropped_.empty()) blocks_.Append(text.substr(0, text.find("]]>")));
      return SkipTo("]]>");
    }
    if (rest_.starts_with("<!") || rest_.starts_with("<?")) return SkipTo(">");
    const bool is_end = rest_.starts_with("</");
    size_t at = is_end ? 2 : 1;
    const size_t begin = at;
    while (at < rest_.size() && IsNameByte(rest_[at])) ++at;
    if (at == begin) {  // a '<' that stands for itself
      AppendDecoded("<");
      return rest_.remove_prefix(1);
    }
    ReadElement(rest_.substr(begin, at - begin), is_end, TagEnd(at));
  }

  // Behind the '>' of a tag; one in an attribute's quotation marks is none. A mark that is not
  // closed costs the tag only.
  size_t TagEnd(size_t at) const {
    const size_t first = rest_.find('>', at);
    while (at < rest_.size() && rest_[at] != '>') {
      const bool is_value = (rest_[at] == '"' || rest_[at] == '\'') && rest_[at - 1] == '=';
      if (is_value) {
        at = rest_.find(rest_[at], at + 1);
        if (at == std::string_view::npos) {
          return first == std::string_view::npos ? rest_.size() : first + 1;
        }
      }
      ++at;
    }
    return std::min(at + 1, rest_.size());
  }

  void ReadElement(std::string_view whole_name, bool is_end, size_t tag_end) {
    std::string name(WithoutPrefix(whole_name).substr(0, kLongestElementName));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool is_empty = rest_.substr(0, tag_end).ends_with("/>");
    rest_.remove_prefix(tag_end);
    if (name == "title" && title_ != nullptr && !is_end && title_->empty()) return ReadTitle();
    const MarkupRole role = RoleOfElement(name);
    if (!dropped_.empty()) {
      // A head that is not closed ends where the body begins.
      if ((is_end && name == dropped_) || (dropped_ == "head" && name == "body")) dropped_.clear();
      return;
    }
    if (role == MarkupRole::kDropped) {
      if (is_end || is_empty) return;
      if (IsRawText(name)) return SkipRawText(name);
      dropped_ = name;
      return;
    }
    blocks_.Pass(role);
  }

  void ReadTitle() {
    std::string_view text = rest_.substr(0, rest_.find('<'));
    decoded_.clear();
    AppendWithoutEntities(text, decoded_);
    TextBlocks(*title_).Append(decoded_);
    rest_.remove_prefix(text.size());
    if (dropped_.empty()) dropped_ = "title";  // it is not text as well
  }

  void SkipRawText(std::string_view name) {
    for (size_t at = rest_.find("</"); at != std::string_view::npos;
         at = rest_.find("</", at + 2)) {
      const std::string_view end = rest_.substr(at + 2, name.size());
      const bool is_same = std::equal(end.begin(), end.end(), name.begin(), name.end(),
                                      [](unsigned char x, char y) { return std::tolower(x) == y; });
      if (is_same) return rest_.remove_prefix(at);
    }
    rest_ = {};
  }

  std::string_view rest_;
  TextBlocks blocks_;
  std::string* title_;
  std::string dropped_;  // the element that is left out, while in one
  std::string decoded_;
};

}  // namespace

std::string_view WithoutPrefix(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

MarkupRole RoleOfElement(std::string_view name) {
  const auto found = AllRoles().find(name);
  return found == AllRoles().end() ? MarkupRole::kInline : found->second;
}

void TextBlocks::Append(std::string_view text) {
  while (!text.empty()) {
    const size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
    if (begin > 0) Widen(Gap::kSpace);
    text.remove_prefix(begin);
    if (text.empty()) return;
    if (out_.size() > begin_) {
      constexpr const char* kGaps[] = {"", " ", "\n", "\n\n"};
      out_.append(kGaps[static_cast<size_t>(gap_)]);
    }
    gap_ = Gap::kNone;
    const size_t end = std::min(text.find_first_of(kSpace), text.size());
    out_.append(text.substr(0, end));
    text.remove_prefix(end);
  }
}

void TextBlocks::Pass(MarkupRole role) {
  if (role == MarkupRole::kCell) Widen(Gap::kSpace);
  if (role == MarkupRole::kLine) Widen(Gap::kLine);
  if (role == MarkupRole::kBlock) Widen(Gap::kBlank);
}

void AppendTextOfMarkup(std::string_view markup, std::string& out) {
  MarkupReader(markup, out, nullptr).Read();
}

void AppendTextOfHtml(std::string_view html, std::string& out, std::string& title) {
  title.clear();
  MarkupReader(html, out, &title).Read();
}

}  // namespace dittograph
