#pragma once
// The heading: what the communications centre wrote around the cable, the date-time group, the
// addressees, the classification line, captions and passing lines.
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "grammar/marking.hpp"

namespace cablelint::grammar {

// ---- lines that a mirror or a page break put in

struct notice_words : p::sor<word<"THIS RECORD IS A PARTIAL EXTRACT">,
                             word<"THE FULL TEXT OF THE ORIGINAL CABLE">> {};
struct extract_notice : p::seq<blanks, p::at<notice_words>, any_line> {};

struct page_word : word<"PAGE"> {};
struct page_head  // PAGE 02        HO CHI  00602  171002Z
    : p::seq<blanks, page_word, some_blanks, digits<1, 3>, some_blanks, any_line> {};
struct release_words
    : p::sor<word<"DECLASSIFIED/RELEASED">, word<"MESSAGE TEXT">, word<"SHERYL P. WALTER">,
             word<"MARGARET P. GRAFELD">, word<"RELEASED IN FULL">, word<"RELEASED IN PART">,
             word<"*** CURRENT ">, word<"<< END OF DOCUMENT >>">, p::seq<p::one<'>'>, line_end>> {
};  // the last ends the pages of 2000
struct release_stamp : p::seq<blanks, p::at<release_words>, any_line> {};
// 2004VATICA00101 - Classification: UNCLASSIFIED
struct archive_foot
    : p::seq<blanks,
             p::at<p::rep<4, p::digit>, p::rep<6, p::upper>, p::rep<5, p::digit>, word<" - ">>,
             any_line> {};

// What the communications centre wrote under a telegram: NOTE BY OC/T: PASSED ABOVE ADDRESSEE.
// Eight E say that what went before was sent in error.
struct service_words : word<"NOTE BY OC"> {};
struct eight_e : p::rep<8, p::one<'E'>> {};
struct service_note : p::seq<blanks, p::sor<p::seq<p::at<service_words>, any_line>,
                                            p::seq<eight_e, p::star<p::one<'E'>>, line_end>>> {};

// SAO PAULO 00000352  002 OF 004. Looks at the end of the line first, since most lines are text.
struct page_foot_shape {
  using rule_t = page_foot_shape;
  using subs_t = p::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const char* begin = in.current();
    const void* newline = std::memchr(begin, '\n', in.size());
    const char* end = newline ? static_cast<const char*>(newline) : in.end();
    while (end > begin && (end[-1] == ' ' || end[-1] == '\r')) --end;
    return end - begin >= 10 && end[-7] == ' ' && (end[-6] | 0x20) == 'o' && end[-4] == ' ';
  }
};
struct post_words : p::list<p::plus<p::sor<p::alpha, p::one<'-', '\'', '.'>>>, some_blanks> {};
struct page_foot : p::seq<p::at<page_foot_shape>, blanks,
                          p::opt<post_words, some_blanks, digits<8, 8>, some_blanks>, digits<3, 3>,
                          p::opt<p::one<'.'>, digit>, word<" OF ">, digits<3, 3>, line_end> {};

// ---- levels, as the heading spells them

// Whether four letters can begin a level with a slip in it: a slip leaves the first two as they
// are, or swaps the second and the third, or leaves the next two, which may have moved.
inline bool can_begin_level(const char* text, std::string_view level) {
  const auto same = [&](std::size_t at, std::size_t letter) {
    return text[at] == level[letter] && text[at + 1] == level[letter + 1];
  };
  return same(0, 0) || same(2, 1) || same(2, 2) || same(2, 3) ||
         (text[1] == level[2] && text[2] == level[1]);
}

// Whether any level can begin here, spelt right or not: most lines end their reading as one here.
struct level_shape {
  using rule_t = level_shape;
  using subs_t = p::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    char text[4];
    std::size_t read = 0;
    for (const char* at = in.current(); at != in.end() && read < 4; ++at) {
      if (*at == '\n') return false;
      if (!blank::can_begin(*at)) text[read++] = static_cast<char>(*at & ~0x20);
    }
    return read == 4 && (can_begin_level(text, "TOPSE") || can_begin_level(text, "SECRE") ||
                         can_begin_level(text, "CONFI") || can_begin_level(text, "UNCLA") ||
                         can_begin_level(text, "LIMIT"));
  }
};
struct level_ahead : p::at<blanks, level_shape> {};

