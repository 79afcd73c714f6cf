#include "lsp/code_actions.hpp"

#include <fmt/format.h>

#include "fix.hpp"
#include "lsp/features.hpp"
#include "lsp/findings.hpp"
#include "lsp/let_stay.hpp"
#include "lsp/workspace_edit.hpp"

namespace cablelint::lsp {
namespace {

constexpr std::string_view fix_all_kind = "source.fixAll.cablelint";

// Whether the editor asks for actions of a kind: for the kind itself or one that it belongs to.
bool is_wanted(std::string_view kind, const Json& params) {
  const Json& only = at(params, "context", "only");
  if (!only.is_array()) return true;
  return std::ranges::any_of(only, [&](const Json& wanted) {
    if (!wanted.is_string()) return false;
    const auto& name = wanted.get_ref<const std::string&>();
    return name.empty() || kind == name || kind.starts_with(name + ".");
  });
}

std::string title_of(const Fix& fix) {
  if (fix.tier == FixTier::unsafe)
    return fmt::format("{} (unsafe: it may change the meaning)", fix.title);
  return fmt::format("{} ({})", fix.title, name(fix.tier));
}

class Actions {
 public:
  explicit Actions(const Question& question) : question_(question) {}

  Json all() {
    if (!question_.client.actions_as_values) return list_;
    if (is_wanted("quickfix", question_.params)) add_quick_fixes();
    if (is_wanted(fix_all_kind, question_.params)) add_fix_of_all();
    return std::move(list_);
  }

 private:
  // What can be done comes before what lets things be as they are.
  void add_quick_fixes() {
    const Span asked = question_.reading().span(question_.params.at("range"));
    std::vector<const Diagnostic*> here;
    for (const Diagnostic& finding : question_.reading().report().findings)
      if (finding.span.begin <= asked.end && asked.begin <= finding.span.end)
        here.push_back(&finding);
    for (const Diagnostic* finding : here)
      if (finding->fix) add_fix(*finding);
    for (const Diagnostic* finding : here) {
      if (auto action = let_stay(*finding, question_)) add(*finding, std::move(*action));
      add_explanation(*finding);
    }
  }

  // A fix that is only to be looked at is shown where the editor can show one that cannot be taken.
  void add_fix(const Diagnostic& finding) {
    const Fix& fix = *finding.fix;
    Json action = {{"title", title_of(fix)}, {"kind", "quickfix"}};
    if (fix.tier != FixTier::display) {
      action["edit"] = edit_of(fix.edits);
      if (question_.client.preferred_actions && fix.tier == FixTier::safe)
        action["isPreferred"] = true;
    } else if (question_.client.disabled_actions) {
      action["disabled"]["reason"] = "it is only shown: a person decides";
    } else {
      return;
    }
    add(finding, std::move(action));
  }

  void add_explanation(const Diagnostic& finding) {
    const std::string title = fmt::format("explain {}", finding.rule);
    add(finding, {{"title", title},
                  {"kind", "quickfix"},
                  {"command",
                   {{"title", title},
                    {"command", explain_command},
                    {"arguments", {finding.rule, question_.text.uri()}}}}});
  }

  void add(const Diagnostic& finding, Json action) {
    action["diagnostics"] = Json::array({finding_json(finding, question_.text, question_.client)});
    list_.push_back(std::move(action));
  }

  void add_fix_of_all() {
    const Reading& reading = question_.reading();
    const Judged& judged = reading.judged(question_.judge, question_.text.is_cable());
    if (!judged.ruling) return;
    const auto find = [&](const Source& source) {
      return question_.judge.find(source, question_.text.path(), *judged.ruling);
    };
    const Source& source = reading.source();
    const Fixed fixed = fix(source, *reading.rules().tables, FixTier::safe, find);
    if (fixed.fixes == 0) return;
    list_.push_back({{"title", fmt::format("apply all safe fixes ({})", fixed.fixes)},
                     {"kind", fix_all_kind},
                     {"edit", edit_of({difference(source.text(), fixed.source.text())})}});
  }

  Json edit_of(const std::vector<Edit>& edits) const {
    return workspace_edit(question_.text.uri(), question_.text.version(),
                          edits_json(question_.reading(), edits), question_.client);
  }

  const Question& question_;
  Json list_ = Json::array();
};

}  // namespace

Json code_actions(const Question& question) { return Actions(question).all(); }

}  // namespace cablelint::lsp
