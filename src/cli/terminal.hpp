#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace cablelint {

/// Writes to standard output. Throws std::system_error where that cannot take it.
void put(std::string_view text);
/// Sends what standard output still holds back. Throws as `put` does.
void flush();

/// Writes to standard error as it stands.
void put_aside(std::string_view text);
/// Writes "cablelint: error: …" to standard error.
void complain(std::string_view message);

/// Whether a stream (1 or 2) is read by a person.
bool is_terminal(int stream);

/// Whether it also moves and colours what it shows: a terminal that is not "dumb".
bool obeys_escapes(int stream);

/// Whether standard output is a terminal that is known to take links (OSC 8), or FORCE_HYPERLINK
/// says so.
bool takes_links();

/// How many columns help may fill: as COLUMNS says, or the terminal; nothing where neither does.
std::optional<std::size_t> columns();

enum class When { automatic, always, never };

/// Whether output to a stream (1 or 2) is coloured. By itself only on a terminal that is not
/// "dumb" or where FORCE_COLOR or CLICOLOR_FORCE asks for it, and not where NO_COLOR is set
/// (no-color.org, bixense.com/clicolors).
bool coloured(When when, int stream);

}  // namespace cablelint
