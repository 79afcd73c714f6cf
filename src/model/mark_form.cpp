#include "model/mark_form.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "model/compartment.hpp"
#include "model/marking.hpp"

namespace cablelint {
namespace {

constexpr std::array<std::string_view, 7> full_names = {
    "TOP SECRET",           "SECRET",
    "CONFIDENTIAL",         "UNCLASSIFIED",
    "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED",
    "OFFICIAL USE ONLY"};

std::string_view text_at(const Mark& mark, Span span) {
  return mark.text.substr(span.begin - mark.span.begin, span.size());
}

bool has_level_in_full(const Mark& mark) {
  return std::ranges::find(full_names, text_at(mark, mark.level->span)) != full_names.end();
}

// S E C R E T
bool is_spaced_name(std::string_view text, Level level) {
  if (text.find(' ') != 1) return false;
  std::string letters(text), wanted(name(level));
  std::erase(letters, ' ');
  std::erase(wanted, ' ');
  return letters == wanted;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// A banner may give a control its full title, FOR OFFICIAL USE ONLY, and State writes UNCLAS and
// spreads the letters of a level.
std::string without_titles(const Mark& mark) {
  const auto is_title = [](std::string_view text) {
    const bool in_words = text.find(' ') != std::string_view::npos;
    return (in_words || with_short_compartments(text) != text) &&
           std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  };
  std::string text(mark.text);
  const auto replace = [&](Span span, std::string_view name) {
    text.replace(span.begin - mark.span.begin, span.size(), name);
  };
  for (std::size_t i = mark.controls.size(); i-- > 0;)
    if (const Control& control = *mark.controls[i]; is_title(control.text))
      replace(control.span, control.name);
  const std::string_view level = text_at(mark, mark.level->span);
  if (level == "UNCLAS" || is_spaced_name(level, mark.level->value))
    replace(mark.level->span, name(mark.level->value));
  replace_all(text, "AUTHORIZED FOR RELEASE TO ", "REL TO ");
  replace_all(text, "FOREIGN GOVERNMENT INFORMATION", "FGI");
  return text;
}

// State writes release lists in more than one way; none of them is wrong.
std::string without_habits(std::string text) {
  replace_all(text, "REL TO ", "REL ");
  replace_all(text, ", ", "/");
  replace_all(text, "SBU/N)", "SBU/NF)");
  return text;
}

// The same words and signs, in whatever order.
bool same_but_for_order(std::string one, std::string other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

bool names_a_control_twice(const Mark& mark) {
  std::set<std::string_view> names;
  for (const Control* control : mark.controls)
    if (!names.insert(control->name).second) return true;
  return false;
}

bool follows(const std::string& printed, const std::string& form, MarkStyle style) {
  return same_but_for_order(printed, form) ||
         (style == MarkStyle::state && without_habits(printed) == without_habits(form));
}

bool follows_form(const Mark& mark, MarkStyle style, bool banner) {
  if (names_a_control_twice(mark)) return true;
  const std::string printed(mark.text);
  if (!banner) return follows(printed, std::string(mark.canonical), style);
  const std::string form = banner_form(marking_of(mark), style);
  return follows(printed, form, style) || follows(without_titles(mark), form, style);
}

// The level as the banner prints it: UNCLAS, S E C R E T.
std::string with_printed_level(std::string form, const Mark& mark) {
  const std::string_view level = name(mark.level->value);
  const std::string_view printed = text_at(mark, mark.level->span);
  if (form.starts_with(level) &&
      (printed == "UNCLAS" || is_spaced_name(printed, mark.level->value)))
    form.replace(0, level.size(), printed);
  return form;
}

std::string right_banner(const Mark& mark) {
  const std::string form = banner_form(marking_of(mark), style_of(mark));
  return without_titles(mark) == form ? std::string(mark.text) : with_printed_level(form, mark);
}

}  // namespace

std::string right_form(const Mark& mark, bool banner) {
  if (banner) return right_banner(mark);
  std::string form = portion_form(marking_of(mark), style_of(mark));
  if (mark.entire_text) form.insert(form.size() - 1, " - ENTIRE TEXT");
  return form;
}

std::string_view form_of(const Mark& mark, bool banner) {
  if (mark.entire_text || (!banner && has_level_in_full(mark))) return "long";
  const MarkStyle style = style_of(mark);
  if (!follows_form(mark, style, banner)) return "malformed";
  return style == MarkStyle::state ? "state" : "register";
}

}  // namespace cablelint
