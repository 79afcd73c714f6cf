#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "linter/inputs.hpp"
#include "lsp/client.hpp"
#include "lsp/framing.hpp"
#include "lsp/judge.hpp"
#include "lsp/message.hpp"
#include "lsp/open_text.hpp"

namespace cablelint::lsp {

/// What a server needs of the program that it runs in.
struct Wire {
  Send send;
  /// Whether the client wants no answer to this request any more.
  std::function<bool(const Json& id)> is_cancelled = [](const Json&) { return false; };
  ListFolder list_folder = all_files;  // how the files of the workspace are found
};

/// A language server for one client: takes messages one after another and sends what is to be said.
class Server {
 public:
  /// The request is what the command line asks for.
  Server(Request request, Wire wire);

  void receive(std::string_view body);
  void receive(const Garbage& garbage);

  /// Set when the server is to end.
  std::optional<int> exit_status() const { return exit_status_; }
  /// How it ends where the client is gone without a word.
  int status_without_exit() const { return state_ == State::shut_down ? 0 : 1; }
  /// The process whose server it is, where that was said.
  std::optional<long> client_process() const { return client_process_; }

 private:
  enum class State { fresh, running, shut_down };
  struct Waiting {
    Json id;
    Json params;
  };
  using Answer = Json (Server::*)(const Json& params);
  using Take = void (Server::*)(const Json& params);

  static const std::map<std::string_view, Answer>& requests();
  static const std::map<std::string_view, Take>& notifications();

  void receive_object(const Json& message);
  void answer_request(const Json& id, const std::string& method, const Json& params);
  Json result_of(const std::string& method, const Json& params);
  void take_notification(const std::string& method, const Json& params);

  // Lifecycle.
  Json initialize(const Json& params);
  Json shut_down(const Json& params);
  void initialized(const Json& params);
  void exit(const Json& params);
  void cancel(const Json& params);
  void ignore(const Json&) {}

  // Texts.
  void open(const Json& params);
  void change(const Json& params);
  void save(const Json& params);
  void close(const Json& params);

  // Settings and files.
  void change_settings(const Json& params);
  void change_files(const Json& params);
  void change_folders(const Json& params);

  Json execute(const Json& params);

  // Findings.
  Json pull_findings(const Json& params);
  Json check_workspace(const Json& params);
  bool may_wait(const Json& params) const;
  void end_wait(std::string_view why);
  std::vector<Input> cables_in(const std::filesystem::path& folder);
  Json report_on(const std::filesystem::path& path);
  Json findings_of(const OpenText& text);
  void judge(const OpenText& text);
  void judge_all_anew();
  void tell_problems();
  void publish(const std::string& uri, const Json& version, Json findings);

  const OpenText& text_of(const Json& params) const;
  std::filesystem::path folder() const;
  void log(std::string_view message) const;
  void show(std::string_view problem) const;
  void ask(std::string_view method, Json params);

  Request base_;  // of the command line
  Wire wire_;
  Judge judge_;
  Client client_;
  State state_ = State::fresh;
  std::optional<int> exit_status_;
  std::optional<long> client_process_;
  std::vector<std::filesystem::path> folders_;  // of the workspace
  std::map<std::string, OpenText> texts_;       // by URI
  std::set<std::string> faulty_;                // files of ours whose faults the client knows
  std::set<std::string> told_;                  // problems that were shown
  Json current_;                                // the id of the request that is being answered
  std::size_t asked_ = 0;                       // requests to the client
  std::size_t generation_ = 0;                  // how often all was read anew
  std::optional<Waiting> waiting_;              // a check of the workspace, for something to change
};

}  // namespace cablelint::lsp
