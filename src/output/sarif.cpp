#include <fmt/format.h>

#include "output/format.hpp"
#include "output/json_text.hpp"
#include "output/place.hpp"
#include "output/sarif_rules.hpp"
#include "rules/pages.hpp"

namespace cablelint {
namespace {

// Text in which "[label](1)" would be a link: section 3.11.6.
std::string without_links(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string sentence(std::string_view text) {
  return without_links(text) + (text.ends_with('?') ? "" : ".");
}

// The first sentence is the title in GitHub, which shows a related place only where a link leads
// to it.
std::string message(const Diagnostic& finding) {
  std::string text = sentence(finding.message);
  for (std::size_t i = 0; i < finding.related.size(); ++i)
    text += fmt::format(" [{}]({}).", without_links(finding.related[i].label), i + 1);
  for (const std::string& help : finding.help) text += ' ' + sentence(help);
  return text;
}

Json artifact(const Run& run, std::string_view path) {
  const std::string uri = uri_in_repository(run, path);
  if (uri.starts_with("file:")) return {{"uri", uri}};
  return {{"uri", uri}, {"uriBaseId", "%SRCROOT%"}};
}

/// Writes what was found in one text.
class Results {
 public:
  Results(const Source& source, const Run& run)
      : source_(source), run_(run), file_(artifact(run, source.path())) {}

  Json result(const Diagnostic& finding) const {
    Json object = {{"ruleId", finding.rule},
                   {"level", name(finding.severity)},
                   {"message", {{"text", message(finding)}}}};
    object["locations"].push_back(location(finding.span));
    object["partialFingerprints"] = {{"cablelint/v1", finding.fingerprint}};
    for (const Related& related : finding.related) add_related(object, related);
    if (finding.suppression) object["suppressions"].push_back(suppression(*finding.suppression));
    if (applicable_edit(source_, finding)) object["fixes"].push_back(fix(*finding.fix));
    return object;
  }

 private:
  Json region(Span span) const {
    const Position begin = utf16_position(source_, span.begin);
    const Position end = utf16_position(source_, span.end);
    return {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}};
  }

  Json location(Span span) const {
    return {{"physicalLocation", {{"artifactLocation", file_}, {"region", region(span)}}}};
  }

  void add_related(Json& object, const Related& related) const {
    Json& list = object["relatedLocations"];
    Json place = location(related.span);
    place["id"] = list.size() + 1;
    place["message"] = {{"text", without_links(related.label)}};
    list.push_back(std::move(place));
  }

  Json suppression(const Suppression& suppression) const {
    Json object = {
        {"kind", "external"}, {"status", "accepted"}, {"justification", suppression.reason}};
    if (suppression.path.empty()) return object;
    object["location"]["physicalLocation"] = {
        {"artifactLocation", artifact(run_, suppression.path)},
        {"region", {{"startLine", suppression.position.line}}}};
    return object;
  }

  Json fix(const Fix& fix) const {
    Json change = {{"artifactLocation", file_}};
    for (const Edit& edit : fix.edits)
      change["replacements"].push_back({{"deletedRegion", region(edit.span)},
                                        {"insertedContent", {{"text", edit.replacement}}}});
    Json object = {{"description", {{"text", fix.title}}}};
    object["artifactChanges"].push_back(std::move(change));
    return object;
  }

  const Source& source_;
  const Run& run_;
  const Json file_;
};

void begin(std::string& out, const Run& run) {
  const Json driver = {{"name", "cablelint"},
                       {"informationUri", project_uri},
                       {"semanticVersion", CABLELINT_VERSION},
                       {"rules", sarif_rules(run.rules)}};
  const Json bases = {{"%SRCROOT%", {{"description", {{"text", "the root of the repository"}}}}}};
  out += fmt::format(
      R"({{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[)"
      R"({{"tool":{{"driver":{}}},"columnKind":"utf16CodeUnits","originalUriBaseIds":{},)"
      R"("automationDetails":{{"id":"cablelint/"}},"results":[)"
      "\n",
      json_text(driver), json_text(bases));
}

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  if (report.findings.empty()) return;
  const Results results(source, run);
  write_list(out, report, [&](const Diagnostic& finding) { return results.result(finding); });
}

void end(std::string& out, const Run&, const Tally& written) {
  Json invocation = {{"executionSuccessful", written.problems().empty()}};
  for (const std::string& problem : written.problems())
    invocation["toolExecutionNotifications"].push_back(
        {{"level", "error"}, {"message", {{"text", without_links(problem)}}}});
  out += fmt::format("\n],\"invocations\":[{}]}}]}}\n", json_text(invocation));
}

}  // namespace

const Format sarif_format = {.name = "sarif",
                             .text = write,
                             .begin = begin,
                             .between = ",\n",
                             .end = end,
                             .suppressed = true};

}  // namespace cablelint
