// NewsML-G2: one newsItem.
#pragma once

#include <pugixml.hpp>

#include "io/read/agency_item.h"

namespace dittograph {

void ReadNewsItem(pugi::xml_node news_item, AgencyItem& item);

}  // namespace dittograph
