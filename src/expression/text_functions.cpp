// The functions on texts: those of CEL's standard library and of its strings extension. Positions
// count characters, not bytes.
#include <algorithm>

#include "expression/function.hpp"
#include "expression/pattern.hpp"
#include "expression/types.hpp"
#include "expression/unicode.hpp"

namespace cablelint {
namespace {

using Style = Function::Style;
using Int = std::int64_t;
using Text = std::string_view;

using namespace types;  // NOLINT(google-build-using-namespace): a signature reads as a list

constexpr Text out_of_range = "the position is outside the text";

bool contains(Call&, Text text, Text part) { return text.find(part) != Text::npos; }
bool starts_with(Call&, Text text, Text part) { return text.starts_with(part); }
bool ends_with(Call&, Text text, Text part) { return text.ends_with(part); }
bool matches(Call& call, Text text, Text) { return call.pattern->found_in(text); }

template <char first, char last>
Value shifted(Call& call, Text text, int distance) {
  std::string other(text);
  for (char& c : other)
    if (c >= first && c <= last) c = static_cast<char>(c + distance);
  TextBuilder result(call);
  result.add(other);
  return result.result();
}
Value lower_ascii(Call& call, Text text) { return shifted<'A', 'Z'>(call, text, 'a' - 'A'); }
Value upper_ascii(Call& call, Text text) { return shifted<'a', 'z'>(call, text, 'A' - 'a'); }

/// The text without white space at its front.
Text trim_front(Text text) {
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    if (!is_white_space(code_point(text.substr(0, size)))) break;
    text.remove_prefix(size);
  }
  return text;
}
Text trim(Call&, Text text) {
  text = trim_front(text);
  std::size_t end = 0;  // of what is kept
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_size(text.substr(at));
    at += size;
    if (!is_white_space(code_point(text.substr(at - size, size)))) end = at;
  }
  return text.substr(0, end);
}

// Whether a word may begin a line; a label, a mark or the word of a heading would be read as such.
bool may_begin_line(Text word) {
  const bool letter =
      (word.front() >= 'a' && word.front() <= 'z') || (word.front() >= 'A' && word.front() <= 'Z');
  return letter && word.back() != ':' &&
         (word.size() > 3 || word.find_first_of(".)") == Text::npos);
}

// The last blanks within the width behind which a line may begin; npos where there are none.
std::size_t break_within(Text line, Int width) {
  std::size_t found = Text::npos;
  std::size_t at = line.find(' ', std::min(line.find_first_not_of(' '), line.size()));
  for (; at != Text::npos && character_count(line.substr(0, at)) <= width;) {
    const std::size_t next = std::min(line.find_first_not_of(' ', at), line.size());
    const std::size_t end = std::min(line.find(' ', next), line.size());
    if (next < end && may_begin_line(line.substr(next, end - next))) found = at;
    at = line.find(' ', next);
  }
  return found;
}

Value wrapped(Call& call, Text line, Int width) {
  const Text indent = line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
  TextBuilder result(call);
  std::string rest(line);
  while (character_count(rest) > width) {
    const std::size_t at = break_within(rest, width);
    if (at == Text::npos || !call.budget.spend(rest.size())) break;
    result.add(Text(rest).substr(0, at));
    result.add("\n");
    rest = std::string(indent) + rest.substr(rest.find_first_not_of(' ', at));
  }
  result.add(rest);
  return result.result();
}

Value char_at(Call&, Text text, Int position) {
  const std::size_t offset = character_offset(text, position);
  if (offset == Text::npos) return failure(out_of_range);
  return Value(text.substr(offset, character_size(text.substr(offset))));
}

Value substring_between(Call&, Text text, Int from, Int to) {
  const std::size_t begin = character_offset(text, from);
  const std::size_t end = character_offset(text, to);
  if (begin == Text::npos || end == Text::npos || begin > end) return failure(out_of_range);
  return Value(text.substr(begin, end - begin));
}
Value substring_from(Call& call, Text text, Int from) {
  return substring_between(call, text, from, character_count(text));
}

/// The position of a byte offset; -1 for npos.
Int position(Text text, std::size_t offset) {
  return offset == Text::npos ? -1 : character_count(text.substr(0, offset));
}
Value index_from(Call&, Text text, Text part, Int from) {
  const std::size_t offset = character_offset(text, from);
  if (offset == Text::npos) return failure(out_of_range);
  return Value(position(text, text.find(part, offset)));
}
Int index_of(Call&, Text text, Text part) { return position(text, text.find(part)); }
Value last_index_from(Call&, Text text, Text part, Int from) {
  const std::size_t offset = character_offset(text, from);
  if (offset == Text::npos) return failure(out_of_range);
  return Value(position(text, text.rfind(part, offset)));
}
Int last_index_of(Call&, Text text, Text part) { return position(text, text.rfind(part)); }

