#pragma once
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace cablelint {

/// Gives an element an attribute.
void set(pugi::xml_node element, const char* name, std::string_view value);
void set(pugi::xml_node element, const char* name, unsigned value);

/// Appends an element and what is in it, indented.
void print(std::string& out, const pugi::xml_node& element);

}  // namespace cablelint
