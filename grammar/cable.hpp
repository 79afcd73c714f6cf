#pragma once
// The entry rule. It matches any bytes whatever: a line that cannot be read as what it begins is
// reported and passed over, and a line of no known kind is a line all the same.
#include "grammar/authority.hpp"
#include "grammar/body.hpp"
#include "grammar/eo.hpp"
#include "grammar/heading.hpp"
#include "grammar/references.hpp"
#include "grammar/subject.hpp"
#include "grammar/tags.hpp"

namespace cablelint::grammar {

// A line that has begun (its label was seen) but cannot be read to its end costs that line only.
template <typename Line>
struct attempt : p::try_catch<Line> {};

struct other_line : any_line {};

// ---- fields: the lines with a label

struct eo_ahead : p::at<blanks, p::opt<pilcrow>, eo_begin> {};
struct tags_ahead : p::at<blanks, p::opt<pilcrow>, tags_begin> {};
struct subject_ahead : p::at<blanks, p::opt<pilcrow>, subject_label> {};
struct field_ahead
    : p::at<blanks, p::opt<pilcrow>,
            p::sor<eo_begin, tags_begin, subject_label, ref_label, authority_begin>> {};

struct broken_eo : p::seq<eo_ahead, any_line> {};
struct broken_tags : p::seq<tags_ahead, any_line> {};
struct broken_subject : p::seq<subject_ahead, any_line> {};
struct broken_dtg
    : p::seq<p::at<blanks, p::opt<dtg_precedence>, six_digits, p::one<'Z', 'z'>>, any_line> {};
struct broken_classification : p::seq<p::at<ends_with_mrn>, any_line> {};

struct field
    : p::sor<attempt<eo_line>, broken_eo, attempt<tags_line>, broken_tags, attempt<subject_line>,
             broken_subject, references, authority_block, labelled_line, classification_line> {};

// ---- the envelope: everything above the classification line

struct routing_line
    : p::seq<blanks,
             p::at<p::sor<p::string<'V', 'Z', 'C', 'Z', 'C'>, p::string<'Z', 'C', 'Z', 'C'>,
                          p::seq<word<"ZNY">, blank>, p::seq<word<"ZNR">, blank>,
                          p::seq<word<"DE">, some_blanks, routing_indicator>,
                          p::seq<p::rep<2, p::one<'Z', 'O', 'P', 'R', 'Y'>>, some_blanks,
                                 routing_indicator>>>,
             any_line> {};
struct from_label : p::sor<p::seq<word<"FM">, some_blanks>, header_label<word<"FROM">>> {};
struct to_label
    : p::sor<p::seq<word<"TO">, p::opt<p::one<':'>>, some_blanks>, header_label<word<"ACTION">>> {};
struct info_label : p::seq<word<"INFO">, p::opt<p::one<':'>>, some_blanks> {};
struct addressees : p::list_tail<addressee, p::one<';'>, blank> {};
// UNCLAS //N02319// is no addressee, nor is a level that stands alone.
struct level_of_others
    : p::seq<level_ahead, blanks, classification_level, p::sor<p::seq<blanks, p::one<'/'>>, blank>,
             p::not_at<word<"SERVICE">>> {};
struct addressee_stop
    : p::sor<blank_line, p::eof, p::at<numbered_start>, office_line, page_head, release_stamp,
             classification_line, ends_with_mrn, level_line, level_of_others, to_label, info_label,
             labelled_line, field_ahead, p::seq<word<"BT">, line_end>> {};
struct addressee_below : p::seq<p::not_at<addressee_stop>, blanks, addressees, line_end> {};
struct from_line : p::seq<from_label, addressee, any_line> {};
struct to_line : p::seq<to_label, addressees, line_end, p::star<addressee_below>> {};
struct info_line : p::seq<info_label, addressees, line_end, p::star<addressee_below>> {};
struct originator_ahead : p::at<p::sor<from_label, to_label, info_label>> {};

struct envelope_line
    : p::sor<blank_line, extract_notice, release_stamp, page_head, level_line, office_line,
             routing_line, labelled_line, inserted_caption, attempt<dtg_line>, broken_dtg,
             from_line, to_line, info_line, other_line> {};
struct envelope_end
    : p::sor<classification_line, p::seq<p::not_at<originator_ahead>, ends_with_mrn>, field_ahead,
             p::at<numbered_start>, p::at<ending>> {};
struct envelope : p::plus<p::not_at<envelope_end>, envelope_line> {};

// ---- between the classification line and the first field: captions and passing lines

struct passing_verb : p::seq<p::opt<word<"ALSO">, some_blanks>,
                             p::sor<p::seq<p::opt<p::sor<word<"PLEASE">, word<"PLS">>, some_blanks>,
                                           word<"PASS">, p::opt<some_blanks, word<"TO">, word_end>,
                                           p::opt<some_blanks, word<"FOR">, word_end>>,
                                    word<"FOR">>,
                             word_end> {};
struct passing_word : p::seq<p::not_at<passing_verb>, p::plus<word_char>, p::opt<p::one<','>>> {};
struct passing_to : p::seq<p::rep_max<6, passing_word, some_blanks>, passing_verb> {};
struct office_separator
    : p::sor<p::seq<blanks, p::one<',', ';'>>,
             p::seq<some_blanks, p::sor<word<"AND">, p::one<'&'>>, p::at<some_blanks>>> {};
struct office_char : p::not_one<'\n', '(', ')', ',', ';'> {};
struct office_name : p::plus<p::not_at<p::sor<at_line_end, office_separator>>, office_char> {};
struct office : p::seq<office_name, p::opt<blanks, bracketed>> {};
struct further_office  // LONDON FOR SMITH, PARIS FOR JONES
    : p::seq<p::opt<passing_to, some_blanks>, office> {};
struct passing_line : p::seq<blanks, passing_to, some_blanks, office,
                             p::star<office_separator, blanks, p::opt<further_office>>, any_line> {
};

// A line of at most 100 bytes that does not begin with a small letter: what a heading's line can
// be.
struct short_line {
  using rule_t = short_line;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const char* begin = in.current();
    const std::size_t reach = in.size() < 101 ? in.size() : 101;
    if (reach == 0 || (*begin >= 'a' && *begin <= 'z' && reach > 1 && begin[1] != ' '))
      return false;
    return reach < 101 || std::memchr(begin, '\n', reach) != nullptr;
  }
};
struct heading_line : p::seq<p::at<short_line>, any_line> {};
struct heading_break : p::sor<blank_line, page_furniture> {};
struct heading_stop : p::sor<p::at<numbered_start>, p::at<ending>, transmission_start, p::eof> {};
struct captions_end : p::sor<field_ahead, heading_stop> {};
struct caption_item
    : p::seq<p::not_at<captions_end>,
             p::sor<heading_break, inserted_caption, labelled_line, passing_line, heading_line>> {};
