#pragma once
#include "mirror/restore.hpp"

namespace cablelint {

/// What two rewritings come to, the second of the first's text.
Rewriting composed(Rewriting first, const Rewriting& second);

/// Makes a text from an old one, from front to back.
class Rewriter {
 public:
  explicit Rewriter(std::string_view old) : old_(old) {}

  /// Takes over what stands before an offset of the old text.
  void copy_to(std::size_t end);
  /// Puts a text, which may be empty, in the place of what stands before an offset.
  void replace_to(std::size_t end, std::string_view text = {});
  void insert(std::string_view text) { replace_to(at_, text); }

  std::size_t size() const { return made_.text.size(); }
  char last() const { return made_.text.empty() ? '\n' : made_.text.back(); }
  Rewriting finish();

 private:
  void begin_piece(std::size_t there, bool inserted);

  std::string_view old_;
  std::size_t at_ = 0;
  Rewriting made_;
};

// The passes, in the order in which they are made; none where the text has nothing of it.
struct Pass {
  Rewriting made;
  std::vector<Damage> damages;  // places in the text that was made
};
std::optional<Pass> without_record(std::string_view text);
std::optional<Pass> without_markup(std::string_view text);
std::optional<Pass> with_latin_letters(std::string_view text);
std::optional<Pass> with_line_ends(std::string_view text);

}  // namespace cablelint