struct level_top_secret : spaced<'T', 'O', 'P', 'S', 'E', 'C', 'R', 'E', 'T'> {};
struct level_secret : spaced<'S', 'E', 'C', 'R', 'E', 'T'> {};
struct level_confidential : spaced<'C', 'O', 'N', 'F', 'I', 'D', 'E', 'N', 'T', 'I', 'A', 'L'> {};
struct level_unclassified
    : p::sor<spaced<'U', 'N', 'C', 'L', 'A', 'S', 'S', 'I', 'F', 'I', 'E', 'D'>,
             spaced<'U', 'N', 'C', 'L', 'A', 'S'>> {};
struct limited_official_use
    : p::sor<word<"LIMITED OFFICIAL USE">, spaced<'L', 'I', 'M', 'I', 'T', 'E', 'D', 'O', 'F', 'F',
                                                  'I', 'C', 'I', 'A', 'L', 'U', 'S', 'E'>> {};
struct sensitive_but_unclassified : word<"SENSITIVE BUT UNCLASSIFIED"> {};
struct level_word
    : p::seq<p::sor<level_top_secret, level_secret, level_confidential, level_unclassified>,
             word_end> {};
struct level_phrase  // levels that are an administrative control of unclassified text
    : p::seq<p::sor<limited_official_use, sensitive_but_unclassified>, word_end> {};
struct classification_level : p::sor<level_phrase, level_word> {};

// A level with one slip of the pen in it, blanks left out: a character too many, too few, another
// or two in the wrong order (UNCLS, OFFFICIAL, CONFID*NTIAL).
template <char... Letters>
struct garbled {
  using rule_t = garbled;
  using subs_t = p::empty_list;

  template <typename Input>
  static bool match(Input& in) {
    char text[word.size() + 2];
    const char* ends[word.size() + 2];
    std::size_t read = 0;
    for (const char* at = in.current(); at != reach(in) && *at != '\n' && read < word.size() + 1;
         ++at)
      if (*at != ' ') {
        text[read] = *at >= 'a' && *at <= 'z' ? static_cast<char>(*at - 'a' + 'A') : *at;
        ends[read++] = at + 1;
        if (read == 4 && !can_begin_level(text, {word.data(), word.size()})) return false;
      }
    for (std::size_t length = read; length + 1 >= word.size(); --length)
      if (one_slip({text, length}) && ends_word(ends[length - 1], in.end())) {
        in.bump_in_this_line(static_cast<std::size_t>(ends[length - 1] - in.current()));
        return true;
      }
    return false;
  }

 private:
  static constexpr std::array<char, sizeof...(Letters)> word = {Letters...};

  static bool one_slip(std::string_view text) {
    const std::string_view right(word.data(), word.size());
    std::size_t same = 0;
    while (same < text.size() && same < right.size() && text[same] == right[same]) ++same;
    const auto rest = [&](std::size_t of_text, std::size_t of_word) {
      return same + of_text <= text.size() && same + of_word <= right.size() &&
             text.substr(same + of_text) == right.substr(same + of_word);
    };
    const bool swapped = same + 1 < text.size() && same + 1 < right.size() &&
                         text[same] == right[same + 1] && text[same + 1] == right[same];
    return rest(1, 0) || rest(0, 1) || rest(1, 1) || (swapped && rest(2, 2));
  }

  template <typename Input>
  static const char* reach(Input& in) {
    return in.current() + std::min(in.size(), 3 * word.size());
  }

  static bool ends_word(const char* at, const char* end) {
    return at == end || *at == ' ' || *at == '\r' || *at == '\n';
  }
};
struct garbled_top_secret : garbled<'T', 'O', 'P', 'S', 'E', 'C', 'R', 'E', 'T'> {};
struct garbled_secret : garbled<'S', 'E', 'C', 'R', 'E', 'T'> {};
struct garbled_confidential : garbled<'C', 'O', 'N', 'F', 'I', 'D', 'E', 'N', 'T', 'I', 'A', 'L'> {
};
struct garbled_unclassified
    : p::sor<garbled<'U', 'N', 'C', 'L', 'A', 'S', 'S', 'I', 'F', 'I', 'E', 'D'>,
             garbled<'U', 'N', 'C', 'L', 'A', 'S'>> {};
struct garbled_limited_official_use : garbled<'L', 'I', 'M', 'I', 'T', 'E', 'D', 'O', 'F', 'F', 'I',
                                              'C', 'I', 'A', 'L', 'U', 'S', 'E'> {};

