#include <fmt/format.h>

#include <utility>

#include "lsp/faults.hpp"
#include "lsp/findings.hpp"
#include "lsp/server.hpp"
#include "lsp/settings.hpp"
#include "lsp/uri.hpp"

namespace cablelint::lsp {

void Server::open(const Json& params) {
  OpenText text(params.at("textDocument"), folder(), client_.encoding);
  const std::string uri = text.uri();
  judge(texts_.insert_or_assign(uri, std::move(text)).first->second);
}

void Server::change(const Json& params) {
  OpenText& text = texts_.at(text_of(params).uri());
  text.change(params.at("contentChanges"), at(params, "textDocument", "version"),
              [&](const std::string& oddity) { log(oddity); });
  judge(text);
}

// Our own files may be read by the rules once they are saved.
void Server::save(const Json& params) {
  const auto path = path_of(params.at("textDocument").at("uri").get<std::string>());
  if (path && (is_configuration(*path) || path->extension() == ".yaml" ||
               path->extension() == ".tsv" || path->extension() == ".json"))
    judge_all_anew();
}

void Server::close(const Json& params) {
  const auto uri = params.at("textDocument").at("uri").get<std::string>();
  const auto found = texts_.find(uri);
  if (found == texts_.end()) return;
  texts_.erase(found);
  if (!client_.pulls_findings) publish(uri, nullptr, Json::array());
  faulty_.erase(uri);
  tell_problems();
}

// Editors send all of their settings, or none of them to say that they can be asked for.
void Server::change_settings(const Json& params) {
  const Json& settings = at(params, "settings", "cablelint");
  if (!settings.is_object()) return;
  const auto complain = [&](const std::string& problem) { show(problem); };
  judge_.read_anew(with_settings(base_, settings, complain));
  judge_all_anew();
}

void Server::change_files(const Json&) { judge_all_anew(); }

void Server::change_folders(const Json& params) {
  const Json& change = params.at("event");
  for (const Json& folder : change.at("removed"))
    if (const auto path = path_of(folder.at("uri").get<std::string>())) std::erase(folders_, *path);
  for (const Json& folder : change.at("added"))
    if (auto path = path_of(folder.at("uri").get<std::string>())) folders_.push_back(*path);
  judge_all_anew();
}

Json Server::findings_of(const OpenText& text) {
  if (is_configuration(text.path())) {
    const auto faults = faults_in(text);
    const auto by_uri = faults_json(faults, text.path().parent_path(), client_.encoding);
    return by_uri.empty() ? Json::array() : by_uri.begin()->second;
  }
  text.reading().judged(judge_, text.is_cable());
  return findings_json(text, client_);
}

void Server::judge(const OpenText& text) {
  if (client_.pulls_findings) return;
  publish(text.uri(), text.version(), findings_of(text));
  tell_problems();
}

// The findings of a text with a result id stay the same while neither it nor our files change.
Json Server::pull_findings(const Json& params) {
  const OpenText& text = text_of(params);
  const std::string id = fmt::format("{}-{}", generation_, text.version().dump());
  if (at(params, "previousResultId") == id) return {{"kind", "unchanged"}, {"resultId", id}};
  Json report = {{"kind", "full"}, {"resultId", id}, {"items", findings_of(text)}};
  if (client_.takes_other_findings)
    for (auto& [uri, faults] : faults_json(judge_.problems().in_files, folder(), client_.encoding))
      if (uri != text.uri())
        report["relatedDocuments"][uri] = {{"kind", "full"}, {"items", std::move(faults)}};
  tell_problems();
  return report;
}

void Server::judge_all_anew() {
  judge_.read_anew();
  ++generation_;
  told_.clear();
  for (auto& [uri, text] : texts_) text.read_anew();
  if (client_.pulls_findings && client_.refreshes_findings)
    ask("workspace/diagnostic/refresh", nullptr);
  for (const auto& [uri, text] : texts_) judge(text);
  tell_problems();
  if (const auto waiting = std::exchange(waiting_, std::nullopt))
    answer_request(waiting->id, "workspace/diagnostic", waiting->params);
}

// Faults in our own files stand as findings in these files; that nothing is judged because of them
// is said once.
void Server::tell_problems() {
  const auto [in_files, in_request] = judge_.problems();
  const auto tell = [&](const std::string& problem) {
    if (told_.insert(problem).second) show(problem);
  };
  for (const std::string& problem : in_request) tell(problem);
  for (const FileProblem& problem : in_files)
    tell(fmt::format("{}:{}:{}: {}; cables below are not judged until this is mended", problem.path,
                     problem.position.line, problem.position.column, problem.message));
  if (client_.pulls_findings) return;
  auto by_uri = faults_json(in_files, folder(), client_.encoding);
  for (const std::string& uri : faulty_) by_uri.try_emplace(uri, Json::array());
  faulty_.clear();
  for (auto& [uri, faults] : by_uri) {
    if (!faults.empty()) faulty_.insert(uri);
    if (!texts_.contains(uri)) publish(uri, nullptr, std::move(faults));
  }
}

void Server::publish(const std::string& uri, const Json& version, Json findings) {
  Json params = {{"uri", uri}, {"diagnostics", std::move(findings)}};
  if (version.is_number_integer()) params["version"] = version;
  wire_.send(notification("textDocument/publishDiagnostics", std::move(params)));
}

}  // namespace cablelint::lsp
