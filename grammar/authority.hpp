#pragma once
// The authority block: Classified By: Ambassador J. Doe; reason 1.4 (b) and (d). It stands before
// paragraph 1 and ends at a blank line.
#include "grammar/eo.hpp"
#include "grammar/heading.hpp"
#include "grammar/marking.hpp"

namespace cablelint::grammar {

struct colon_or_blank : p::plus<p::sor<p::one<':', ';', '.'>, blank>> {};
struct classified_by_label : p::seq<word<"CLASSIFIED BY">, colon_or_blank> {};
struct derived_from_label : p::seq<word<"DERIVED FROM">, colon_or_blank> {};
struct declassify_on_label : p::seq<p::sor<word<"DECLASSIFY ON">, word<"DECLASSIFICATION ON">,
                                           word<"DECL ON">, word<"DECLAS ON">>,
                                    colon_or_blank> {};
struct reason_label : p::seq<word<"REASON">, p::opt<p::sor<word<"(S)">, p::istring<'S'>>>,
                             p::opt<some_blanks, word<"FOR CLASSIFICATION">>,
                             p::sor<colon_or_blank, p::at<p::digit>, p::at<newline>>> {};
struct gap : p::star<p::sor<blank, p::seq<newline, p::not_at<p::sor<blank_line, p::eof>>>>> {};

struct reason_section
    : p::seq<p::one<'1', '3'>, p::one<'.'>, blanks, p::digit, p::not_at<p::digit>> {};
struct reason_letter : p::seq<p::alpha, p::not_at<p::alnum>> {};
struct reason_joiner
    : p::sor<p::seq<p::sor<word<"AND">, word<"OR">, word<"E.O.">, word<"12958">, word<"13526">>,
                    word_end>,
             p::one<',', ';', '/', '&', '(', ')', '-'>, blank,
             p::seq<newline, p::not_at<p::sor<blank_line, p::eof, level_line>>>> {};
struct reason_letters
    : p::star<p::sor<p::seq<p::star<reason_joiner>, p::sor<reason_section, reason_letter>>>> {};
struct reasons : p::sor<p::seq<reason_label, gap, p::star<reason_joiner>,
                               p::at<p::sor<reason_section, reason_letter>>, reason_letters>,
                        p::seq<reason_section, reason_letters>> {};

struct authority_break
    : p::sor<
          p::eof,
          p::seq<newline,
                 p::sor<blank_line, p::eof, level_line,
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
struct declassify_on : p::seq<declassify_on_label, gap, p::opt<authority_value>> {};
struct authority_item
    : p::sor<classified_by, derived_from, declassify_on, reasons, p::plus<p::alnum>, p::any> {};
struct authority_mark : p::seq<portion_mark> {};
struct authority_block
    : p::seq<blanks, p::opt<pilcrow>, p::opt<authority_mark, blanks>,
             p::at<p::sor<classified_by_label, derived_from_label>>,
             p::plus<p::not_at<authority_break>, authority_item>, p::opt<newline>> {};

}  // namespace cablelint::grammar
