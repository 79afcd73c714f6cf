#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace cablelint {

/// A regular expression that takes time in proportion to the text it looks at.
class Pattern {
 public:
  /// It is compiled when it is first needed.
  explicit Pattern(std::string_view expression);
  ~Pattern();

  /// What is wrong with it; empty where nothing is.
  std::string fault() const;
  /// Whether it matches anywhere in the text.
  bool found_in(std::string_view text) const;

 private:
  const re2::RE2& compiled() const;

  std::string expression_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

}  // namespace cablelint
