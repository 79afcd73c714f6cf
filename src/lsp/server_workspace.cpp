#include <algorithm>
#include <iterator>

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
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (wire_.is_cancelled(current_))
      throw RequestError(ErrorCode::request_cancelled, "the check was cancelled");
    if (Json report = report_on(files[i].path); !report.is_null())
      items.push_back(std::move(report));
    if (is_id(partial)) {
      wire_.send(notification("$/progress", {{"token", partial}, {"value", {{"items", items}}}}));
      items.clear();
    }
    progress.report(i + 1, files.size());
  }
  for (auto& [uri, faults] : faults_json(judge_.problems().in_files, folder(), client_.encoding))
    items.push_back(full_report(uri, nullptr, std::move(faults)));
  return {{"items", std::move(items)}};
}

}  // namespace cablelint::lsp
