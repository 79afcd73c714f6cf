#include <fmt/format.h>

#include <array>
#include <cctype>

#include "output/format.hpp"
#include "output/place.hpp"
#include "output/printable.hpp"
#include "source/utf8.hpp"

// GitHub's runner reads commands in the log: "::error file=a.txt,line=3::message". It shows the
// first ten errors, warnings and notices of a step each and drops the others, which are printed as
// lines that are no commands.

namespace cablelint {
namespace {

std::string_view command(Severity severity) {
  return severity == Severity::note ? "notice" : name(severity);
}

// As the runner undoes it in messages and, with `also`, in properties.
std::string escaped(std::string_view text, std::string_view also = "") {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || also.find(c) != std::string::npos;
    out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string property(std::string_view text) { return escaped(text, ":,"); }

// Begins with the severity, so that no path can begin a command, and holds none of the older kind
// of command, which may stand anywhere.
std::string plain_line(std::string_view path, Position position, const Diagnostic& finding) {
  std::string line =
      fmt::format("{}: {}:{}:{}: {} [{}]", name(finding.severity), print_line(path), position.line,
                  position.column, print_message(finding.message), finding.rule);
  for (std::size_t at = line.find("##["); at != std::string::npos; at = line.find("##[", at))
    line.insert(at + 2, 1, ' ');
  return line;
}

// Columns are understood on a single line only.
std::string place(const Highlight& highlight) {
  const auto& [path, begin, end, finding] = highlight;
  if (begin.line != end.line) return fmt::format("line={},endLine={}", begin.line, end.line);
  return fmt::format("line={0},endLine={0},col={1},endColumn={2}", begin.line, begin.column,
                     end.column);
}

std::string annotation(const Run& run, const Highlight& highlight) {
  const Diagnostic& finding = highlight.finding;
  const std::string path = path_in_repository(run, highlight.path);
  std::string message = fmt::format("{}:{}:{}: {}", print_line(path), highlight.begin.line,
                                    highlight.begin.column, print_message(finding.message));
  for (const std::string& help : finding.help) message += "\nhelp: " + print_line(help);
  return fmt::format("::{} file={},{},title={}::{}\n", command(finding.severity),
                     property(valid_utf8(path)), place(highlight),
                     property("cablelint: " + finding.rule), escaped(message));
}

void write(std::string& out, const Source& source, const Report& report, const Tally& before) {
  std::array seen = {before.count(Severity::note), before.count(Severity::warning),
                     before.count(Severity::error)};
  for (const Diagnostic& finding : report.findings)
    if (++seen[static_cast<std::size_t>(finding.severity)] > Tally::most_highlights)
      out += plain_line(source.path(), source.position(finding.span.begin), finding) + '\n';
}

void end(std::string& out, const Run& run, const Tally& written) {
  const auto highlights = written.highlights();
  for (const Highlight& highlight : highlights) out += annotation(run, highlight);
  if (const std::size_t others = written.findings() - highlights.size(); others > 0)
    out += fmt::format("{} more above: GitHub shows {} of each severity\n", others,
                       Tally::most_highlights);
}

// Every punctuation mark escaped: a cable's text has no markup.
std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : print_line(text)) {
    if (std::ispunct(static_cast<unsigned char>(c)) != 0) out += '\\';
    out += c;
  }
  return out;
}

std::string page(const Tally& written) {
  std::string text = fmt::format("### cablelint: {}\n", written.summary());
  if (written.findings() == 0) return text;
  text += "\n| | where | what | rule |\n|---|---|---|---|\n";
  for (const auto& [path, begin, end, finding] : written.highlights())
    text += fmt::format("| {} | {}:{}:{} | {} | {} |\n", name(finding.severity), markdown(path),
                        begin.line, begin.column, markdown(finding.message), finding.rule);
  text += "\n| rule | findings |\n|---|--:|\n";
  for (const auto& [rule, count] : written.by_rule())
    text += fmt::format("| {} | {} |\n", rule, count);
  return text;
}

}  // namespace

const Format github_format = {
    .name = "github", .next_text = write, .end = end, .page = page, .for_people = true};

}  // namespace cablelint
