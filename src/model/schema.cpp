#include "model/schema.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/banner.hpp"
#include "model/cable.hpp"
#include "model/control.hpp"
#include "model/long_lines.hpp"

namespace cablelint {
namespace {

constexpr std::array<Type, 11> simple_types = {
    Type{Type::null},  Type{Type::boolean}, Type{Type::integer}, Type{Type::string},
    Type{Type::level}, Type{Type::date},    Type{Type::list},    Type{Type::map},
    Type{Type::part},  Type{Type::table},   Type{Type::any}};

constexpr std::size_t kinds = static_cast<std::size_t>(PartKind::end) + 1;

constexpr auto part_types = [] {
  std::array<Type, kinds> types;
  for (std::size_t i = 0; i < kinds; ++i) types[i] = {Type::part, static_cast<PartKind>(i)};
  return types;
}();

constexpr auto lists_of_parts = [] {
  std::array<Type, kinds> types;
  for (std::size_t i = 0; i < kinds; ++i)
    types[i] = {Type::list, static_cast<PartKind>(i), &part_types[i]};
  return types;
}();

constexpr Type string_list = {Type::list, PartKind::cable, &simple_types[Type::string]};

// How a member of a part reads as a field: its type, whether it may be absent, its value.
template <typename T>
struct Reading;

template <typename T, Type::Kind K>
struct Simple {
  static constexpr const Type* type = &simple_types[K];
  static constexpr bool optional = false;
  static constexpr bool placed = false;
  static Value value(const T& member, Arena&) { return Value(member); }
};
template <>
struct Reading<bool> : Simple<bool, Type::boolean> {};
template <>
struct Reading<std::int64_t> : Simple<std::int64_t, Type::integer> {};
template <>
struct Reading<std::string_view> : Simple<std::string_view, Type::string> {};
template <>
struct Reading<Level> : Simple<Level, Type::level> {};
template <>
struct Reading<Date> : Simple<Date, Type::date> {};

template <typename T>
struct Reading<Placed<T>> : Reading<T> {
  static constexpr bool placed = true;
  static Value value(const Placed<T>& member, Arena&) { return Value(member.value, member.span); }
};

template <typename T>
struct Reading<std::optional<T>> : Reading<T> {
  static constexpr bool optional = true;
  static Value value(const std::optional<T>& member, Arena& arena) {
    return member ? Reading<T>::value(*member, arena) : Value();
  }
};

template <typename T>
constexpr PartKind kind_of() {
  if constexpr (std::is_same_v<T, Part>)
    return PartKind::word;
  else
    return T::kind;
}

template <typename T>
Value part_value(const T* part) {
  return Value(PartRef{part, kind_of<T>()}, part->span);
}

template <typename T>
struct Reading<const T*> {
  static constexpr const Type* type = &part_types[static_cast<std::size_t>(kind_of<T>())];
  static constexpr bool optional = true;
  static constexpr bool placed = true;
  static Value value(const T* member, Arena&) { return member ? part_value(member) : Value(); }
};

template <typename T>
struct Reading<Parts<T>> {
  static constexpr const Type* type = &lists_of_parts[static_cast<std::size_t>(T::kind)];
  static constexpr bool optional = false;
  static constexpr bool placed = true;
  static Value value(const Parts<T>& members, Arena&) { return Value(members.values); }
};

template <typename Class, typename Member>
Class class_of(Member Class::*);
template <typename Class, typename Member>
Member member_of(Member Class::*);

template <auto Pointer>
constexpr Field field(std::string_view name, std::string_view doc) {
  using Class = decltype(class_of(Pointer));
  using How = Reading<decltype(member_of(Pointer))>;
  const auto get = [](const Part& part, Arena& arena) {
    return How::value(static_cast<const Class&>(part).*Pointer, arena);
  };
  return {name, How::type, How::optional, How::placed, doc, get};
}

constexpr Field text_field = {"text",
                              &simple_types[Type::string],
                              false,
                              true,
                              "the words as printed, without page breaks",
                              [](const Part& part, Arena&) { return Value(part.text, part.span); }};

// The date fields of a cable are derived from what is known of its date.

template <std::optional<Date> (*Read)(const DateInterval&)>
constexpr Field when_field(std::string_view name, std::string_view doc) {
  return {name, &simple_types[Type::date], true, false, doc, [](const Part& part, Arena&) {
            const auto date = Read(static_cast<const Cable&>(part).when);
            return date ? Value(*date) : Value();
          }};
}
std::optional<Date> the_day(const DateInterval& when) {
  return when.is_point() ? when.from : std::nullopt;
}
std::optional<Date> first_day(const DateInterval& when) { return when.from; }
std::optional<Date> last_day(const DateInterval& when) { return when.until; }

// Not kept in the model, for hardly a rule asks for it.
Value widest_line(const Part& part, Arena&) {
  const auto& cable = static_cast<const Cable&>(part);
  const std::uint32_t skipped =
      cable.classification ? cable.classification->span.begin - cable.span.begin : 0;
  Span widest;
  for (std::uint32_t begin = skipped; begin < cable.text.size();) {
    const std::size_t newline = cable.text.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(std::min(newline, cable.text.size()));
    std::uint32_t last = end;
    while (last > begin && (cable.text[last - 1] == ' ' || cable.text[last - 1] == '\r')) --last;
    if (last - begin > widest.size()) widest = {begin, last};
    begin = end + 1;
  }
  const Span place{cable.span.begin + widest.begin, cable.span.begin + widest.end};
  return Value(cable.text.substr(widest.begin, widest.size()), place);
}
constexpr Field widest_line_field = {"widest_line",
                                     &simple_types[Type::string],
                                     false,
                                     true,
                                     "the longest line from the classification line on, without "
                                     "trailing blanks",
                                     widest_line};

template <List (*Read)(const Cable&, Arena&)>
constexpr Field lines_field(std::string_view name, std::string_view doc) {
  return {name, &string_list, false, true, doc, [](const Part& part, Arena& arena) {
            return Value(Read(static_cast<const Cable&>(part), arena));
          }};
}

// The E.O. line and the block's own value, which rules judge alike.
Value declassifications(const Part& part, Arena& arena) {
  const auto& cable = static_cast<const Cable&>(part);
  std::vector<const Declassification*> found;
  if (cable.eo) found.push_back(cable.eo);
  if (cable.authority && cable.authority->declassify_on)
    found.push_back(cable.authority->declassify_on);
  return Value(keep_parts(arena, found).values);
}
constexpr Field declassifications_field = {
    "declassifications",
    &lists_of_parts[static_cast<std::size_t>(PartKind::declassification)],
    false,
    true,
    "when the cable is declassified: the E.O. line, and the block's Declassify On",
    declassifications};

// Made where a rule asks for them: hardly a cable has controls that must be held together.
template <const Mark* (*Read)(const Cable&, Arena&)>
constexpr Field banner_field(std::string_view name, std::string_view doc) {
  return {name,
          &part_types[static_cast<std::size_t>(PartKind::mark)],
          true,
          true,
          doc,
          [](const Part& part, Arena& arena) {
            const Mark* mark = Read(static_cast<const Cable&>(part), arena);
            return mark ? part_value(mark) : Value();
          }};
}

template <Parts<Control> (*Read)(const Cable&, Arena&)>
constexpr Field controls_field(std::string_view name, std::string_view doc) {
  return {name,
          &lists_of_parts[static_cast<std::size_t>(PartKind::control)],
          false,
          true,
          doc,
          [](const Part& part, Arena& arena) {
            return Value(Read(static_cast<const Cable&>(part), arena).values);
          }};
}

constexpr Field kind_field = {
    "kind",
    &simple_types[Type::string],
    false,
    false,
    "compartment, special access, atomic, release, dissemination, other, owner or foreign",
    [](const Part& part, Arena&) {
      return Value(kind_name(static_cast<const Control&>(part).name));
    }};

constexpr std::string_view the_line = "the line it begins on, the first is 1";

constexpr std::array cable_fields = {
    when_field<the_day>("date", "the day in the date-time group"),
    when_field<first_day>("earliest", "the first day on which it can have been sent"),
    when_field<last_day>("latest", "the last day on which it can have been sent"),
    field<&Cable::form>("form", "telegram, or labelled: SMART's header with MRN: and Captions:"),
    field<&Cable::dtg>("dtg", "the date-time group"),
    field<&Cable::precedence>("precedence", "the highest precedence before the date-time group"),
    field<&Cable::from>("from", "the originator, from the FM line"),
    field<&Cable::to>("to", "the action addressees"),
    field<&Cable::info>("info", "the information addressees"),
    field<&Cable::classification>("classification", "the classification line"),
    field<&Cable::sections>("sections", "each SECTION n OF m that was read"),
    field<&Cable::mrn>("mrn", "the message reference number"),
    field<&Cable::captions>("captions", "the captions, each once a line"),
    field<&Cable::passing>("passing", "attention and passing lines"),
    field<&Cable::eo>("eo", "the E.O. line"),
    field<&Cable::tags_line>("tags_line", "the TAGS line"),
    field<&Cable::tags>("tags", "the TAGS in order"),
    field<&Cable::subject>("subject", "the SUBJECT line"),
    field<&Cable::references>("references", "the references in order"),
    field<&Cable::authority>("authority", "the authority block"),
    declassifications_field,
    field<&Cable::paragraphs>("paragraphs", "the numbered paragraphs in order"),
    field<&Cable::headings>("headings", "the headings inside the text"),
    field<&Cable::blocks>("blocks", "pieces of text outside numbered paragraphs"),
    field<&Cable::brackets>("brackets", "SUMMARY, END SUMMARY and their like in order"),
    field<&Cable::citations>("citations", "where the text names references: REF A, REFTEL"),
    widest_line_field,
    lines_field<long_lines>("long_lines",
                            "the lines of more than 55 characters from the classification line on"),
    lines_field<long_prose>(
        "long_prose",
        "those of them that may be broken between words: of paragraphs, subject "
        "and block, without columns"),
    field<&Cable::signature>("signature", "the name under the text"),
    field<&Cable::end>("end", "the end of message"),
    field<&Cable::artifacts>("artifacts", "kinds of damage a mirror did, once a text"),
    field<&Cable::broken>("broken", "lines that could not be read to their end"),
    field<&Cable::portions>("portions", "every portion mark in order"),
    field<&Cable::highest>("highest", "the highest level among the portion marks"),
    banner_field<heading_banner>(
        "banner",
        "what the heading says as a mark: the classification line, and the "
        "captions that are controls"),
    banner_field<required_banner>("required",
                                  "the banner that the portions require together, each control "
                                  "where a portion has it"),
    controls_field<lacking_in_heading>(
        "lacking", "controls, and FGI with its owners, that a portion has and the heading lacks"),
    controls_field<beyond_portions>(
        "beyond", "controls, FGI and countries of REL TO that the heading has beyond the portions"),
    text_field};

constexpr std::array dtg_fields = {
    field<&Dtg::date>("date", "the day, absent where the calendar or the clock has no such time"),
    text_field};
constexpr std::array word_fields = {field<&Word::name>("name", "the word in canonical spelling"),
                                    text_field};
constexpr std::array addressee_fields = {
    field<&Addressee::name>("name", "the plain-language designator"),
    field<&Addressee::routing>("routing", "the routing indicator before the slash"),
    field<&Addressee::precedence>("precedence", "the addressee's own precedence"),
    field<&Addressee::number>("number", "the message's number to that addressee"),
    field<&Addressee::line>("line", the_line),
    text_field};
constexpr std::array classification_fields = {
    field<&Classification::level>("level", "the overall level"),
    field<&Classification::spaced>("spaced", "whether the level is written with blanks"),
    field<&Classification::mark>("mark", "the line's marking where it is a banner: SECRET//NOFORN"),
    field<&Classification::controls>("controls", "control markings on the same line"),
    field<&Classification::mrn>("mrn", "the message reference number on the line"),
    field<&Classification::section>("section", "the SECTION n OF m on the line"),
    field<&Classification::line>("line", the_line),
    text_field};
constexpr std::array section_fields = {
    field<&Section::number>("number", "which section"),
    field<&Section::total>("total", "of how many"),
    field<&Section::mrn>("mrn", "the message reference number on its line"),
    field<&Section::level>("level", "the level on its line"), text_field};
constexpr std::array mrn_fields = {
    field<&Mrn::post>("post", "the post, in capitals with single blanks"),
    field<&Mrn::number>("number", "the serial number"),
    field<&Mrn::digits>("digits", "the serial number as printed"), text_field};
constexpr std::array control_fields = {field<&Control::name>("name", "the control's banner form"),
                                       kind_field, text_field};
constexpr std::array caption_fields = {
    field<&Caption::name>("name", "the caption as the table spells it"),
    field<&Caption::previous>("previous", "the caption before it"),
    field<&Caption::line>("line", the_line), text_field};
constexpr std::array passing_fields = {field<&Passing::offices>("offices", "the offices it is for"),
                                       field<&Passing::line>("line", the_line), text_field};
constexpr std::string_view kinds_of_value = "na, date, year, event, exemption, code or empty";
constexpr std::array eo_fields = {
    field<&Eo::order>("order", "the executive order's number"),
    field<&Eo::value_kind>("kind", kinds_of_value),
    field<&Eo::value>("value", "what stands behind the order"),
    field<&Eo::date>("date", "the date of declassification"),
    field<&Eo::year>("year", "the year of a date without its day"),
    field<&Eo::bad_date>("bad_date", "a date that no calendar has"),
    field<&Eo::exemptions>("exemptions", "exemption categories and codes"),
    field<&Eo::trailing>("trailing", "a point that ends the line"),
    field<&Eo::line>("line", the_line),
    text_field};
constexpr std::array declassification_fields = {
    field<&Declassification::value_kind>("kind", kinds_of_value),
    field<&Declassification::value>("value", "what stands behind the order or the label"),
    field<&Declassification::date>("date", "the date of declassification"),
    field<&Declassification::year>("year", "the year of a date without its day"),
    field<&Declassification::bad_date>("bad_date", "a date that no calendar has"),
    field<&Declassification::exemptions>("exemptions", "exemption categories and codes"),
    text_field};
constexpr std::array exemption_fields = {
    field<&Exemption::name>("name", "the exemption or code in canonical spelling"), text_field};
constexpr std::array tags_line_fields = {
    field<&TagsLine::trailing>("trailing", "a point that ends the line"),
    field<&TagsLine::line>("line", the_line), text_field};
constexpr std::array tag_fields = {
    field<&Tag::code>("code", "the code in capitals"),
    field<&Tag::tag_kind>("kind",
                          "subject, geographic, organization, program, person, term or unknown"),
    field<&Tag::name>("name", "what the code stands for"),
    field<&Tag::previous>("previous", "the TAG before it"), text_field};
constexpr std::array subject_fields = {
    field<&Subject::mark>("mark", "the portion mark, before the words or behind"),
    field<&Subject::mark_behind>("mark_behind", "whether the mark stands behind the words"),
    field<&Subject::title>("title", "the words without label and mark"),
    field<&Subject::line>("line", the_line), text_field};
constexpr std::array reference_fields = {
    field<&Reference::letter>("letter", "the letter in capitals"),
    field<&Reference::post>("post", "the post in capitals"),
    field<&Reference::number>("number", "the serial number"),
    field<&Reference::year>("year", "the year, four digits, where one is printed"),
    field<&Reference::airgram>("airgram", "whether it is an airgram, A-29, not a telegram"),
    field<&Reference::notal>("notal", "whether it is marked NOTAL"),
    field<&Reference::joined>("joined",
                              "whether it shares an item with the one before: 99 AND 101"),
    field<&Reference::other_letters>(
        "other_letters", "letters in it, or below the last one, that may begin a reference unread"),
    field<&Reference::previous>("previous", "the reference before it"),
    field<&Reference::line>("line", the_line),
    text_field};
constexpr std::array authority_fields = {
    field<&Authority::mark>("mark", "the block's own portion mark"),
    field<&Authority::classified_by>("classified_by", "the classifier's name and position"),
    field<&Authority::derived_from>("derived_from", "the source of a derivative decision"),
    field<&Authority::reasons>("reasons", "the reasons, one a letter"),
    field<&Authority::declassify_on>("declassify_on", "the block's own declassification value"),
    text_field};
constexpr std::array reason_fields = {
    field<&Reason::section>("section", "the section of the order: 1.4 or 1.5"),
    field<&Reason::letter>("letter", "the letter, lower case"), text_field};
constexpr std::array paragraph_fields = {
    field<&Paragraph::label>("label", "the number as printed"),
    field<&Paragraph::number>("number", "the number as read; for letters, A is 1"),
    field<&Paragraph::depth>("depth", "0 for numbered paragraphs, 1 for A., 2 for (1)"),
    field<&Paragraph::mark>("mark", "the portion mark"),
    field<&Paragraph::previous>("previous", "the one before it at the same depth"),
    field<&Paragraph::parent>("parent", "the paragraph it stands in"),
    field<&Paragraph::paragraphs>("paragraphs", "the paragraphs inside it"),
    field<&Paragraph::portions>("portions", "the marks of its bullets and lines, not its own"),
    field<&Paragraph::line>("line", the_line),
    text_field};
constexpr std::array mark_fields = {
    field<&Mark::level>("level", "its level"),
    field<&Mark::controls>("controls", "its control markings"),
    field<&Mark::release_to>("release_to", "countries and groups it may be released to"),
    field<&Mark::display_to>("display_to", "countries of DISPLAY ONLY"),
    field<&Mark::fgi>("fgi", "owners of the foreign government information"),
    field<&Mark::form>("form", "state, register, long, malformed or unknown"),
    field<&Mark::canonical>("canonical", "the mark in its right form, where it is understood"),
    field<&Mark::entire_text>("entire_text", "whether it speaks for the entire text"),
    text_field};
constexpr std::array heading_fields = {field<&Heading::mark>("mark", "its portion mark"),
                                       text_field};
constexpr std::array block_fields = {field<&Block::mark>("mark", "its portion mark"), text_field};
constexpr std::array signature_fields = {text_field};
constexpr std::array artifact_fields = {
    field<&Artifact::artifact_kind>("kind", "pilcrow-as-one, markdown-link, extract-notice, …"),
    field<&Artifact::count>("count", "in how many places"),
    field<&Artifact::first>("first", "the first place as printed"),
    field<&Artifact::last>("last", "the last place as printed"),
    field<&Artifact::in>("where", "where in the cable"),
    field<&Artifact::places>("places", "each of the places"),
    text_field};
constexpr std::array bracket_fields = {
    field<&Bracket::word>("word", "SUMMARY, COMMENT, TEXT, …"),
    field<&Bracket::opening>("opening", "whether it begins or ends"),
    field<&Bracket::explicit_begin>("explicit", "whether BEGIN or END is written"),
    field<&Bracket::partner>("partner", "the other end"),
    field<&Bracket::line>("line", the_line),
    text_field};
constexpr std::array citation_fields = {
    field<&CitedReference::letter>("letter", "the letter in capitals; a REFTEL may have none"),
    text_field};
constexpr std::array broken_fields = {
    field<&Broken::line_kind>("kind", "the line that was begun: eo, tags, dtg, …"),
    field<&Broken::expected>("expected", "what the grammar wanted next"), text_field};
constexpr std::array end_fields = {text_field};

constexpr std::array<PartSchema, kinds> table = {{
    {PartKind::cable, "cable", "the whole cable", cable_fields},
    {PartKind::dtg, "dtg", "a date-time group", dtg_fields},
    {PartKind::word, "word", "a word or phrase", word_fields},
    {PartKind::addressee, "addressee", "an addressee of the FM, TO or INFO line", addressee_fields},
    {PartKind::classification, "classification", "the classification line", classification_fields},
    {PartKind::section, "section", "SECTION n OF m", section_fields},
    {PartKind::mrn, "mrn", "a message reference number", mrn_fields},
    {PartKind::control, "control", "a control marking", control_fields},
    {PartKind::caption, "caption", "a caption", caption_fields},
    {PartKind::passing, "passing", "an attention or passing line", passing_fields},
    {PartKind::eo, "eo", "the E.O. line", eo_fields},
    {PartKind::declassification, "declassification", "when the cable is declassified",
     declassification_fields},
    {PartKind::exemption, "exemption", "an exemption category or code", exemption_fields},
    {PartKind::tags_line, "tags_line", "the TAGS line", tags_line_fields},
    {PartKind::tag, "tag", "one TAG", tag_fields},
    {PartKind::subject, "subject", "the SUBJECT line", subject_fields},
    {PartKind::reference, "reference", "one reference", reference_fields},
    {PartKind::authority, "authority", "the authority block", authority_fields},
    {PartKind::reason, "reason", "one reason for classification", reason_fields},
    {PartKind::paragraph, "paragraph", "a numbered paragraph or one inside it", paragraph_fields},
    {PartKind::mark, "mark", "a portion mark", mark_fields},
    {PartKind::heading, "heading", "a heading inside the text", heading_fields},
    {PartKind::block, "block", "text outside numbered paragraphs", block_fields},
    {PartKind::signature, "signature", "the name under the text", signature_fields},
    {PartKind::artifact, "artifact", "damage from a mirror", artifact_fields},
    {PartKind::bracket, "bracket", "SUMMARY, END SUMMARY and their like", bracket_fields},
    {PartKind::citation, "citation", "a reference named in the text", citation_fields},
    {PartKind::broken, "broken", "a line that could not be read to its end", broken_fields},
    {PartKind::end, "end", "the end of message", end_fields},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kinds; ++i)
    if (table[i].kind != static_cast<PartKind>(i)) return false;
  return true;
}
static_assert(in_order());

}  // namespace

bool leads_back(const Field& field, PartKind owner) {
  return field.type->kind == Type::part && field.type->part_kind == owner;
}

const Field* PartSchema::field(std::string_view wanted) const {
  const auto found = std::ranges::find(fields, wanted, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

std::span<const PartSchema> schema() { return table; }

const PartSchema& schema_of(PartKind kind) { return table[static_cast<std::size_t>(kind)]; }

const PartSchema* part_named(std::string_view name) {
  const auto found = std::ranges::find(table, name, &PartSchema::name);
  return found == table.end() ? nullptr : &*found;
}

const Type* simple_type(Type::Kind kind) { return &simple_types[kind]; }
const Type* part_type(PartKind kind) { return &part_types[static_cast<std::size_t>(kind)]; }
const Type* list_of_parts(PartKind kind) { return &lists_of_parts[static_cast<std::size_t>(kind)]; }
const Type* list_of_strings() { return &string_list; }

}  // namespace cablelint
