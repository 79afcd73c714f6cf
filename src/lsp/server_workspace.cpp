#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "files/read_bytes.hpp"
#include "files/read_whole.hpp"
#include "lsp/faults.hpp"
#include "lsp/findings.hpp"
#include "lsp/progress.hpp"
#include "lsp/server.hpp"
#include "lsp/uri.hpp"

namespace cablelint::lsp {
namespace {

constexpr std::uint64_t longest_file = 64u << 20;

Json full_report(const std::string& uri, const Json& version, Json items) {
  return {{"kind", "full"}, {"uri", uri}, {"version", version}, {"items", std::move(items)}};
}

std::string workspace_result_id(std::size_t generation) {
  return fmt::format("workspace-{}", generation);
}

// A file as if it were open; nothing where it is not to be read, or no text.
std::optional<OpenText> read_text(const std::filesystem::path& path, Encoding encoding) try {
  const ReadResult read = read_bytes(path.string(), read_whole(path), longest_file);
  if (!read.source) return std::nullopt;
  return OpenText({{"uri", uri_of(path)}, {"text", read.source->text()}}, {}, encoding);
} catch (const std::filesystem::filesystem_error&) {
  return std::nullopt;
}

}  // namespace

// The files that a folder stands for, as on the command line.
std::vector<Input> Server::cables_in(const std::filesystem::path& folder) {
  FileChoice& choice = judge_.linter_of(folder / "any").files();
  const Search search = {
      .list = wire_.list_folder,
      .choose = [&](const auto& file, const auto& in) { return choice.of(file, in); }};
  return find_inputs({folder.string()}, search).files;
}

Json Server::report_on(const std::filesystem::path& path) {
  if (const auto open = texts_.find(uri_of(path)); open != texts_.end())
    return full_report(open->first, open->second.version(), findings_of(open->second));
  const auto text = read_text(path, client_.encoding);
  return text ? full_report(text->uri(), nullptr, findings_of(*text)) : Json();
}

// Every cable of the workspace. What is found is handed on at once where the client takes it so.
Json Server::check_workspace(const Json& params) {
  std::vector<Input> files;
  for (const auto& folder : folders_)
    std::ranges::move(cables_in(folder), std::back_inserter(files));
  Progress progress(wire_.send, at(params, "workDoneToken"), "cablelint: checking the workspace");
  const Json& partial = at(params, "partialResultToken");
  Json items = Json::array();
  const auto add = [&](Json report) {
    report["resultId"] = workspace_result_id(generation_);
    items.push_back(std::move(report));
  };
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (wire_.is_cancelled(current_))
      throw RequestError(ErrorCode::request_cancelled, "the check was cancelled");
    if (Json report = report_on(files[i].path); !report.is_null()) add(std::move(report));
    if (is_id(partial)) {
      wire_.send(notification("$/progress", {{"token", partial}, {"value", {{"items", items}}}}));
      items.clear();
    }
    progress.report(i + 1, files.size());
  }
  for (auto& [uri, faults] : faults_json(judge_.problems().in_files, folder(), client_.encoding))
    add(full_report(uri, nullptr, std::move(faults)));
  return {{"items", std::move(items)}};
}

// Clients ask again as soon as they have the answer. One that has what would be said waits until
// it is told of a change.
bool Server::may_wait(const Json& params) const {
  const Json& known = at(params, "previousResultIds");
  return state_ == State::running && client_.registers_watchers && known.is_array() &&
         std::ranges::any_of(known, [&](const Json& result) {
           return at(result, "value") == workspace_result_id(generation_);
         });
}

void Server::end_wait(std::string_view why) {
  if (const auto waiting = std::exchange(waiting_, std::nullopt))
    wire_.send(error_answer(waiting->id, ErrorCode::request_cancelled, why));
}

}  // namespace cablelint::lsp
