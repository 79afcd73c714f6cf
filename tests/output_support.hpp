#pragma once
#include <nlohmann/json.hpp>
#include <vector>

#include "output/format.hpp"

namespace cablelint {

using Json = nlohmann::json;

inline Diagnostic finding(Span span, std::string label = "") {
  Diagnostic finding;
  finding.span = span;
  finding.rule = "some-rule";
  finding.message = "something was seen";
  finding.label = std::move(label);
  return finding;
}

inline Diagnostic finding(Severity severity, Span span) {
  Diagnostic graded = finding(span);
  graded.severity = severity;
  return graded;
}

/// A finding with all that a finding can have, in "CONF\n1. (S) X.\n".
inline Diagnostic whole_finding(FixTier tier = FixTier::display) {
  Diagnostic whole = finding({8, 11}, "above CONFIDENTIAL");
  whole.message = "paragraph 1 is marked SECRET";
  whole.related = {{{0, 4}, "the cable is classified here"}};
  whole.authority = {"32 CFR 2001.21(b)"};
  whole.help = {"mark it (C)"};
  whole.fix = Fix{"raise the cable to SECRET", tier, {{{0, 4}, "SECRET"}}};
  return whole;
}

/// A run without rules in a repository's root.
inline Run plain_run() {
  static const RuleSet none;
  return {.rules = none, .folder = "/repository", .root = "/repository"};
}

struct Linted {
  Source source;
  Report report;
};

/// What a format writes of these texts, in a run that ends well.
inline std::string written(const Format& format, const std::vector<Linted>& texts,
                           const Run& run = plain_run(), Tally tally = {}) {
  std::string out;
  if (format.begin != nullptr) format.begin(out, run);
  bool any = false;
  for (const auto& [source, report] : texts) {
    std::string text;
    if (format.text != nullptr) format.text(text, source, report, run);
    if (format.next_text != nullptr) format.next_text(text, source, report, tally);
    tally.add(source, report);
    if (text.empty()) continue;
    if (any) out += format.between;
    out += text;
    any = true;
  }
  if (format.end != nullptr) format.end(out, run, tally);
  return out;
}

/// Every byte but the line end, and that a text of it is no UTF-8.
inline std::string every_byte() {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte)
    if (byte != '\n') bytes += static_cast<char>(byte);
  return bytes;
}

/// A finding whose every text is these bytes, in a text of these bytes.
inline Linted nasty(const std::string& bytes) {
  Diagnostic nasty = finding({0, static_cast<std::uint32_t>(bytes.size())}, bytes);
  nasty.message = bytes + "\nsecond line";
  nasty.related = {{{0, 1}, bytes}};
  nasty.help = nasty.authority = {bytes};
  nasty.fix = Fix{bytes, FixTier::safe, {{{0, 1}, "x"}}};
  return {Source(bytes, bytes), {{nasty}}};
}

}  // namespace cablelint
