#include "report/html.hpp"

#include <fmt/format.h>

#include "source/utf8.hpp"

namespace cablelint {

Element add(Element parent, const char* tag, std::string_view text, Attributes attributes) {
  Element element = parent.append_child(tag);
  for (const auto& [name, value] : attributes)
    element.append_attribute(name) = xml_text(value).c_str();
  if (!text.empty()) add_text(element, text);
  return element;
}

void add_text(Element parent, std::string_view text) {
  parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
}

void add_prose(Element parent, std::string_view text) {
  for (;;) {
    const std::size_t begin = text.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    add_text(parent, text.substr(0, end == std::string_view::npos ? end : begin));
    if (end == std::string_view::npos) return;
    add(parent, "code", text.substr(begin + 1, end - begin - 1));
    text.remove_prefix(end + 1);
  }
}

void add_foreign_prose(Element parent, std::string_view text) {
  add_prose(add(parent, "bdi"), text);
}

void add_foreign(Element parent, std::string_view text) {
  add(parent, "bdi", text.empty() ? "–" : text);
}

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string grouped(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", grouped(number), noun, number == 1 ? "" : "s");
}

std::string share(std::size_t part, std::size_t whole) {
  if (whole == 0) return "–";
  if (part == 0) return "0%";
  if (part == whole) return "100%";
  const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  if (percent < 0.1) return "<0.1%";
  if (percent > 99.9) return ">99.9%";
  return fmt::format("{:.1f}%", percent);
}

}  // namespace cablelint
