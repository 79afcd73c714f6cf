#pragma once
#include <optional>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "model/cable.hpp"
#include "rules/rule.hpp"
#include "source/source.hpp"

namespace cablelint {

/// The cable, dated the day as of which it is to be judged where one is given.
Cable seen_as_of(const Cable& cable, std::optional<Date> day);

/// What expressions see of a cable: all but `this`.
Environment environment_of(const Cable& cable, Arena& arena);

/// Looks at the parts of one cable with one rule and words the findings. All looks together may
/// take as many steps as a cable of thousands of parts needs: a rule that compares each with each
/// ends soon in a line of a hundred thousand TAGS.
class Judge {
 public:
  /// An expression failed while it ran.
  struct Failed {
    std::string_view why;
  };

  Judge(const Rule& rule, const Source& source, Environment environment)
      : rule_(rule), source_(source), environment_(std::move(environment)) {
    environment_.budget = &budget_;
  }
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  /// The finding at the part, if there is one. Throws Failed.
  std::optional<Diagnostic> look_at(PartRef part);
  /// The finding that says that the rule failed at the part.
  Diagnostic failure(PartRef part, std::string_view why) const;
  /// What the expressions saw of the last part that was looked at.
  const Environment& environment() const { return environment_; }
  /// Whether no further look is possible.
  bool is_spent() const { return budget_.is_spent(); }

 private:
  Diagnostic finding();
  void add_help(Diagnostic& finding);
  std::string suggested();
  std::optional<Fix> fix(const FixRule& rule);
  void add_edits(const EditRule& rule, Fix& fix);
  void add_edit(const EditRule& rule, const Value& at, Fix& fix) const;
  Span with_its_line(Span span) const;
  Span place(const Value& value) const;
  Span visible(PartKind kind, Span span) const;

  const Rule& rule_;
  const Source& source_;
  Environment environment_;
  Budget budget_{10'000'000};
};

}  // namespace cablelint
