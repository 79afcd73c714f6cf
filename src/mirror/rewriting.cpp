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

}  // namespace cablelint
