#include <fmt/format.h>

#include "output/format.hpp"
#include "output/header.hpp"
#include "output/place.hpp"
#include "output/snippet.hpp"
#include "rules/pages.hpp"

namespace cablelint {
namespace {

struct Page {
  std::string& out;
  const Source& source;
  Palette palette;
  Gutter gutter;
  const Run& run;
};

std::string_view who_may_apply(FixTier tier) {
  if (tier == FixTier::safe) return "safe fix";
  return tier == FixTier::unsafe ? "unsafe fix" : "display only";
}

void write_place(const Page& page, const Diagnostic& finding) {
  write_header(page.out, page.source.path(),
               position_in(page.source, finding.span.begin, page.run.columns), finding.severity,
               finding.message, finding.rule, page.palette,
               page.run.links ? rule_uri(finding.rule, page.run.rules) : "");
  write_snippet(page.out, marked_line(page.source, finding.span, finding.label), page.gutter,
                page.palette, page.palette.severity(finding.severity));
}

void write_related(const Page& page, const Related& related) {
  write_header(page.out, page.source.path(),
               position_in(page.source, related.span.begin, page.run.columns), Severity::note,
               related.label, "", page.palette);
  write_snippet(page.out, marked_line(page.source, related.span, ""), page.gutter, page.palette,
                page.palette.note);
}

void write_remarks(const Page& page, const Diagnostic& finding) {
  const auto remark = [&](std::string_view what, std::string_view text) {
    write_remark(page.out, what, text, page.gutter, page.palette);
  };
  for (const std::string& authority : finding.authority) remark("authority", authority);
  for (const std::string& help : finding.help) remark("help", help);
  if (finding.fix)
    remark("help", fmt::format("{} ({})", finding.fix->title, who_may_apply(finding.fix->tier)));
}

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  if (report.findings.empty()) return;
  const Page page{out, source, Palette(run.colour), Gutter(source.line_count()), run};
  for (const Diagnostic& finding : report.findings) {
    write_place(page, finding);
    for (const Related& related : finding.related) write_related(page, related);
    write_remarks(page, finding);
  }
}

}  // namespace

const Format full_format = {.name = "full", .text = write, .for_people = true};

}  // namespace cablelint
