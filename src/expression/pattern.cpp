#include "expression/pattern.hpp"

#include <re2/re2.h>

namespace cablelint {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Pattern::Pattern(std::string_view expression)
    : compiled_(std::make_unique<re2::RE2>(piece(expression), re2::RE2::Quiet)) {}
Pattern::~Pattern() = default;

std::string Pattern::fault() const { return compiled_->error(); }

bool Pattern::found_in(std::string_view text) const {
  return re2::RE2::PartialMatch(piece(text), *compiled_);
}

}  // namespace cablelint
