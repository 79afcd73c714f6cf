#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "expression/pattern.hpp"

namespace cablelint {

/// A pattern of paths. `*` and `?` stand for any and for one character of a name, `[a-z]` and
/// `[!a-z]` for one of some, `{a,b}` for either, `**` for any number of folders; a pattern that
/// ends in "/" or in "/**" is for all that is in a folder and below.
class Glob {
 public:
  explicit Glob(std::string_view text);

  /// What is wrong with it and what to do; empty where nothing is. One with faults matches nothing.
  const std::string& fault() const { return fault_; }
  const std::string& help() const { return help_; }

  /// Whether a path with "/" between its names matches as a whole.
  bool matches(std::string_view path) const;
  /// Whether it is the path of one file and no pattern.
  bool is_plain() const { return base_ == text_; }
  /// The names before the first that is a pattern, or all: the folder in which matches are found.
  const std::string& base() const { return base_; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::string base_;
  std::string fault_;
  std::string help_;
  std::shared_ptr<const Pattern> pattern_;
};

}  // namespace cablelint
