#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>
#include <iterator>
#include <sstream>

#include "cli/command_docs.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "linter/inputs.hpp"

// The manual page, in the macros of man(7).

namespace cablelint {
namespace {

constexpr std::string_view head = R"(.SH NAME
cablelint \- lint the layout and the marking of State Department cables
.SH SYNOPSIS
.B cablelint
.RI [ OPTION ]...\& " PATH" ...
.br
.B cablelint
.I COMMAND
.RI [ OPTION ]...\&
.SH DESCRIPTION
.B cablelint
reads cables (telegrams), 1973 to today, and says where their layout or their
classification marking is not as the handbooks and orders of their day want it.
Each finding names its place, the rule that found it, who says so and what to
do.
.PP
A finding begins with a line that compilers have too,
.IR file : line : column :
.IR severity :
.I message
.RI [ rule ];
columns count bytes, from 1.
A folder stands for the files in it and below that git does not ignore and whose
names end in )";

constexpr std::string_view tail = R"(.SH EXIT STATUS
.TP
.B 0
Nothing was found at or above the severity of
.BR \-\-fail\-on .
.TP
.B 1
Something was found; with
.BR \-\-diff ,
something can be fixed.
.TP
.B 2
The work could not be done: an option, a configuration, a rule or a baseline is
wrong, a file cannot be read or written.
All that is wrong is said on standard error.
.SH ENVIRONMENT
.TP
.B NO_COLOR
Where it is set and not empty, nothing is coloured.
.TP
.B GITHUB_STEP_SUMMARY
With
.BR "\-\-format github" ,
the file to which a summary of the run is added.
.SH FILES
.TP
.I .cablelint.yaml
The configuration, in the folder of a cable or above it, up to the root of the
repository.
.B cablelint init
writes one with every key explained.
.SH EXAMPLES
.TP
.B cablelint cables
Lint what is in a folder.
.TP
.B cablelint \-\-fix cables/almaty.txt
Put the fixes that cannot change a meaning into a file.
.TP
.B cablelint \-\-staged
Say what is new in what is about to be committed.
.TP
.B cablelint \-\-output full \-\-output sarif:cablelint.sarif .
Print findings and write a report for code scanning.
.TP
.B cablelint explain tag\-unknown
Say what a rule asks, and who says so.
)";

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// Hyphens as they are typed.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' || c == '\\') out += '\\';
    out += c == '\\' ? 'e' : c;
  }
  return out;
}

// Lines of up to 80 bytes, none of which begins as a request does.
std::string sentence(std::string_view doc) {
  std::string text;
  std::size_t length = 0;
  for (const std::string& word : words_of(escaped(doc) + '.')) {
    const bool breaks = length + word.size() > 78;
    if (!text.empty()) text += breaks ? '\n' : ' ';
    length = breaks ? 0 : length;
    if (length == 0 && (word[0] == '.' || word[0] == '\'')) text += "\\&";
    text += word;
    length += word.size() + 1;
  }
  text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text + '\n';
}

std::string synopsis(const CommandDoc& command) {
  std::string text = fmt::format(".B cablelint {}\n", escaped(command.words));
  if (command.words == "check") text = ".B cablelint\n.RB [ check ]\n";
  text += ".RI [ OPTION ]...\\&\n";
  for (const OptionDoc& argument : command.arguments) {
    const std::string_view dots = argument.repeats ? "...\\&" : "";
    text += argument.required ? fmt::format(".I {}{}\n", argument.value, dots)
                              : fmt::format(".RI [ {} ]{}\n", argument.value, dots);
  }
  return text;
}

std::string entry(const OptionDoc& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back("\\fB" + escaped(name) + "\\fR");
  std::string title = fmt::format("{}", fmt::join(names, ", "));
  if (!option.value.empty())
    title += (title.empty() ? "\\fI" : " \\fI") + escaped(option.value) + "\\fR";
  return ".TP\n" + title + '\n' + sentence(option.doc);
}

std::string section(const CommandDoc& command) {
  std::string text =
      ".SS " + escaped(command.words) + '\n' + synopsis(command) + ".PP\n" + sentence(command.doc);
  for (const OptionDoc& argument : command.arguments) text += entry(argument);
  for (const OptionDoc& option : command.options)
    if (command.words == "check" ||
        (option.names.back() != "--help" && option.names.back() != "--version"))
      text += entry(option);
  return text;
}

}  // namespace

int print_man_page(const Options&) {
  std::string page =
      ".TH CABLELINT 1 " CABLELINT_DATE " \"cablelint " CABLELINT_VERSION "\" \"User Commands\"\n";
  page += fmt::format("{}{} or have no suffix.\n.SH COMMANDS\n", head, cable_suffixes_in_words());
  for (const CommandDoc& command : command_docs()) page += section(command);
  put(page + std::string(tail));
  return 0;
}

}  // namespace cablelint
