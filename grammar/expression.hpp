#pragma once
// The expressions of rules: the syntax of the Common Expression Language. What CEL has and rules
// have not (fractions, bytes, messages, optional access) is read here too, so that it can be
// refused by its name.
#include <tao/pegtl.hpp>

namespace cablelint::grammar::expression {

namespace p = tao::pegtl;

// What may stand between any two tokens.
struct comment : p::seq<p::two<'/'>, p::star<p::not_one<'\n'>>> {};
struct gap : p::star<p::sor<p::one<' ', '\t', '\n', '\r', '\f'>, comment>> {};

// Numbers. A minus sign directly before the digits belongs to them, so that the least integer can
// be written.
struct minus_sign : p::seq<p::one<'-'>, gap> {};
struct hexadecimal : p::seq<p::string<'0', 'x'>, p::plus<p::xdigit>> {};
struct decimal : p::plus<p::digit> {};
struct exponent : p::seq<p::one<'e', 'E'>, p::opt<p::one<'+', '-'>>, decimal> {};
struct fraction : p::seq<p::one<'.'>, decimal> {};
struct floating_digits
    : p::sor<p::seq<p::opt<decimal>, fraction, p::opt<exponent>>, p::seq<decimal, exponent>> {};
struct floating : p::seq<p::opt<minus_sign>, floating_digits> {};
struct integer_digits : p::sor<hexadecimal, decimal> {};
struct unsigned_integer : p::seq<p::opt<minus_sign>, integer_digits, p::one<'u', 'U'>> {};
struct integer : p::seq<p::opt<minus_sign>, integer_digits> {};
struct number_ahead : p::at<minus_sign, p::sor<p::digit, fraction>> {};

// Texts: four kinds of quotes, each with escapes or, behind an r, without.
struct octal_code : p::seq<p::range<'0', '3'>, p::rep<2, p::range<'0', '7'>>> {};
struct hex_code : p::seq<p::one<'x', 'X'>, p::rep<2, p::xdigit>> {};
struct short_code : p::seq<p::one<'u'>, p::rep<4, p::xdigit>> {};
struct long_code : p::seq<p::one<'U'>, p::rep<8, p::xdigit>> {};
struct escaped_letter : p::one<'a', 'b', 'f', 'n', 'r', 't', 'v', '\\', '?', '"', '\'', '`'> {};
struct escape_code : p::sor<escaped_letter, octal_code, hex_code, short_code, long_code> {};
struct escape : p::if_must<p::one<'\\'>, escape_code> {};
struct line_break : p::one<'\n', '\r'> {};

template <char Q>
struct quote : p::one<Q> {};
template <char Q>
struct quotes : p::rep<3, p::one<Q>> {};
template <char Q>
struct to_quotes : p::until<quotes<Q>, p::sor<escape, p::any>> {};
template <char Q>
struct to_raw_quotes : p::until<quotes<Q>> {};
template <char Q>
struct short_text
    : p::if_must<quote<Q>, p::star<p::not_at<p::sor<quote<Q>, line_break>>, p::sor<escape, p::any>>,
                 quote<Q>> {};
template <char Q>
struct short_raw_text
    : p::if_must<quote<Q>, p::star<p::not_at<p::sor<quote<Q>, line_break>>, p::any>, quote<Q>> {};
template <char Q>
struct long_text : p::if_must<quotes<Q>, to_quotes<Q>> {};
template <char Q>
struct long_raw_text : p::if_must<quotes<Q>, to_raw_quotes<Q>> {};

struct plain_text : p::sor<long_text<'"'>, long_text<'\''>, short_text<'"'>, short_text<'\''>> {};
struct raw_text : p::seq<p::one<'r', 'R'>, p::sor<long_raw_text<'"'>, long_raw_text<'\''>,
                                                  short_raw_text<'"'>, short_raw_text<'\''>>> {};
struct text : p::sor<plain_text, raw_text> {};
struct bytes : p::seq<p::one<'b', 'B'>, text> {};

// Names.
struct true_word : p::keyword<'t', 'r', 'u', 'e'> {};
struct false_word : p::keyword<'f', 'a', 'l', 's', 'e'> {};
struct null_word : p::keyword<'n', 'u', 'l', 'l'> {};
struct in_word : p::keyword<'i', 'n'> {};
struct identifier
    : p::seq<p::not_at<p::sor<true_word, false_word, null_word, in_word>>, p::identifier> {};
struct name : identifier {};
struct field_name : identifier {};
struct quoted_field_name : p::seq<p::one<'`'>, p::plus<p::not_one<'`', '\n'>>, p::one<'`'>> {};
struct rooted_name : p::seq<p::one<'.'>, gap, identifier> {};

// What stands in brackets.
struct expression;
struct comma : p::seq<gap, p::one<','>, gap> {};
struct colon : p::one<':'> {};
struct question_mark : p::seq<p::one<'?'>, p::not_at<p::one<'.', '?'>>> {};
struct open_group : p::one<'('> {};
struct open_list : p::one<'['> {};
struct open_map : p::one<'{'> {};
struct close_group : p::one<')'> {};
struct close_list : p::one<']'> {};
struct close_map : p::one<'}'> {};

struct optional_mark : p::seq<p::one<'?'>, gap> {};
struct element : p::seq<p::opt<optional_mark>, expression> {};
struct entry : p::seq<element, p::must<gap, colon, gap, expression>> {};
template <typename Item>
struct items : p::seq<Item, p::star<comma, Item>> {};
struct arguments : p::if_must<open_group, gap, p::opt<items<expression>>, gap, close_group> {};
struct list : p::if_must<open_list, gap, p::opt<items<element>, p::opt<comma>>, gap, close_list> {};
struct map : p::if_must<open_map, gap, p::opt<items<entry>, p::opt<comma>>, gap, close_map> {};
struct group : p::if_must<open_group, gap, expression, gap, close_group> {};
struct message : map {};  // a map behind a name

// Operands: a value and what is read from it.
struct name_or_call : p::seq<name, p::opt<gap, arguments>> {};
struct primary : p::sor<text, bytes, floating, unsigned_integer, integer, true_word, false_word,
                        null_word, group, list, map, name_or_call, rooted_name> {};
struct optional_access : p::sor<p::string<'?', '.'>, p::string<'.', '?'>> {};
struct optional_field : p::if_must<optional_access, gap, identifier> {};
struct field_or_call
    : p::if_must<p::one<'.'>, gap,
                 p::sor<p::seq<field_name, p::opt<gap, arguments>>, quoted_field_name>> {};
struct open_index : p::one<'['> {};
struct index : p::if_must<open_index, gap, p::opt<optional_mark>, expression, gap, close_list> {};
struct postfix : p::sor<optional_field, field_or_call, index, message> {};
struct operand : p::seq<primary, p::star<gap, postfix>> {};

// Operators, the strongest first.
struct unary;
struct not_sign : p::one<'!'> {};
struct inversion : p::if_must<not_sign, gap, unary> {};
struct negation : p::if_must<p::seq<p::not_at<number_ahead>, p::one<'-'>>, gap, unary> {};
struct unary : p::sor<inversion, negation, operand> {};

struct product_sign : p::one<'*', '/', '%'> {};
struct sum_sign : p::one<'+', '-'> {};
struct relation_sign : p::sor<p::string<'<', '='>, p::string<'>', '='>, p::string<'=', '='>,
                              p::string<'!', '='>, p::one<'<', '>'>, in_word> {};
struct and_sign : p::two<'&'> {};
struct or_sign : p::two<'|'> {};

template <typename Sign, typename Operand>
struct further : p::if_must<p::seq<gap, Sign>, gap, Operand> {};
template <typename Sign, typename Operand>
struct chain : p::seq<Operand, p::star<further<Sign, Operand>>> {};

struct product : chain<product_sign, unary> {};
struct sum : chain<sum_sign, product> {};
struct relation : chain<relation_sign, sum> {};
struct conjunction : chain<and_sign, relation> {};
struct disjunction : chain<or_sign, conjunction> {};
struct choice
    : p::if_must<p::seq<gap, question_mark>, gap, disjunction, gap, colon, gap, expression> {};
struct expression : p::seq<disjunction, p::opt<choice>> {};

struct whole : p::must<gap, expression, gap, p::eof> {};

}  // namespace cablelint::grammar::expression
