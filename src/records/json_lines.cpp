#include "records/json_lines.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>

#include "model/closest.hpp"

namespace cablelint {
namespace {

using Json = Record::Json;

std::string_view kind_of(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return "null";
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array:
      return "a list";
    case Json::value_t::boolean:
      return "true or false";
    default:
      return value.is_number() ? "a number" : "a text";
  }
}

std::string no_field(const std::string& name, const Json& object) {
  std::vector<std::string_view> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  const std::string_view near = closest(name, names);
  return fmt::format("no field `{}`{}", name,
                     near.empty() ? "" : fmt::format(", did you mean `{}`?", near));
}

void take_text(Record& record, const Json& object, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const auto field = object.find(name);
    if (field == object.end())
      record.error = no_field(name, object);
    else if (!field->is_string())
      record.error = fmt::format("field `{}` is {}, not a text", name, kind_of(*field));
    if (!record.error.empty()) return;
    if (&name != &names.front()) record.text += '\n';
    record.text += field->get_ref<const std::string&>();
  }
}

// A value nested without end costs a hundred times its bytes, and the stack when it is written.
void hold_depth(int depth) {
  constexpr int deepest = 100;
  if (depth > deepest) throw std::length_error(fmt::format("nested more than {} deep", deepest));
}

Json parsed(std::string_view line, std::string& error) try {
  Json object = Json::parse(line, [](int depth, Json::parse_event_t, const Json&) {
    hold_depth(depth);
    return true;
  });
  if (!object.is_object()) error = fmt::format("{}, not an object", kind_of(object));
  return object;
} catch (const Json::parse_error& fault) {
  error = fmt::format("no JSON: cannot be read on at byte {}", fault.byte);
  return {};
} catch (const std::length_error& fault) {
  error = fault.what();
  return {};
}

}  // namespace

std::optional<JsonLine> JsonLines::next() {
  while (auto line = any_line())
    if (line->too_long || line->text.find_first_not_of(" \t\r") != std::string::npos) return line;
  return std::nullopt;
}

std::optional<JsonLine> JsonLines::any_line() {
  JsonLine line;
  bool any = false;
  for (std::span<const char> ahead; !(ahead = stream_.ahead()).empty();) {
    any = true;
    const std::string_view bytes(ahead.data(), ahead.size());
    const std::size_t newline = bytes.find('\n');
    const std::string_view piece = bytes.substr(0, newline);
    if (line.text.size() + piece.size() > most_) {
      line.too_long = true;
      line.text = {};
    }
    if (!line.too_long) line.text += piece;
    stream_.take(piece.size() + (newline == bytes.npos ? 0 : 1));
    if (newline != bytes.npos) break;
  }
  if (!any) return std::nullopt;
  line.number = ++lines_;
  return line;
}

Record JsonLines::understand(const JsonLine& line, const RecordFields& fields) const {
  Record record;
  record.line = line.number;
  record.error = line.too_long ? fmt::format("more than {} bytes: see --max-record-size", most_)
                               : fault_of_utf8(line.text);
  if (!record.error.empty()) return record;
  const Json object = parsed(line.text, record.error);
  if (!object.is_object()) return record;
  if (const auto id = object.find(fields.id); id != object.end()) record.id = *id;
  for (const std::string& name : fields.keep)
    record.kept[name] = object.contains(name) ? object[name] : Json();
  take_text(record, object, fields.text);
  return record;
}

}  // namespace cablelint
