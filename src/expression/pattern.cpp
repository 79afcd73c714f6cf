#include "expression/pattern.hpp"

#include <re2/re2.h>

namespace cablelint {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

Pattern::Pattern(std::string_view expression) : expression_(expression) {}
Pattern::~Pattern() = default;

const re2::RE2& Pattern::compiled() const {
  std::call_once(once_,
                 [&] { compiled_ = std::make_unique<re2::RE2>(expression_, re2::RE2::Quiet); });
  return *compiled_;
}

std::string Pattern::fault() const { return compiled().error(); }

bool Pattern::found_in(std::string_view text) const {
  return re2::RE2::PartialMatch(piece(text), compiled());
}

}  // namespace cablelint
