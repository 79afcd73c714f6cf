#include "files/key_table.hpp"

#include <fmt/format.h>

namespace cablelint {
namespace {

std::string_view form_name(const Key& key) {
  switch (key.form) {
    case Form::text:
      return "text";
    case Form::expression:
      return "expression";
    case Form::message:
    case Form::replacement:
      return "text with holes";
    case Form::date:
      return "YYYY-MM-DD";
    case Form::flag:
      return "true or false";
    case Form::count:
      return "number";
    case Form::choice:
      return "word";
    case Form::words:
      return "list of words";
    case Form::word_or_words:
      return "word or list of words";
    case Form::named_choices:
      return "map of words";
    case Form::section:
      return "map";
    case Form::sections:
    case Form::rows:
      return "list of maps";
  }
  return {};
}

void add_key_rows(std::string& page, std::span<const Key> keys, const std::string& before) {
  for (const Key& key : keys) {
    page += fmt::format("| `{}{}` | {}{} | {} |\n", before, key.name, form_name(key),
                        key.required ? ", always" : "", table_cell(key.doc));
    const bool many = key.form == Form::sections;
    add_key_rows(page, key.keys, fmt::format("{}{}{}.", before, key.name, many ? "[]" : ""));
  }
}

}  // namespace

std::string key_table(std::span<const Key> keys) {
  std::string table = "| key | form | meaning |\n|---|---|---|\n";
  add_key_rows(table, keys, "");
  return table;
}

std::string table_cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

}  // namespace cablelint
