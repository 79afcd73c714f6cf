#include "output/mark_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "model/mark_repair.hpp"
#include "model/marking.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

using Json = nlohmann::ordered_json;

Json forms(const Marking& marking, MarkStyle style) {
  return {{"banner", banner_form(marking, style)}, {"portion", portion_form(marking, style)}};
}

void add_meaning(Json& object, const Marking& marking) {
  object["level"] = marking.level ? Json(name(*marking.level)) : Json();
  object["controls"] = marking.controls;
  object["release_to"] = marking.release_to;
  object["display_to"] = marking.display_to;
  object["fgi"] = marking.fgi;
  object["foreign"] = marking.foreign;
}

// The right forms in both styles; null where the marking is not understood.
void add_forms(Json& object, const Marking& marking, bool understood) {
  object["state"] = understood ? forms(marking, MarkStyle::state) : Json();
  object["register"] = understood ? forms(marking, MarkStyle::ic_register) : Json();
}

bool has_unknown_word(const SyntaxTree& tree) {
  return std::ranges::any_of(tree.nodes,
                             [](const Node& node) { return node.kind == NodeKind::mark_unknown; });
}

// A marking read by itself, with the memory its parts are in.
struct ReadMark {
  Source source;
  Arena arena;
  Mark mark;
  std::optional<Marking> meant;  // where a slip is mended

  explicit ReadMark(const std::string& text) : source("", text) {
    const SyntaxTree tree = parse_marking(source);
    if (!tree.nodes.empty()) mark = read_mark(tree, 0, source, arena);
    if (!mark.level || has_unknown_word(tree)) meant = repaired(text);
    if (tree.nodes.empty()) mark.form = meant ? "malformed" : "unknown";
  }
  bool understood() const { return meant || !mark.canonical.empty(); }
  Marking meaning() const { return meant ? *meant : marking_of(mark); }
};

Json json_of(const ReadMark& read) {
  Json object = {{"text", read.source.text()}, {"form", read.mark.form}};
  add_meaning(object, read.meaning());
  object["entire_text"] = read.mark.entire_text;
  add_forms(object, read.meaning(), read.understood());
  return object;
}

}  // namespace

std::string mark_json(std::span<const std::string> marks, bool rollup) {
  Json object = {{"version", 1}, {"marks", Json::array()}};
  std::vector<Marking> markings;
  bool complete = true;  // every marking is understood
  for (const std::string& text : marks) {
    const ReadMark read(text);
    object["marks"].push_back(json_of(read));
    markings.push_back(read.meaning());
    complete &= read.understood();
  }
  if (rollup) {
    const Marking banner = roll_up(markings);
    Json& result = object["rollup"] = {{"complete", complete}};
    add_meaning(result, banner);
    add_forms(result, banner, banner.level.has_value());
  }
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cablelint
