// Marked-up text (HTML, XHTML, the body of NITF) -> text.
//
// A paragraph, a heading and every other block is a paragraph of the text: a blank line stands
// between two. Items of lists, rows of tables and <br> begin a line. All other elements are dropped
// and their content stays; scripts, styles and the like go with what is in them. Runs of white
// space are one space.
#pragma once

#include <string>
#include <string_view>

namespace dittograph {

enum class MarkupRole { kInline, kCell, kLine, kBlock, kDropped };

// Of an element, by its name without a prefix, in any case.
MarkupRole RoleOfElement(std::string_view name);

// The name without the prefix of a name space.
std::string_view WithoutPrefix(std::string_view name);

// Puts text together, and knows what is due before the next word.
class TextBlocks {
 public:
  // Appends to `out`.
  explicit TextBlocks(std::string& out) : out_(out), begin_(out.size()) {}

  void Append(std::string_view text);
  // At the beginning or the end of an element.
  void Pass(MarkupRole role);

 private:
  enum class Gap { kNone, kSpace, kLine, kBlank };
  void Widen(Gap gap) {
    if (gap > gap_) gap_ = gap;
  }

  std::string& out_;
  size_t begin_;
  Gap gap_ = Gap::kNone;
};

// Appends the text of markup that need not be well-formed.
void AppendTextOfMarkup(std::string_view markup, std::string& out);

// The same, of an HTML document; `title` is replaced by its title.
void AppendTextOfHtml(std::string_view html, std::string& out, std::string& title);

}  // namespace dittograph
