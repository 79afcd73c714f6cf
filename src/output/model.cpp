#include "output/model.hpp"

#include <nlohmann/json.hpp>

#include "model/schema.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::ordered_json;

class Printer {
 public:
  Printer(const Restored& restored, Arena& arena) : restored_(restored), arena_(arena) {}

  Json part(const Part& part, PartKind kind) const {
    Json object = Json::object();
    for (const Field& field : schema_of(kind).fields) {
      if (leads_back(field, kind)) continue;
      const Value value = field.get(part, arena_);
      if (!value.as<std::monostate>()) object[std::string(field.name)] = json(value);
    }
    object["span"] = span(part.span);
    return object;
  }

 private:
  Json span(Span span) const {
    const Span given = restored_.origin(span);
    const Position begin = restored_.given().position(given.begin);
    const Position end = restored_.given().position(given.end);
    return {{"line", begin.line},
            {"column", begin.column},
            {"end_line", end.line},
            {"end_column", end.column}};
  }

  Json json(const Value& value) const {
    return std::visit([&](const auto& data) { return json_of(data); }, value.data());
  }

  Json json_of(bool truth) const { return truth; }
  Json json_of(std::int64_t number) const { return number; }
  Json json_of(std::string_view text) const { return text; }
  Json json_of(Level level) const { return name(level); }
  Json json_of(Date date) const { return to_string(date); }
  Json json_of(PartRef ref) const { return part(*ref.part, ref.kind); }
  Json json_of(List items) const {
    Json array = Json::array();
    for (const Value& item : items) array.push_back(json(item));
    return array;
  }
  // No field of a part holds any other kind of value.
  template <typename Other>
  Json json_of(const Other&) const {
    return nullptr;
  }

  const Restored& restored_;
  Arena& arena_;
};

}  // namespace

std::string model_json(const Restored& restored, const Document& document) {
  const Printer printer(restored, *document.arena);
  Json cables = Json::array();
  for (const Cable* cable : document.cables)
    cables.push_back(printer.part(*cable, PartKind::cable));
  const Json whole = {{"path", restored.given().path()}, {"cables", std::move(cables)}};
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace cablelint
