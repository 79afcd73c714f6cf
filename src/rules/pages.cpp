#include "rules/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/load.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {

std::string rule_uri(std::string_view id, const RuleSet& rules) {
  constexpr std::string_view book = "{}/blob/v{}/rules/README.md#{}";
  if (own_finding_named(id) != nullptr)
    return fmt::format(book, project_uri, CABLELINT_VERSION, "what-the-program-says-by-itself");
  const Rule* rule = rules.find(id);
  const auto files = builtin_rule_files();
  if (rule == nullptr || std::ranges::find(files, rule->path, &RuleFile::path) == files.end())
    return {};
  return fmt::format(book, project_uri, CABLELINT_VERSION, rule->id);
}

}  // namespace cablelint
