#include "output/xml.hpp"

#include "source/utf8.hpp"

namespace cablelint {
namespace {

struct Writer final : pugi::xml_writer {
  explicit Writer(std::string& text) : out(text) {}
  void write(const void* data, std::size_t size) override {
    out.append(static_cast<const char*>(data), size);
  }
  std::string& out;
};

}  // namespace

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
