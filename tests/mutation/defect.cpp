#include "mutation/defect.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace cablelint {
namespace {

// An empty item is none: an empty text takes a part out.
Strings filled(const Strings& items, const Draft& draft) {
  Strings result;
  for (const std::string& item : items) result.push_back(draft.filled(item));
  std::erase(result, "");
  return result;
}

Strings without_items(Strings strings, const Strings& unwanted) {
  std::erase_if(strings, [&](const std::string& each) {
    return std::ranges::find(unwanted, each) != unwanted.end();
  });
  return strings;
}

Strings both(Strings first, const Strings& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

std::size_t middle(const Draft& draft, Random& random) {
  const std::size_t count = draft.part("words").size();
  if (count < 3) throw std::runtime_error("no paragraph between the first and the last");
  return 1 + random.below(count - 2);
}

void change_one(Draft& draft, Strings& part, const std::string& text, Random& random) {
  const std::size_t i = middle(draft, random);
  part.resize(draft.part("words").size(), part.empty() ? "" : std::string(part.back()));
  part[i] = text;
}

void apply(const Change& change, Draft& draft, Random& random) {
  const Strings items = filled(change.items, draft);
  const std::string text = items.empty() ? "" : items.front();
  Strings& part = draft.part(change.part);
  switch (change.how) {
    case Change::becomes:
      part = items;
      break;
    case Change::without:
      part = without_items(part, items);
      break;
    case Change::above:
      part = both(items, without_items(part, items));
      break;
    case Change::below:
      part = both(without_items(part, items), items);
      break;
    case Change::every_mark:
      part = {text};
      break;
    case Change::one_mark:
      change_one(draft, part, text, random);
      break;
    case Change::said:
      part[middle(draft, random)] += ' ' + text;
      break;
    case Change::printed:
      break;
  }
}

std::string replaced(std::string text, const std::string& words, const std::string& instead) {
  for (std::size_t at = 0; (at = text.find(words, at)) != text.npos; at += instead.size())
    text.replace(at, words.size(), instead);
  return text;
}

}  // namespace

std::span<const Layout> all_layouts() {
  using enum Layout;
  static constexpr std::array layouts = {raw, mirror, markdown, released, labelled};
  return layouts;
}

std::string_view name(Layout layout) {
  static constexpr std::array<std::string_view, 5> names = {"raw", "mirror", "markdown", "released",
                                                            "labelled"};
  return names[static_cast<std::size_t>(layout)];
}

std::string with_defect(const Defect& defect, Draft draft, Layout layout, Random& random) {
  for (const Change& change : defect.changes)
    if (change.how != Change::printed) apply(change, draft, random);
  std::string text = draft.written(layout);
  for (const Change& change : defect.changes)
    if (change.how == Change::printed)
      text =
          replaced(std::move(text), draft.filled(change.part), draft.filled(change.items.front()));
  return text;
}

}  // namespace cablelint
