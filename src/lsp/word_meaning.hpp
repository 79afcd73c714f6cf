#pragma once
#include <string>
#include <vector>

#include "lsp/reading.hpp"

namespace cablelint::lsp {

/// What a word of a cable means.
struct WordMeaning {
  Span place;  // of the word, in the text at hand
  std::string word;
  std::string kind;                // "TAG, subject", "caption"
  std::vector<std::string> lines;  // what it means, with its time and who says so
};

/// What stands at a place: a TAG, caption, post, exemption, order, reason, mark, or the
/// classification line.
std::vector<WordMeaning> word_meanings(const Meaning& meaning, std::uint32_t offset);

/// What a row of a table says: its meaning, its time and its source.
std::string row_text(const Table& table, const Table::Row& row);

/// The banner that the portions of a cable require together; empty where there are none.
std::string banner_required(const Cable& cable, const Meaning& meaning);

}  // namespace cablelint::lsp
