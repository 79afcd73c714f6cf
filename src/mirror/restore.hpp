#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace cablelint {

/// Text that was made from another: which piece of the one stands where in the other.
struct Rewriting {
  struct Piece {
    std::uint32_t here = 0;   // where it begins in the new text
    std::uint32_t there = 0;  // and in the old
    bool inserted = false;    // stands only in the new text, at that place of the old
  };
  std::string text;
  std::vector<Piece> pieces;  // in order; each reaches to the next

  std::uint32_t origin(std::uint32_t offset) const;
  Span origin(Span span) const;
  const Piece* piece_at(std::uint32_t offset) const;
  /// The other way: where in the new text a place of the old one is, or would be.
  std::uint32_t image(std::uint32_t offset) const;
  /// Where a piece ends in the new text.
  std::uint32_t end_of(std::size_t piece) const;
};

/// A kind of damage that was undone, and its places in the restored text.
struct Damage {
  std::string_view kind;  // as artifacts have it: "html", "entities", "record", …
  std::vector<Span> places;
};

/// A text as it was before a mirror, a database or a printer went over it. Most texts are as they
/// were; then this is the source itself.
class Restored {
 public:
  explicit Restored(const Source& source) : given_(source) {}

  const Source& given() const { return given_; }
  const Source& source() const { return made_ ? *made_ : given_; }
  const std::vector<Damage>& damages() const { return damages_; }

  /// The place in the text at hand of what stands here in the restored one.
  Span origin(Span span) const;
  /// What makes the restored text of the text at hand, but for its line ends.
  std::vector<Edit> edits() const;
  /// Whether a stretch of the restored text stands letter for letter in the text at hand.
  bool is_as_found(Span span) const;

  /// One more step: a text made from that of source(), and what was undone in making it.
  void rewrite(Rewriting rewriting, std::vector<Damage> damages);

 private:
  const Source& given_;
  std::optional<Source> made_;
  std::vector<Rewriting> layers_;  // each made from the text before it
  std::vector<Damage> damages_;
};

/// Takes out the marks of web pages and of database records, and puts line ends where they were
/// lost. Takes time in proportion to the text.
Restored restore(const Source& source);

/// Gives a finding about the restored text its places in the text at hand. What a fix would replace
/// must stand there as it was read, or there is none.
void carry_back(Diagnostic& finding, const Restored& restored);

}  // namespace cablelint
