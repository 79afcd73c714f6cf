#include "cli/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/inputs.hpp"
#include "model/build.hpp"
#include "output/trace.hpp"
#include "rules/trace_rule.hpp"
#include "syntax/parse.hpp"

namespace cablelint {
namespace {

/// A file, or a line of it.
struct Place {
  std::string path;
  std::optional<std::uint32_t> line;
};

/// Takes ":14" off the end of a path.
std::optional<std::uint32_t> take_number(std::string& path) {
  const std::size_t colon = path.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const char* const end = path.data() + path.size();
  std::uint32_t number = 0;
  const auto [stop, error] = std::from_chars(path.data() + colon + 1, end, number);
  if (error != std::errc() || stop != end || number == 0) return std::nullopt;
  path.resize(colon);
  return number;
}

/// Reads FILE, FILE:LINE and, as findings have it, FILE:LINE:COLUMN, whose column says no more.
Place read_place(const std::string& words) {
  if (std::filesystem::exists(words)) return {words, std::nullopt};
  Place place{words, std::nullopt};
  place.line = take_number(place.path);
  if (!place.line) return place;
  if (const auto earlier = take_number(place.path)) place.line = earlier;
  return place;
}

/// Whether the rule runs at all, and what decides it.
std::string in_force(const Rule& rule, const RuleSet& rules, const Options& options) {
  const bool runs =
      std::ranges::any_of(rules.rules, [&](const auto& r) { return r->id == rule.id; });
  const bool chosen = !options.select.empty() || !options.ignore.empty();
  const std::string by =
      chosen ? "--select and --ignore" : fmt::format("preset {}", options.preset);
  if (runs) return fmt::format("in force: {} has it\n", by);
  if (chosen) return fmt::format("not in force: {} leave it out\n", by);
  if (rule.presets.empty()) return "not in force: no preset but all has it\n";
  return fmt::format("not in force: {} leaves it out; --preset {} has it\n", by,
                     fmt::join(rule.presets, ", --preset "));
}

}  // namespace

int trace_rule(const Rule& rule, const RuleBook& book, const Options& options) {
  const auto rules = rules_in_force(book, options);
  if (!rules) return 2;
  const Place place = read_place(options.paths.front());
  const ReadResult read = read_input(place.path, options.max_file_size, options.stdin_filename);
  if (!read.source) {
    complain(read.problem);
    return 2;
  }
  const Source& source = *read.source;
  if (place.line && *place.line > source.line_count()) {
    complain(fmt::format("{} has no line {}: it has {}", source.path(), *place.line,
                         source.line_count()));
    return 2;
  }
  const Document document = build(source, parse(source), *rules->tables);
  std::string out = fmt::format("{}: {}\n", rule.id, rule.summary);
  out += in_force(rule, *rules, options);
  if (document.cables.empty()) out += "there is no cable in the text, so no rule looks at it\n";
  const auto traces = trace_rule(rule, options.as_of, document, source);
  write_trace(out, rule, source, traces, place.line, coloured(options.colour, 1));
  put(out);
  return 0;
}

}  // namespace cablelint
