#include "lsp/server.hpp"

#include <fmt/format.h>

#include "linter/builtin.hpp"
#include "lsp/code_actions.hpp"
#include "lsp/faults.hpp"
#include "lsp/features.hpp"
#include "lsp/settings.hpp"
#include "lsp/uri.hpp"
#include "rules/explain.hpp"
#include "rules/own_findings.hpp"

namespace cablelint::lsp {

Server::Server(Request request, Wire wire)
    : base_(with_absolute_paths(std::move(request), std::filesystem::current_path())),
      wire_(std::move(wire)),
      judge_(base_) {}

const std::map<std::string_view, Server::Answer>& Server::requests() {
  static const std::map<std::string_view, Answer> all = {
      {"initialize", &Server::initialize},
      {"shutdown", &Server::shut_down},
      {"textDocument/diagnostic", &Server::pull_findings},
      {"workspace/diagnostic", &Server::check_workspace},
      {"workspace/executeCommand", &Server::execute},
  };
  return all;
}

const std::map<std::string_view, Server::Take>& Server::notifications() {
  static const std::map<std::string_view, Take> all = {
      {"initialized", &Server::initialized},
      {"exit", &Server::exit},
      {"$/cancelRequest", &Server::cancel},
      {"$/setTrace", &Server::ignore},
      {"textDocument/didOpen", &Server::open},
      {"textDocument/didChange", &Server::change},
      {"textDocument/didSave", &Server::save},
      {"textDocument/didClose", &Server::close},
      {"workspace/didChangeConfiguration", &Server::change_settings},
      {"workspace/didChangeWatchedFiles", &Server::change_files},
      {"workspace/didChangeWorkspaceFolders", &Server::change_folders},
  };
  return all;
}

void Server::receive(std::string_view body) {
  const Json message = Json::parse(body, nullptr, false);
  if (message.is_discarded())
    return wire_.send(error_answer(nullptr, ErrorCode::parse_error, "a message that is no JSON"));
  if (!message.is_object())
    return wire_.send(
        error_answer(nullptr, ErrorCode::invalid_request, "a message that is no object"));
  receive_object(message);
}

void Server::receive(const Garbage& garbage) {
  wire_.send(error_answer(nullptr, ErrorCode::parse_error, garbage.problem));
}

void Server::receive_object(const Json& message) {
  const Json& id = at(message, "id");
  const Json& method = at(message, "method");
  if (method.is_string() && is_id(id))
    return answer_request(id, method.get<std::string>(), at(message, "params"));
  if (method.is_string() && id.is_null())
    return take_notification(method.get<std::string>(), at(message, "params"));
  const bool is_answer = message.contains("result") || message.contains("error");
  if (!is_answer)
    wire_.send(error_answer(is_id(id) ? id : Json(), ErrorCode::invalid_request,
                            "neither a request nor an answer"));
}

void Server::answer_request(const Json& id, const std::string& method, const Json& params) try {
  if (wire_.is_cancelled(id))
    throw RequestError(ErrorCode::request_cancelled, "cancelled before it was looked at");
  if (method == "workspace/diagnostic" && may_wait(params)) {
    end_wait("asked again");
    waiting_ = {id, params};
    return;
  }
  current_ = id;
  wire_.send(answer(id, result_of(method, params)));
} catch (const RequestError& error) {
  wire_.send(error_answer(id, error.code(), error.what()));
} catch (const Json::exception& error) {
  wire_.send(error_answer(id, ErrorCode::invalid_params, error.what()));
} catch (const std::exception& error) {
  wire_.send(error_answer(id, ErrorCode::internal_error, error.what()));
}

Json Server::result_of(const std::string& method, const Json& params) {
  if (state_ == State::shut_down)
    throw RequestError(ErrorCode::invalid_request, "the server is shut down");
  if (state_ == State::fresh && method != "initialize")
    throw RequestError(ErrorCode::not_initialized, "the server is not initialized");
  if (const auto found = requests().find(method); found != requests().end())
    return (this->*found->second)(params);
  const auto feature = features().find(method);
  if (feature == features().end())
    throw RequestError(ErrorCode::method_not_found, fmt::format("no method `{}`", method));
  const OpenText& text = text_of(params);
  const auto open_text = [&](const std::string& uri) {
    const auto open = texts_.find(uri);
    return open == texts_.end() ? nullptr : &open->second;
  };
  const Question question = {text, params, client_, judge_, open_text};
  if (is_configuration(text.path()))
    return method == "textDocument/codeAction" ? fault_actions(question) : Json();
  text.reading().judged(judge_, text.is_cable());
  return feature->second(question);
}

void Server::take_notification(const std::string& method, const Json& params) try {
  if (state_ != State::running && method != "exit") return;
  if (const auto found = notifications().find(method); found != notifications().end())
    (this->*found->second)(params);
  else if (!method.starts_with("$/"))
    log(fmt::format("no notification `{}`", method));
} catch (const std::exception& error) {
  log(fmt::format("{}: {}", method, error.what()));
}

Json Server::initialize(const Json& params) {
  if (state_ != State::fresh)
    throw RequestError(ErrorCode::invalid_request, "the server is initialized already");
  client_ = client_of(at(params, "capabilities"));
  if (const Json& process = at(params, "processId"); process.is_number_integer())
    client_process_ = process.get<long>();
  const auto add_folder = [&](const Json& uri) {
    if (!uri.is_string()) return;
    if (auto path = path_of(uri.get<std::string>())) folders_.push_back(std::move(*path));
  };
  if (const Json& folders = at(params, "workspaceFolders"); folders.is_array())
    for (const Json& folder : folders) add_folder(at(folder, "uri"));
  if (folders_.empty()) add_folder(at(params, "rootUri"));
  if (!folders_.empty()) base_.working_folder = folders_.front();
  const auto complain = [&](const std::string& problem) { show(problem); };
  judge_.read_anew(with_settings(base_, at(params, "initializationOptions"), complain));
  state_ = State::running;
  Json capabilities = feature_capabilities();
  capabilities["positionEncoding"] = name(client_.encoding);
  capabilities["textDocumentSync"] = {
      {"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}};
  capabilities["workspace"]["workspaceFolders"] = {{"supported", true},
                                                   {"changeNotifications", true}};
  if (client_.pulls_findings)
    capabilities["diagnosticProvider"] = {{"identifier", "cablelint"},
                                          {"interFileDependencies", true},
                                          {"workspaceDiagnostics", true}};
  return {{"capabilities", std::move(capabilities)},
          {"serverInfo", {{"name", "cablelint"}, {"version", CABLELINT_VERSION}}}};
}

Json Server::shut_down(const Json&) {
  end_wait("the server is shut down");
  state_ = State::shut_down;
  return nullptr;
}

// The explanation is the answer for clients that have a place for it, and a message for others.
Json Server::execute(const Json& params) {
  if (params.at("command") != explain_command)
    throw RequestError(ErrorCode::invalid_params, "no such command");
  const auto rule = params.at("arguments").at(0).get<std::string>();
  const Json& uri = params.at("arguments").at(1);
  const auto text = texts_.find(uri.get<std::string>());
  const RuleSet& rules = text == texts_.end() ? builtin_rules() : text->second.reading().rules();
  std::string page;
  if (const Rule* found = rules.find(rule))
    page = cablelint::explain(*found);
  else if (const OwnFinding* own = own_finding_named(rule))
    page = cablelint::explain(*own);
  else
    throw RequestError(ErrorCode::request_failed, fmt::format("`{}` is not a rule", rule));
  if (!client_.shows_explanations)
    wire_.send(notification("window/showMessage", {{"type", 3}, {"message", page}}));
  return page;
}

// Of a request that is being answered it is looked for on the wire.
void Server::cancel(const Json& params) {
  if (waiting_ && waiting_->id == at(params, "id")) end_wait("cancelled while it waited");
}

void Server::exit(const Json&) { exit_status_ = status_without_exit(); }

// What the findings depend on is watched, wherever it lies: our own files, and cables.
void Server::initialized(const Json&) {
  if (!client_.registers_watchers) return;
  Json watchers = Json::array();
  for (const char* glob :
       {"**/.cablelint.yaml", "**/*.{yaml,tsv,cable,txt,tel,msg}", "**/*baseline*.json"})
    watchers.push_back({{"globPattern", glob}});
  ask("client/registerCapability",
      {{"registrations",
        {{{"id", "cablelint-files"},
          {"method", "workspace/didChangeWatchedFiles"},
          {"registerOptions", {{"watchers", std::move(watchers)}}}}}}});
}

const OpenText& Server::text_of(const Json& params) const {
  const auto uri = params.at("textDocument").at("uri").get<std::string>();
  const auto found = texts_.find(uri);
  if (found == texts_.end())
    throw RequestError(ErrorCode::invalid_params, fmt::format("{} is not open", uri));
  return found->second;
}

std::filesystem::path Server::folder() const { return judge_.request().working_folder; }

void Server::log(std::string_view message) const {
  wire_.send(notification("window/logMessage", {{"type", 2}, {"message", message}}));
}

void Server::show(std::string_view problem) const {
  wire_.send(notification("window/showMessage",
                          {{"type", 1}, {"message", fmt::format("cablelint: {}", problem)}}));
}

void Server::ask(std::string_view method, Json params) {
  wire_.send(request(fmt::format("cablelint-{}", ++asked_), method, std::move(params)));
}

}  // namespace cablelint::lsp
