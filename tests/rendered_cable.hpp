#pragma once
#include <string>
#include <vector>

namespace cablelint {

/// A cable as data, to be written in the layouts it may come in. What is empty has no line.
struct RenderedParagraph {
  int number = 1;
  std::string text;                 // with its mark, on one line
  std::vector<std::string> inside;  // "A. (U) …"
  std::string heading;              // the line above it
};

struct RenderedCable {
  std::vector<std::string> envelope;  // from the date-time group to the last addressee
  std::string level;                  // C O N F I D E N T I A L
  std::string mrn;                    // ALMATY 001721
  std::vector<std::string> captions;
  std::vector<std::string> passing;
  std::string eo;  // E.O. 12958: DECL: 04/26/2015
  std::vector<std::string> tags;
  std::string subject;
  std::vector<std::string> references;  // A. ALMATY 1690
  std::vector<std::string> authority;   // the lines of the block
  std::vector<RenderedParagraph> paragraphs;
  std::string signature;
  std::size_t columns = 65;        // of a line of the raw telegram, at most
  std::size_t second_section = 0;  // the paragraph that begins a second section; 0 for none
};

/// Lines of so many columns, TAGS between commas, "1.  (C)", a blank behind each line.
std::string raw_telegram(const RenderedCable& cable);
/// "¶" before whatever looks like an item of a list, TAGS between blanks.
std::string mirror_page(const RenderedCable& cable);
/// A paragraph a line, TAGS as links, "¶" turned into 1, a notice on top.
std::string markdown_extract(const RenderedCable& cable);
/// Pages with heads and feet, office lists, blank lines in pairs.
std::string released_telegram(const RenderedCable& cable);
/// A label for each field, as SMART has it; sections are one.
std::string labelled_cable(const RenderedCable& cable);

/// Lines of no more columns; the first has so many fewer.
std::vector<std::string> wrapped(const std::string& text, std::size_t columns, std::size_t indent);

}  // namespace cablelint
