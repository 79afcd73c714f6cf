#pragma once
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace cablelint {

/// An element of a page. Texts and attributes are escaped where the page is printed, and nowhere
/// else.
using Element = pugi::xml_node;
using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

/// Adds an element behind the others, with a text in it unless that is empty.
Element add(Element parent, const char* tag, std::string_view text = {},
            Attributes attributes = {});
void add_text(Element parent, std::string_view text);
/// A sentence in which what stands between `backticks` is cited.
void add_prose(Element parent, std::string_view text);
/// A text whose letters run as they like and leave the rest of the line alone.
void add_foreign(Element parent, std::string_view text);
void add_foreign_prose(Element parent, std::string_view text);

/// "12,345".
std::string grouped(std::size_t number);
/// "1 text", "12,345 texts".
std::string grouped(std::size_t number, std::string_view noun);
/// "2.8%", "<0.1%", "0%"; "–" of nothing.
std::string share(std::size_t part, std::size_t whole);

}  // namespace cablelint