struct lone_caption_item
    : p::seq<p::not_at<captions_end>, p::sor<heading_break, inserted_caption>> {};
struct line_before_fields : p::seq<p::not_at<captions_end>, any_line> {};
struct fields_follow : p::at<p::rep_max<60, line_before_fields>, field_ahead> {};
struct captions : p::sor<p::seq<fields_follow, p::star<caption_item>>, p::star<lone_caption_item>> {
};

// A line between the fields that is none of them costs itself only: another field follows, with a
// colon behind its label. Prose says REFTEL. too.
struct certain_field_ahead : p::at<blanks, p::opt<pilcrow>,
                                   p::sor<eo_begin, tags_begin, subject_label,
                                          p::seq<ref_word, blanks, p::one<':'>>, authority_begin>> {
};
struct line_before_field : p::seq<p::not_at<p::sor<heading_stop, certain_field_ahead>>, any_line> {
};
struct stray_line : p::seq<p::not_at<heading_stop>,
                           p::at<p::rep_min_max<1, 12, line_before_field>, certain_field_ahead>,
                           p::sor<passing_line, heading_line>> {};
struct fields : p::star<p::sor<heading_break, inserted_caption, field, stray_line>> {};

struct classification_here
    : p::sor<classification_line, attempt<unknown_classification>, broken_classification> {};
struct heading_core : p::sor<p::seq<classification_here, captions, fields>,
                             p::seq<field_ahead, p::plus<field>, fields>> {};
struct heading : p::sor<p::seq<envelope, p::opt<heading_core>>, heading_core> {};

// ---- a transmission: one cable, or one section of it with a heading of its own

struct body : p::plus<body_item> {};
struct transmission : p::sor<p::seq<heading, p::opt<body>, p::opt<ending>>,
                             p::seq<body, p::opt<ending>>, ending, any_line> {};
struct byte_order_mark : p::string<'\xEF', '\xBB', '\xBF'> {};
struct document : p::seq<p::opt<byte_order_mark>, p::until<p::eof, transmission>> {};

}  // namespace cablelint::grammar
