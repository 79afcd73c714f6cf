// What happened to a cable after it was sent, as parts of it.
#include <algorithm>

#include "model/artifact.hpp"
#include "model/cable_reader.hpp"
#include "model/lost.hpp"

namespace cablelint {

// In the order of the text.
void CableReader::read_artifacts(Cable& cable, std::vector<const Artifact*>& artifacts) const {
  add_artifact(reader_, artifacts, notices_, "extract-notice", "heading");
  add_artifact(reader_, artifacts, pages_, "page-head", "text");
  add_artifact(reader_, artifacts, links(), "markdown-link", "TAGS");
  add_artifact(reader_, artifacts, joined_tags_, "joined-tags", "TAGS");
  add_artifact(reader_, artifacts, repeated_tags_, "repeated-tags", "TAGS");
  for (const Damage& damage : restored_.damages()) add_damage(artifacts, damage);
  add_losses(cable, artifacts);
  std::ranges::sort(artifacts, {}, [](const Artifact* a) { return a->span.begin; });
}

std::vector<Span> CableReader::places_in_cable(const Damage& damage) const {
  std::vector<Span> places;
  const auto first = std::ranges::lower_bound(damage.places, whole_.begin, {}, &Span::begin);
  for (auto place = first; place != damage.places.end() && place->begin <= whole_.end; ++place) {
    const std::uint32_t line_end =
        reader_.source.line(reader_.source.position(place->begin).line).end;
    // Where something is gone, the rest of the line shows it.
    places.push_back(place->empty()
                         ? reader_.trimmed({place->begin, std::max(place->begin, line_end)})
                         : *place);
  }
  return places;
}

void CableReader::add_losses(Cable& cable, std::vector<const Artifact*>& artifacts) const {
  const auto text = std::ranges::find_if(items_, [&](NodeIndex item) {
    return reader_.kind(item) != NodeKind::blank_line && reader_.kind(item) != NodeKind::ruler;
  });
  const std::uint32_t text_begin =
      text == items_.end() ? whole_.end : reader_.tree.nodes[*text].span.begin;
  const std::vector<Lost> cut =
      cut_lines(reader_, {whole_.begin, std::max(whole_.begin, text_begin)});
  const std::vector<Lost> redacted = redactions(reader_, whole_);
  add_artifact(reader_, artifacts, places_of(cut), "cut-line", "heading");
  add_artifact(reader_, artifacts, places_of(redacted), "redaction", "text");
  std::vector<Lost> lost = cut;
  lost.insert(lost.end(), redacted.begin(), redacted.end());
  std::ranges::sort(lost, {}, [](const Lost& one) { return one.span.begin; });
  cable.lost = keep(reader_.arena, lost);
}

std::vector<Span> CableReader::places_of(const std::vector<Lost>& lost) {
  std::vector<Span> places(lost.size());
  std::ranges::transform(lost, places.begin(), &Lost::span);
  return places;
}

std::vector<NodeIndex> CableReader::links() const {
  std::vector<NodeIndex> found;
  if (tags_line_ == none) return found;
  for (const NodeIndex at : reader_.tree.children(tags_line_))
    if (reader_.kind(at) == NodeKind::tag_link) found.push_back(at);
  return found;
}

// Its places are told as they stand in the text at hand.
void CableReader::add_damage(std::vector<const Artifact*>& artifacts, const Damage& damage) const {
  const std::vector<Span> places = places_in_cable(damage);
  Artifact* artifact = add_artifact(reader_, artifacts, places, damage.kind, "text");
  if (artifact == nullptr) return;
  const auto as_printed = [&](Span place) {
    return restored_.given().slice(restored_.origin(place));
  };
  artifact->first = as_printed(places.front());
  artifact->last = as_printed(places.back());
}

}  // namespace cablelint
