#include "mirror/restore.hpp"

#include <algorithm>
#include <iterator>

#include "mirror/rewriter.hpp"

namespace cablelint {

const Rewriting::Piece* Rewriting::piece_at(std::uint32_t offset) const {
  const auto behind = std::ranges::upper_bound(pieces, offset, {}, &Piece::here);
  return behind == pieces.begin() ? nullptr : &*std::prev(behind);
}

std::uint32_t Rewriting::origin(std::uint32_t offset) const {
  const Piece* piece = piece_at(offset);
  if (piece == nullptr) return offset;
  return piece->inserted ? piece->there : piece->there + offset - piece->here;
}

// What was put in ends where the old text goes on.
Span Rewriting::origin(Span span) const {
  const std::uint32_t begin = origin(span.begin);
  if (span.empty()) return {begin, begin};
  const Piece* last = piece_at(span.end - 1);
  const bool inserted = last != nullptr && last->inserted;
  return {begin, std::max(begin, inserted ? origin(span.end) : origin(span.end - 1) + 1)};
}

std::uint32_t Rewriting::image(std::uint32_t offset) const {
  auto piece = std::ranges::upper_bound(pieces, offset, {}, &Piece::there);
  while (piece != pieces.begin() && std::prev(piece)->inserted) --piece;
  if (piece == pieces.begin()) return offset;
  const std::uint32_t end =
      piece == pieces.end() ? static_cast<std::uint32_t>(text.size()) : piece->here;
  --piece;
  return std::min(piece->here + offset - piece->there, end);
}

std::uint32_t Rewriting::end_of(std::size_t piece) const {
  return piece + 1 < pieces.size() ? pieces[piece + 1].here
                                   : static_cast<std::uint32_t>(text.size());
}

namespace {

// What two rewritings come to, the second of the first's text.
Rewriting composed(Rewriting first, const Rewriting& second) {
  if (first.pieces.empty()) return second;
  first.text = second.text;
  if (second.pieces.empty()) return first;
  std::vector<Rewriting::Piece> pieces;
  for (std::size_t i = 0; i < second.pieces.size(); ++i) {
    const Rewriting::Piece& piece = second.pieces[i];
    pieces.push_back({piece.here, first.origin(piece.there), piece.inserted});
    if (piece.inserted) continue;
    // Where the first text was made of several pieces, so is this.
    const std::uint32_t end = piece.there + second.end_of(i) - piece.here;
    auto inner = std::ranges::upper_bound(first.pieces, piece.there, {}, &Rewriting::Piece::here);
    if (inner != first.pieces.begin()) pieces.back().inserted = std::prev(inner)->inserted;
    for (; inner != first.pieces.end() && inner->here < end; ++inner)
      pieces.push_back({piece.here + inner->here - piece.there, inner->there, inner->inserted});
  }
  first.pieces = std::move(pieces);
  return first;
}

}  // namespace

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

void Rewriter::begin_piece(std::size_t there, bool inserted) {
  if (made_.pieces.empty()) made_.text.reserve(old_.size());  // most texts are left as they are
  const auto here = static_cast<std::uint32_t>(made_.text.size());
  made_.pieces.push_back({here, static_cast<std::uint32_t>(there), inserted});
}

void Rewriter::copy_to(std::size_t end) {
  if (end <= at_) return;
  begin_piece(at_, false);
  made_.text += old_.substr(at_, end - at_);
  at_ = end;
}

void Rewriter::replace_to(std::size_t end, std::string_view text) {
  if (!text.empty()) begin_piece(at_, true);
  made_.text += text;
  at_ = end;
}

Rewriting Rewriter::finish() {
  copy_to(old_.size());
  begin_piece(old_.size(), false);
  return std::move(made_);
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
