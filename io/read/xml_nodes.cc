#include "io/read/xml_nodes.h"

#include "io/read/html_entities.h"

namespace dittograph {

namespace {

// Calls `enter` and `leave` for every element below `root`, `text` for what stands between.
template <typename Enter, typename Leave, typename Text>
void Walk(pugi::xml_node root, const Enter& enter, const Leave& leave, const Text& text) {
  pugi::xml_node node = root.first_child();
  while (node) {
    bool goes_down = false;
    if (node.type() == pugi::node_element) {
      goes_down = enter(node) && node.first_child();
      if (!goes_down) leave(node);
    } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      text(node.value(), node.type() == pugi::node_cdata);
    }
    if (goes_down) {
      node = node.first_child();
      continue;
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace

std::string_view NameOf(pugi::xml_node node) { return WithoutPrefix(node.name()); }

pugi::xml_node Child(pugi::xml_node node, std::string_view name) {
  pugi::xml_node child = node.first_child();
  while (child && NameOf(child) != name) child = child.next_sibling();
  return child;
}

pugi::xml_node NextNamed(pugi::xml_node node, std::string_view name) {
  do node = node.next_sibling();
  while (node && NameOf(node) != name);
  return node;
}

pugi::xml_node Descend(pugi::xml_node node, std::initializer_list<std::string_view> path) {
  for (const std::string_view name : path) node = Child(node, name);
  return node;
}

std::string Attribute(pugi::xml_node node, const char* name) {
  std::string value;
  AppendWithoutEntities(node.attribute(name).value(), value);
  return value;
}

std::string TextOf(pugi::xml_node element) {
  std::string out;
  std::string decoded;
  TextBlocks blocks(out);
  const auto pass = [&](pugi::xml_node node) {
    const MarkupRole role = RoleOfElement(NameOf(node));
    blocks.Pass(role);
    return role != MarkupRole::kDropped;
  };
  Walk(element, pass, pass, [&](std::string_view value, bool is_cdata) {
    if (is_cdata) return blocks.Append(value);
    decoded.clear();
    AppendWithoutEntities(value, decoded);
    blocks.Append(decoded);
  });
  return out;
}

std::string PlainTextOf(pugi::xml_node element) {
  std::string out;
  const auto any = [](pugi::xml_node) { return true; };
  Walk(element, any, any, [&](std::string_view value, bool is_cdata) {
    is_cdata ? static_cast<void>(out.append(value)) : AppendWithoutEntities(value, out);
  });
  return out;
}

}  // namespace dittograph
