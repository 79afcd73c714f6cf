#include <fmt/format.h>

#include "output/format.hpp"
#include "output/json_text.hpp"
#include "output/place.hpp"

namespace cablelint {
namespace {

const char* severity_word(Severity severity) {
  if (severity == Severity::error) return "major";
  return severity == Severity::warning ? "minor" : "info";
}

// GitLab shows the description alone and keeps one entry for each fingerprint.
Json entry(const Source& source, const Diagnostic& finding, const std::string& path) {
  const std::uint32_t begin = source.position(finding.span.begin).line;
  const std::uint32_t end = source.position(finding.span.end).line;
  return {{"description", fmt::format("{}: {}", finding.rule, finding.message)},
          {"check_name", finding.rule},
          {"fingerprint", fmt::format("{}:{}", path, finding.fingerprint)},
          {"severity", severity_word(finding.severity)},
          {"location", {{"path", path}, {"lines", {{"begin", begin}, {"end", end}}}}}};
}

void begin(std::string& out, const Run&) { out += "[\n"; }

void write(std::string& out, const Source& source, const Report& report, const Run& run) {
  const std::string path = path_in_repository(run, source.path());
  write_list(out, report, [&](const Diagnostic& finding) { return entry(source, finding, path); });
}

void end(std::string& out, const Run&, const Tally&) { out += "\n]\n"; }

}  // namespace

const Format gitlab_format = {
    .name = "gitlab", .text = write, .begin = begin, .between = ",\n", .end = end};

}  // namespace cablelint
