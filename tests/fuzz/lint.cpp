// The whole rule book over any bytes whatever: the same findings twice, each at a place in the
// text; and what the fixes leave is read again without a further fix.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

#include "fix.hpp"
#include "lint.hpp"
#include "linter/builtin.hpp"
#include "rules/load.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const RuleSet& rules = builtin_rules();
  const auto find = [&](const Source& source) { return lint(source, rules); };
  const Source source("input", std::string(data, data + size));

  const Report report = find(source);
  const Report again = find(source);
  assert(report.findings.size() == again.findings.size());
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Diagnostic& finding = report.findings[i];
    assert(finding.span.begin <= finding.span.end && finding.span.end <= source.whole().end);
    assert(finding.fingerprint == again.findings[i].fingerprint);
    assert(finding.message == again.findings[i].message);
    assert(finding.rule != "rule-error");
  }

  const Fixed fixed = fix(source, *rules.tables, FixTier::unsafe, find);
  if (fixed.fixes == 0) return 0;
  assert(!says_no_cable(fixed.report));
  assert(fix(fixed.source, *rules.tables, FixTier::unsafe, find).fixes == 0);
  return 0;
}
