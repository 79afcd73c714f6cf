#include "lsp/let_stay.hpp"

#include <fmt/format.h>

#include "config/file.hpp"
#include "diagnostics/apply.hpp"
#include "files/read_whole.hpp"
#include "lsp/uri.hpp"
#include "lsp/workspace_edit.hpp"
#include "source/blanks.hpp"

namespace cablelint::lsp {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_text = 60;  // that an entry names; the fingerprint names the others

// A text in double quotes, as JSON and YAML have it.
std::string in_quotes(std::string_view text) { return json_text(Json(text)); }

// The path as a pattern that is for this file alone.
std::string pattern_of(const std::string& path) {
  std::string pattern;
  for (const char byte : path)
    pattern += std::string_view("*?[{").find(byte) == std::string_view::npos
                   ? std::string(1, byte)
                   : fmt::format("[{}]", byte);
  return pattern;
}

std::string entry_for(const Diagnostic& finding, const Source& source, const std::string& path,
                      std::string_view indent, std::string_view reason) {
  const std::string text = single_blanks(source.slice(finding.span));
  const bool by_text = !text.empty() && text.size() <= longest_text;
  return fmt::format("{0}- rule: {1}\n{0}  path: {2}\n{0}  {3}: {4}\n{0}  reason: {5}\n", indent,
                     finding.rule, in_quotes(pattern_of(path)), by_text ? "text" : "fingerprint",
                     in_quotes(by_text ? text : finding.fingerprint), in_quotes(reason));
}

// Where entries begin: behind the line "suppress:", indented as those that are there; at the end
// where there is no such line.
struct Room {
  std::size_t at = 0;
  std::string before;
  std::string indent = "  ";
};

Room room_in(std::string_view config) {
  constexpr std::string_view key = "suppress:";
  std::size_t at = config.starts_with(key) ? 0 : config.find("\nsuppress:");
  if (at == config.npos) {
    const bool whole_line = config.empty() || config.back() == '\n';
    return {config.size(), fmt::format("{}{}\n", whole_line ? "" : "\n", key)};
  }
  const std::size_t end = config.find('\n', at + 1);
  if (end == config.npos) return {config.size(), "\n"};
  Room room = {end + 1, "", "  "};
  const auto item = config.substr(end + 1);
  if (const auto dash = item.find_first_not_of(' '); dash != item.npos && item[dash] == '-')
    room.indent = std::string(dash, ' ');
  return room;
}

// The configuration to write into, and its text.
// NOLINTNEXTLINE(bugprone-exception-escape): a Json that is moved throws nothing
struct Target {
  fs::path path;
  std::string text;
  Json version;  // where it is open
  bool is_new = false;
};

Target target_of(const Question& question) {
  const Judged& judged = question.reading().judged(question.judge, true);
  const Config* config = judged.ruling ? judged.ruling->config : nullptr;
  Target target;
  target.path = config == nullptr
                    ? question.judge.request().working_folder / config_file_name
                    : config->own().folder / fs::path(config->own().source.path()).filename();
  if (const OpenText* open = question.open_text(uri_of(target.path))) {
    target.text = open->reading().text();
    target.version = open->version();
  } else if (fs::exists(target.path)) {
    target.text = read_whole(target.path);
  } else {
    target.is_new = true;
  }
  return target;
}

bool is_sound(const std::string& config, const fs::path& path) {
  std::vector<FileProblem> problems;
  read_config_file(Source(path.string(), config), path.parent_path(), problems);
  return problems.empty();
}

bool may_stay(const Diagnostic& finding, const Question& question) {
  if (question.judge.request().no_config) return false;  // no entry would be read
  const Rule* rule = question.reading().rules().find(finding.rule);
  return rule != nullptr && rule->suppressible && question.text.is_file();
}

Json edit_of(const Target& target, const Edit& edit, const Client& client) {
  const std::string uri = uri_of(target.path);
  const Reading reading(target.path, target.text, client.encoding);
  Json change = workspace_edit(uri, target.version, edits_json(reading, {&edit, 1}), client);
  if (target.is_new && client.versioned_edits) {
    const Json create = {{"kind", "create"}, {"uri", uri}};
    change["documentChanges"].insert(change["documentChanges"].begin(), create);
  }
  return change;
}

}  // namespace

std::optional<Json> let_stay(const Diagnostic& finding, const Question& question) {
  if (!may_stay(finding, question)) return std::nullopt;
  const Target target = target_of(question);
  if (target.is_new && !question.client.creates_files) return std::nullopt;
  const std::string path =
      question.text.path().lexically_relative(target.path.parent_path()).generic_string();
  if (path.empty() || path.starts_with("..")) return std::nullopt;
  const auto room = room_in(target.text);
  const auto edit = [&](std::string_view reason) -> Edit {
    const auto place = static_cast<std::uint32_t>(room.at);
    return {
        {place, place},
        room.before + entry_for(finding, question.reading().source(), path, room.indent, reason)};
  };
  if (!is_sound(apply(target.text, {edit("because")}), target.path)) return std::nullopt;
  return Json{{"title", fmt::format("let this stay ({}): fill in the reason", finding.rule)},
              {"kind", "quickfix"},
              {"edit", edit_of(target, edit(""), question.client)}};
}

}  // namespace cablelint::lsp
