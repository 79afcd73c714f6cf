#include "model/build.hpp"

#include "model/cable_reader.hpp"

namespace cablelint {
namespace {

// What the heading of one transmission says of its place among the others.
struct TransmissionHead {
  const Classification* classification = nullptr;
  bool has_envelope = false;  // a date-time group or an originator
};

TransmissionHead read_head(const Reader& reader, NodeIndex transmission) {
  TransmissionHead head;
  for (const NodeIndex at : reader.tree.children(transmission)) {
    const NodeKind kind = reader.kind(at);
    head.has_envelope |= kind == NodeKind::dtg_line || kind == NodeKind::from_line;
    if (kind == NodeKind::classification_line && head.classification == nullptr)
      head.classification = read_classification(reader, at);
  }
  return head;
}

bool same_message(const Mrn* a, const Mrn* b) {
  return a != nullptr && b != nullptr && a->post.value == b->post.value &&
         a->number.value == b->number.value;
}

// Whether a transmission goes on with the cable before it: another section, or no heading at all.
bool continues(const CableReader& cable, const TransmissionHead& head) {
  if (head.classification == nullptr) return !head.has_envelope;
  const Section* section = head.classification->section;
  return same_message(cable.mrn(), head.classification->mrn) ||
         (section && section->number > 1 && cable.has_sections() && !cable.has_end());
}

}  // namespace

Document build(const Restored& restored, const SyntaxTree& tree, const Tables& tables) {
  Document document;
  document.arena = std::make_unique<Arena>();
  if (tree.nodes.empty()) return document;
  const Reader reader{restored.source(), tree, tables, *document.arena};

  std::vector<CableReader> cables;
  for (const NodeIndex at : tree.children(0)) {
    if (tree.nodes[at].kind != NodeKind::transmission) continue;
    const TransmissionHead head = read_head(reader, at);
    if (cables.empty() || !cables.back().is_cable()) {
      if (!cables.empty())
        cables.back().add(at);
      else
        cables.emplace_back(reader, restored, at);
    } else if (continues(cables.back(), head)) {
      cables.back().add(at);
    } else if (cables.back().has_end() || head.has_envelope) {
      cables.emplace_back(reader, restored, at);
    } else {
      cables.back().add_quoting(at);
    }
  }

  std::vector<const Cable*> finished;
  for (CableReader& cable : cables)
    if (cable.is_cable()) finished.push_back(cable.finish());
  document.cables = keep_parts(*document.arena, finished);
  return document;
}

}  // namespace cablelint
