#include "lsp/open_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lsp/uri.hpp"

namespace cablelint::lsp {
namespace {

using Log = std::function<void(std::string)>;

// Editors count the length in different units.
bool is_length(std::string_view text, std::uint32_t length) {
  return std::ranges::any_of(std::array{Encoding::utf16, Encoding::utf8, Encoding::utf32},
                             [&](Encoding unit) { return units_in(text, unit) == length; });
}

// What an edit replaces. Where its length and its range disagree, the length is right. Neovim
// counts a line end behind the last line, which is not there to be replaced.
Span replaced(std::string_view text, const Json& change, Encoding encoding, const Log& log) {
  const Lines lines(text);
  const auto offset = [&](const Json& position) {
    return lines.offset(
        text,
        {position.at("line").get<std::uint32_t>(), position.at("character").get<std::uint32_t>()},
        encoding);
  };
  const Json& range = change.at("range");
  Span span = {offset(range.at("start")), offset(range.at("end"))};
  span.end = std::max(span.begin, span.end);
  const Json& said = at(change, "rangeLength");
  if (!said.is_number_unsigned()) return span;
  const auto length = said.get<std::uint32_t>();
  const std::string_view behind = text.substr(span.begin);
  if (is_length(behind.substr(0, span.size()), length)) return span;
  const Span by_length = {span.begin, span.begin + bytes_of(behind, length, encoding)};
  if (by_length == span) return span;
  log(fmt::format("an edit replaces {} bytes by its range and {} by its length; taken: its length",
                  span.size(), by_length.size()));
  return by_length;
}

}  // namespace

OpenText::OpenText(const Json& item, const std::filesystem::path& folder, Encoding encoding)
    : uri_(item.at("uri").get<std::string>()), version_(at(item, "version")), encoding_(encoding) {
  const auto path = path_of(uri_);
  is_file_ = path.has_value();
  path_ = path ? *path : folder / last_name(uri_);
  is_cable_ = at(item, "languageId") == "cable";
  reading_ = std::make_unique<const Reading>(path_, item.at("text").get<std::string>(), encoding_);
}

void OpenText::change(const Json& changes, const Json& version, const Log& log) {
  std::string text(reading_->text());
  for (const Json& change : changes) {
    const auto& words = change.at("text").get_ref<const std::string&>();
    if (at(change, "range").is_null()) {
      text = words;
    } else {
      const Span span = replaced(text, change, encoding_, log);
      text.replace(span.begin, span.size(), words);
    }
  }
  version_ = version;
  reading_ = std::make_unique<const Reading>(path_, std::move(text), encoding_);
}

void OpenText::read_anew() {
  reading_ = std::make_unique<const Reading>(path_, std::string(reading_->text()), encoding_);
}

}  // namespace cablelint::lsp
