#pragma once
// Characters, blanks, line ends, words, numbers and dates: what every line is made of.
#include <algorithm>
#include <cstring>
#include <tao/pegtl.hpp>
#include <utility>

namespace cablelint::grammar {

namespace p = tao::pegtl;

// Letters in either case: word<"TAGS">.
template <std::size_t Size>
struct Letters {
  char text[Size]{};
  consteval Letters(const char (&letters)[Size]) { std::copy_n(letters, Size, text); }
};
template <Letters letters, typename = std::make_index_sequence<sizeof(letters.text) - 1>>
struct letters_of;
template <Letters letters, std::size_t... At>
struct letters_of<letters, std::index_sequence<At...>> : p::istring<letters.text[At]...> {};
template <Letters letters>
struct word : letters_of<letters> {};

// Blanks. Texts come with tabs, form feeds, bells, no-break blanks and U+2028; a "\r" is a blank
// wherever it stands, so a line ends at "\n" alone.
struct nbsp : p::string<'\xC2', '\xA0'> {};
struct line_separator : p::string<'\xE2', '\x80', '\xA8'> {};
struct wide_blank : p::sor<nbsp, line_separator> {};
// One of " \t\r\f\v\a" or a wide blank; quicker than p::sor, since most bytes are none or a space.
struct blank {
  using rule_t = blank;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    if (in.empty()) return false;
    const char c = *in.current();
    if (c == ' ') in.bump_in_this_line(1);
    return c == ' ' || (can_begin(c) && match_other(in));
  }
  static bool can_begin(char c) {
    const bool plain = static_cast<signed char>(c) > ' ';  // bytes above ASCII are below 0
    return !plain && c != '\n';
  }

 private:
  template <typename Input>
  [[gnu::noinline]] static bool match_other(Input& in) {
    switch (*in.current()) {
      case '\t':
      case '\r':
      case '\f':
      case '\v':
      case '\a':
        in.bump_in_this_line(1);
        return true;
      case '\xC2':
      case '\xE2':
        return p::match<wide_blank, p::apply_mode::nothing, p::rewind_mode::required, p::nothing,
                        p::normal>(in);
      default:
        return false;
    }
  }
};
// As p::star<blank> and p::plus<blank>, in a loop of their own: they stand before almost
// everything.
struct blanks {
  using rule_t = blanks;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    while (blank::match(in)) {
    }
    return true;
  }
};
struct some_blanks {
  using rule_t = some_blanks;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    return blank::match(in) && blanks::match(in);
  }
};
struct newline : p::one<'\n'> {};
struct line_end : p::seq<blanks, p::sor<newline, p::eof>> {};
struct at_line_end : p::at<line_end> {};

// The rest of the line without its end. memchr() looks at many bytes at once.
struct to_line_end {
  using rule_t = to_line_end;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const void* end = std::memchr(in.current(), '\n', in.size());
    const char* stop = end ? static_cast<const char*>(end) : in.end();
    in.bump_in_this_line(static_cast<std::size_t>(stop - in.current()));
    return true;
  }
};

struct blank_line : p::sor<p::seq<blanks, newline>, p::seq<some_blanks, p::eof>> {};
struct any_line : p::sor<p::seq<to_line_end, newline>, p::seq<p::any, to_line_end>> {};

// What is a letter, a word, a number.
struct word_char : p::sor<p::alnum, p::one<'-', '/', '&', '\'', '_', '.'>> {};
struct word_end : p::not_at<p::alnum> {};
struct plain_word : p::plus<p::alpha> {};
template <char... Letters>
struct spaced;  // letters with any blanks between them: S E C R E T
template <char Letter>
struct printed : p::istring<Letter> {};  // scans have 0 for O and 1 or l for I
template <>
struct printed<'O'> : p::one<'O', 'o', '0'> {};
template <>
struct printed<'I'> : p::one<'I', 'i', '1', 'l'> {};
template <char First, char... Rest>
struct spaced<First, Rest...> : p::seq<printed<First>, p::seq<blanks, printed<Rest>>...> {};
struct digit : p::digit {};
template <unsigned Min, unsigned Max>
struct digits : p::seq<p::rep_min_max<Min, Max, p::digit>, p::not_at<p::digit>> {};
struct number : p::plus<p::digit> {};

// Brackets on one line: "(JDOE)".
struct bracketed : p::seq<p::one<'('>, p::star<p::not_one<'(', ')', '\n'>>, p::one<')'>> {};

// The pilcrow that mirrors put before list items: UTF-8, one Latin-1 byte, or a replacement.
struct pilcrow
    : p::sor<p::string<'\xC2', '\xB6'>, p::one<'\xB6'>, p::string<'\xEF', '\xBF', '\xBD'>> {};

// Months and dates. A date of the wrong calendar ("02/31/2015") is read here and judged later.
struct month
    : p::seq<p::sor<word<"JANUARY">, word<"FEBRUARY">, word<"MARCH">, word<"APRIL">, word<"JUNE">,
                    word<"JULY">, word<"AUGUST">, word<"SEPTEMBER">, word<"OCTOBER">,
                    word<"NOVEMBER">, word<"DECEMBER">, word<"JAN">, word<"FEB">, word<"MAR">,
                    word<"APR">, word<"MAY">, word<"JUN">, word<"JUL">, word<"AUG">, word<"SEPT">,
                    word<"SEP">, word<"OCT">, word<"NOV">, word<"DEC">>,
             word_end> {};
struct date_digits : p::rep_min_max<1, 4, p::digit> {};
struct date_separator : p::seq<blanks, p::one<'/', '-', '.'>, blanks> {};
struct numeric_date  // 04/26/2015, 2015/4/26, 4-26-15
    : p::seq<date_digits, date_separator, date_digits, date_separator, date_digits,
             p::not_at<p::digit>> {};
struct compact_date : p::seq<p::rep<8, p::digit>, word_end> {};  // 20150426
struct month_first_date                                          // APRIL 26, 2015
    : p::seq<month, p::opt<p::one<'.'>>, blanks, digits<1, 2>, p::opt<p::one<','>>, blanks,
             p::sor<digits<4, 4>, digits<2, 2>>> {};
struct day_first_date  // 26 APR 2015
    : p::seq<digits<1, 2>, blanks, month, p::opt<p::one<'.', ','>>, blanks,
             p::sor<digits<4, 4>, digits<2, 2>>> {};
struct date : p::sor<numeric_date, compact_date, month_first_date, day_first_date> {};

}  // namespace cablelint::grammar
