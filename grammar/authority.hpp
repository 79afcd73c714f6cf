#pragma once
// The authority block: Classified By: Ambassador J. Doe; reason 1.4 (b) and (d). It stands before
// paragraph 1 and ends at a blank line.
#include "grammar/eo.hpp"
#include "grammar/heading.hpp"
#include "grammar/marking.hpp"
#include "grammar/subject.hpp"

namespace cablelint::grammar {

struct colon_or_blank : p::plus<p::sor<p::one<':', ';', '.'>, blank>> {};
struct classified_word  // with the slips that are seen
    : p::sor<word<"CLASSIFIED">, word<"CLASSIFED">, word<"CLASSIFIE">, word<"CLASSFIED">,
             word<"CLASIFIED">, word<"CLASSIIFED">, word<"CLASSIFIIED">, word<"CLASSIFICATION">> {};
struct classified_by_label
    : p::seq<classified_word,
             p::sor<p::seq<some_blanks, word<"BY">, colon_or_blank>, p::seq<blanks, p::one<':'>>>> {
};
struct derived_from_label : p::seq<word<"DERIVED FROM">, colon_or_blank> {};
struct declassify_on_label : p::seq<p::sor<word<"DECLASSIFY ON">, word<"DECLASSIFICATION ON">,
                                           word<"DECL ON">, word<"DECLAS ON">>,
                                    colon_or_blank> {};
struct reason_label : p::seq<word<"REASON">, p::opt<p::sor<word<"(S)">, p::istring<'S'>>>,
                             p::opt<some_blanks, word<"FOR CLASSIFICATION">>,
                             p::sor<colon_or_blank, p::at<p::digit>, p::at<newline>>> {};
struct source_label : p::sor<classified_by_label, derived_from_label> {};
// This cable was classified by …
struct authority_sentence
    : p::seq<p::sor<word<"THIS">, word<"THE">, word<"ENTIRE">>, some_blanks,
             p::sor<word<"CABLE">, word<"MESSAGE">, word<"TELEGRAM">, word<"REPORT">,
                    word<"DOCUMENT">, word<"TEXT">, word<"INFORMATION">>,
             some_blanks,
             p::sor<p::seq<word<"HAS BEEN">, some_blanks>, p::seq<word<"WAS">, some_blanks>,
                    p::seq<word<"IS">, some_blanks>, p::success>> {};
struct authority_mark : p::seq<portion_mark> {};
struct authority_begin
    : p::seq<p::opt<portion_mark, blanks>, p::opt<authority_sentence>, source_label> {};
struct gap : p::star<p::sor<blank, p::seq<newline, p::not_at<p::sor<blank_line, p::eof>>>>> {};

// A line end may cut it: 1 / .4 (b) a / nd (d).
struct cut : p::seq<newline, p::not_at<blank_line>> {};
struct reason_section : p::seq<p::one<'1', '3'>, p::opt<cut>, p::one<'.', ','>, p::opt<cut>, blanks,
                               p::digit, p::not_at<p::digit>> {};
struct cut_and : p::seq<p::istring<'A'>, p::opt<cut>, p::istring<'N'>, p::opt<cut>, p::istring<'D'>,
                        word_end> {};
struct reason_letter : p::seq<p::alpha, p::not_at<p::alnum>> {};
struct reason_joiner
    : p::sor<cut_and,
             p::seq<p::sor<word<"OR">, word<"E.O.">, word<"12958">, word<"13526">>, word_end>,
             p::one<',', ';', '/', '&', '(', ')', '-'>, blank,
             p::seq<newline, p::not_at<p::sor<blank_line, p::eof, level_line>>>> {};
struct reason_letters
    : p::star<p::sor<p::seq<p::star<reason_joiner>, p::sor<reason_section, reason_letter>>>> {};
struct reasons : p::sor<p::seq<reason_label, gap, p::star<reason_joiner>,
                               p::at<p::sor<reason_section, reason_letter>>, reason_letters>,
                        p::seq<reason_section, reason_letters>> {};

// Its further parts may stand below a blank line.
struct section_below  // 1.4 (b), not the label of a paragraph
    : p::seq<p::string<'1', '.'>, p::one<'4', '5', '6'>, blanks, p::one<'('>, p::alpha> {};
struct more_below
    : p::seq<p::star<blank_line>, blanks, p::opt<pilcrow>,
             p::sor<reason_label, declassify_on_label, derived_from_label, section_below>> {};
struct authority_break
    : p::sor<
          p::eof,
          p::seq<newline,
                 p::sor<p::seq<blank_line, p::not_at<more_below>>, p::eof, level_line, field_below,
                        p::seq<blanks, p::opt<pilcrow>, digits<1, 2>, p::one<'.', ')'>, blank>,
                        p::seq<blanks, p::at<portion_mark>>, p::seq<blanks, p::rep<3, p::one<'-'>>>,
                        p::seq<blanks, word<"SUMMARY">>>>> {};
struct under_the_order  // UNDER E.O. 12958, PER 1.4 (B)
    : p::seq<p::opt<p::sor<word<"UNDER">, word<"PER">>, some_blanks>,
             p::sor<reason_section, p::seq<eo_abbreviation, blanks, digits<5, 5>>>> {};
struct authority_label_ahead
    : p::sor<p::seq<p::opt<p::one<'(', ';', ',', '.'>>, blanks, p::opt<word<"FOR">, some_blanks>,
                    p::sor<reason_label, derived_from_label, declassify_on_label>>,
             p::seq<newline, blanks, classified_by_label>,
             p::seq<p::one<';', ',', '.', ' '>, gap, under_the_order>> {};
struct authority_value
    : p::plus<p::not_at<p::sor<authority_break, authority_label_ahead>>, p::any> {};
struct classified_by : p::seq<classified_by_label, gap, p::opt<authority_value>> {};
struct derived_from : p::seq<derived_from_label, gap, p::opt<authority_value>> {};
struct declassify_value  // as on the E.O. line
    : p::sor<p::seq<eo_year, p::opt<p::one<'.'>>, blanks,
                    p::at<p::sor<authority_break, authority_label_ahead>>>,
             p::plus<p::not_at<p::sor<authority_break, authority_label_ahead>>,
                     p::sor<eo_item, p::any>>> {};
struct declassify_on : p::seq<declassify_on_label, gap, p::opt<declassify_value>> {};
struct authority_item
    : p::sor<classified_by, derived_from, declassify_on, reasons, p::plus<p::alnum>, p::any> {};
struct authority_items
    : p::seq<p::opt<authority_sentence>, p::at<source_label>,
             p::plus<p::not_at<authority_break>, authority_item>, p::opt<newline>> {};
struct authority_block
    : p::seq<blanks, p::opt<pilcrow>, p::opt<authority_mark, blanks>, authority_items> {};

// The block as a paragraph of the text, the first or the last: it is known by its reason.
struct reason_ahead
    : p::at<p::rep_max<300, p::not_at<p::sor<blank_line, word<"REASON">, reason_section>>, p::any>,
            p::sor<word<"REASON">, reason_section>> {};
struct authority_in_text
    : p::seq<p::at<p::opt<authority_sentence>, source_label, reason_ahead>, authority_items> {};

}  // namespace cablelint::grammar
