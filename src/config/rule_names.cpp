#include "config/rule_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "files/faults.hpp"
#include "rules/own_findings.hpp"

namespace cablelint {
namespace {

using Name = Written<std::string>;

bool contains(const auto& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

class NameCheck {
 public:
  NameCheck(const ConfigFile& file, const RuleSet& book, std::vector<FileProblem>& problems)
      : file_(file), book_(book), faults_(file.source, problems) {}

  void check() {
    for (const Layer& layer : file_.layers) check_layer(layer);
    for (const SuppressEntry& entry : file_.suppress) check_entry(entry.rule);
  }

 private:
  void check_layer(const Layer& layer) {
    const bool for_all = layer.paths.empty();
    std::map<const Rule*, std::string_view> set;
    for (const RuleSetting& setting : layer.rules) {
      const auto& [name, span] = setting.rule;
      if (const OwnFinding* own = own_finding_named(name))
        check_own(*own, setting, for_all);
      else if (const Rule* rule = known(setting.rule))
        check_once(setting.rule, *rule, set);
    }
  }

  void check_own(const OwnFinding& own, const RuleSetting& setting, bool for_all) {
    const Span span = setting.rule.span;
    if (!own.settable && setting.severity != own.severity)
      faults_.add(span, fmt::format("`{}` is always an error", own.id),
                  fmt::format("`cablelint explain {}` says why, and what to do instead", own.id));
    else if (own.settable && !for_all)
      faults_.add(span, fmt::format("`{}` is no finding of a text", own.id),
                  "set it for all texts");
  }

  // A rule may go by more than one name.
  void check_once(const Name& name, const Rule& rule, auto& set) {
    const auto [earlier, added] = set.try_emplace(&rule, name.value);
    if (!added)
      faults_.add(name.span, fmt::format("`{}` is the rule `{}`, which is already set", name.value,
                                         earlier->second));
  }

  void check_entry(const Name& rule) {
    if (own_finding_named(rule.value) != nullptr)
      faults_.add(rule.span, fmt::format("`{}` cannot be suppressed", rule.value));
    else if (const Rule* meant = known(rule); meant != nullptr && !meant->suppressible)
      faults_.add(rule.span, fmt::format("`{}` cannot be suppressed", rule.value),
                  fmt::format("{} says `suppressible: false`", meant->path));
  }

  // Null where the book has no such rule, which is a fault unless it was left out for its own
  // faults.
  const Rule* known(const Name& name) {
    const auto& [word, span] = name;
    const Rule* rule = book_.find(word);
    const bool known = rule || word.empty() || contains(book_.faulty, word);
    if (!known) faults_.add(span, fmt::format("`{}` is not a rule", word), hint(word));
    return rule;
  }

  std::string hint(std::string_view word) const {
    std::vector<std::string_view> ids;
    for (const OwnFinding& own : own_findings()) ids.push_back(own.id);
    for (const auto& rule : book_.rules) ids.push_back(rule->id);
    const std::string hint = suggest_among(word, ids);
    return hint.starts_with("did") ? hint : "`cablelint rules list` names them all";
  }

  const ConfigFile& file_;
  const RuleSet& book_;
  Faults faults_;
};

}  // namespace

void check_rule_names(const ConfigFile& file, const RuleSet& book,
                      std::vector<FileProblem>& problems) {
  NameCheck(file, book, problems).check();
}

}  // namespace cablelint
