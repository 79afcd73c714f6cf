#include "diagnostics/fingerprint.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "source/blanks.hpp"

namespace cablelint {
namespace {

constexpr std::size_t looked_at = 100;                // bytes of a line that tell it from others
constexpr std::size_t read_for_them = 4 * looked_at;  // with the blanks between; lines can be long

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_blanks(std::string_view text) {
  const auto first = std::ranges::find_if_not(text, is_blank);
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

// Without "3." or "¶3." at its front; "1.4 (b)" is no label.
std::string_view without_label(std::string_view text) {
  std::string_view rest = without_blanks(text);
  for (const std::string_view pilcrow : {"\u00b6", "\xB6"})
    if (rest.starts_with(pilcrow)) rest.remove_prefix(pilcrow.size());
  const auto dot = std::ranges::find_if_not(rest, is_digit);
  const auto digits = static_cast<std::size_t>(dot - rest.begin());
  if (digits == 0 || dot == rest.end() || *dot != '.') return text;
  rest.remove_prefix(digits + 1);
  return rest.empty() || is_blank(rest.front()) ? rest : text;
}

// The beginning of the first line, without its label and with single blanks.
std::string normal(std::string_view text) {
  text = text.substr(0, read_for_them);
  return single_blanks(without_label(text.substr(0, text.find('\n')))).substr(0, looked_at);
}

// The part that begins last of those around the place.
std::string_view part_name(std::span<const NamedPart> parts, Span span) {
  auto behind = std::ranges::upper_bound(parts, span.begin, {},
                                         [](const NamedPart& part) { return part.span.begin; });
  while (behind != parts.begin())
    if (const NamedPart& part = *--behind; span.begin <= part.span.end) return part.name;
  return {};
}

// All that a finding is known by but how often it comes, a line each.
std::string identity(const Diagnostic& finding, const Source& source,
                     std::span<const NamedPart> parts) {
  const std::uint32_t line = source.position(finding.span.begin).line;
  return fmt::format("{}\n{}\n{}\n{}\n", finding.rule, part_name(parts, finding.span),
                     normal(source.slice(finding.span)), normal(source.slice(source.line(line))));
}

}  // namespace

void add_fingerprints(Report& report, const Source& source, std::span<const NamedPart> parts) {
  std::map<std::string, std::size_t> seen;
  for (Diagnostic& finding : report.findings) {
    std::string whole = identity(finding, source, parts);
    const std::size_t before = seen[whole]++;
    whole += std::to_string(before);
    finding.fingerprint = fmt::format("{:016x}", XXH3_64bits(whole.data(), whole.size()));
  }
}

}  // namespace cablelint
