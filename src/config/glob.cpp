#include "config/glob.hpp"

#include <fmt/format.h>

namespace cablelint {
namespace {

constexpr std::string_view special = "*?[{";

struct Fault {
  std::string message;
  std::string help;
};

// Writes a pattern of paths as a regular expression. Throws Fault.
class Translation {
 public:
  explicit Translation(std::string_view text) : rest_(text) {}

  std::string regex() {
    while (!rest_.empty()) next();
    if (open_ > 0) throw Fault{"a `{` without its `}`", ""};
    return R"(\A(?:)" + regex_ + R"()\z)";
  }

 private:
  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    last_ = c;
    return c;
  }

  void next() {
    const char before = last_;
    switch (const char c = take()) {
      case '*':
        return star(before);
      case '?':
        return add("[^/]");
      case '[':
        return set();
      case '{':
        ++open_;
        return add("(?:");
      case '}':
        if (open_ == 0) throw Fault{"a `}` without its `{`", ""};
        --open_;
        return add(")");
      case ',':
        return add(open_ > 0 ? "|" : ",");
      case '\\':
        throw Fault{"a `\\` in a path", "write `/` between the names"};
      default:
        return literal(c);
    }
  }

  // "**" is a name of its own: with the "/" behind it any number of folders, at the end all below.
  void star(char before) {
    if (!rest_.starts_with('*')) return add("[^/]*");
    take();
    const bool whole = before == '/' && (rest_.empty() || rest_.starts_with('/'));
    if (!whole) throw Fault{"`**` beside other characters", "write `*` inside a name"};
    if (rest_.empty()) return add("(?s:.+)");
    take();
    add("(?:[^/]+/)*");
  }

  // A "]" right behind the bracket is one of the characters.
  void set() {
    const bool is_not = rest_.starts_with('!') || rest_.starts_with('^');
    if (is_not) take();
    const std::size_t end = rest_.find(']', 1);
    if (end == std::string_view::npos) throw Fault{"a `[` without its `]`", ""};
    add(is_not ? "[^/" : "[");
    for (const char c : rest_.substr(0, end)) {
      if (c == '\\' || c == '[' || c == ']' || c == '^') regex_ += '\\';
      regex_ += c;
    }
    add("]");
    rest_.remove_prefix(end + 1);
    last_ = ']';
  }

  void literal(char c) {
    constexpr std::string_view meaning = R"(.+()|^$)";
    if (meaning.find(c) != std::string_view::npos) regex_ += '\\';
    regex_ += c;
  }

  void add(std::string_view piece) { regex_ += piece; }

  std::string_view rest_;
  char last_ = '/';
  int open_ = 0;
  std::string regex_;
};

// Paths that are matched have no such names: a pattern with one would match nothing.
void check_names(std::string_view pattern) {
  const std::string_view whole = pattern;
  for (bool up = true, more = true; more;) {
    const std::size_t slash = pattern.find('/');
    more = slash != std::string_view::npos;
    const std::string_view name = pattern.substr(0, slash);
    up = up && name == "..";
    if (name == "." || (name.empty() && more) || (name == ".." && (!up || !more)))
      throw Fault{fmt::format("`{}` matches no path", whole),
                  "leave out empty names, `.`, and `..` behind a name or at the end"};
    if (more) pattern.remove_prefix(slash + 1);
  }
}

std::string regex_of(std::string_view pattern) {
  if (pattern.empty()) throw Fault{"an empty path", ""};
  if (pattern.starts_with('!'))
    throw Fault{fmt::format("`{}` begins with `!`", pattern),
                "no pattern takes files out of another: name those that are meant"};
  if (pattern.starts_with('/'))
    throw Fault{fmt::format("`{}` is an absolute path", pattern),
                "paths are relative to the folder of the file they stand in"};
  check_names(pattern);
  return Translation(pattern).regex();
}

std::string without_dot(std::string_view text) {
  while (text.starts_with("./")) text.remove_prefix(2);
  return std::string(text) + (text.ends_with('/') && text != "/" ? "**" : "");
}

}  // namespace

Glob::Glob(std::string_view text) : text_(without_dot(text)), base_(text_) {
  if (const std::size_t first = text_.find_first_of(special); first != std::string::npos) {
    const std::size_t slash = text_.substr(0, first).rfind('/');
    base_ = slash == std::string::npos ? "" : text_.substr(0, slash);
  }
  try {
    auto pattern = std::make_shared<const Pattern>(regex_of(text_));
    if (const std::string fault = pattern->fault(); !fault.empty())
      throw Fault{fmt::format("`{}` is no pattern of paths: {}", text, fault), ""};
    pattern_ = std::move(pattern);
  } catch (Fault& fault) {
    fault_ = std::move(fault.message);
    help_ = std::move(fault.help);
  }
}

bool Glob::matches(std::string_view path) const { return pattern_ && pattern_->found_in(path); }

}  // namespace cablelint
