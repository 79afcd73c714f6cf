#include "records/record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "source/utf8.hpp"

namespace cablelint {
namespace {

std::size_t end_of_ascii(std::string_view bytes, std::size_t at) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto end = std::find_if_not(bytes.data() + at, bytes.data() + bytes.size(), is_ascii);
  return static_cast<std::size_t>(end - bytes.data());
}

}  // namespace

std::string Record::name() const {
  if (id.is_string() && !id.get_ref<const std::string&>().empty()) return id.get<std::string>();
  return id.is_number() ? id.dump() : fmt::format("line {}", line);
}

std::string fault_of_utf8(std::string_view bytes) {
  for (std::size_t at = 0; (at = end_of_ascii(bytes, at)) < bytes.size();) {
    const Character character = character_at(bytes, at);
    if (!character.valid)
      return fmt::format("no UTF-8: the byte 0x{:02X} at {}", static_cast<unsigned char>(bytes[at]),
                         at + 1);
    at += character.size;
  }
  return {};
}

}  // namespace cablelint
