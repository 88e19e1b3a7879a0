// NITF 3: a document of its own, or the body of an item of NewsML-G2.
#pragma once

#include <pugixml.hpp>

#include "io/read/agency_item.h"

namespace dittograph {

// `nitf`: the root element.
void ReadNitf(pugi::xml_node nitf, AgencyItem& item);

// Headlines, byline, dateline, paragraphs and tagline alone.
void ReadNitfBody(pugi::xml_node nitf, AgencyItem& item);

}  // namespace dittograph
