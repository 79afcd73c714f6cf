#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "lsp/judge.hpp"
#include "lsp/lines.hpp"
#include "lsp/message.hpp"
#include "mirror/restore.hpp"
#include "model/cable.hpp"
#include "syntax/tree.hpp"

namespace cablelint::lsp {

/// What a text means. Its parts lie in the restored text.
struct Meaning {
  Restored restored;
  SyntaxTree tree;
  Document document;
  const RuleSet& rules;  // whose tables it was read with

  Meaning(const Source& source, const RuleSet& rules);
  /// The place in the text at hand.
  Span place(Span span) const { return restored.origin(span); }
};

/// One version of a text, with what is said of it: what every feature looks at.
class Reading {
 public:
  Reading(const std::filesystem::path& path, std::string text, Encoding encoding)
      : source_(path.string(), std::move(text)), lines_(source_.text()), encoding_(encoding) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const Source& source() const { return source_; }
  std::string_view text() const { return source_.text(); }
  const Lines& lines() const { return lines_; }
  Encoding encoding() const { return encoding_; }

  std::uint32_t offset(const Json& position) const;
  Span span(const Json& range) const;
  Json position(std::uint32_t offset) const;
  Json range(Span span) const;

  /// Found when first asked for.
  const Judged& judged(Judge& judge, bool meant) const;
  const Meaning& meaning() const;
  /// What was found; nothing before it is judged.
  const Report& report() const;
  /// The rules that it is judged by, or those of the program.
  const RuleSet& rules() const;

 private:
  Source source_;
  Lines lines_;
  Encoding encoding_;
  mutable std::optional<Judged> judged_;
  mutable std::unique_ptr<const Meaning> meaning_;
};

}  // namespace cablelint::lsp