struct garbled_level : p::sor<garbled_limited_official_use, garbled_top_secret, garbled_secret,
                              garbled_confidential, garbled_unclassified> {};

// ---- the classification line

struct line_control_word
    : p::sor<spaced<'N', 'O', 'F', 'O', 'R', 'N'>, spaced<'E', 'F', 'T', 'O'>, limited_official_use,
             word<"FOR OFFICIAL USE ONLY">, word<"FOUO">, word<"SBU">, word<"SENSITIVE">,
             word<"NODIS">, word<"EXDIS">, word<"LIMDIS">, word<"STADIS">, word<"ORCON-USGOV">,
             word<"ORCON">, word<"IMCON">, word<"PROPIN">, word<"RSEN">, word<"FISA">,
             word<"NOCONTRACT">, word<"SIPDIS">> {};
struct line_control : p::seq<line_control_word, word_end> {};
struct line_controls
    : p::plus<blanks, p::opt<p::rep_min_max<1, 2, p::one<'/'>>, blanks>, line_control> {};

struct section_number : digits<1, 2> {};
struct section_total : digits<1, 2> {};
struct section_of : p::seq<blanks, word<"OF">, blanks> {};
struct section_rest : p::seq<section_of, section_total> {};
struct garbled_of : p::seq<blanks, p::rep_min_max<1, 3, p::alpha>, blanks> {};  // ON, GF
struct word_with_digits : p::seq<p::at<p::plus<p::alpha>, p::digit>, p::plus<p::alnum>> {};
struct section_unread
    : p::sor<p::seq<garbled_of, section_total>, p::seq<blanks, word_with_digits>> {};
struct section : p::seq<word<"SECTION">, blanks, section_number,
                        p::opt<p::sor<p::try_catch<p::must<section_rest>>, section_unread>>> {};

struct mrn_post_word : p::seq<p::alpha, p::star<p::sor<p::alpha, p::one<'-', '\'', '.', '/'>>>> {};
struct mrn_post : p::list<mrn_post_word, some_blanks> {};
struct mrn_number : p::seq<p::rep_min_max<1, 8, p::digit>, word_end> {};
struct mrn : p::seq<mrn_post, some_blanks, p::opt<p::string<'#'>>, mrn_number> {};

// The level as a banner, with what the register puts behind it: SECRET//NOFORN, //FGI GBR.
struct banner_ahead
    : p::at<p::sor<p::rep<2, mark_slash>, p::seq<classification_level, blanks, mark_slash>>> {};

