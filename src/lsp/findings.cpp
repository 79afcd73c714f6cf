#include "lsp/findings.hpp"

#include <algorithm>

#include "rules/pages.hpp"

namespace cablelint::lsp {
namespace {

constexpr int unnecessary = 1;

int severity_number(Severity severity) {
  if (severity == Severity::error) return 1;
  return severity == Severity::warning ? 2 : 3;
}

// Whether an edit only takes away, and as much as the finding points at or more.
bool only_removes(const Edit& edit, std::string_view old, std::uint32_t least) {
  const std::string_view left = edit.replacement;
  if (left.size() + least > old.size()) return false;
  const auto begin = std::ranges::mismatch(left, old).in1;
  const std::string_view rest(begin, left.end());
  return old.ends_with(rest);
}

// Whether the text pointed at has only to go.
bool is_needless(const Diagnostic& finding, const Source& source) {
  if (!finding.fix || finding.fix->edits.size() != 1 || finding.span.empty()) return false;
  const Edit& edit = finding.fix->edits.front();
  const bool there = edit.span.begin <= finding.span.begin && finding.span.end <= edit.span.end;
  return there && only_removes(edit, source.slice(edit.span), finding.span.size());
}

Json related_json(const Diagnostic& finding, const OpenText& text) {
  Json list = Json::array();
  for (const Related& related : finding.related)
    list.push_back(
        {{"location", {{"uri", text.uri()}, {"range", text.reading().range(related.span)}}},
         {"message", related.label}});
  return list;
}

}  // namespace

Json finding_json(const Diagnostic& finding, const OpenText& text, const Client& client) {
  Json json = {{"range", text.reading().range(finding.span)},
               {"severity", severity_number(finding.severity)},
               {"code", finding.rule},
               {"source", "cablelint"},
               {"message", finding.message}};
  if (const std::string uri = rule_uri(finding.rule, text.reading().rules()); !uri.empty())
    json["codeDescription"]["href"] = uri;
  if (client.tag_unnecessary && is_needless(finding, text.reading().source()))
    json["tags"] = {unnecessary};
  if (client.related_places && !finding.related.empty())
    json["relatedInformation"] = related_json(finding, text);
  json["data"]["fingerprint"] = finding.fingerprint;
  return json;
}

Json findings_json(const OpenText& text, const Client& client) {
  Json list = Json::array();
  for (const Diagnostic& finding : text.reading().report().findings)
    list.push_back(finding_json(finding, text, client));
  return list;
}

}  // namespace cablelint::lsp
