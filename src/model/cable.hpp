#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/arena.hpp"
#include "model/date.hpp"
#include "model/level.hpp"
#include "model/value.hpp"

namespace cablelint {

// The parts of a cable. Each is plain data in the document's arena: a pointer may be null and an
// optional empty where the schema marks the field with "?". Fields are described in schema.cpp.

template <typename T>
struct Placed {  // a value and where it was read
  T value{};
  Span span;
};

/// Parts in order, as C++ and as rules see them.
template <typename T>
struct Parts : std::span<const T* const> {
  List values;
};

template <typename T>
Parts<T> keep_parts(Arena& arena, const std::vector<const T*>& parts) {
  if (parts.empty()) return {};
  auto* values = room_for<Value>(arena, parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i)
    new (&values[i]) Value(PartRef{parts[i], T::kind}, parts[i]->span);
  return {keep(arena, parts), List(values, parts.size())};
}

struct Word : Part {  // a word of the heading: precedence, section heading, plain line
  static constexpr PartKind kind = PartKind::word;
  std::string_view name;  // in canonical spelling
};

struct Dtg : Part {  // 260931Z APR 05
  static constexpr PartKind kind = PartKind::dtg;
  std::optional<Date> date;  // absent where the calendar or the clock has no such time
};

struct Addressee : Part {  // RUEHC/SECSTATE WASHDC IMMEDIATE 4310
  static constexpr PartKind kind = PartKind::addressee;
  std::int64_t line = 0;  // here and below: the line it begins on, the first is 1
  std::string_view name;
  const Word* routing = nullptr;
  const Word* precedence = nullptr;
  std::optional<Placed<std::int64_t>> number;
};

struct Mrn : Part {  // ALMATY 001721
  static constexpr PartKind kind = PartKind::mrn;
  Placed<std::string_view> post;  // in capitals with single blanks
  Placed<std::int64_t> number;
  std::string_view digits;  // as printed, with leading zeros
};

struct Section : Part {  // SECTION 01 OF 02
  static constexpr PartKind kind = PartKind::section;
  std::int64_t number = 0;
  std::optional<std::int64_t> total;
  const Mrn* mrn = nullptr;  // of the classification line it stands in
  std::optional<Placed<Level>> level;
};

struct Control : Part {  // NOFORN, SBU, ORCON: a control marking beside a level
  static constexpr PartKind kind = PartKind::control;
  std::string_view name;  // canonical banner form: "NOFORN" for NF
};

struct Mark;

struct Classification : Part {  // C O N F I D E N T I A L SECTION 01 OF 02 ALMATY 001721
  static constexpr PartKind kind = PartKind::classification;
  std::int64_t line = 0;
  Placed<Level> level;
  bool spaced = false;
  const Mark* mark = nullptr;  // where it is written as a banner: SECRET//NOFORN
  Parts<Control> controls;
  const Mrn* mrn = nullptr;
  const Section* section = nullptr;
};

struct Caption : Part {  // SIPDIS
  static constexpr PartKind kind = PartKind::caption;
  std::int64_t line = 0;
  std::string_view name;              // as the table of captions spells it
  const Caption* previous = nullptr;  // here and below: the one before in its list
};

struct Passing : Part {  // STATE FOR EUR/CACEN (JDOE), EUR/RPM
  static constexpr PartKind kind = PartKind::passing;
  std::int64_t line = 0;
  Parts<Word> offices;
};

struct Exemption : Part {  // X1, 25X1, 50X1-HUM, OADR, MR, DNI ONLY, GDS, XGDS1
  static constexpr PartKind kind = PartKind::exemption;
  std::string_view name;
};

struct Declassification : Part {  // DECL: 25X6, 04/26/2060, on the E.O. line or in the block
  static constexpr PartKind kind = PartKind::declassification;
  /// "na", "date", "year", "event", "exemption", "code" (GDS, ADS, XGDSn, RDS, XDS) or "empty"
  std::string_view value_kind = "empty";
  const Word* value = nullptr;  // what stands behind the order or the label
  std::optional<Placed<Date>> date;
  std::optional<Placed<std::int64_t>> year;  // of a date without its day
  const Word* bad_date = nullptr;            // printed like a date, but no day of the calendar
  Parts<Exemption> exemptions;
};

struct Eo : Declassification {  // E.O. 12958: DECL: 04/26/2015
  static constexpr PartKind kind = PartKind::eo;
  std::int64_t line = 0;
  std::optional<Placed<std::int64_t>> order;  // 12958
  const Word* trailing = nullptr;             // a full stop, comma or semicolon that ends the line
};

struct TagsLine : Part {
  static constexpr PartKind kind = PartKind::tags_line;
  std::int64_t line = 0;
  const Word* trailing = nullptr;
};

struct Tag : Part {  // PGOV, KZ, NATO, OVIP (DOE, JOHN)
  static constexpr PartKind kind = PartKind::tag;
  std::string_view code;  // in capitals
  /// "subject", "geographic", "organization", "program", "person", "term" (words, not a code) or
  /// "unknown"
  std::string_view tag_kind;
  std::optional<std::string_view> name;  // what the code stands for, or the person's name
  const Tag* previous = nullptr;
};

struct Mark : Part {  // (C/NF); the text has its brackets
  static constexpr PartKind kind = PartKind::mark;
  std::optional<Placed<Level>> level;  // absent where the mark is not understood
  Parts<Control> controls;
  Parts<Word> release_to;  // countries and groups, as printed in capitals
  Parts<Word> display_to;  // countries of DISPLAY ONLY
  Parts<Word> fgi;         // owners of foreign government information, or "FGI"
  bool foreign = false;    // the level is that of its foreign owners: (//GBR S), (NS)
  /// "state" (S/NF), "register" (S//NF), "long" (SECRET - ENTIRE TEXT), "malformed" or "unknown"
  std::string_view form;
  std::string_view canonical;  // "(C/NF)", "SECRET//NOFORN"; empty where it is not understood
  bool entire_text = false;
};

struct Subject : Part {
  static constexpr PartKind kind = PartKind::subject;
  std::int64_t line = 0;
  const Mark* mark = nullptr;
  bool mark_behind = false;  // the mark stands behind the words
  std::string_view title;    // without the label and the mark, lines joined with single blanks
};

struct Reference : Part {  // B. 04 ASTANA 55 (NOTAL)
  static constexpr PartKind kind = PartKind::reference;
  std::int64_t line = 0;
  std::optional<std::string_view> letter;  // in capitals
  std::optional<std::string_view> post;    // in capitals
  std::optional<std::int64_t> number;
  std::optional<std::int64_t> year;  // four digits
  bool airgram = false;              // A-29, not a telegram
  bool notal = false;
  bool joined = false;  // of one item with the one before: 99 AND 101
  /// The letters that stand in its text, or below the last one, as if they began a reference, and
  /// were not read as such: "CD".
  std::string_view other_letters;
  const Reference* previous = nullptr;
};

struct Reason : Part {  // 1.4 (b)
  static constexpr PartKind kind = PartKind::reason;
  std::string_view section;                // "1.4"
  std::optional<std::string_view> letter;  // lower case
};

struct Authority : Part {  // Classified By: …; reason 1.4 (b) and (d)
  static constexpr PartKind kind = PartKind::authority;
  const Mark* mark = nullptr;
  const Word* classified_by = nullptr;
  const Word* derived_from = nullptr;
  Parts<Reason> reasons;
  const Declassification* declassify_on = nullptr;
};

struct Paragraph : Part {
  static constexpr PartKind kind = PartKind::paragraph;
  std::int64_t line = 0;
  Placed<std::string_view> label;  // as printed, without the artifact: "11." is read from "11."
  std::int64_t number = 0;         // the reading: 1 for "11." in a text where ¶ became 1
  std::int64_t depth = 0;          // 0 for numbered paragraphs, 1 for A., 2 for (1), …
  const Mark* mark = nullptr;
  const Paragraph* previous = nullptr;  // the one before at the same depth under the same parent
  const Paragraph* parent = nullptr;
  Parts<Paragraph> paragraphs;  // those inside
  Parts<Mark> portions;         // marks of its bullets and lines, not its own
};

struct Heading : Part {
  static constexpr PartKind kind = PartKind::heading;
  const Mark* mark = nullptr;
};

struct Block : Part {  // a piece of the text that is in no numbered paragraph
  static constexpr PartKind kind = PartKind::block;
  const Mark* mark = nullptr;
};

struct Signature : Part {
  static constexpr PartKind kind = PartKind::signature;
};

struct Artifact : Part {  // damage from a mirror, one a kind a text; the span is the first place
  static constexpr PartKind kind = PartKind::artifact;
  /// "pilcrow-as-one", "pilcrow", "markdown-link", "extract-notice", "page-head",
  /// "split-paragraph", "joined-tags", "repeated-tags", "html", "entities", "record",
  /// "lookalike-letters", "lost-line-ends", "cut-line", "redaction"
  std::string_view artifact_kind;
  std::int64_t count = 0;
  std::string_view first;  // the first and the last place as printed: "11." and "112."
  std::string_view last;
  std::string_view in;  // where in the cable: "TAGS", "text", …
  Parts<Word> places;
};

struct Bracket : Part {  // SUMMARY and END SUMMARY, BEGIN TEXT and END TEXT
  static constexpr PartKind kind = PartKind::bracket;
  std::string_view word;  // "SUMMARY", "COMMENT", …
  bool opening = true;
  bool explicit_begin = false;  // BEGIN SUMMARY, not SUMMARY alone
  const Bracket* partner = nullptr;
  std::int64_t line = 0;
};

struct CitedReference : Part {  // REF A in the text, REFTEL
  static constexpr PartKind kind = PartKind::citation;
  std::optional<std::string_view> letter;  // in capitals
};

struct Broken : Part {  // a line that was begun and could not be read to its end
  static constexpr PartKind kind = PartKind::broken;
  std::string_view line_kind;  // "classification", "eo", "tags", "dtg", …
  std::string_view expected;   // "the order's number"
};

struct EndOfMessage : Part {  // NNNN
  static constexpr PartKind kind = PartKind::end;
};

/// A place where text is gone: a line that ends in "..." or words that were replaced by X's.
struct Lost {
  Span span;
  bool cut = false;  // the text behind it is gone
};

struct Cable : Part {
  static constexpr PartKind kind = PartKind::cable;
  DateInterval when;                   // what is known of its date
  std::string_view form = "telegram";  // or "labelled": SMART's header, MRN: and Captions:
  const Dtg* dtg = nullptr;
  const Word* precedence = nullptr;
  const Addressee* from = nullptr;
  Parts<Addressee> to;
  Parts<Addressee> info;
  const Classification* classification = nullptr;
  Parts<Section> sections;
  const Mrn* mrn = nullptr;
  Parts<Caption> captions;
  Parts<Passing> passing;
  const Eo* eo = nullptr;
  const TagsLine* tags_line = nullptr;
  Parts<Tag> tags;
  const Subject* subject = nullptr;
  Parts<Reference> references;
  const Authority* authority = nullptr;
  Parts<Paragraph> paragraphs;  // depth 0
  Parts<Heading> headings;
  Parts<Block> blocks;
  Parts<Bracket> brackets;
  Parts<CitedReference> citations;
  const Signature* signature = nullptr;
  const EndOfMessage* end = nullptr;
  Parts<Artifact> artifacts;
  Parts<Broken> broken;
  std::span<const Lost> lost;    // in order, none in another
  Parts<Mark> portions;          // every mark, in the order of the text
  std::optional<Level> highest;  // of the portions whose level is known
};

/// The cables of one text, in order. A text without any has none.
struct Document {
  std::unique_ptr<Arena> arena;
  Parts<Cable> cables;
};

}  // namespace cablelint
