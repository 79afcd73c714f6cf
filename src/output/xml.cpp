#include "output/xml.hpp"

#include "source/utf8.hpp"

namespace cablelint {
namespace {

// The characters of XML 1.0, section 2.2.
bool is_xml_character(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0xFFFE && code != 0xFFFF;
}

struct Writer final : pugi::xml_writer {
  explicit Writer(std::string& text) : out(text) {}
  void write(const void* data, std::size_t size) override {
    out.append(static_cast<const char*>(data), size);
  }
  std::string& out;
};

}  // namespace

std::string xml_text(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool fits = character.valid && is_xml_character(character.code);
    clean += fits ? text.substr(at, character.size) : "\uFFFD";
    at += character.size;
  }
  return clean;
}

void set(pugi::xml_node element, const char* name, std::string_view value) {
  element.append_attribute(name) = xml_text(value).c_str();
}

void set(pugi::xml_node element, const char* name, unsigned value) {
  element.append_attribute(name) = value;
}

void print(std::string& out, const pugi::xml_node& element) {
  Writer writer(out);
  element.print(writer, "  ", pugi::format_default, pugi::encoding_utf8, 1);
}

}  // namespace cablelint
