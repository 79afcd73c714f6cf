#include <algorithm>

#include "catch.hpp"
#include "program.hpp"
#include "rules/starter_rule.hpp"

// cablelint rules new, on the built program.

namespace cablelint {

TEST_CASE("a new rule loads and its examples hold, for every part that may be asked for") {
  const Folder folder;
  for (const std::string_view part : starter_targets()) {
    std::string id = "policy/about-" + std::string(part);
    std::ranges::replace(id, '_', '-');
    const Outcome made =
        run_program(folder.path(), "rules new --rules mine --for " + std::string(part) + " " + id);
    INFO(part);
    CHECK(made.out ==
          "wrote mine/" + id + ".yaml; try it with `cablelint rules test mine/" + id + ".yaml`\n");
  }
  CHECK(run_program(folder.path(), "rules test mine").err == "0 of 22 examples failed\n");
  CHECK(run_program(folder.path(), "rules lint mine").out.empty());
}

TEST_CASE("a new rule goes to the configuration's folder, and takes no other's place") {
  const Folder folder;
  folder.write(".cablelint.yaml", "rule-folders: [policy]\n");
  const Outcome made = run_program(folder.path(), "rules new captions/of-ours");
  CHECK(made.status == 0);
  CHECK(made.out ==
        "wrote policy/captions/of-ours.yaml; try it with `cablelint rules test "
        "policy/captions/of-ours.yaml`\n");
  const Outcome again = run_program(folder.path(), "rules new captions/of-ours");
  CHECK(again.status == 2);
  CHECK(again.err == "cablelint: error: policy/captions/of-ours.yaml is already there\n");
}

TEST_CASE("a new rule wants a folder and a name") {
  const Folder folder;
  CHECK(run_program(folder.path(), "rules new captions/of-ours").err ==
        "cablelint: error: no folder for rules: give --rules DIR, or `rule-folders` in the "
        "configuration\n");
  for (const std::string word : {"ours", "Captions/ours", "captions/", "../ours", "a/b/c"})
    CHECK(run_program(folder.path(), "rules new --rules mine " + word).status == 2);
}

}  // namespace cablelint
