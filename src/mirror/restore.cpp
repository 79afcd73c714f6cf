#include "mirror/restore.hpp"

#include <algorithm>
#include <iterator>

#include "mirror/rewriter.hpp"

namespace cablelint {

Span Restored::origin(Span span) const {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) span = layer->origin(span);
  return span;
}

bool Restored::is_as_found(Span span) const {
  return given_.slice(origin(span)) == source().slice(span);
}

std::vector<Edit> Restored::edits() const {
  Rewriting all;
  for (const Rewriting& layer : layers_) all = composed(std::move(all), layer);
  std::vector<Edit> edits;
  Edit next;  // what is put in so far
  for (std::size_t i = 0; i < all.pieces.size(); ++i) {
    const Rewriting::Piece& piece = all.pieces[i];
    const std::string words = all.text.substr(piece.here, all.end_of(i) - piece.here);
    if (piece.inserted) {
      next.replacement += words;
      continue;
    }
    next.span.end = piece.there;
    if (!next.span.empty() || !next.replacement.empty()) edits.push_back(std::move(next));
    const auto end = piece.there + static_cast<std::uint32_t>(words.size());
    next = {{end, end}, {}};
  }
  return edits;
}

void Restored::rewrite(Rewriting rewriting, std::vector<Damage> damages) {
  for (Damage& damage : damages_)
    for (Span& place : damage.places)
      place = {rewriting.image(place.begin), rewriting.image(place.end)};
  std::ranges::move(damages, std::back_inserter(damages_));
  made_.emplace(given_.path(), rewriting.text);
  layers_.push_back(std::move(rewriting));
}

namespace {

// Lines that end in "\r" alone: the bytes stay where they are.
std::optional<Pass> with_newlines(const Source& source) {
  if (!source.ends_lines_with_cr()) return std::nullopt;
  Pass pass;
  pass.made.text = source.text();
  std::ranges::replace(pass.made.text, '\r', '\n');
  return pass;
}

// A text with the line ends of the text at hand.
std::string with_line_ends_of(const Source& given, std::string_view text) {
  const std::size_t newline = given.text().find('\n');
  const bool crlf =
      newline != std::string_view::npos && newline > 0 && given.text()[newline - 1] == '\r';
  std::string result;
  for (const char c : text) {
    const bool bare = c == '\n' && !result.ends_with('\r');
    if (bare && (crlf || given.ends_lines_with_cr())) result += '\r';
    if (!bare || !given.ends_lines_with_cr()) result += c;
  }
  return result;
}

}  // namespace

Restored restore(const Source& source) {
  Restored restored(source);
  const auto take = [&](std::optional<Pass> pass) {
    if (pass) restored.rewrite(std::move(pass->made), std::move(pass->damages));
  };
  take(with_newlines(source));
  take(without_record(restored.source().text()));
  for (int pages = 0; pages < 2; ++pages)  // one page may hold another, written as text
    take(without_markup(restored.source().text()));
  take(with_latin_letters(restored.source().text()));
  take(with_line_ends(restored.source().text()));
  return restored;
}

void carry_back(Diagnostic& finding, const Restored& restored) {
  finding.span = restored.origin(finding.span);
  for (Related& other : finding.related) other.span = restored.origin(other.span);
  if (!finding.fix) return;
  if (finding.fix->restores) {
    finding.fix->edits = restored.edits();
    for (Edit& edit : finding.fix->edits)
      edit.replacement = with_line_ends_of(restored.given(), edit.replacement);
    return;
  }
  for (Edit& edit : finding.fix->edits) {
    if (!restored.is_as_found(edit.span)) return finding.fix.reset();
    edit.span = restored.origin(edit.span);
    edit.replacement = with_line_ends_of(restored.given(), edit.replacement);
  }
}

}  // namespace cablelint
