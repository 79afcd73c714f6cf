// The form in which SMART shows a cable: a label for each field, the level at both ends.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "rendered_cable.hpp"

namespace cablelint {
namespace {

using Words = std::string_view;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// S E C R E T//TK is SECRET//TK here, and UNCLAS is UNCLASSIFIED.
std::string written_out(std::string level) {
  constexpr std::array<std::pair<Words, Words>, 3> spaced = {
      {{"T O P   S E C R E T", "TOP SECRET"},
       {"S E C R E T", "SECRET"},
       {"C O N F I D E N T I A L", "CONFIDENTIAL"}}};
  for (const auto& [letters, word] : spaced)
    if (level.starts_with(letters)) return level.replace(0, letters.size(), word);
  if (level.starts_with("UNCLAS") && !level.starts_with("UNCLASS")) level.insert(6, "SIFIED");
  return level;
}

// RUEHC/SECSTATE WASHDC IMMEDIATE 4310 is WASHDC, SECSTATE IMMEDIATE here.
std::string addressee(std::string words) {
  if (const auto slash = words.find('/'); slash != words.npos) words.erase(0, slash + 1);
  while (!words.empty() && (is_digit(words.back()) || words.back() == ' ')) words.pop_back();
  std::string precedence = "ROUTINE";
  for (const Words each : {"NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE"}) {
    if (!words.ends_with(each)) continue;
    precedence = each;
    words.erase(words.size() - each.size() - 1);
    break;
  }
  const std::size_t blank = words.find(' ');
  return fmt::format("{}, {} {}", words.substr(blank + 1), words.substr(0, blank), precedence);
}

// O 260931Z APR 15
struct Sent {
  explicit Sent(Words line) {
    const std::size_t day = line.find_first_of("0123456789");
    if (day == line.npos || line.size() < day + 14) return;
    group = line.substr(day, 14);
    year = group.substr(12);
    month = group.substr(8, 1) + char(std::tolower(group[9])) + char(std::tolower(group[10]));
  }
  std::string group, month, year;
};

class LabelledCable {
 public:
  explicit LabelledCable(const RenderedCable& cable)
      : cable_(cable), sent_(envelope_line_of_digits()) {}

  std::string render() {
    level();
    gap();
    header();
    gap();
    block();
    for (const RenderedParagraph& each : cable_.paragraphs) paragraph(each);
    foot();
    level();
    return std::move(text_);
  }

 private:
  void line(Words words) { text_.append(words) += '\n'; }
  void gap() { line(""); }
  void field(Words label, const std::string& value) {
    if (!value.empty()) lines(fmt::format("{}: {}", label, value));
  }
  void lines(const std::string& words) {
    for (const std::string& each : wrapped(words, cable_.columns, 0)) line(each);
  }

  void level() {
    if (cable_.level.empty()) return;
    line(written_out(cable_.level));
    if (std::ranges::find(cable_.captions, "SENSITIVE") != cable_.captions.end()) line("SBU");
  }

  void header() {
    field("MRN", mrn());
    if (!sent_.group.empty())
      line(fmt::format("Date/DTG: {} {}, 20{} / {}", sent_.month, sent_.group.substr(0, 2),
                       sent_.year, sent_.group));
    for (const std::string& from : envelope("FM ")) field("From", from);
    for (const std::string& to : envelope("TO ")) line("Action: " + addressee(to));
    field("E.O.", order());
    field("TAGS", fmt::format("{}", fmt::join(cable_.tags, ", ")));
    field("Captions", fmt::format("{}", fmt::join(cable_.captions, ", ")));
    for (const std::string& each : cable_.passing) field("Pass Line", each);
    for (std::size_t i = 0; i < cable_.references.size(); ++i)
      line((i == 0 ? "Reference: " : "") + cable_.references[i]);
    field("Subject", cable_.subject);
  }

  std::string mrn() const {
    const std::size_t number = cable_.mrn.rfind(' ');
    if (number == cable_.mrn.npos) return cable_.mrn;
    const std::size_t first =
        std::min(cable_.mrn.find_first_not_of('0', number + 1), cable_.mrn.size());
    return fmt::format("{}{}{}{}", sent_.year, sent_.year.empty() ? "" : " ",
                       cable_.mrn.substr(0, number + 1), cable_.mrn.substr(first));
  }

  // The lines of the telegram's envelope that begin so, without their label.
  std::vector<std::string> envelope(Words label) const {
    std::vector<std::string> found;
    for (const std::string& each : cable_.envelope)
      if (each.starts_with(label)) found.push_back(each.substr(label.size()));
    return found;
  }

  std::string envelope_line_of_digits() const {
    const auto has_group = [](const std::string& each) {
      const std::size_t zulu = each.find("Z ");
      return zulu != each.npos && zulu >= 6 && is_digit(each[zulu - 1]) && is_digit(each[zulu - 6]);
    };
    const auto found = std::ranges::find_if(cable_.envelope, has_group);
    return found == cable_.envelope.end() ? "" : *found;
  }

  // E.O. 13526: DECL: 04/26/2025 stands apart here, the order above and the date in the block.
  std::string order() const {
    constexpr Words label = "E.O. ";
    if (!cable_.eo.starts_with(label)) return cable_.eo;
    return cable_.eo.substr(label.size(), cable_.eo.find(':') - label.size());
  }
  std::string declassification() const {
    constexpr Words label = "DECL: ";
    const std::size_t at = cable_.eo.find(label);
    return at == cable_.eo.npos ? "" : cable_.eo.substr(at + label.size());
  }

  void block() {
    if (cable_.authority.empty()) return;
    for (const std::string& each : cable_.authority) lines(each);
    field("Declassify On", declassification());
    gap();
  }

  void paragraph(const RenderedParagraph& paragraph) {
    if (!paragraph.heading.empty()) line(paragraph.heading), gap();
    lines(fmt::format("{}. {}", paragraph.number, paragraph.text));
    gap();
    for (const std::string& inside : paragraph.inside) lines(inside), gap();
  }

  void foot() {
    field("Signature", cable_.signature);
    gap();
    line("Drafted By: ECON:Corrigan, Ruth");
    line("Released By: ECON:Corrigan, Ruth");
    for (const std::string& info : envelope("INFO ")) line("Info: " + addressee(info));
    gap();
  }

  const RenderedCable& cable_;
  Sent sent_;
  std::string text_;
};

}  // namespace

std::string labelled_cable(const RenderedCable& cable) { return LabelledCable(cable).render(); }

}  // namespace cablelint