// The words up to the section or the message number. How many of the words before the number are
// the post's is for the mark to say: SECRET//REL TO USA, GBR LA PAZ 000417.
struct banner_words {
  using rule_t = banner_words;
  using subs_t = p::type_list<banner_mark>;
  struct whole_mark : p::seq<banner_mark, blanks, p::eof> {};

  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input, typename... States>
  static bool match(Input& in, States&&... states) {
    const void* newline = std::memchr(in.current(), '\n', in.size());
    const char* stop = newline ? static_cast<const char*>(newline) : in.end();
    std::array<const char*, longest_post> ends = {};
    const auto found = ends_of_mark(in.current(), stop, ends);
    for (auto longest = found.rbegin(); longest != found.rend(); ++longest) {  // the longest counts
      const char* end = *longest;
      Input words(in.current(), end, "");
      if (!Control<whole_mark>::template match<A, p::rewind_mode::required, Action, Control>(
              words, states...))
        continue;
      in.bump_in_this_line(static_cast<std::size_t>(end - in.current()));
      return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t longest_post = 3;  // words

  static bool is_number(std::string_view word) {
    return word.size() >= 3 && word.size() <= 8 &&
           std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  // Where the mark may end, the shortest first: of FGI GBR LA PAZ the codes are
  // the mark's, which reads no word of a post.
  static std::span<const char* const> ends_of_mark(const char* begin, const char* stop,
                                                   std::array<const char*, longest_post>& ends) {
    std::size_t words = 0;
    for (const char* at = begin; at != stop;) {
      const char* end = std::find_if(at, stop, [](char c) { return c == ' ' || c == '\r'; });
      const std::string_view word(at, static_cast<std::size_t>(end - at));
      const bool section =
          word.size() == 7 && (word == "SECTION" || word == "Section" || word == "section");
      if (section || (words > 0 && is_number(word))) {
        if (section) ends[0] = at, words = 1;
        return {ends.data(), std::min(words, longest_post)};
      }
      if (words == longest_post) std::shift_left(ends.begin(), ends.end(), 1);
      ends[std::min(words++, longest_post - 1)] = at;
      if (word.find_first_of("/,;") != std::string_view::npos) words = 0;  // no word of a post
      at = std::find_if(end, stop, [](char c) { return c != ' ' && c != '\r'; });
    }
    ends[0] = stop;
    return {ends.data(), 1};
  }
};
struct banner : p::seq<banner_ahead, banner_words> {};

// Behind the number: TOSEC 010034, CORRECTED COPY and a dangling mark of a mirror.
struct line_tail_word : p::seq<p::plus<word_char>, p::star<p::one<'(', ')', ':', ','>>> {};
struct line_tail
    : p::seq<p::star<blanks, p::one<'\\'>>, p::star<blanks, p::opt<p::one<',', '/'>, blanks>,
                                                    p::sor<line_control, line_tail_word>>> {};

struct page_sections : p::seq<digits<2, 2>, section_of, digits<2, 2>> {};
struct line_reference : p::sor<p::seq<section, p::opt<blanks, mrn>>, mrn> {};
template <typename Level, typename Reference>
struct level_and_reference
    : p::seq<blanks, Level, p::opt<line_controls>, p::opt<blanks, p::one<'-'>>, blanks, Reference,
             p::opt<blanks, page_sections>, line_tail, line_end> {};

// Inside a text only a line without a fault begins another section.
struct banner_line
    : p::seq<p::at<blanks, banner_ahead>, level_and_reference<banner, line_reference>> {};
struct faultless_classification
    : p::sor<p::seq<level_ahead, level_and_reference<classification_level, line_reference>>,
             banner_line> {};

struct number_alone : p::seq<p::rep_min_max<3, 6, p::digit>, word_end> {};  // the post is missing
struct known_level : p::seq<blanks, classification_level> {};
struct level_or_slip
    : p::sor<classification_level, p::try_catch<p::must<known_level>>, garbled_level> {};
struct garbled_classification : level_and_reference<garbled_level, line_reference> {};
struct faulty_classification
    : p::seq<level_ahead, p::sor<level_and_reference<classification_level, number_alone>,
                                 p::seq<p::at<garbled_classification>,
                                        level_and_reference<level_or_slip, line_reference>>>> {};
struct classification_line : p::sor<faultless_classification, faulty_classification> {};

// A line that ends as a classification line does but does not begin with a level.
struct zero_filled_mrn
    : p::seq<some_blanks, p::one<'0'>, p::rep_min_max<4, 5, p::digit>, at_line_end> {};
struct words_before_mrn : p::until<p::at<zero_filled_mrn>, p::not_one<'\n', ',', '/', '('>> {};
struct ends_with_mrn : p::seq<p::not_at<page_head>, p::at<blanks, p::upper, words_before_mrn>> {};
struct unknown_classification : p::seq<ends_with_mrn, p::must<known_level>, any_line> {};

// The level alone on a line: a page head, or all that is left of the classification line.
struct level_alone : p::seq<level_ahead, blanks, p::sor<classification_level, garbled_level>,
                            p::opt<line_controls>, p::opt<some_blanks, word<"PTQ">, number>,
                            p::opt<some_blanks, word<"PTO">, number>, line_end> {};
struct banner_alone : p::seq<blanks, banner, line_end> {};
struct sbu_control : p::at<word<"SBU">> {};
struct control_below  // SBU, in SMART's header
    : p::seq<blanks, sbu_control, line_control, line_end> {};
struct level_line : p::seq<p::sor<level_alone, banner_alone>, p::opt<control_below>> {};

// ---- date-time group and addressees

struct precedence_sign
    : p::seq<p::rep_min_max<1, 2, p::one<'Z', 'O', 'P', 'R', 'Y', 'z', 'o', 'p', 'r', 'y'>>,
             some_blanks> {};
struct dtg_precedence : p::rep_min_max<1, 3, precedence_sign> {};
struct dtg_month : month {};
struct dtg_year : p::sor<digits<4, 4>, digits<2, 2>> {};
struct six_digits : p::rep<6, p::digit> {};
struct zulu_dtg  // the Z says what it is: a month and a year must follow
    : p::seq<six_digits, blanks, p::one<'Z', 'z'>, p::must<blanks, dtg_month, blanks, dtg_year>> {};
struct bare_dtg : p::seq<six_digits, some_blanks, dtg_month, blanks, dtg_year> {};
struct dtg : p::sor<zulu_dtg, bare_dtg> {};
struct dtg_ahead : p::seq<blanks, p::opt<dtg_precedence>, six_digits, blanks,
                          p::opt<p::one<'Z', 'z'>>, blanks, month> {};
struct dtg_line : p::seq<blanks, p::opt<dtg_precedence>, dtg, any_line> {};

struct precedence_word
    : p::seq<p::sor<p::seq<word<"NIACT">, some_blanks, word<"IMMEDIATE">>, word<"NIACT">,
                    word<"FLASH">, word<"IMMEDIATE">, word<"PRIORITY">, word<"ROUTINE">>,
             word_end> {};
struct routing_indicator : p::seq<p::one<'R', 'r'>, p::rep_min_max<4, 7, p::alnum>> {};
struct at_addressee_end : p::at<blanks, p::sor<newline, p::eof, p::one<';'>>> {};
struct addressee_number : p::seq<p::rep_min_max<1, 6, p::digit>, at_addressee_end> {};
struct addressee_tail : p::seq<p::opt<some_blanks, precedence_word>,
                               p::opt<some_blanks, addressee_number>, at_addressee_end> {};
struct addressee_name
    : p::seq<p::not_one<'\n'>, p::until<p::at<addressee_tail>, p::not_one<'\n'>>> {};
struct addressee
    : p::seq<p::opt<routing_indicator, p::one<'/'>>, addressee_name,
             p::opt<some_blanks, precedence_word>, p::opt<some_blanks, addressee_number>> {};

// Office lists of the 1970s: INFO OCT-01 ISO-00, with continuation lines.
struct office_count
    : p::seq<p::plus<p::sor<p::alpha, p::one<'/', '&'>>>, p::one<'-'>, digits<2, 2>> {};
struct office_line
    : p::seq<blanks, p::opt<p::sor<word<"ACTION">, word<"ORIGIN">, word<"INFO">>, some_blanks>,
             p::at<office_count>, any_line> {};

// ---- the labelled header: SMART's since about 2010, and covers of telegrams before

template <typename... Words>
struct header_label : p::seq<p::sor<Words...>, blanks, p::one<':'>, blanks> {};
struct header_mrn : p::seq<blanks, header_label<word<"MRN">>,
                           p::opt<p::sor<digits<4, 4>, digits<2, 2>>, some_blanks>, mrn, line_end> {
};
struct header_date
    : p::seq<blanks, header_label<word<"DATE/DTG">, word<"DTG">>,
             p::star<p::not_at<six_digits, blanks, p::opt<p::one<'Z', 'z'>>, blanks, month>,
                     p::not_one<'\n'>>,
             p::opt<p::try_catch<dtg>>, any_line> {};
struct entry_end : p::sor<p::one<',', ';'>, at_line_end> {};
struct caption_entry : p::plus<p::not_at<entry_end>, p::not_one<'\n'>> {};
struct captions_line : p::seq<blanks, header_label<word<"CAPTIONS">, word<"CAPTION">>,
                              p::star<p::sor<p::one<',', ';'>, blank, caption_entry>>, any_line> {};
struct unknown_order  // in prints of old cables
    : p::seq<header_label<word<"E.O.">, word<"EO">>, word<"UNKNOWN">> {};
struct header_line  // what says nothing of the marking
    : p::seq<blanks,
             p::sor<unknown_order,
                    header_label<word<"ACTION OFFICE">, word<"INFO OFFICE">, word<"ORIGIN">,
                                 word<"PASS LINE">, word<"SENSITIVITY">, word<"CASE NUMBER">,
                                 word<"MESSAGE TYPE">, word<"ARCHIVE COPY">>>,
             any_line> {};
struct labelled_line : p::sor<header_mrn, header_date, captions_line, header_line> {};

// What stands under the text there, from the signature on.
struct signature_name : p::seq<to_line_end> {};
struct signature_line
    : p::seq<blanks, header_label<word<"SIGNATURE">>, signature_name, p::opt<newline>> {};
struct drafting_label
    : p::seq<blanks, header_label<word<"DRAFTED BY">, word<"CLEARED BY">, word<"APPROVED BY">,
                                  word<"RELEASED BY">, word<"DISSEMINATION RULE">>> {};

}  // namespace cablelint::grammar
