#include <nlohmann/json.hpp>

#include "cli_cables.hpp"

namespace cablelint {
namespace {

std::string text_of(const std::string& path) { return read_file(CABLELINT_SOURCE_DIR "/" + path); }

}  // namespace

TEST_CASE("the npm packages have the program's version") {
  const auto package = nlohmann::json::parse(text_of("package.json"));
  CHECK(package["version"] == CABLELINT_VERSION);
  for (const auto& [name, version] : package["optionalDependencies"].items()) {
    INFO(name);
    CHECK(version == CABLELINT_VERSION);
  }
}

TEST_CASE("the VS Code extension has the program's version") {
  const auto package = nlohmann::json::parse(text_of("integrations/vscode/package.json"));
  CHECK(package["version"] == CABLELINT_VERSION);
}

TEST_CASE("what is to be copied names the program's version") {
  check_contains(text_of("integrations/gitlab/cablelint.yml"),
                 "CABLELINT_VERSION: \"" CABLELINT_VERSION "\"\n");
  check_contains(text_of("docs/ci.md"), "rev: v" CABLELINT_VERSION "\n");
  check_contains(text_of("docs/ci.md"), "integrations/github@v" CABLELINT_VERSION "\n");
  check_contains(text_of("docs/ci.md"), "/v" CABLELINT_VERSION "/integrations/gitlab/");
}

}  // namespace cablelint
