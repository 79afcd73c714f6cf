#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
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

bool coloured(When when, int stream) {
  if (when != When::automatic) return when == When::always;
  if (!variable("NO_COLOR").empty()) return false;
  return is_set("FORCE_COLOR") || is_set("CLICOLOR_FORCE") || obeys_escapes(stream);
}

}  // namespace cablelint
