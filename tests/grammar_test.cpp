// PEGTL's own analysis of the grammar: no rule can go round without progress.
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "grammar/cable.hpp"

namespace tao::pegtl {
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::to_line_end> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::page_foot_shape> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::short_line> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::level_shape> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::blank> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::blanks> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::some_blanks> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablelint::grammar::banner_words> : analyze_any_traits<> {};
template <typename Name, char... Letters>
struct analyze_traits<Name, cablelint::grammar::garbled<Letters...>> : analyze_any_traits<> {};
}  // namespace tao::pegtl

namespace cablelint {
namespace {

namespace p = tao::pegtl;

template <typename Rule>
bool matches(const std::string& text) {
  p::memory_input in(text, "");
  return p::parse<Rule>(in);
}

// A word with one slip of the pen in it, at every place and of every kind.
std::vector<std::string> slips(const std::string& word) {
  std::vector<std::string> made;
  for (std::size_t at = 0; at < word.size(); ++at) {
    made.push_back(word.substr(0, at) + word.substr(at + 1));
    made.push_back(word.substr(0, at) + "X" + word.substr(at));
    made.push_back(word.substr(0, at) + "X" + word.substr(at + 1));
    std::string swapped = word;
    if (at > 0) std::swap(swapped[at - 1], swapped[at]);
    if (swapped != word) made.push_back(swapped);
  }
  return made;
}

const std::vector<std::string> levels = {"TOPSECRET",    "SECRET", "CONFIDENTIAL",
                                         "UNCLASSIFIED", "UNCLAS", "LIMITEDOFFICIALUSE"};

std::vector<std::string> lines_of_blocks() {
  std::vector<std::string> lines = {"PAGE 02 LA PAZ 00689 01 OF 02 171002Z",
                                    "SAO PAULO 00000352 002 OF 004",
                                    "DECLASSIFIED/RELEASED US DEPARTMENT OF STATE",
                                    "MESSAGE TEXT",
                                    "MESSAGE ATTRIBUTES",
                                    "THIS RECORD IS A PARTIAL EXTRACT OF A CABLE",
                                    "NOTE BY OC/T: PASSED ABOVE ADDRESSEE",
                                    "EEEEEEEE",
                                    "SIPDIS",
                                    "NOFORN",
                                    "BT",
                                    "NNNN",
                                    "END CABLE TEXT",
                                    "VZCZCXRO4912",
                                    "ZCZC",
                                    "A. Text",
                                    "b) Text",
                                    "S E C R E T SECTION 02 OF 03 ASTANA 000123",
                                    "UNCLAS ASTANA 000123"};
  for (const std::string& level : levels) {
    lines.push_back(level);
    for (const std::string& slip : slips(level)) lines.push_back(slip);
  }
  return lines;
}

}  // namespace

TEST_CASE("a line that begins a block is never taken for plain text by its first words") {
  for (const std::string& line : lines_of_blocks())
    for (const char* blanks : {"", " ", "\t  ", "\u00a0", "<br>"}) {
      const std::string text = blanks + line + "\n";
      INFO(text);
      CHECK_FALSE((matches<grammar::block_start>(text) && matches<grammar::words_of_text>(text)));
    }
}

TEST_CASE("plain text is told by its first words") {
  for (const char* text : {"THE MINISTER SAID\n", "  Said the minister\n", "SECRETARY JONES\n"})
    CHECK(matches<grammar::words_of_text>(text));
}

TEST_CASE("every level with one slip in it has the shape of a level") {
  for (const std::string& level : levels)
    for (const std::string& slip : slips(level)) {
      INFO(slip);
      CHECK(matches<grammar::level_shape>(slip));
      CHECK(matches<grammar::garbled_level>(slip));
    }
}

TEST_CASE("no rule of the grammar loops without progress") {
  CHECK(tao::pegtl::analyze<grammar::document>(1) == 0);
}

}  // namespace cablelint
