#include "output/diff.hpp"

#include <fmt/format.h>

#include <dtl/dtl.hpp>
#include <vector>

namespace cablelint {
namespace {

using Lines = std::vector<std::string_view>;
using LineDiff = dtl::Diff<std::string_view, Lines>;

// With their line ends, so that a last line without one is another line.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// As git writes and reads names: in quotes where it holds what would end or hide it.
std::string quoted(const std::string& name) {
  std::string text;
  bool plain = true;
  for (const char c : name) {
    const bool special = static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"' || c == '\\';
    plain = plain && !special;
    text += special ? fmt::format("\\{:03o}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return plain ? name : '"' + text + '"';
}

// A tab ends a name with a blank in it for `patch`. An absolute path is one below the root.
std::string header(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  const std::string a = quoted(fmt::format("a/{}", path)), b = quoted(fmt::format("b/{}", path));
  const char* const end = path.find(' ') == std::string_view::npos ? "" : "\t";
  return fmt::format("diff --git {0} {1}\n--- {0}{2}\n+++ {1}{2}\n", a, b, end);
}

void add_line(std::string& out, std::string_view line, dtl::edit_t type) {
  out += type == dtl::SES_ADD ? '+' : type == dtl::SES_DELETE ? '-' : ' ';
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  LineDiff diff(lines_of(before), lines_of(after), true);
  diff.onHuge();
  diff.compose();
  diff.composeUnifiedHunks();
  std::string out = header(path);
  for (const auto& hunk : diff.getUniHunks()) {
    out += fmt::format("@@ -{},{} +{},{} @@\n", hunk.a, hunk.b, hunk.c, hunk.d);
    for (const auto* lines : {&hunk.common[0], &hunk.change, &hunk.common[1]})
      for (const auto& [line, info] : *lines) add_line(out, line, info.type);
  }
  return out;
}

}  // namespace cablelint
