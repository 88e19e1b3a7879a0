// Character references of HTML and XML.
#pragma once

#include <string>
#include <string_view>

namespace dittograph {

// Appends `text` with its references replaced: &#233; &#xE9; and the names of HTML 4 and of the
// letters of Central Europe, &eacute; &scaron;. What is none stays as it stands.
void AppendWithoutEntities(std::string_view text, std::string& out);

}  // namespace dittograph
