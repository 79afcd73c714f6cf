#pragma once
#include <string_view>
#include <vector>

#include "mirror/restore.hpp"
#include "model/cable.hpp"
#include "model/reader.hpp"

namespace cablelint {

/// One cable while its transmissions are read: first the heading, then the fields, then the text.
class CableReader {
 public:
  CableReader(const Reader& reader, const Restored& restored, NodeIndex first);

  /// Another section of the same cable, or text that goes on.
  void add(NodeIndex transmission);

  /// A cable that the text quotes: what it says is not this cable's, but what follows the line that
  /// ends the quotation is.
  void add_quoting(NodeIndex transmission);

  bool has_end() const { return end_ != nullptr; }
  bool has_sections() const { return !sections_.empty(); }
  bool is_cable() const;
  const Mrn* mrn() const;

  const Cable* finish();

 private:
  static constexpr NodeIndex none = SyntaxTree::none;

  // An envelope alone is prose about telegrams as well as not; with portion marks below it is a
  // cable.
  bool has_marks() const;
  void extend(NodeIndex transmission);
  void add_line(NodeIndex at);
  static void take(NodeIndex& slot, NodeIndex at);
  void add_dtg(NodeIndex line);
  void add_addressees(NodeIndex line, std::vector<const Addressee*>& list);
  void add_classification(NodeIndex line);

  // The level alone is a page head, but stands for the classification line where there is none; of
  // several the highest, since a release prints its own beside it.
  // SENSITIVE BUT UNCLASSIFIED below that line is a caption.
  void add_level_line(NodeIndex line);
  void add_level_alone(const Classification* read);
  void add_heading_line(NodeIndex line);
  bool add_captions(NodeIndex line);
  void finish_heading(Cable& cable);
  void finish_fields(Cable& cable);

  // A list has one REF or one for each item; a heading that is repeated has a list of its own, and
  // the fuller one counts.
  std::vector<const Reference*> read_reference_lists() const;

  // Whether nothing but blank lines stands between two lists.
  bool goes_on(NodeIndex list, NodeIndex next) const;
  bool in_quotation(const SyntaxError& error) const;

  // The line that was begun: a reading that goes on below it may have failed on a blank line.
  const Broken* read_broken(const SyntaxError& error) const;
  void finish_text(Cable& cable);

  void read_artifacts(Cable& cable, std::vector<const Artifact*>& artifacts) const;
  // The first line, or what is left of it, at each place of a damage that was undone.
  std::vector<Span> places_in_cable(const Damage& damage) const;
  void add_losses(Cable& cable, std::vector<const Artifact*>& artifacts) const;
  static std::vector<Span> places_of(const std::vector<Lost>& lost);
  std::vector<NodeIndex> links() const;

  void add_damage(std::vector<const Artifact*>& artifacts, const Damage& damage) const;

  const Reader& reader_;
  const Restored& restored_;
  Span whole_;
  const Dtg* dtg_ = nullptr;
  const Word* precedence_ = nullptr;
  const Addressee* from_ = nullptr;
  std::vector<const Addressee*> from_list_, to_, info_;
  const Classification* classification_ = nullptr;
  bool broken_classification_ = false;
  bool repeated_heading_ = false;
  bool labelled_ = false;
  bool in_text_ = false;
  const Classification* level_alone_ = nullptr;
  std::vector<const Section*> sections_;
  std::vector<const Caption*> captions_;
  std::vector<const Passing*> passing_;
  NodeIndex eo_ = none, tags_line_ = none, authority_ = none, authority_in_text_ = none;
  const Subject* subject_ = nullptr;
  const Mrn* header_mrn_ = nullptr;
  const Signature* signature_ = nullptr;
  std::vector<NodeIndex> references_, items_, notices_, pages_;
  std::vector<Span> joined_tags_, repeated_tags_, quoted_;
  const EndOfMessage* end_ = nullptr;
};

}  // namespace cablelint