/// How often to cut at most; a negative limit is none.
std::size_t cuts(Text text, Int limit) {
  return limit < 0 ? text.size() + 1 : static_cast<std::size_t>(limit);
}
/// Where `separator` cuts next; an empty one cuts behind every character. npos where it does not.
std::size_t next_cut(Text text, Text separator) {
  if (!separator.empty()) return text.find(separator);
  const std::size_t size = character_size(text);
  return size < text.size() ? size : Text::npos;
}

Value split_into(Call& call, Text text, Text separator, Int limit) {
  if (limit == 0 || (separator.empty() && text.empty())) return Value(List{});
  std::vector<Value> parts;
  for (std::size_t left = cuts(text, limit); left > 1; --left) {
    const std::size_t cut = next_cut(text, separator);
    if (cut == Text::npos) break;
    parts.emplace_back(text.substr(0, cut));
    text.remove_prefix(cut + separator.size());
  }
  parts.emplace_back(text);
  return make_list(call, parts);
}
Value split(Call& call, Text text, Text separator) { return split_into(call, text, separator, -1); }

Value replace_some(Call& call, Text text, Text old, Text with, Int limit) {
  TextBuilder result(call);
  std::size_t left = cuts(text, limit);
  const auto put = [&] { result.add(with), --left; };
  if (old.empty() && left > 0) put();  // nothing stands before the first character too
  while (left > 0) {
    const std::size_t cut = next_cut(text, old);
    if (cut == Text::npos) break;
    result.add(text.substr(0, cut));
    text.remove_prefix(cut + old.size());
    put();
  }
  result.add(text);
  if (old.empty() && !text.empty() && left > 0) put();
  return result.result();
}
Value replace(Call& call, Text text, Text old, Text with) {
  return replace_some(call, text, old, with, -1);
}

Value join_with(Call& call, List list, Text separator) {
  TextBuilder result(call);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto* text = list[i].as<Text>();
    if (!text) return failure(no_such_overload);
    if (i > 0) result.add(separator);
    result.add(*text);
  }
  return result.result();
}
Value join(Call& call, List list) { return join_with(call, list, {}); }

constexpr Function overloads[] = {
    {"contains",
     Style::method,
     {&string, &string},
     &boolean,
     invoke<contains>,
     "whether the part stands in the text"},
    {"startsWith",
     Style::method,
     {&string, &string},
     &boolean,
     invoke<starts_with>,
     "whether the text begins with the part"},
    {"endsWith",
     Style::method,
     {&string, &string},
     &boolean,
     invoke<ends_with>,
     "whether the text ends with the part"},
    {"matches",
     Style::either,
     {&string, &string},
     &boolean,
     invoke<matches>,
     "whether the RE2 pattern, one literal, is found anywhere in the text; anchor it"},
    {"lowerAscii",
     Style::method,
     {&string},
     &string,
     invoke<lower_ascii>,
     "with a to z for A to Z"},
    {"upperAscii",
     Style::method,
     {&string},
     &string,
     invoke<upper_ascii>,
     "with A to Z for a to z"},
    {"trim", Style::method, {&string}, &string, invoke<trim>, "without white space at both ends"},
    {"wrapped",
     Style::method,
     {&string, &integer},
     &string,
     invoke<wrapped>,
     "the line broken between words where it has more characters than that"},
    {"charAt",
     Style::method,
     {&string, &integer},
     &string,
     invoke<char_at>,
     "the character at a position, from 0"},
    {"substring",
     Style::method,
     {&string, &integer},
     &string,
     invoke<substring_from>,
     "the characters from a position on, or up to another one, which is left out"},
    {"substring", Style::method, {&string, &integer, &integer}, &string, invoke<substring_between>},
    {"indexOf",
     Style::method,
     {&string, &string},
     &integer,
     invoke<index_of>,
     "where the part stands first, perhaps from a position on; -1 where it does not"},
    {"indexOf", Style::method, {&string, &string, &integer}, &integer, invoke<index_from>},
    {"lastIndexOf",
     Style::method,
     {&string, &string},
     &integer,
     invoke<last_index_of>,
     "where the part stands last; -1 where it does not"},
    {"lastIndexOf", Style::method, {&string, &string, &integer}, &integer, invoke<last_index_from>},
    {"split",
     Style::method,
     {&string, &string},
     &strings,
     invoke<split>,
     "the pieces between separators, perhaps so many at most"},
    {"split", Style::method, {&string, &string, &integer}, &strings, invoke<split_into>},
    {"replace",
     Style::method,
     {&string, &string, &string},
     &string,
     invoke<replace>,
     "with every occurrence replaced, or so many at most"},
    {"replace",
     Style::method,
     {&string, &string, &string, &integer},
     &string,
     invoke<replace_some>},
    {"join",
     Style::method,
     {&strings},
     &string,
     invoke<join>,
     "the texts in one, perhaps with a separator between them"},
    {"join", Style::method, {&strings, &string}, &string, invoke<join_with>},
};

}  // namespace

std::span<const Function> text_functions() { return overloads; }

}  // namespace cablelint
