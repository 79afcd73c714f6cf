#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/html.hpp"
#include "report/page.hpp"

namespace cablelint {

/// What the parts of a page are written from.
struct PageMatter {
  const Survey& survey;
  const RuleSet& rules;
  const PageWishes& wishes;
};

// The parts of a page, each a section behind the one before.

void add_looked_at(Element main, const PageMatter& matter);
void add_changes(Element main, const PageMatter& matter);
void add_levels(Element main, const PageMatter& matter);
void add_years(Element main, const PageMatter& matter);
void add_posts(Element main, const PageMatter& matter);
void add_rules_found(Element main, const PageMatter& matter);
void add_eras(Element main, const PageMatter& matter);
void add_artifacts(Element main, const PageMatter& matter);
void add_busiest(Element main, const PageMatter& matter);
void add_explanations(Element main, const PageMatter& matter);

// What they share.

using RuleRow = std::pair<const std::string, RuleCount>;

/// Those that found something that counts, the most texts first.
std::vector<const RuleRow*> rules_by_texts(const Survey& survey, bool artifacts);

/// Whether the rule book or the program itself says what a rule asks.
bool is_explained(const std::string& id, const PageMatter& matter);

/// A section with its heading.
Element begin_section(Element main, const char* id, std::string_view heading);

/// A table that can be scrolled. Its first columns are words, the very first names the rows; the
/// others are numbers. Gives the body.
Element begin_table(Element section, std::string_view caption, std::span<const std::string> columns,
                    std::size_t words = 1);
/// Gives the cell that names the row.
Element begin_row(Element body);
void add_word(Element name_cell, std::string_view word);
void add_number(Element name_cell, std::string_view number);
/// A count and its share of a whole.
void add_share(Element name_cell, std::size_t part, std::size_t whole);
/// A rule's id, which leads to what the rule asks where the page says so.
void add_rule_link(Element parent, const std::string& id, const PageMatter& matter);

}  // namespace cablelint
