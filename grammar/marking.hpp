#pragma once
// Classification marks: "(C/NF)" before a paragraph, "SECRET//NOFORN" in a banner. State's own
// habit (S/NF), the register of the intelligence community (S//REL TO USA, GBR), the full words of
// older telegrams (SECRET - ENTIRE TEXT) and what drafters make of them are read alike; the model
// says what a mark means and how it should have been written.
#include "grammar/lexical.hpp"

namespace cablelint::grammar {

// ---- characters and words

struct mark_blank : p::sor<blank, p::seq<newline, p::not_at<blank_line>>> {};
struct mark_blanks : p::star<mark_blank> {};
struct mark_some_blanks : p::plus<mark_blank> {};
struct mark_slash : p::one<'/', '\\'> {};
struct mark_stroke : p::plus<p::one<'/', '\\', '-', ',', ';', '.', ':'>> {};
struct item_separator : p::sor<p::seq<mark_blanks, mark_stroke, mark_blanks>, mark_some_blanks> {};
struct slash_ahead : p::at<mark_blanks, mark_slash> {};

template <typename... Words>
struct any_word : p::sor<p::seq<Words, word_end>...> {};
template <typename First, typename... Rest>
struct phrase : p::seq<First, p::seq<mark_some_blanks, Rest>..., word_end> {};

// ---- levels

struct top_secret : p::seq<word<"TOP">, p::sor<p::one<'-'>, mark_some_blanks>, word<"SECRET">> {};
struct level_name : p::sor<top_secret, word<"SECRET">, word<"CONFIDENTIAL">, word<"CONF">,
                           word<"UNCLASSIFIED">, word<"UNCLASS">, word<"UNCLAS">, word<"UN">> {};
struct level_letters : p::sor<word<"TS">, word<"S">, word<"C">, word<"U">> {};
struct glued_noforn : p::seq<p::sor<word<"NOFORN">, word<"NF">>, word_end> {};  // SNF
struct spaced_level_name  // as the classification line has it
    : p::sor<spaced<'T', 'O', 'P', 'S', 'E', 'C', 'R', 'E', 'T'>,
             spaced<'S', 'E', 'C', 'R', 'E', 'T'>,
             spaced<'C', 'O', 'N', 'F', 'I', 'D', 'E', 'N', 'T', 'I', 'A', 'L'>> {};
struct mark_level : p::sor<p::seq<p::sor<spaced_level_name, level_name>, word_end>,
                           p::seq<level_letters, p::sor<word_end, p::at<glued_noforn>>>> {};
struct mark_restricted : any_word<word<"RESTRICTED">, word<"R">> {};  // abroad and in NATO only

// ---- controls that stand without a level: what they mark is unclassified

struct sbu : p::sor<phrase<word<"SENSITIVE">, word<"BUT">, word<"UNCLASSIFIED">>,
                    p::seq<word<"SBU">, p::sor<p::at<glued_noforn>, word_end>>> {};
struct lou : p::sor<phrase<word<"LIMITED">, word<"OFFICIAL">, word<"USE">>, any_word<word<"LOU">>> {
};
struct ouo : p::sor<phrase<word<"OFFICIAL">, word<"USE">, word<"ONLY">>, any_word<word<"OUO">>> {};
struct fouo : p::sor<phrase<word<"FOR">, word<"OFFICIAL">, word<"USE">, word<"ONLY">>,
                     any_word<word<"FOUO">>> {};
struct les
    : p::sor<phrase<word<"LAW">, word<"ENFORCEMENT">, word<"SENSITIVE">>, any_word<word<"LES">>> {};
struct ssi : p::sor<phrase<word<"SENSITIVE">, word<"SECURITY">, word<"INFORMATION">>,
                    any_word<word<"SSI">>> {};
struct dsen : p::sor<phrase<word<"DEA">, word<"SENSITIVE">>, any_word<word<"DSEN">>> {};
struct cui : p::sor<phrase<word<"CONTROLLED">, word<"UNCLASSIFIED">, word<"INFORMATION">>,
                    any_word<word<"CUI">>> {};
struct administrative : p::sor<sbu, lou, ouo, fouo, les, ssi, dsen, cui> {};

// ---- controls on the release, the handling and the reader

struct noforn
    : p::sor<
          phrase<word<"NOT">, word<"RELEASABLE">, word<"TO">, word<"FOREIGN">, word<"NATIONALS">>,
          any_word<word<"NOFORN">, word<"NOFOR">, word<"N/F">, word<"NF">, word<"N">>> {};
struct orcon : p::sor<phrase<word<"ORIGINATOR">, word<"CONTROLLED-USGOV">>,
                      phrase<word<"ORIGINATOR">, word<"CONTROLLED">>,
                      any_word<word<"ORCON-USGOV">, word<"OC-USGOV">, word<"ORCON">, word<"OC">>> {
};
struct imcon
    : p::sor<phrase<word<"CONTROLLED">, word<"IMAGERY">>, any_word<word<"IMCON">, word<"IMC">>> {};
struct relido : p::sor<phrase<word<"RELEASABLE">, word<"BY">, word<"INFORMATION">,
                              word<"DISCLOSURE">, word<"OFFICIAL">>,
                       any_word<word<"RELIDO">>> {};
struct propin : p::sor<phrase<word<"CAUTION-PROPRIETARY">, word<"INFORMATION">, word<"INVOLVED">>,
                       any_word<word<"PROPIN">, word<"PR">>> {};
struct rsen : p::sor<phrase<word<"RISK">, word<"SENSITIVE">>, any_word<word<"RSEN">, word<"RS">>> {
};
struct fisa_words
    : phrase<word<"FOREIGN">, word<"INTELLIGENCE">, word<"SURVEILLANCE">, word<"ACT">> {};
struct fisa
    : p::sor<fisa_words, phrase<word<"RAW">, fisa_words>, any_word<word<"RAWFISA">, word<"FISA">>> {
};
struct limdis
    : p::sor<phrase<word<"LIMITED">, word<"DISTRIBUTION">>, any_word<word<"LIMDIS">, word<"DS">>> {
};
struct exdis
    : p::sor<phrase<word<"EXCLUSIVE">, word<"DISTRIBUTION">>, any_word<word<"EXDIS">, word<"XD">>> {
};
struct nnpi
    : p::sor<phrase<word<"NAVAL">, word<"NUCLEAR">, word<"PROPULSION">, word<"INFORMATION">>,
             any_word<word<"NNPI">>> {};
struct nodis
    : p::sor<phrase<word<"NO">, word<"DISTRIBUTION">>, any_word<word<"NODIS">, word<"ND">>> {};
struct eyes_only : p::sor<phrase<word<"EYES">, word<"ONLY">>, any_word<word<"EYES">>> {};
struct handling
    : p::sor<noforn, orcon, imcon, propin, relido, rsen, fisa, limdis, exdis, nodis, nnpi,
             eyes_only,
             any_word<word<"NOCONTRACT">, word<"NC">, word<"WNINTEL">, word<"WN">,
                      word<"SENSITIVE">, word<"ATOMAL">, word<"BALK">, word<"BOHEMIA">>> {};

// ---- atomic energy, compartments, special access

struct sigma_word : p::sor<word<"SIGMA">, word<"SG">> {};
struct sigma : p::seq<sigma_word, p::plus<blanks, p::plus<p::digit>>, word_end> {};
struct restricted_data
    : p::sor<phrase<word<"FORMERLY">, word<"RESTRICTED">, word<"DATA">>,
             phrase<word<"RESTRICTED">, word<"DATA">>, any_word<word<"FRD">, word<"RD">>> {};
struct ucni_words
    : p::sor<phrase<word<"UNCLASSIFIED">, word<"CONTROLLED">, word<"NUCLEAR">, word<"INFORMATION">>,
             word<"UCNI">> {};
struct nuclear
    : p::sor<restricted_data, sigma,
             phrase<word<"CRITICAL">, word<"NUCLEAR">, word<"WEAPON">, word<"DESIGN">,
                    word<"INFORMATION">>,
             phrase<word<"TRANSCLASSIFIED">, word<"FOREIGN">, word<"NUCLEAR">, word<"INFORMATION">>,
             phrase<p::sor<word<"DOD">, word<"DOE">>, ucni_words>,
             any_word<word<"CNWDI">, word<"TFNI">, word<"DCNI">, word<"UCNI">>> {};

struct plain_control : p::sor<administrative, nuclear, handling> {};
struct releasable_words
    : p::seq<
          p::not_at<relido>,
          p::sor<
              phrase<word<"AUTHORIZED">, word<"FOR">, word<"RELEASE">, word<"TO">>,
              phrase<p::sor<word<"RELEASABLE">, word<"RELEASEABLE">, word<"RELEASE">, word<"REL">>,
                     word<"TO">>,
              any_word<word<"RELEASABLE">, word<"RELEASEABLE">, word<"RELTO">, word<"REL">>>> {};
struct display_words : phrase<word<"DISPLAY">, word<"ONLY">> {};
struct fgi_words : p::sor<phrase<word<"FOREIGN">, word<"GOVERNMENT">, word<"INFORMATION">>,
                          any_word<word<"FGI">>> {};
struct entire_text
    : phrase<word<"ENTIRE">,
             p::sor<word<"TEXT">, word<"MESSAGE">, word<"CABLE">, word<"TELEGRAM">>> {};
struct other_words : p::sor<releasable_words, display_words, fgi_words, entire_text> {};

struct no_compartment  // SIGMA without its number is none either
    : p::sor<plain_control, any_word<sigma_word>, other_words> {};
struct compartment_code
    : p::seq<p::not_at<no_compartment>, p::rep_min_max<1, 8, p::alnum>, word_end> {};
struct compartment : p::seq<p::one<'-'>, compartment_code, p::star<some_blanks, compartment_code>> {
};
struct compartment_system
    : p::sor<phrase<word<"TALENT">, word<"KEYHOLE">>, phrase<word<"SPECIAL">, word<"INTELLIGENCE">>,
             any_word<word<"HCS">, word<"RSV">, word<"RESERVE">, word<"SI">, word<"TK">,
                      word<"KDK">, word<"COMINT">>> {};
struct compartmented : p::seq<compartment_system, p::star<compartment>> {};

// Programs, one behind another: SAR-BP-J12 J54/CD, ACCM-TEA LEAF
struct program_family : p::sor<word<"SPECIAL ACCESS REQUIRED-">, word<"SAR-">, word<"ACCM-">> {};
struct no_program : p::sor<no_compartment, compartmented, program_family> {};
struct program_word : p::seq<p::not_at<no_program>, p::plus<p::sor<p::alnum, p::one<'-'>>>> {};
struct program : p::list<program_word, some_blanks> {};
struct programs : p::seq<program_family, p::list<program, p::one<'/'>>> {};
struct cui_category : p::seq<word<"SP-">, p::plus<p::alpha>, word_end> {};

struct mark_control : p::sor<plain_control, compartmented, programs, cui_category> {};

// ---- countries: codes between blanks in the register, names and codes between commas elsewhere

// AND joins two countries, and is Andorra where nothing follows for it to join.
struct and_word : p::seq<word<"AND">, word_end> {};
struct country_and : p::sor<p::seq<and_word, p::at<mark_some_blanks, p::alpha>>, p::one<'&'>> {};
struct no_country : p::sor<mark_control, other_words, any_word<word<"TO">, word<"TOP">>> {};
struct plain_code
    : p::seq<p::not_at<p::sor<mark_level, no_country>>, p::rep_min_max<3, 4, p::alpha>, word_end> {
};
struct mark_code : plain_code {};
struct country_word : p::seq<p::not_at<p::sor<no_country, country_and>>, p::alpha,
                             p::star<p::sor<p::alpha, p::one<'.', '\''>>>> {};
// A code ends where it ends: what follows GBR is no more of its name. NEW, SAN and SRI begin names.
struct group_code : any_word<word<"ACGU">, word<"FVEY">, word<"ISAF">, word<"NATO">, word<"TEYE">> {
};
struct begins_name : any_word<word<"NEW">, word<"SAN">, word<"SRI">> {};
struct country_code
    : p::sor<group_code, p::seq<p::not_at<begins_name>, p::rep<3, p::alpha>, word_end>> {};
struct country_name : p::seq<country_word, p::rep_max<3, mark_some_blanks, country_word>> {};
struct mark_country
    : p::seq<p::not_at<p::sor<no_country, country_and>>, p::sor<country_code, country_name>> {};
struct country_separator
    : p::sor<
          p::seq<mark_blanks, p::one<',', ';'>, mark_blanks, p::opt<country_and, mark_some_blanks>>,
          p::seq<mark_blanks, mark_slash, p::not_at<mark_slash>, mark_blanks>,
          p::seq<mark_some_blanks, country_and, mark_some_blanks>> {};
struct spaced_code : p::seq<p::not_at<country_and>, mark_code> {};
struct spaced_codes  // REL TO USA GBR
    : p::seq<p::at<word<"USA">, mark_some_blanks, spaced_code>, mark_code,
             p::plus<mark_some_blanks, spaced_code>> {};
struct country_list : p::sor<spaced_codes, p::list<mark_country, country_separator>> {};
struct countries : p::seq<p::opt<p::one<':'>>, mark_some_blanks, country_list> {};
struct eyes_list  // USA/GBR EYES ONLY
    : p::seq<p::at<word<"USA">, p::one<'/'>>, p::list<mark_code, p::one<'/'>>, mark_some_blanks,
             eyes_only> {};

struct mark_release : p::sor<p::seq<releasable_words, p::opt<countries>>, eyes_list> {};
struct mark_display : p::seq<display_words, p::opt<countries>> {};
struct fgi_code  // (C/FGI AND NF)
    : p::seq<p::not_at<and_word, mark_some_blanks, p::not_at<plain_code>>, mark_code> {};
struct mark_fgi : p::seq<fgi_words, p::star<mark_some_blanks, fgi_code>> {};
struct mark_entire_text : p::seq<entire_text> {};

// ---- marks of others: their level and its owners

struct nato_level
    : p::sor<word<"SECRET">, word<"CONFIDENTIAL">, word<"RESTRICTED">, word<"UNCLASSIFIED">> {};
struct mark_nato
    : p::sor<phrase<word<"COSMIC">, word<"TOP">, word<"SECRET">>, phrase<word<"NATO">, nato_level>,
             any_word<word<"CTS">, word<"NS">, word<"NC">, word<"NR">, word<"NU">>> {};
struct mark_joint : any_word<word<"JOINT">> {};
struct joint_owners
    : p::seq<mark_joint, mark_some_blanks, mark_level, p::star<mark_some_blanks, mark_code>> {};
struct owned_level : p::sor<mark_level, mark_restricted> {};
struct hyphen : p::one<'-'> {};
struct concealed_owner : p::seq<mark_fgi, p::sor<hyphen, mark_some_blanks>, owned_level> {};
struct hyphened_owner  // GBR-S
    : p::seq<p::at<p::plus<p::alpha>, hyphen>, mark_code, hyphen, owned_level> {};
struct spaced_owners : p::seq<p::plus<mark_code, mark_some_blanks>, owned_level> {};
struct bare_foreign : p::sor<mark_nato, joint_owners, concealed_owner, hyphened_owner> {};
struct slashed_foreign
    : p::seq<p::at<p::rep<2, mark_slash>>, item_separator, p::sor<bare_foreign, spaced_owners>> {};

// ---- whole marks

struct item : p::sor<mark_entire_text, mark_release, mark_display, mark_fgi, mark_control> {};
struct further_item : p::seq<p::opt<item_separator>, item> {};

// A word that is no known control: a short code behind another control or two slashes (S/CT is an
// office), anything behind SBU and the like.
struct mark_unknown : p::plus<p::sor<p::alnum, p::one<'\''>>> {};
struct short_code : p::seq<p::rep_min_max<1, 8, p::sor<p::upper, p::digit>>, word_end> {};
struct unknown_code : p::seq<slash_ahead, item_separator, p::at<short_code>, mark_unknown> {};
struct unknown_word : p::seq<item_separator, mark_unknown> {};
struct further_items : p::star<p::sor<further_item, unknown_code>> {};
struct two_slashes_ahead : p::at<mark_blanks, p::rep<2, mark_slash>> {};

struct level_mark
    : p::seq<mark_level,
             p::opt<p::sor<further_item, p::seq<two_slashes_ahead, unknown_code>>, further_items>> {
};
struct administrative_mark
    : p::seq<p::at<administrative>, mark_control, p::star<p::sor<further_item, unknown_word>>> {};
struct foreign_mark : p::seq<p::sor<slashed_foreign, bare_foreign>, further_items> {};
struct mark_without_level : p::seq<p::opt<slash_ahead, item_separator>,
                                   p::sor<mark_release, p::seq<p::at<glued_noforn>, mark_control>>,
                                   p::star<further_item>> {};
struct mark_body : p::seq<p::opt<mark_entire_text, item_separator>,
                          p::sor<foreign_mark, level_mark, administrative_mark, mark_without_level>,
                          p::opt<p::one<'.'>>> {};

struct short_bracket  // no mark is longer: reading one stays cheap wherever a bracket opens
    : p::seq<p::one<'('>, p::rep_max<300, p::not_one<'(', ')'>>, p::one<')'>> {};
struct portion_mark
    : p::seq<p::at<short_bracket>, p::one<'('>, mark_blanks, mark_body, mark_blanks, p::one<')'>> {
};

// ENTIRE TEXT without its brackets, alone on its line: "1. C - ENTIRE TEXT."
struct bare_entire_text : p::sor<p::seq<mark_level, item_separator, mark_entire_text>,
                                 p::seq<mark_entire_text, item_separator, mark_level>> {};
struct bare_mark
    : p::seq<p::at<bare_entire_text, p::opt<p::one<'.'>>, at_line_end>, bare_entire_text> {};

// Letters in brackets that look like a mark and are none: (CO), (SE), (SUB), (L), (S/CT).
struct odd_pair : p::seq<p::not_at<p::string<'U', 'S'>>, p::one<'C', 'S', 'U', 'T', 'L'>,
                         p::one<'B', 'C', 'E', 'O', 'S', 'U'>> {};
struct odd_letters
    : p::sor<p::rep_min_max<3, 4, p::one<'S', 'B', 'U'>>, p::rep<3, p::one<'L', 'O', 'U'>>,
             odd_pair, p::one<'L'>, p::seq<level_letters, mark_slash, p::opt<short_code>>> {};
struct odd_letter  // no list begins with it
    : p::seq<p::one<'('>,
             p::one<'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'O', 'P', 'Q', 'R', 'T', 'W', 'Y',
                    'Z'>,
             p::one<')'>, p::at<blanks, p::sor<p::upper, p::one<'"'>>>> {};
struct unclosed_mark  // (SBU Post will report
    : p::seq<p::one<'('>, p::sor<word<"SBU">, level_letters>, p::at<some_blanks, p::upper>,
             p::not_at<p::rep_max<80, p::not_one<')', '\n'>>, p::one<')'>>> {};
// Two slashes between capitals are no prose: (SECRT//NF).
struct odd_words : p::star<p::sor<p::upper, p::digit, p::one<' ', ',', '-'>>> {};
struct odd_with_slashes
    : p::seq<odd_words, p::string<'/', '/'>, p::list<odd_words, p::plus<p::one<'/'>>>> {};
struct odd_inside : p::sor<p::seq<odd_letters, p::at<blanks, p::one<')'>>>, odd_with_slashes> {};
struct level_or_sbu : p::sor<word<"SBU">, level_letters> {};
struct ill_bracketed_mark  // behind a paragraph's number: [C], {C}, (C], (C/ Text, C) Text
    : p::sor<p::seq<p::one<'(', '[', '{', '<'>, level_or_sbu, p::one<')', ']', '}', '>', '/'>,
                    p::at<p::sor<at_line_end, blank>>>,
             p::seq<level_or_sbu, p::one<')'>, p::at<blank>>> {};
struct odd_mark : p::sor<p::seq<p::one<'('>, blanks, odd_inside, blanks, p::one<')'>>, odd_letter,
                         unclosed_mark, ill_bracketed_mark> {};

// ---- one marking by itself, banner or portion; matches any bytes, and gives a node for a mark
// only

struct banner_mark : mark_body {};
struct around : p::star<p::sor<blank, newline>> {};
template <typename Mark>
struct alone : p::seq<around, p::at<Mark, around, p::eof>, Mark, around> {};
struct marking_entry
    : p::sor<alone<portion_mark>, alone<odd_mark>, alone<banner_mark>, p::star<p::any>> {};

}  // namespace cablelint::grammar
