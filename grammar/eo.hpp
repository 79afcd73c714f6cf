#pragma once
// The E.O. line: E.O. 12958: DECL: 04/26/2015. Each order has its own values; which of them fit is
// for the rules to say, the grammar reads them all.
#include "grammar/lexical.hpp"

namespace cablelint::grammar {

// E.O., E. O., E.0., EO. A teletype that lost a shift printed M for the full stop: E.OM, EMO.
struct eo_point : p::one<'.', ',', 'M'> {};
struct eo_abbreviation
    : p::seq<p::istring<'E'>, p::opt<eo_point>, blanks, p::one<'O', 'o', '0'>, p::opt<eo_point>> {};
struct eo_label : p::seq<eo_abbreviation, blanks, p::opt<p::one<':', ';'>>, blanks> {};
struct eo_order : p::seq<digits<3, 7>> {};

struct eo_na : p::seq<p::sor<word<"N/A">, word<"N:A">, word<"N.A.">, word<"N\\A">, word<"N-A">,
                             word<"NA">, word<"/A">>,
                      word_end> {};
struct eo_decl_word : p::seq<p::sor<word<"DECLASSIFIED">, word<"DECLASSIFY">, word<"DECLAS">,
                                    word<"DECL">, word<"DCL">>,
                             p::opt<blanks, word<"ON">, word_end>> {};
struct eo_exemption
    : p::seq<
          p::opt<p::string<'1', '.', '6'>, p::opt<p::one<'.'>>, blanks>,
          p::sor<p::seq<p::sor<p::string<'2', '5'>, p::string<'5', '0'>, p::string<'7', '5'>>,
                        p::istring<'X'>, p::digit,
                        p::opt<blanks, p::one<'-'>, blanks, p::plus<p::alpha>>>,
                 p::seq<p::istring<'X'>, p::opt<p::one<'.'>>, p::digit>, word<"OADR">, word<"MR">>,
          word_end> {};
struct eo_code : p::seq<p::sor<p::seq<p::sor<word<"XGDS">, word<"RDS">, word<"XDS">>,
                                      p::opt<blanks, p::opt<p::one<'-'>>, blanks, p::digit>>,
                               word<"GDS">, word<"ADS">>,
                        word_end> {};
struct eo_begin : p::seq<eo_label, p::sor<p::digit, eo_na, eo_code, at_line_end, p::one<':'>>> {};
struct eo_date : date {};
struct eo_stop
    : p::sor<at_line_end,
             p::at<p::sor<word<"TAGS">, word<"TAG:">, word<"SUBJECT:">, word<"SUBJ:">>>> {};
struct eo_item : p::sor<eo_na, eo_date, eo_exemption, eo_code, eo_decl_word, p::plus<p::alnum>,
                        p::not_one<'\n'>> {};
struct eo_value : p::plus<p::not_at<eo_stop>, eo_item> {};
struct eo_separator : p::seq<blanks, p::star<p::one<':', ';', ',', '.'>, blanks>> {};
struct eo_line
    : p::seq<blanks, p::opt<pilcrow>, p::at<eo_begin>, eo_label, p::opt<p::one<':'>, blanks>,
             p::must<eo_order>, eo_separator, p::opt<eo_value>, eo_stop, p::opt<line_end>> {};

}  // namespace cablelint::grammar
