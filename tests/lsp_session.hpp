#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lsp/server.hpp"

namespace cablelint {

/// A cable in which nothing is found.
inline const std::string sound_cable =
    "R 260931Z APR 05\n"
    "FM AMEMBASSY ALMATY\n"
    "TO SECSTATE WASHDC 4310\n"
    "C O N F I D E N T I A L ALMATY 001721\n"
    "SIPDIS\n"
    "E.O. 12958: DECL: 04/26/2015\n"
    "TAGS: PGOV, PREL, KZ\n"
    "SUBJECT: (C) A MINISTER TALKS ABOUT THE HARVEST\n"
    "REF: A. ALMATY 1690\n"
    "     B. 04 ASTANA 55 (NOTAL)\n"
    "Classified By: Ambassador J. Doe; reason 1.4 (b) and (d)\n"
    "1. (C) The harvest was good (ref B).\n"
    "2. (C) The minister was glad, as he had been before (ref A).\n"
    "DOE\n"
    "NNNN\n";

/// A text with the first occurrence of a word replaced.
inline std::string with(std::string text, std::string_view word, std::string_view other) {
  return text.replace(text.find(word), word.size(), other);
}

/// An editor and its server, in one process.
class Session {
 public:
  explicit Session(Request request = {.no_config = true})
      : server_(std::move(request), {[this](const Json& message) { sent_.push_back(message); }}) {}

  lsp::Server& server() { return server_; }
  /// All that the server sent.
  std::vector<Json>& sent() { return sent_; }

  /// The whole answer to a request.
  Json ask(const std::string& method, Json params = Json::object()) {
    const std::size_t before = sent_.size();
    server_.receive(lsp::request(++asked_, method, std::move(params)).dump());
    for (std::size_t i = before; i < sent_.size(); ++i)
      if (sent_[i].contains("id") && sent_[i]["id"] == asked_) return sent_[i];
    return nullptr;
  }
  Json result(const std::string& method, Json params = Json::object()) {
    return lsp::at(ask(method, std::move(params)), "result");
  }
  Json error_code(const std::string& method, Json params = Json::object()) {
    return lsp::at(ask(method, std::move(params)), "error", "code");
  }
  void tell(const std::string& method, Json params = Json::object()) {
    server_.receive(lsp::notification(method, std::move(params)).dump());
  }

  /// Begins the session with what the editor can do.
  Json begin(Json capabilities = Json::object(), Json options = nullptr) {
    Json answer = result("initialize", {{"processId", nullptr},
                                        {"rootUri", nullptr},
                                        {"capabilities", std::move(capabilities)},
                                        {"initializationOptions", std::move(options)}});
    tell("initialized");
    return answer["capabilities"];
  }
  void open(const std::string& text, const std::string& uri = "untitled:Untitled-1") {
    uri_ = uri;
    version_ = 1;
    tell("textDocument/didOpen",
         {{"textDocument",
           {{"uri", uri}, {"languageId", "cable"}, {"version", 1}, {"text", text}}}});
  }
  void change(Json changes) {
    tell("textDocument/didChange", {{"textDocument", {{"uri", uri_}, {"version", ++version_}}},
                                    {"contentChanges", std::move(changes)}});
  }

  /// The parameters of a question about the open text, here about a place in it.
  Json about_text() const { return {{"textDocument", {{"uri", uri_}}}}; }
  Json about(std::uint32_t line, std::uint32_t character) const {
    Json params = about_text();
    params["position"] = place(line, character);
    return params;
  }

  static Json place(std::uint32_t line, std::uint32_t character) {
    return {{"line", line}, {"character", character}};
  }
  static Json range(std::uint32_t line, std::uint32_t character, std::uint32_t end_line,
                    std::uint32_t end_character) {
    return {{"start", place(line, character)}, {"end", place(end_line, end_character)}};
  }

  /// The last message of that kind.
  Json last(const std::string& method) const {
    for (auto message = sent_.rbegin(); message != sent_.rend(); ++message)
      if (lsp::at(*message, "method") == method) return (*message)["params"];
    return nullptr;
  }
  /// What was last published of a text; the open one where none is named.
  Json findings(const std::string& uri = "") const {
    for (auto message = sent_.rbegin(); message != sent_.rend(); ++message)
      if (lsp::at(*message, "method") == "textDocument/publishDiagnostics" &&
          (*message)["params"]["uri"] == (uri.empty() ? uri_ : uri))
        return (*message)["params"]["diagnostics"];
    return nullptr;
  }
  /// The rules of these findings, a blank between them.
  std::string rules() const {
    std::string all;
    for (const Json& finding : findings())
      all += (all.empty() ? "" : " ") + finding["code"].get<std::string>();
    return all;
  }

 private:
  std::vector<Json> sent_;
  lsp::Server server_;
  std::string uri_;
  int version_ = 0;
  int asked_ = 0;
};

}  // namespace cablelint
