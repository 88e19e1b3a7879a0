// An item as the agency formats (ninjs, NewsML-G2, NITF) describe it, and the article it becomes.
//
// The text is the headline, the second headline, the byline, the dateline, the paragraphs of the
// body and the tagline, as far as the item has them, with a blank line between two. A headline or
// byline with which what follows begins already is not repeated.
#pragma once

#include <string>
#include <string_view>

#include "io/read/record_parser.h"

namespace dittograph {

struct AgencyItem {
  std::string id;
  std::string headline;
  std::string second_headline;
  std::string byline;
  std::string dateline;
  std::string body;  // paragraphs
  std::string tagline;
  std::string source;
  std::string first_created;
  std::string version_created;
  std::string embargoed;  // until when
  std::string version;
  std::string status;
  std::string language;
  std::string slug;
  std::string note;
  std::string refers_to;
  bool has_embargo = false;
  // An item that is all headline, such as a flash, is an article; a picture with one is none.
  bool is_text = false;
  std::string text;  // what JoinText made
};

// Fills `parsed` with views of `item`, and of `record` for the id where it stands there as it is.
// An item without a text is no article, unless it is withheld or canceled: of such a notice the
// note to editors stands for the body.
void MakeArticle(std::string_view record, AgencyItem& item, ParsedRecord& parsed);

}  // namespace dittograph
