#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "catch.hpp"

namespace cablelint {
namespace {

namespace fs = std::filesystem;

// A room includes only rooms to its left. The language server is one of the commands of the
// program.
const std::vector<std::string> rooms = {
    "source", "diagnostics", "mirror", "syntax", "model",  "expression", "files", "rules", "config",
    "lint",   "fix",         "linter", "report", "output", "records",    "scrub", "lsp"};
const std::vector<std::string> faces = {"cli"};

// Where a third-party library may be included: the beginning of the file's path below src/.
const std::map<std::string, std::vector<std::string>> libraries = {
    {"tao/", {"mirror/", "syntax/parse.cpp", "expression/parse.cpp", "lsp/"}},
    {"yaml-cpp/", {"files/yaml.cpp"}},
    {"CLI/", {"cli/options.cpp", "cli/commands.cpp", "cli/option_groups.cpp"}},
    {"nlohmann/",
     {"output/", "rules/rule_schema.cpp", "config/json_tree.cpp", "records/",
      "report/result_reader.cpp", "lsp/"}},
    {"pugixml.hpp", {"output/xml.hpp", "report/html.hpp"}},
    {"re2/", {"expression/pattern.cpp"}},
    {"csv.h", {"records/csv_rows.cpp"}},
    {"dtl/", {"output/diff.cpp"}},
    {"xxhash.h", {"diagnostics/fingerprint.cpp"}},
};

// The room of "rules/run.hpp" and of "lint.hpp".
std::string room_of(const std::string& path) { return path.substr(0, path.find_first_of("/.")); }

bool may_include(const std::string& room, const std::string& other) {
  if (room == other) return true;
  const auto right = std::ranges::find(rooms, other);
  if (right == rooms.end()) return false;
  const bool is_face = std::ranges::find(faces, room) != faces.end();
  return is_face || right < std::ranges::find(rooms, room);
}

struct Include {
  std::string file;  // below src/
  std::string what;
  bool quoted = false;
};

std::vector<Include> includes() {
  const fs::path src = fs::path(CABLELINT_SOURCE_DIR) / "src";
  const std::regex directive(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    std::ifstream file(entry.path());
    std::smatch match;
    for (std::string line; std::getline(file, line);)
      if (std::regex_match(line, match, directive))
        found.push_back({entry.path().lexically_relative(src).generic_string(), match[2].str(),
                         match[1] == "\""});
  }
  return found;
}

bool begins_with_any(const std::string& text, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(beginnings, [&](const auto& b) { return text.starts_with(b); });
}

}  // namespace

TEST_CASE("a room includes only rooms to its left") {
  const auto all = includes();
  REQUIRE(all.size() > 100);
  for (const Include& include : all) {
    if (!include.quoted || include.what.starts_with("grammar/")) continue;
    INFO(include.file << " includes " << include.what);
    CHECK(may_include(room_of(include.file), room_of(include.what)));
  }
}

TEST_CASE("each library is included only where it is allowed") {
  for (const Include& include : includes())
    for (const auto& [library, allowed] : libraries) {
      if (!include.what.starts_with(library)) continue;
      INFO(include.file << " includes " << include.what);
      CHECK(begins_with_any(include.file, allowed));
    }
}

TEST_CASE("the grammar is included only where a parser is") {
  for (const Include& include : includes()) {
    if (!include.what.starts_with("grammar/")) continue;
    INFO(include.file << " includes " << include.what);
    CHECK(begins_with_any(include.file, libraries.at("tao/")));
  }
}

}  // namespace cablelint
