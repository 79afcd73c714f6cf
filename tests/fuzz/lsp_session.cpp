// A session of messages, a line each; of what is no JSON, a text that is opened and edited. The
// server answers each request once and never ends but when it is told to.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>

#include "lsp/features.hpp"
#include "lsp/server.hpp"

namespace {

using namespace cablelint;

// An edit whose places the bytes of a line choose.
Json edit_of(const std::string& line) {
  const auto byte = [&](std::size_t i) { return i < line.size() ? line[i] & 63 : 0; };
  return {{"range",
           {{"start", {{"line", byte(0)}, {"character", byte(1)}}},
            {"end", {{"line", byte(2)}, {"character", byte(3)}}}}},
          {"text", line.substr(std::min<std::size_t>(4, line.size()))}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t answers = 0;
  lsp::Server server({.no_config = true}, {[&](const Json& message) {
                       answers += message.contains("id") && !message.contains("method");
                       (void)json_text(message);
                     }});
  const auto send = [&](const Json& message) {
    const std::size_t before = answers;
    server.receive(json_text(message));
    assert(answers - before == (message.contains("id") ? 1 : 0));
  };
  send(lsp::request(1, "initialize", {{"capabilities", Json::object()}}));
  const Json text = {{"uri", "untitled:1"}};
  send(lsp::notification(
      "textDocument/didOpen",
      {{"textDocument", {{"uri", "untitled:1"}, {"languageId", "cable"}, {"text", ""}}}}));

  std::istringstream lines(std::string(data, data + size));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('{'))
      server.receive(line);
    else
      send(lsp::notification("textDocument/didChange",
                             {{"textDocument", text}, {"contentChanges", {edit_of(line)}}}));
  }
  if (server.exit_status()) return 0;
  const Json place = {{"line", size % 7}, {"character", size % 11}};
  for (const auto& [method, feature] : lsp::features())
    send(lsp::request(2, method,
                      {{"textDocument", text},
                       {"position", place},
                       {"context", {{"includeDeclaration", true}}},
                       {"range", {{"start", place}, {"end", place}}}}));
  return 0;
}
