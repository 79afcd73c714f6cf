#include "mutation/defect.hpp"

#include <algorithm>

namespace cablelint {
namespace {

Strings items(std::string_view text) {
  Strings result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
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
  return 1 + random.below(draft.part("words").size() - 2);
}

void change_one(Draft& draft, Strings& part, const std::string& text, Random& random) {
  const std::size_t i = middle(draft, random);
  part.resize(draft.part("words").size(), part.empty() ? "" : std::string(part.back()));
  part[i] = text;
}

void apply(const Change& change, Draft& draft, Random& random) {
  const std::string text = draft.filled(change.text);
  Strings& part = draft.part(change.part);
  switch (change.how) {
    case Change::becomes:
      part = items(text);
      break;
    case Change::above:
      part = both(items(text), without_items(part, items(text)));
      break;
    case Change::below:
      part = both(without_items(part, items(text)), items(text));
      break;
    case Change::without:
      part = without_items(part, items(text));
      break;
    case Change::one:
      change_one(draft, part, text, random);
      break;
    case Change::every:
      part = {text};
      break;
    case Change::said:
      part[middle(draft, random)] += ' ' + text;
      break;
    case Change::print:
      break;
  }
}

std::string replaced(std::string text, const std::string& words, const std::string& instead) {
  for (std::size_t at = 0; (at = text.find(words, at)) != text.npos; at += instead.size())
    text.replace(at, words.size(), instead);
  return text;
}

}  // namespace

std::string with_defect(const Defect& defect, Draft draft, Layout layout, Random& random) {
  for (const Change& change : defect.changes)
    if (change.how != Change::print) apply(change, draft, random);
  std::string text = draft.written(layout);
  for (const Change& change : defect.changes)
    if (change.how == Change::print)
      text = replaced(std::move(text), draft.filled(change.part), draft.filled(change.text));
  return text;
}

}  // namespace cablelint
