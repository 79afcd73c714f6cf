#pragma once
// What mirrors, databases and printers left in a text, and where they lost a line end: labels that
// can stand in the middle of a line for no other reason.
#include "grammar/heading.hpp"
#include "grammar/subject.hpp"

namespace cablelint::grammar {

// ---- web pages: <a href='/tag/PREL_0.html'>, </pre>, <!-- … -->, &#x000A;

template <typename... Words>
struct any_name : p::seq<p::sor<Words...>, p::not_at<p::alnum>> {};
struct tag_rest : p::seq<p::rep_max<400, p::not_one<'<', '>'>>, p::one<'>'>> {};
struct breaking_name  // what ends a line where it stands
    : any_name<word<"BR">, word<"PRE">, word<"P">, word<"DIV">, word<"TR">, word<"LI">, word<"HR">,
               word<"TABLE">, word<"UL">, word<"OL">, p::seq<p::one<'h', 'H'>, p::digit>,
               word<"BODY">, word<"HTML">, word<"BLOCKQUOTE">> {};
struct other_name
    : any_name<word<"A">, word<"CODE">, word<"STRONG">, word<"SPAN">, word<"EM">, word<"B">,
               word<"I">, word<"U">, word<"TT">, word<"FONT">, word<"TD">, word<"TH">,
               word<"TBODY">, word<"IMG">, word<"CENTER">, word<"SUP">, word<"SUB">, word<"SMALL">,
               word<"META">, word<"LINK">, word<"!DOCTYPE">> {};
struct hidden_name : any_name<word<"SCRIPT">, word<"STYLE">, word<"HEAD">> {};
template <typename Name>
struct markup : p::seq<p::one<'<'>, p::opt<p::one<'/'>>, Name, tag_rest> {};
struct breaking_tag : markup<breaking_name> {};
struct link_tag : p::seq<p::one<'<'>, p::one<'a', 'A'>, some_blanks, tag_rest> {};
struct other_tag : markup<other_name> {};
struct hidden_end : p::seq<p::string<'<', '/'>, hidden_name, p::one<'>'>> {};
struct hidden : p::seq<p::one<'<'>, hidden_name, tag_rest, p::until<hidden_end>> {};
struct html_comment : p::seq<p::string<'<', '!', '-', '-'>, p::until<p::string<'-', '-', '>'>>> {};
struct hiding : p::sor<p::seq<p::one<'<'>, hidden_name, tag_rest>, p::string<'<', '!', '-', '-'>> {
};
struct hidden_text : p::sor<hidden, html_comment> {};

struct decimal_entity : p::seq<p::one<'#'>, p::rep_min_max<1, 7, p::digit>, p::one<';'>> {};
struct hex_entity
    : p::seq<p::one<'#'>, p::one<'x', 'X'>, p::rep_min_max<1, 6, p::xdigit>, p::one<';'>> {};
struct named_entity : p::seq<p::rep_min_max<2, 6, p::alpha>, p::one<';'>> {};
struct entity : p::seq<p::one<'&'>, p::sor<decimal_entity, hex_entity, named_entity>> {};

// ---- lost line ends

// As a label is written: TAGS: or Tags:, never the word in running text.
template <Letters upper, Letters title, typename = std::make_index_sequence<sizeof(upper.text) - 1>>
struct exactly_of;
template <Letters upper, Letters title, std::size_t... At>
struct exactly_of<upper, title, std::index_sequence<At...>>
    : p::sor<p::string<upper.text[At]...>, p::string<title.text[At]...>> {};
template <Letters upper, Letters title>
struct exactly : exactly_of<upper, title> {};

struct colon : p::seq<blanks, p::one<':'>> {};
struct five_digits : p::seq<p::rep<5, p::digit>, p::not_at<p::digit>> {};
struct lost_eo_name  // E.O., E. O., E.0.; EO behind a blank only
    : p::sor<p::seq<p::string<'E', '.'>, blanks, p::one<'O', 'o', '0'>, p::opt<p::one<'.'>>>,
             p::string<'E', 'O'>> {};
struct labelled_eo : p::seq<p::string<'E', '.', 'O', '.', ':'>, blanks, five_digits> {};
struct lost_eo
    : p::sor<labelled_eo,
             p::seq<lost_eo_name, blanks, p::opt<p::one<':'>>, blanks, five_digits, blanks,
                    p::sor<p::one<':', ';'>, word<"DECL">, word<"N/A">, at_line_end>>> {};
struct lost_tags : p::seq<exactly<"TAGS", "Tags">, colon> {};
struct lost_tag : p::seq<p::string<'T', 'A', 'G'>, p::opt<p::one<'S'>>, some_blanks,
                         p::rep_min_max<2, 5, p::upper>, p::not_at<p::alnum>> {};
struct lost_subject
    : p::seq<p::sor<exactly<"SUBJECT", "Subject">, exactly<"SUBJ", "Subj">>, colon> {};
struct lost_references
    : p::seq<p::sor<exactly<"REFERENCES", "References">, exactly<"REFERENCE", "Reference">,
                    exactly<"REFTELS", "Reftels">, exactly<"REFTEL", "Reftel">,
                    exactly<"REFS", "Refs">, exactly<"REF(S)", "Ref(s)">, exactly<"REF", "Ref">>,
             colon> {};
struct capital_ahead : p::at<some_blanks, p::upper> {};
struct lost_authority
    : p::sor<p::seq<exactly<"CLASSIFIED BY", "Classified By">, p::sor<colon, capital_ahead>>,
             p::seq<exactly<"CLASSIFIED BY", "Classified by">, p::sor<colon, capital_ahead>>,
             p::seq<exactly<"DERIVED FROM", "Derived From">, p::sor<colon, capital_ahead>>> {};

// SMART's labels, above the text and below it, where an MRN has shown that they are its.
struct lost_mrn : p::seq<p::string<'M', 'R', 'N', ':'>, blanks, p::digit> {};
struct lost_header : p::seq<p::sor<exactly<"DATE/DTG", "Date/DTG">, exactly<"FROM", "From">,
                                   exactly<"ACTION", "Action">, exactly<"CAPTIONS", "Captions">,
                                   exactly<"PASS LINE", "Pass Line">>,
                            colon> {};
struct lost_foot
    : p::seq<p::sor<exactly<"SIGNATURE", "Signature">, exactly<"DRAFTED BY", "Drafted By">>,
             colon> {};

struct lost_from  // 260931Z APR 05FM AMEMBASSY
    : p::seq<p::string<'F', 'M'>, some_blanks,
             p::sor<p::string<'A', 'M'>, p::string<'S', 'E', 'C'>, p::string<'U', 'S'>>> {};
struct lost_addressees  // ALMATYTO RUEHC/SECSTATE WASHDC
    : p::seq<p::sor<p::string<'T', 'O'>, p::string<'I', 'N', 'F', 'O'>>, some_blanks,
             p::sor<p::seq<p::string<'R', 'U'>, p::rep_min_max<3, 6, p::upper>, p::one<'/'>>,
                    p::string<'S', 'E', 'C', 'S', 'T', 'A', 'T', 'E'>>> {};
struct lost_classification  // COLLECTIVEUNCLAS HARARE 002505
    : p::seq<p::sor<level_unclassified, level_confidential, level_top_secret, level_secret>,
             p::opt<line_controls>, some_blanks, p::opt<section, some_blanks>,
             p::rep_min_max<1, 3, mrn_post_word, some_blanks>, p::rep_min_max<3, 6, p::digit>,
             p::not_at<p::digit>> {};
struct caption_word : p::sor<p::string<'S', 'I', 'P', 'D', 'I', 'S'>,
                             p::string<'S', 'E', 'N', 'S', 'I', 'T', 'I', 'V', 'E'>,
                             p::string<'N', 'O', 'F', 'O', 'R', 'N'>> {};
struct lost_dtg : p::seq<p::rep_min_max<1, 3, p::one<'Z', 'O', 'P', 'R'>, p::one<' '>>, six_digits,
                         p::one<'Z'>, blanks, month> {};
struct lost_envelope : p::sor<lost_dtg, lost_from, lost_addressees> {};

// The first paragraph of a text whose line ends are lost, and every further one.
struct glued_label_number : p::seq<p::range<'1', '9'>, p::rep_max<2, p::digit>, p::one<'.', ')'>> {
};
struct mark_ahead  // what begins as a portion mark does; the body's own grammar reads it
    : p::at<p::one<'('>, blanks,
            p::sor<word<"SBU">, word<"TS">, word<"LOU">, word<"FOUO">, word<"SECRET">,
                   word<"CONFIDENTIAL">, word<"UNCLAS">, p::one<'S', 'C', 'U', 's', 'c', 'u'>>,
            p::not_at<p::alpha>, p::rep_max<60, p::not_one<'(', ')', '\n'>>, p::one<')'>> {};
struct marked_label : p::seq<p::opt<pilcrow>, blanks, glued_label_number, blanks, mark_ahead> {};
struct worded_label  // behind two blanks or a ¶
    : p::seq<p::opt<pilcrow>, blanks, glued_label_number, some_blanks,
             p::at<p::sor<p::upper, p::one<'"', '('>>>> {};
struct marked_bullet : p::seq<p::plus<p::one<'-'>>, some_blanks, p::at<portion_mark>> {};
struct pilcrow_item
    : p::seq<pilcrow, blanks, p::sor<glued_label_number, p::seq<p::alpha, p::one<'.', ')'>>>> {};

// What a page break puts between the lines of a list.
struct broken_by_page : p::sor<page_foot, page_head> {};
struct level_by_page : p::seq<level_alone> {};
struct heading_label
    : p::seq<blanks, p::opt<pilcrow>, p::sor<eo_begin, tags_begin, subject_label, ref_label>> {};
struct paragraph_one
    : p::seq<blanks, p::opt<pilcrow>, blanks, p::one<'1'>, p::one<'.', ')'>, p::not_at<p::digit>> {
};

}  // namespace cablelint::grammar
