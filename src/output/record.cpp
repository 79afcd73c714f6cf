#include "output/record.hpp"

#include "output/place.hpp"

namespace cablelint {
namespace {

// A text, and what the columns in it count.
struct Places {
  const Source& source;
  Columns columns;

  Position of(std::uint32_t offset) const { return position_in(source, offset, columns); }
};

void add_span(Json& object, const Places& places, Span span) {
  const Position begin = places.of(span.begin);
  const Position end = places.of(span.end);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

Json related_json(const Places& places, const Related& related) {
  Json object;
  add_span(object, places, related.span);
  object["message"] = related.label;
  return object;
}

Json fix_json(const Places& places, const Fix& fix) {
  Json object = {{"title", fix.title}, {"tier", name(fix.tier)}, {"edits", Json::array()}};
  for (const Edit& edit : fix.edits) {
    Json& place = object["edits"].emplace_back();
    add_span(place, places, edit.span);
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

void add_details(Json& object, const Places& places, const Diagnostic& finding) {
  if (!finding.label.empty()) object["label"] = finding.label;
  for (const Related& related : finding.related)
    object["related"].push_back(related_json(places, related));
  if (!finding.authority.empty()) object["authority"] = finding.authority;
  if (!finding.help.empty()) object["help"] = finding.help;
  if (finding.suppression) object["suppressed"] = suppression_json(*finding.suppression);
  if (finding.fix) object["fix"] = fix_json(places, *finding.fix);
}

}  // namespace

Json json_record(const Source& source, const Diagnostic& finding, Columns columns) {
  const Places places = {source, columns};
  Json object;
  object["path"] = source.path();
  add_span(object, places, finding.span);
  object["rule"] = finding.rule;
  object["severity"] = name(finding.severity);
  object["message"] = finding.message;
  object["fingerprint"] = finding.fingerprint;
  add_details(object, places, finding);
  return object;
}

}  // namespace cablelint
