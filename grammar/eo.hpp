#pragma once
// The E.O. line: E.O. 12958: DECL: 04/26/2015. Each order has its own values; which of them fit is
// for the rules to say, the grammar reads them all.
#include "grammar/lexical.hpp"

namespace cablelint::grammar {

// E.O., E. O., E.0., EO. A teletype that lost a shift printed M for the full stop: E.OM, EMO.
struct eo_point : p::one<'.', ',', 'M'> {};
struct eo_zero  // E.0. 12958, but no reference E. 06 ALMATY 99
    : p::seq<p::one<'0'>, p::not_at<digits<1, 2>, p::not_at<p::digit>>> {};
struct eo_abbreviation : p::seq<p::istring<'E'>, p::opt<eo_point>, blanks,
                                p::sor<p::one<'O', 'o'>, eo_zero>, p::opt<eo_point>> {};
struct eo_label : p::seq<eo_abbreviation, blanks, p::opt<p::one<':', ';'>>, blanks> {};
struct eo_order : p::seq<digits<3, 7>> {};

struct eo_na : p::seq<p::sor<word<"N/A">, word<"N:A">, word<"N.A.">, word<"N\\A">, word<"N-A">,
                             word<"NA">, word<"/A">>,
                      word_end> {};
struct eo_decl_word : p::seq<p::sor<word<"DECLASSIFIED">, word<"DECLASSIFY">, word<"DECLAS">,
                                    word<"DECL">, word<"DCL">>,
                             p::opt<blanks, word<"ON">, word_end>> {};

// Values that are spelt out. In the classification block a line may end inside one.
struct between_words : p::plus<p::sor<blank, newline>> {};
template <Letters first, Letters... rest>
struct eo_words : p::seq<word<first>, p::seq<between_words, word<rest>>..., word_end> {};
struct apostrophe : p::sor<p::one<'\''>, p::string<'\xE2', '\x80', '\x99'>> {};
struct determination_required : p::seq<eo_words<"ORIGINATING">, between_words, word<"AGENCY">,
                                       p::opt<p::opt<apostrophe>, word<"S">>, between_words,
                                       eo_words<"DETERMINATION", "REQUIRED">> {};
struct treaty : p::seq<eo_words<"SUBJECT", "TO">, between_words,
                       p::sor<eo_words<"TREATY", "OR", "INTERNATIONAL", "AGREEMENT">,
                              eo_words<"INTERNATIONAL", "AGREEMENT">, eo_words<"TREATY">>> {};
struct manual_review  // but no Mr. Doe
    : p::seq<word<"MR">, p::not_at<p::one<'.'>, blanks, p::alpha>> {};
struct eo_spelt_out : p::sor<determination_required, treaty, eo_words<"MANUAL", "REVIEW">,
                             eo_words<"DNI", "ONLY">, eo_words<"DCI", "ONLY">> {};

struct eo_human_or_weapon
    : p::seq<blanks, p::one<'-'>, blanks, p::sor<word<"HUMAN">, word<"HUM">, word<"WMD">>> {};
struct eo_long_exemption  // 25X6, 50X1-HUM, 25X1 - human; a number that no list has is one too
    : p::seq<p::sor<p::string<'2', '5'>, p::string<'5', '0'>, p::string<'7', '5'>>, p::istring<'X'>,
             p::star<p::digit>,
             p::opt<p::sor<eo_human_or_weapon, p::seq<p::one<'-'>, p::plus<p::alpha>>>>> {};
struct eo_short_exemption : p::seq<p::istring<'X'>, p::opt<p::one<'.'>>, p::plus<p::digit>> {};
struct eo_exemption
    : p::seq<
          p::opt<p::string<'1', '.', '6'>, p::opt<p::one<'.'>>, blanks>,
          p::sor<eo_long_exemption, eo_short_exemption, eo_spelt_out, word<"OADR">, manual_review>,
          word_end> {};
struct eo_code : p::seq<p::sor<p::seq<p::sor<word<"XGDS">, word<"RDS">, word<"XDS">>,
                                      p::opt<blanks, p::opt<p::one<'-'>>, blanks, p::digit>>,
                               word<"GDS">, word<"ADS">>,
                        word_end> {};
struct eo_begin : p::seq<eo_label, p::sor<p::digit, eo_na, eo_code, at_line_end, p::one<':'>>> {};
struct eo_date : date {};
struct eo_year  // a date without its day: 2015, MAY 2015, 05/2015
    : p::seq<p::opt<p::sor<p::seq<month, p::opt<p::one<'.', ','>>, blanks>,
                           p::seq<digits<1, 2>, p::one<'/'>>>>,
             p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, p::digit, p::digit, word_end> {};
struct eo_stop
    : p::sor<at_line_end,
             p::at<p::sor<word<"TAGS">, word<"TAG:">, word<"SUBJECT:">, word<"SUBJ:">>>> {};
struct eo_separator : p::seq<blanks, p::star<p::one<':', ';', ',', '.'>, blanks>> {};

// The value may stand on the next line.
struct eo_value_begin : p::sor<p::seq<eo_decl_word, blanks, p::one<':'>>,
                               p::seq<p::sor<eo_na, eo_date, eo_exemption, eo_code>, at_line_end>> {
};
struct eo_next_line : p::seq<blanks, newline, p::star<blank_line>, blanks, p::at<eo_value_begin>> {
};

// Words that are no value of the line: "N/A to RD portions. See source list for NSI portions.", and
// the day of a source, which has a date of declassification of its own.
struct eo_name_of_portions  // RD, FRD, TFNI, NATO: of bounded length, so that reading stays linear
    : p::rep_max<32, p::not_at<word<"PORTION">>, p::not_one<'\n'>> {};
struct eo_na_to_portions
    : p::seq<p::sor<word<"N/A">, word<"NA">, word<"NOT APPLICABLE">>, some_blanks, word<"TO">,
             some_blanks, eo_name_of_portions, word<"PORTION">> {};
struct eo_source_date
    : p::seq<
          p::sor<eo_words<"DATE", "OF", "SOURCE">, eo_words<"SOURCE", "DATE">, eo_words<"DATED">>,
          eo_separator, date> {};
struct eo_item : p::sor<eo_na_to_portions, eo_source_date, eo_na, eo_date, eo_exemption, eo_code,
                        p::seq<eo_decl_word, eo_separator, p::opt<eo_next_line>>, p::plus<p::alnum>,
                        p::not_one<'\n'>> {};
struct eo_only_a_year
    : p::seq<p::opt<eo_decl_word, eo_separator>, eo_year, p::opt<p::one<'.'>>, at_line_end> {};
struct eo_without_value  // DECL: and nothing behind it
    : p::seq<eo_decl_word, eo_separator, p::not_at<eo_next_line>, eo_stop> {};
struct eo_value : p::sor<eo_only_a_year, p::plus<p::not_at<eo_stop>, eo_item>> {};
struct eo_line
    : p::seq<blanks, p::opt<pilcrow>, p::at<eo_begin>, eo_label, p::opt<p::one<':'>, blanks>,
             p::must<eo_order>, eo_separator, p::opt<eo_next_line>,
             p::sor<eo_without_value, p::opt<eo_value>>, eo_stop, p::opt<line_end>> {};

}  // namespace cablelint::grammar
