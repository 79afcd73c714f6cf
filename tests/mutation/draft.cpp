#include "mutation/draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

#include "rendered_cable.hpp"

namespace cablelint {
namespace {

std::string joined(const Strings& strings, std::string_view between) {
  return fmt::format("{}", fmt::join(strings, between));
}

// A mark or a label and the words behind it.
std::string before(std::string_view mark, std::string_view words) {
  return mark.empty() ? std::string(words) : fmt::format("{} {}", mark, words);
}

const std::string& at_or_last(const Strings& strings, std::size_t i) {
  static const std::string none;
  if (strings.empty()) return none;
  return strings[std::min(i, strings.size() - 1)];
}

std::vector<RenderedParagraph> paragraphs_of(const Draft& draft) {
  std::vector<RenderedParagraph> paragraphs;
  const Strings& words = draft.part("words");
  for (std::size_t i = 0; i < words.size(); ++i) {
    RenderedParagraph paragraph;
    paragraph.number = std::stoi(at_or_last(draft.part("numbers"), i));
    paragraph.text = before(at_or_last(draft.part("marks"), i), words[i]);
    if (i == 1) paragraph.inside = draft.part("inside");
    if (i == 2) paragraph.heading = joined(draft.part("heading"), "\n");
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

RenderedCable cable_of(const Draft& draft) {
  RenderedCable cable;
  cable.columns = 53;
  for (const char* name : {"routing", "dtg", "from", "to", "info"})
    cable.envelope.insert(cable.envelope.end(), draft.part(name).begin(), draft.part(name).end());
  cable.level = joined(draft.part("level"), " ");
  cable.mrn = joined(draft.part("mrn"), " ");
  cable.captions = draft.part("captions");
  cable.passing = draft.part("passing");
  cable.eo = joined(draft.part("eo"), "\n");
  cable.tags = draft.part("tags");
  cable.subject = before(joined(draft.part("subject-mark"), ""), joined(draft.part("subject"), ""));
  cable.references = draft.part("references");
  cable.authority = draft.part("authority");
  cable.paragraphs = paragraphs_of(draft);
  cable.signature = joined(draft.part("signature"), " ");
  cable.second_section = draft.second_section;
  return cable;
}

}  // namespace

const Strings& Draft::part(std::string_view name) const {
  static const Strings none;
  const auto found = parts_.find(name);
  return found == parts_.end() ? none : found->second;
}

std::string Draft::filled(std::string_view text) const {
  std::string result;
  for (std::size_t open; (open = text.find('{')) != text.npos;) {
    const std::size_t close = text.find('}', open);
    result += text.substr(0, open);
    result += hole(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  return result.append(text);
}

std::string Draft::hole(std::string_view name) const {
  if (name.starts_with('+') || name.starts_with('-')) return day(name);
  if (const auto fact = facts_.find(name); fact != facts_.end()) return fact->second;
  if (std::ranges::find(part_names, name) != part_names.end()) return joined(part(name), ", ");
  throw std::invalid_argument(fmt::format("no part or fact of the name {}", name));
}

bool Draft::fills(std::string_view hole_name) const {
  try {
    hole(hole_name);
    return true;
  } catch (const std::logic_error&) {  // of std::stoi too
    return false;
  }
}

std::vector<std::string_view> Draft::names() const {
  std::vector<std::string_view> names(part_names.begin(), part_names.end());
  for (const auto& fact : facts_) names.push_back(fact.first);
  return names;
}

std::string Draft::day(std::string_view hole) const {
  const std::size_t end = hole.find_first_of("sy");
  const Date day = date_.plus_years(std::stoi(std::string(hole.substr(0, end))));
  const std::string_view form = hole.substr(end);
  if (form == "y")
    return fmt::format("{:02}/{:02}/{}", day.month(), day.day_of_month(), day.year());
  if (form == "s")
    return fmt::format("{}/{}/{:02}", day.month(), day.day_of_month(), day.year() % 100);
  if (form == "yy") return fmt::format("{:02}", day.year() % 100);
  if (form == "yyyy") return std::to_string(day.year());
  throw std::invalid_argument(fmt::format("no form of a date: {}", hole));
}

std::string Draft::written(Layout layout) const {
  RenderedCable cable = cable_of(*this);
  if (layout == Layout::markdown) cable.envelope.clear();  // an extract has no full heading
  switch (layout) {
    case Layout::raw:
      return raw_telegram(cable);
    case Layout::mirror:
      return mirror_page(cable);
    case Layout::markdown:
      return markdown_extract(cable);
    case Layout::released:
      return released_telegram(cable);
    case Layout::labelled:
      return labelled_cable(cable);
  }
  return "";
}

}  // namespace cablelint
