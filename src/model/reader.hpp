#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/cable.hpp"
#include "model/marking.hpp"
#include "model/table.hpp"
#include "syntax/tree.hpp"

namespace cablelint {

/// What the readers of single lines share: the tree they read, where its text lies, where parts go.
struct Reader {
  const Source& source;
  const SyntaxTree& tree;
  const Tables& tables;
  Arena& arena;

  NodeKind kind(NodeIndex node) const { return tree.nodes[node].kind; }
  /// The node's span without blanks and line ends at both ends.
  Span span(NodeIndex node) const { return trimmed(tree.nodes[node].span); }
  Span trimmed(Span span) const;
  std::string_view text(NodeIndex node) const { return source.slice(span(node)); }
  /// Of nodes in the order of the text the last that begins before a place; none where none does.
  NodeIndex last_before(const std::vector<NodeIndex>& nodes, std::size_t offset) const;
  NodeIndex child(NodeIndex node, NodeKind kind) const { return tree.child(node, kind); }
  NodeIndex find(NodeIndex node, NodeKind kind) const { return tree.find(node, kind); }

  /// A part in the arena with the span and text of a node.
  template <typename T>
  T* part(NodeIndex node) const {
    return part<T>(span(node));
  }
  template <typename T>
  T* part(Span where) const {
    T* made = keep_one<T>(arena, T{});
    made->span = where;
    made->text = source.slice(where);
    if constexpr (requires { made->line; }) made->line = source.position(where.begin).line;
    return made;
  }
  /// A word whose name is its text in capitals with single blanks.
  const Word* word(Span where) const;
  /// The text in capitals, runs of blanks and line ends as one blank.
  std::string_view canonical(std::string_view text) const;
  std::int64_t integer(NodeIndex node) const;
  /// The point, comma or semicolon that ends a line and separates nothing; may be null.
  const Word* trailing_point(Span line) const;
  const Mark* mark(NodeIndex node) const {
    return keep_one<Mark>(arena, read_mark(tree, node, source, arena));
  }
};

/// The last level word inside a node, as a level; LIMITED OFFICIAL USE is an unclassified control.
std::optional<Placed<Level>> read_level(const Reader& reader, NodeIndex node);
const Mrn* read_mrn(const Reader& reader, NodeIndex node);
const Classification* read_classification(const Reader& reader, NodeIndex line);
const Dtg* read_dtg(const Reader& reader, NodeIndex node);
const Addressee* read_addressee(const Reader& reader, NodeIndex node);
const Passing* read_passing(const Reader& reader, NodeIndex line);
/// The captions a line consists of; none where a word of it is no caption. `before` is the one that
/// stands last above it.
std::vector<const Caption*> read_captions(const Reader& reader, NodeIndex line,
                                          const Caption* before);

/// `about` is what is known of the cable's date: it settles years of two digits.
const Eo* read_eo(const Reader& reader, NodeIndex line, const DateInterval& about);
const TagsLine* read_tags_line(const Reader& reader, NodeIndex line);
/// The TAGS in order, where several stood without blanks between them, and where an archive wrote
/// the whole list again.
struct TagParts {
  std::vector<const Tag*> tags;
  std::vector<Span> joined;
  std::optional<Span> repeats;
};
TagParts read_tags(const Reader& reader, NodeIndex line, const DateInterval& when);
const Subject* read_subject(const Reader& reader, NodeIndex line);
/// The references of one list, which may have a REF of its own for each item.
std::vector<const Reference*> read_references(const Reader& reader,
                                              std::span<const NodeIndex> lists);
/// `about` as for the E.O. line.
const Authority* read_authority(const Reader& reader, NodeIndex block, const DateInterval& about);

/// The text of a cable, from the bodies of its transmissions in order.
struct TextParts {
  std::vector<const Paragraph*> paragraphs;
  std::vector<const Heading*> headings;
  std::vector<const Block*> blocks;
  std::vector<const Mark*> marks;
  std::vector<const Artifact*> artifacts;
  const Signature* signature = nullptr;
};
TextParts read_text(const Reader& reader, const std::vector<NodeIndex>& items, bool later_section);

/// SUMMARY and END SUMMARY, BEGIN COMMENT and END COMMENT in a stretch of text, matched; heads of
/// pages may stand between the two words.
std::vector<const Bracket*> read_brackets(const Reader& reader, Span text,
                                          const std::vector<NodeIndex>& pages);

/// Where a stretch of text names references: REF A, REFS A AND B, REFTEL. A level that heads a page
/// is no letter of theirs.
std::vector<const CitedReference*> read_citations(const Reader& reader, Span text,
                                                  const std::vector<NodeIndex>& pages);

}  // namespace cablelint
