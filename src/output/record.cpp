#include "output/record.hpp"

namespace cablelint {
namespace {

void add_span(Json& object, const Source& source, Span span) {
  const Position begin = source.position(span.begin);
  const Position end = source.position(span.end);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

Json related_json(const Source& source, const Related& related) {
  Json object;
  add_span(object, source, related.span);
  object["message"] = related.label;
  return object;
}

Json fix_json(const Source& source, const Fix& fix) {
  Json object = {{"title", fix.title}, {"tier", name(fix.tier)}, {"edits", Json::array()}};
  for (const Edit& edit : fix.edits) {
    Json& place = object["edits"].emplace_back();
    add_span(place, source, edit.span);
    place["replacement"] = edit.replacement;
  }
  return object;
}

Json suppression_json(const Suppression& suppression) {
  Json object = {{"reason", suppression.reason}};
  if (suppression.path.empty()) return object;
  object["path"] = suppression.path;
  object["line"] = suppression.position.line;
  return object;
}

void add_details(Json& object, const Source& source, const Diagnostic& finding) {
  if (!finding.label.empty()) object["label"] = finding.label;
  for (const Related& related : finding.related)
    object["related"].push_back(related_json(source, related));
  if (!finding.authority.empty()) object["authority"] = finding.authority;
  if (!finding.help.empty()) object["help"] = finding.help;
  if (finding.suppression) object["suppressed"] = suppression_json(*finding.suppression);
  if (finding.fix) object["fix"] = fix_json(source, *finding.fix);
}

}  // namespace

Json json_record(const Source& source, const Diagnostic& finding) {
  Json object;
  object["path"] = source.path();
  add_span(object, source, finding.span);
  object["rule"] = finding.rule;
  object["severity"] = name(finding.severity);
  object["message"] = finding.message;
  object["fingerprint"] = finding.fingerprint;
  add_details(object, source, finding);
  return object;
}

}  // namespace cablelint
