#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include "output/printable.hpp"

namespace cablelint {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// "0" and "false" say no.
bool is_set(const char* name) {
  const std::string_view value = variable(name);
  return !value.empty() && value != "0" && value != "false";
}

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category(), "cannot write the output");
}

}  // namespace

void put(std::string_view text) {
  if (text.empty()) return;  // its data may be null, which fwrite() must not be given
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) fail();
}

void flush() {
  if (std::fflush(stdout) != 0) fail();
}

void put_aside(std::string_view text) {
  if (!text.empty()) std::fwrite(text.data(), 1, text.size(), stderr);
}

void complain(std::string_view message) {
  put_aside(fmt::format("cablelint: error: {}\n", print_line(message)));
}

bool is_terminal(int stream) { return isatty(stream) == 1; }

bool obeys_escapes(int stream) { return is_terminal(stream) && variable("TERM") != "dumb"; }

// Others print the address, or worse: who is not known gets none.
bool takes_links() {
  if (!variable("FORCE_HYPERLINK").empty()) return is_set("FORCE_HYPERLINK");
  constexpr std::array<std::string_view, 6> programs = {"iTerm.app", "WezTerm", "vscode",
                                                        "ghostty",   "Hyper",   "Tabby"};
  constexpr std::array<std::string_view, 4> terminals = {"xterm-kitty", "alacritty",
                                                         "xterm-ghostty", "foot"};
  if (!obeys_escapes(1)) return false;
  int vte = 0;
  const std::string_view version = variable("VTE_VERSION");
  std::from_chars(version.data(), version.data() + version.size(), vte);
  return vte >= 5000 || is_set("WT_SESSION") || is_set("KONSOLE_VERSION") ||
         std::ranges::count(programs, variable("TERM_PROGRAM")) > 0 ||
         std::ranges::count(terminals, variable("TERM")) > 0;
}

std::optional<std::size_t> columns() {
  std::size_t count = 0;
  const std::string_view words = variable("COLUMNS");
  std::from_chars(words.data(), words.data() + words.size(), count);
  winsize size{};
  if (count == 0 && is_terminal(1) && ioctl(1, TIOCGWINSZ, &size) == 0) count = size.ws_col;
  return count > 0 ? std::optional(count) : std::nullopt;
}

bool coloured(When when, int stream) {
  if (when != When::automatic) return when == When::always;
  if (!variable("NO_COLOR").empty()) return false;
  return is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE") || obeys_escapes(stream);
}

}  // namespace cablelint
