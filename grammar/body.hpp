#pragma once
// The text: numbered paragraphs, paragraphs inside them, headings and what page breaks put between
// the lines. What a number means is settled later; here it is only seen.
#include "grammar/authority.hpp"

namespace cablelint::grammar {

// ---- labels

struct label_number
    : p::seq<p::range<'1', '9'>, p::rep_min_max<0, 2, p::digit>, p::not_at<p::digit>> {};
struct wide_follow : p::sor<at_line_end, blank, p::one<'('>> {};
struct year_ahead  // "6, 1963." is the end of a date
    : p::seq<blanks, p::sor<p::string<'1', '9'>, p::string<'2', '0'>>, digits<2, 2>> {};
struct label_point
    : p::sor<p::seq<p::one<'.'>, p::opt<p::one<')'>>, p::not_at<p::sor<p::digit, p::one<'.'>>>>,
             p::seq<p::one<')'>, p::at<wide_follow>>,
             p::seq<p::one<',', ';', ':', '-'>, p::at<wide_follow>, p::not_at<year_ahead>>,
             p::seq<p::one<'-'>, p::at<p::rep<2, p::upper>>>, p::at<blanks, portion_mark>> {};
struct label_indent : p::rep_max<8, blank> {};
struct label_pilcrow : p::seq<pilcrow> {};
struct label : p::seq<label_number, label_point> {};
struct numbered_start : p::seq<label_indent, p::opt<label_pilcrow, blanks>, label> {};

struct sub_letter : p::seq<p::alpha, p::one<'.', ')'>, p::opt<p::one<')'>>, p::at<wide_follow>> {};
struct roman : p::plus<p::one<'i', 'v', 'x', 'I', 'V', 'X'>> {};
struct line_mark : p::seq<portion_mark> {};
struct marked_letter  // (C), (S) and (U) are letters of a list or marks: the model tells which
    : p::seq<p::at<p::one<'('>, p::one<'C', 'S', 'U'>, p::one<')'>, wide_follow>, line_mark> {};
struct sub_bracketed
    : p::seq<p::one<'('>, p::sor<p::rep_min_max<1, 2, p::digit>, p::seq<roman>, p::alpha>,
             p::one<')'>, p::at<wide_follow>> {};
struct sub_label : p::sor<sub_letter, marked_letter, sub_bracketed> {};
struct sub_start : p::seq<blanks, p::opt<label_pilcrow, blanks>, sub_label> {};

// ---- lines that are not text

struct ruler_char : p::one<'-', '=', '*', '_', '#'> {};
struct ruler : p::seq<blanks, p::rep<3, ruler_char>, p::star<p::sor<ruler_char, blank>>, line_end> {
};

struct cable_ends
    : p::seq<p::rep<3, p::one<'='>>, p::until<p::at<word<"CABLE ENDS">>, p::not_one<'\n'>>> {};
struct end_words
    : p::sor<p::seq<p::string<'N', 'N', 'N'>, p::opt<p::one<'N'>>, line_end>,
             p::seq<p::at<cable_ends>, any_line>, p::seq<word<"END CABLE TEXT">, line_end>> {};
struct end_of_message : p::seq<blanks, p::opt<p::one<'"'>>, end_words> {};

struct inserted_word : p::sor<word<"SIPDIS">, word<"SENSITIVE">, word<"NOFORN">, word<"BT">> {};
struct inserted_caption
    : p::seq<blanks, p::plus<inserted_word, word_end, p::opt<p::one<'\\'>>, blanks>, line_end> {};
struct page_furniture : p::sor<page_foot, page_head, level_line, release_stamp, extract_notice,
                               archive_foot, service_note> {};
struct page_break : p::sor<page_furniture, inserted_caption> {};

struct routing_start
    : p::seq<blanks, p::sor<p::string<'V', 'Z', 'C', 'Z', 'C'>, p::string<'Z', 'C', 'Z', 'C'>>> {};
struct transmission_start  // the stamp of a page may have the level in front
    : p::sor<routing_start, p::seq<p::not_at<page_foot>, faultless_classification>> {};

struct attributes_head : p::seq<blanks, word<"MESSAGE ATTRIBUTES">, line_end> {};
struct drafting : p::sor<signature_line, drafting_label> {};
struct block_start : p::sor<blank_line, p::eof, numbered_start, sub_start, ruler, page_break,
                            end_of_message, attributes_head, drafting, transmission_start> {};

// ---- the end of message and what stands behind it, up to the next transmission

struct trailer_end : p::sor<transmission_start, p::at<p::sor<dtg_ahead, extract_notice>>> {};
struct trailer_line : p::seq<p::not_at<trailer_end>, any_line> {};
struct trailer : p::plus<trailer_line> {};
struct ending
    : p::sor<p::seq<end_of_message, p::opt<trailer>>, p::seq<signature_line, p::opt<trailer>>,
             p::seq<p::at<p::sor<attributes_head, drafting_label>>, trailer>> {};

// ---- paragraphs

// Most lines end their reading here, before every kind of block is tried. Two small letters at the
// margin begin nothing but text; other letters begin text where no block has such words in front.
struct two_small_letters : p::rep<2, p::lower> {};
struct block_words
    : p::sor<notice_words, page_word, release_words, service_words, eight_e, inserted_word,
             p::seq<level_shape, p::sor<classification_level, garbled_level>>, routing_start,
             end_of_message, attributes_head, drafting> {};
struct letter_of_text : p::seq<p::alpha, p::not_one<'.', ')'>> {};
struct words_of_text
    : p::seq<blanks, p::at<letter_of_text>, p::not_at<block_words>, p::not_at<page_foot_shape>> {};
struct plain_text : p::sor<two_small_letters, words_of_text> {};
struct line_bullet : p::sor<p::plus<p::one<'-', '*', '|', '+'>>, p::string<'\xE2', '\x80', '\xA2'>,
                            p::seq<p::one<'o'>, p::at<blank>>> {};
struct marked_line  // -- (S) One mill closes.
    : p::seq<blanks, p::opt<line_bullet, blanks>, line_mark, any_line> {};
struct text_line : p::sor<p::seq<p::at<plain_text>, any_line>,
                          p::seq<p::not_at<block_start>, p::sor<marked_line, any_line>>> {};
struct first_line : p::seq<to_line_end, p::opt<newline>> {};
struct paragraph_mark : p::sor<portion_mark, bare_mark> {};
struct odd_paragraph_mark : p::seq<odd_mark> {};
struct lead_word
    : p::sor<word<"BEGIN">, word<"SUMMARY">, word<"COMMENT">, word<"BACKGROUND">,
             word<"INTRODUCTION">, word<"ACTION REQUEST">, word<"AND">, p::one<'/', '&'>> {};
struct lead_words  // Summary: (C), COMMENT (C), - (C)
    : p::sor<p::seq<p::plus<p::one<'-'>>, blanks>,
             p::seq<p::plus<lead_word, blanks>, p::opt<p::one<':', '.', '-', ','>>, blanks>> {};
struct mark_behind_words : p::seq<p::at<lead_words, portion_mark>, lead_words, paragraph_mark> {};
struct mark_after_label
    : p::opt<blanks, p::sor<paragraph_mark, odd_paragraph_mark, mark_behind_words>> {};
struct first_words : p::sor<p::seq<blanks, authority_in_text>, first_line> {};
struct paragraph : p::seq<numbered_start, mark_after_label, first_words, p::star<text_line>> {};
struct subparagraph : p::seq<sub_start, mark_after_label, first_line, p::star<text_line>> {};
struct text_block
    : p::seq<blanks,
             p::sor<p::seq<paragraph_mark, first_words>, authority_in_text, marked_line, any_line>,
             p::star<text_line>> {};

struct body_end : p::sor<transmission_start, end_of_message, attributes_head, drafting> {};
struct body_item
    : p::sor<blank_line, paragraph, p::seq<p::at<words_of_text>, text_block>,
             p::seq<p::not_at<body_end>, p::sor<ruler, page_break, subparagraph, text_block>>> {};

}  // namespace cablelint::grammar
