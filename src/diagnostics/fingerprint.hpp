#pragma once
#include <span>
#include <string>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace cablelint {

/// A part of a source that has a name of its own: a cable and its number.
struct NamedPart {
  Span span;
  std::string name;
};

/// Gives each finding of a sorted report the name it is known by from one version of its text to
/// the next: 16 hexadecimal digits, made from the rule, the part's name, the text pointed at and
/// the beginning of its line, both without paragraph labels and with single blanks, and from how
/// often all that came before. Lines put in elsewhere do not change it, nor do new paragraph
/// numbers, nor another path. No two findings of one report have the same.
void add_fingerprints(Report& report, const Source& source, std::span<const NamedPart> parts);

}  // namespace cablelint
