#include "lint.hpp"

#include <fmt/format.h>

#include "diagnostics/fingerprint.hpp"
#include "mirror/restore.hpp"
#include "model/build.hpp"
#include "rules/own_findings.hpp"
#include "rules/run.hpp"
#include "syntax/conflict.hpp"
#include "syntax/parse.hpp"
#include "syntax/remains.hpp"

namespace cablelint {
namespace {

// What is left of a cable is named, since that is why the text is not passed over.
Report without_cable(const Source& source, std::optional<Span> remains) {
  const bool empty = source.text().find_first_not_of(" \t\r\n") == std::string_view::npos;
  Diagnostic finding;
  finding.rule = no_cable;
  finding.message = empty ? "the text is empty: no cable in it" : "no cable in this text";
  finding.help = {"a cable has a heading: a classification line, an E.O. line, TAGS, a SUBJECT"};
  if (remains) {
    finding.related.push_back({*remains, "this looks like a part of one"});
    finding.help.emplace_back("name the file under `exclude` in .cablelint.yaml if it is none");
  }
  Report report = {{std::move(finding)}};
  add_fingerprints(report, source, {});
  return report;
}

std::optional<Span> remains_in(const Restored& restored, const SyntaxTree& tree) {
  const auto remains = find_remains(tree, restored.source());
  return remains ? std::optional(restored.origin(*remains)) : std::nullopt;
}

// Which of the versions is the cable nobody knows: what is found in either is not said.
void put_in_place_of_others(const Conflict& left, Report& report) {
  std::erase_if(report.findings, [&](const Diagnostic& finding) {
    return finding.span.begin >= left.ours.begin && finding.span.begin <= left.theirs.end;
  });
  Diagnostic& finding = report.findings.emplace_back();
  finding.rule = conflict_left;
  finding.span = left.ours;
  finding.message = "two versions of the text begin here, which were not merged";
  finding.related = {{left.middle, "the other begins here"}, {left.theirs, "and ends here"}};
  finding.help = {"choose one of them and take the three lines out"};
}

// The number by which a cable goes; empty where it has none.
std::string cable_name(const Cable& cable) {
  if (cable.mrn == nullptr) return {};
  return fmt::format("{} {}", cable.mrn->post.value, cable.mrn->number.value);
}

std::vector<NamedPart> named_cables(const Document& document, const Restored& restored) {
  std::vector<NamedPart> parts;
  for (const Cable* cable : document.cables)
    parts.push_back({restored.origin(cable->span), cable_name(*cable)});
  return parts;
}

Identity identity_of(const Cable& cable) {
  Identity identity;
  identity.mrn = cable_name(cable);
  if (cable.mrn != nullptr) identity.post = cable.mrn->post.value;
  if (cable.when.is_point()) identity.date = to_string(*cable.when.from);
  if (cable.classification != nullptr) identity.level = name(cable.classification->level.value);
  if (cable.eo != nullptr && cable.eo->order) identity.order = cable.eo->order->value;
  return identity;
}

}  // namespace

Report lint(const Source& source, const RuleSet& rules) {
  // The text at hand to the text as it was sent: what mirrors and printers did is undone.
  const Restored restored = restore(source);

  // Bytes to a tree: the grammar names every line and never gives up.
  const SyntaxTree tree = parse(restored.source());

  // Tree to a model: what the lines mean, paragraph numbers and dates read, sections joined.
  const Document document = build(restored, tree, *rules.tables);

  if (document.cables.empty()) return without_cable(source, remains_in(restored, tree));

  // Model to findings: each rule looks at the parts it is for.
  Report report = run(rules, document, restored.source());

  for (Diagnostic& finding : report.findings) carry_back(finding, restored);
  for (const Conflict& left : find_conflicts(source)) put_in_place_of_others(left, report);
  report.sort();
  report.identity = identity_of(*document.cables.front());

  // Each finding gets the name by which it is known when the text has changed.
  add_fingerprints(report, source, named_cables(document, restored));
  return report;
}

bool says_no_cable(const Report& report) {
  return report.findings.size() == 1 && report.findings.front().rule == no_cable;
}

bool holds_nothing_of_a_cable(const Report& report) {
  return says_no_cable(report) && report.findings.front().related.empty();
}

}  // namespace cablelint
