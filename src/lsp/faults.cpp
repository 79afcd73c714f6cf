#include "lsp/faults.hpp"

#include <fmt/format.h>

#include "config/config.hpp"
#include "config/rule_names.hpp"
#include "lsp/uri.hpp"
#include "lsp/workspace_edit.hpp"

namespace cablelint::lsp {
namespace {

Json range_of(const FileProblem& problem, Encoding encoding) {
  const std::string_view line = problem.line;
  const std::uint32_t column = problem.position.column;
  const auto position = [&](std::size_t bytes) -> Json {
    return {{"line", problem.position.line - 1},
            {"character", units_in(line.substr(0, bytes), encoding)}};
  };
  return {{"start", position(column - 1)}, {"end", position(column - 1 + problem.length)}};
}

Json fault_json(const FileProblem& problem, Encoding encoding) {
  std::string message = problem.message;
  if (!problem.help.empty()) message += fmt::format("\nhelp: {}", problem.help);
  return {{"range", range_of(problem, encoding)},
          {"severity", 1},
          {"source", "cablelint"},
          {"message", std::move(message)}};
}

// The word of "did you mean `preset`?".
std::optional<std::string> word_meant(const FileProblem& problem) {
  constexpr std::string_view question = "did you mean `";
  for (const std::string& text : {problem.help, problem.message})
    if (const auto at = text.find(question); at != text.npos) {
      const std::string rest = text.substr(at + question.size());
      return rest.substr(0, rest.find('`'));
    }
  return std::nullopt;
}

}  // namespace

std::map<std::string, Json> faults_json(std::span<const FileProblem> problems,
                                        const std::filesystem::path& folder, Encoding encoding) {
  std::map<std::string, Json> by_uri;
  for (const FileProblem& problem : problems) {
    const auto path = (folder / problem.path).lexically_normal();
    Json& list = by_uri.try_emplace(uri_of(path), Json::array()).first->second;
    list.push_back(fault_json(problem, encoding));
  }
  return by_uri;
}

bool is_configuration(const std::filesystem::path& path) {
  return path.filename() == config_file_name;
}

std::vector<FileProblem> faults_in(const OpenText& configuration) {
  std::vector<FileProblem> problems;
  const auto& path = configuration.path();
  const Source& given = configuration.reading().source();
  const ConfigFile file = read_config_file(given, path.parent_path(), problems);
  if (file.rule_folders.empty() && file.extends.empty())
    check_rule_names(file, configuration.reading().rules(), problems);
  return problems;
}

Json fault_actions(const Question& question) {
  Json list = Json::array();
  if (!question.client.actions_as_values) return list;
  const auto& [text, params, client, judge, open_text] = question;
  const auto asked = params.at("range").at("start").at("line").get<std::uint32_t>();
  for (const FileProblem& problem : faults_in(text)) {
    const auto word = word_meant(problem);
    if (!word || problem.position.line - 1 != asked) continue;
    Json edit = {{"range", range_of(problem, client.encoding)}, {"newText", *word}};
    list.push_back({{"title", fmt::format("write `{}`", *word)},
                    {"kind", "quickfix"},
                    {"diagnostics", Json::array({fault_json(problem, client.encoding)})},
                    {"edit", workspace_edit(text.uri(), text.version(),
                                            Json::array({std::move(edit)}), client)}});
  }
  return list;
}

}  // namespace cablelint::lsp
