#include "lsp/skeleton.hpp"

#include <fmt/format.h>

#include <array>

namespace cablelint::lsp {
namespace {

constexpr std::array<std::string_view, 12> months = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

// Places to fill in, numbered as they are asked for: a call has one at most, since arguments are
// made in any order.
class Blanks {
 public:
  explicit Blanks(bool as_snippet) : as_snippet_(as_snippet) {}

  std::string operator()(std::string_view proposal) {
    return as_snippet_ ? fmt::format("${{{}:{}}}", ++count_, proposal) : std::string(proposal);
  }

 private:
  bool as_snippet_;
  int count_ = 0;
};

std::string heading_word(Level level) {
  if (level == Level::unclassified) return "UNCLAS";
  std::string spaced;
  for (const char letter : name(level))
    spaced += fmt::format("{}{}", spaced.empty() ? "" : " ", letter);
  return spaced;
}

}  // namespace

std::string slashed(Date date) {
  return fmt::format("{:02}/{:02}/{}", date.month(), date.day_of_month(), date.year());
}

std::string skeleton(Level level, Date day, bool as_snippet) {
  Blanks blank(as_snippet);
  const bool classified = level != Level::unclassified;
  std::string text = fmt::format("R {:02}{}Z {} {:02}\n", day.day_of_month(), blank("1200"),
                                 months[day.month() - 1], day.year() % 100);
  text += fmt::format("FM {}\n", blank("AMEMBASSY ALMATY"));
  text += fmt::format("TO {}\n", blank("SECSTATE WASHDC"));
  text += fmt::format("{} {} ", heading_word(level), blank("ALMATY"));
  text += fmt::format("{}\n", blank("000001"));
  text += "SIPDIS\n";
  text += classified ? fmt::format("E.O. 13526: DECL: {}\n", slashed(day.plus_years(10)))
                     : "E.O. 13526: N/A\n";
  text += fmt::format("TAGS: {}\n", blank("PREL"));
  text +=
      fmt::format("SUBJECT: {}{}\n", classified ? fmt::format("({}) ", portion_letters(level)) : "",
                  blank("THE SUBJECT"));
  if (classified) {
    text += fmt::format("Classified By: {}; ", blank("Ambassador J. Doe"));
    text += fmt::format("reason 1.4 {}\n", blank("(d)"));
  }
  text += fmt::format("1. ({}) {}\n", portion_letters(level), blank("Text."));
  return text + fmt::format("{}\n", blank("DOE"));
}

}  // namespace cablelint::lsp
