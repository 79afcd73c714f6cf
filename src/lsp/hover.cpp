#include <fmt/format.h>

#include "lsp/features.hpp"
#include "lsp/parts.hpp"
#include "lsp/word_meaning.hpp"

namespace cablelint::lsp {
namespace {

// Text for people, with or without the marks of Markdown.
class Page {
 public:
  explicit Page(bool markdown) : markdown_(markdown) {}

  void add_heading(std::string_view heading, std::string_view rest) {
    if (!text_.empty()) text_ += markdown_ ? "\n---\n" : "\n";
    text_ += markdown_ ? fmt::format("**{}** {}\n", escaped(heading), escaped(rest))
                       : fmt::format("{} {}\n", heading, rest);
  }
  void add_line(std::string_view line) {
    text_ += markdown_ ? fmt::format("\n{}\n", escaped(line)) : fmt::format("{}\n", line);
  }
  bool empty() const { return text_.empty(); }
  Json json() const { return {{"kind", markdown_ ? "markdown" : "plaintext"}, {"value", text_}}; }

 private:
  static std::string escaped(std::string_view text) {
    std::string result;
    for (const char byte : text) {
      if (std::string_view("\\`*_[]<>#|").find(byte) != std::string_view::npos) result += '\\';
      result += byte;
    }
    return result;
  }

  std::string text_;
  bool markdown_;
};

void add_authority(Page& page, const Diagnostic& finding, const Rule* rule) {
  for (const std::string& cite : finding.authority) {
    std::string line = "authority: " + cite;
    if (rule != nullptr)
      for (const Citation& citation : rule->authority)
        if (citation.cite == cite && !citation.note.empty()) line += ": " + citation.note;
    page.add_line(line);
  }
}

void add_finding(Page& page, const Diagnostic& finding, const RuleSet& rules) {
  const Rule* rule = rules.find(finding.rule);
  page.add_heading(finding.rule, fmt::format("{}: {}", name(finding.severity), finding.message));
  if (rule != nullptr && !rule->description.empty()) page.add_line(rule->description);
  for (const std::string& help : finding.help) page.add_line("help: " + help);
  add_authority(page, finding, rule);
  if (finding.fix)
    page.add_line(fmt::format("fix: {} ({})", finding.fix->title, name(finding.fix->tier)));
}

void add_word(Page& page, const WordMeaning& word) {
  page.add_heading(word.word, word.kind);
  for (const std::string& line : word.lines) page.add_line(line);
}

}  // namespace

Json hover(const Question& question) {
  const Reading& reading = question.reading();
  const std::uint32_t offset = question.offset();
  Page page(question.client.markdown);
  std::optional<Span> place;
  for (const Diagnostic& finding : reading.report().findings) {
    if (!touches(finding.span, offset)) continue;
    add_finding(page, finding, reading.rules());
    if (!place) place = finding.span;
  }
  for (const WordMeaning& word : word_meanings(reading.meaning(), offset)) {
    add_word(page, word);
    if (!place) place = word.place;
  }
  if (page.empty()) return nullptr;
  return {{"contents", page.json()}, {"range", reading.range(*place)}};
}

}  // namespace cablelint::lsp
