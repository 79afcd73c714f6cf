#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace cablelint {

/// What XML can hold of a text. Controls and bytes that are not UTF-8 become U+FFFD.
std::string xml_text(std::string_view text);

/// Gives an element an attribute.
void set(pugi::xml_node element, const char* name, std::string_view value);
void set(pugi::xml_node element, const char* name, unsigned value);

/// Appends an element and what is in it, indented.
void print(std::string& out, const pugi::xml_node& element);

}  // namespace cablelint
