// Elements, attributes and texts of an XML document. Documents are parsed without expanding
// references: those of a text are replaced here, when it is taken.
#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "io/read/markup.h"

namespace dittograph {

// Names are without their prefixes.
std::string_view NameOf(pugi::xml_node node);

// The first child element of the name, and the next one beside `node`; null nodes where none is.
pugi::xml_node Child(pugi::xml_node node, std::string_view name);
pugi::xml_node NextNamed(pugi::xml_node node, std::string_view name);

// Down a path of children.
pugi::xml_node Descend(pugi::xml_node node, std::initializer_list<std::string_view> path);

// Empty where there is none. `name` is that in the document: xml:lang.
std::string Attribute(pugi::xml_node node, const char* name);

// The text of the element, as marked-up text; its own role counts for nothing. Walks without
// recursion, however deep the elements are.
std::string TextOf(pugi::xml_node element);

// The text as it stands, with its white space.
std::string PlainTextOf(pugi::xml_node element);

}  // namespace dittograph
