#include "output/sarif_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/book.hpp"
#include "rules/explain.hpp"
#include "rules/own_findings.hpp"
#include "rules/pages.hpp"

namespace cablelint {
namespace {

std::string sentence(std::string_view text) { return fmt::format("{}.", text); }

// What GitHub calls the severity of a problem.
const char* problem_severity(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "recommendation";
}

Json descriptor(std::string_view id, Severity severity, std::string_view summary,
                const RuleSet& rules) {
  Json object = {{"id", id},
                 {"shortDescription", {{"text", sentence(summary)}}},
                 {"defaultConfiguration", {{"level", name(severity)}}},
                 {"properties", {{"problem.severity", problem_severity(severity)}}}};
  if (const std::string uri = rule_uri(id, rules); !uri.empty()) object["helpUri"] = uri;
  return object;
}

Json rule_descriptor(const Rule& rule, const RuleSet& rules) {
  Json object = descriptor(rule.id, rule.severity, rule.summary, rules);
  object["fullDescription"]["text"] =
      rule.description.empty() ? sentence(rule.summary) : rule.description;
  object["help"] = {{"text", explain(rule)}, {"markdown", book_section(rule)}};
  // The recommended rules are those whose findings are certain.
  const bool certain = std::ranges::count(rule.presets, "recommended") > 0;
  object["properties"]["precision"] = certain ? "very-high" : "medium";
  object["properties"]["tags"] = {"cable", rule.area};
  for (const Citation& citation : rule.authority)
    object["properties"]["authority"].push_back(citation.cite);
  return object;
}

Json own_descriptor(const OwnFinding& own, const RuleSet& rules) {
  Json object = descriptor(own.id, own.severity, own.summary, rules);
  object["fullDescription"]["text"] = own.description;
  object["help"]["text"] = own.description;
  object["properties"]["precision"] = "very-high";
  return object;
}

}  // namespace

Json sarif_rules(const RuleSet& rules) {
  Json list = Json::array();
  for (const auto& rule : rules.rules) list.push_back(rule_descriptor(*rule, rules));
  for (const OwnFinding& own : own_findings()) list.push_back(own_descriptor(own, rules));
  return list;
}

}  // namespace cablelint
