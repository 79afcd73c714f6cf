#pragma once
// The TAGS line: TAGS: PGOV, PREL, OVIP (DOE, JOHN), KZ. Separators are commas, blanks or both; a
// mirror may have made each tag a link.
#include "grammar/lexical.hpp"

namespace cablelint::grammar {

struct tags_label : p::seq<p::sor<word<"TAGS">, word<"TAG">>,
                           p::sor<p::seq<blanks, p::one<':', ';', '-'>>, some_blanks>> {};
struct slipped_tags_label  // TAGS' EAGR, TABS: PGOV
    : p::sor<p::seq<p::string<'T', 'A', 'G', 'S'>, p::one<'\'', '.', ',', '`', '"', '='>, blanks,
                    p::at<p::rep<2, p::upper>>>,
             p::seq<p::sor<word<"TABS">, word<"TAGA">, word<"TGAS">, word<"TAGSS">, word<"TAS">>,
                    blanks, p::one<':'>>> {};
struct tags_begin  // the bare word needs something like a tag behind it
    : p::sor<p::seq<p::sor<word<"TAGS">, word<"TAG">>, blanks, p::one<':', ';', '-'>>,
             p::seq<p::string<'T', 'A', 'G', 'S'>, some_blanks, p::rep<2, p::upper>>,
             slipped_tags_label> {};

struct tag_char
    : p::sor<p::alnum, p::one<'-', '/', '&', '\'', '.', '#', '"', '+'>, p::ranges<'\x80', '\xFF'>> {
};
struct tag_word : p::plus<p::not_at<line_separator>, p::not_at<nbsp>, tag_char> {};
struct person_char
    : p::sor<p::not_one<'(', ')', '\n'>, p::seq<newline, p::not_at<p::sor<blank_line, p::eof>>>> {};
struct tag_person : p::seq<p::one<'('>, p::rep_max<80, person_char>, p::one<')'>> {};
struct link_target : p::seq<p::one<'('>, p::star<p::not_one<')', '\n'>>, p::one<')'>> {};
struct tag_link : p::seq<p::one<'['>, tag_word, p::one<']'>, link_target> {};
struct tag_comma : p::one<',', ';'> {};
struct tags_stop
    : p::sor<at_line_end,
             p::at<p::sor<word<"SUBJECT:">, word<"SUBJ:">, word<"REF:">, word<"E.O.">>>> {};
struct tag_item : p::sor<tag_link, tag_person, tag_word, tag_comma, some_blanks> {};
struct tag_stray : p::not_one<'\n'> {};
struct tag_items : p::star<p::not_at<tags_stop>, p::sor<tag_item, tag_stray>> {};
struct first_tag : p::seq<blanks, p::at<p::sor<tag_link, tag_person, tag_word>>> {};

// The list may go on in the next lines: nothing but codes and names, and no label in front.
struct label_ahead : p::seq<blanks, plain_word, blanks, p::one<':'>> {};
struct more_tags_item
    : p::sor<tag_person, p::seq<p::plus<p::sor<p::upper, p::digit, p::one<'-', '/'>>>, word_end>,
             tag_comma, some_blanks> {};
struct code_in_any_case : p::seq<p::rep_min_max<2, 5, p::alnum>, word_end> {};
struct codes_with_commas
    : p::seq<code_in_any_case, p::plus<blanks, p::one<','>, blanks, code_in_any_case>,
             p::opt<blanks, p::one<','>>> {};
struct more_tags_ahead : p::sor<p::seq<p::plus<more_tags_item>, line_end>,
                                p::seq<blanks, codes_with_commas, line_end>> {};
struct passes_on  // LIMA FOR AGATT
    : p::until<p::seq<some_blanks, p::sor<word<"FOR">, word<"PASS">>, word_end>, p::not_one<'\n'>> {
};
struct not_a_tags_line
    : p::sor<blank_line, label_ahead,
             p::seq<blanks, p::sor<word<"SIPDIS">, word<"SENSITIVE">, word<"REF">, word<"SUBJ">,
                                   word<"E.O.">, p::seq<p::plus<p::one<'-', '='>>, line_end>>>,
             passes_on> {};
struct more_tags
    : p::seq<p::not_at<not_a_tags_line>, p::at<more_tags_ahead>, tag_item, tag_items, line_end> {};

// A line of codes between commas where the TAGS line belongs, its label forgotten.
struct bare_code : p::seq<p::rep_min_max<2, 5, p::upper>, word_end> {};
struct bare_codes : p::seq<bare_code, p::plus<blanks, p::one<','>, blanks, bare_code>, line_end,
                           p::star<blank_line>, blanks, p::sor<word<"SUBJ">, word<"REF">>> {};
struct forgotten_label : p::opt<p::try_catch<p::must<tags_label>>> {};

struct labelled_tags : p::seq<p::at<tags_begin>, p::not_at<slipped_tags_label>, tags_label,
                              p::must<first_tag>, tag_items> {};
struct slipped_tags : p::seq<p::at<slipped_tags_label>, forgotten_label, slipped_tags_label,
                             p::must<first_tag>, tag_items> {};
struct unlabelled_tags : p::seq<p::at<bare_codes>, forgotten_label, tag_word, tag_items> {};
struct tags_line
    : p::seq<blanks, p::opt<pilcrow>, p::sor<labelled_tags, slipped_tags, unlabelled_tags>,
             tags_stop, p::opt<line_end, p::star<more_tags>>> {};

}  // namespace cablelint::grammar
