#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "linter/builtin.hpp"
#include "lsp/features.hpp"
#include "lsp/parts.hpp"
#include "lsp/skeleton.hpp"
#include "lsp/word_meaning.hpp"
#include "model/letters.hpp"
#include "rules/explain.hpp"

namespace cablelint::lsp {
namespace {

// As the protocol numbers them.
enum class ItemKind { text = 1, value = 12, keyword = 14, snippet = 15, constant = 21 };

bool is_word(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) != 0; }

// What may come at a place of a cable that is being written: which lines there are is told by their
// beginnings, since what is half written is not read yet.
class Completion {
 public:
  explicit Completion(const Question& question)
      : question_(question),
        reading_(question.reading()),
        tables_(*reading_.rules().tables),
        offset_(question.offset()) {
    const Span line = reading_.lines().line(reading_.text(), reading_.lines().line_at(offset_));
    line_ = {line.begin, offset_};
    before_ = in_capitals(reading_.text().substr(line.begin, offset_ - line.begin));
    if (const Cable* cable = cable_at(reading_.meaning(), offset_)) when_ = cable->when;
    if (!when_.from && !when_.until) when_ = {today(), today()};
  }

  Json all() {
    if (is_beginning()) add_skeletons();
    if (is_in_mark())
      add_marks();
    else if (is_above_the_text())
      add_for_heading();
    return std::move(items_);
  }

 private:
  Date today() const { return question_.judge.request().today; }
  void add_for_heading() {
    if (has("DECL:") || has("DECLASSIFY ON"))
      add_ends();
    else if (has("REASON"))
      add_reasons();
    else if (before_.starts_with("TAGS") || is_on_tags_line())
      add_tags();
    else if (is_on_references())
      add_posts();
    else if (before_.starts_with("E.O"))
      add_orders();
    else if (std::ranges::all_of(before_, [](char byte) { return is_word(byte) || byte == '/'; }))
      add_heading_lines();
  }
  bool has(std::string_view word) const { return before_.find(word) != before_.npos; }

  // The day on which it is written: the last that it can be.
  Date day() const { return when_.until ? *when_.until : when_.from ? *when_.from : today(); }

  // Nothing is there yet but the word that is being typed.
  bool is_beginning() const {
    const std::string_view text = reading_.text();
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return true;
    const auto end = text.find_last_not_of(" \t\r\n") + 1;
    return end <= offset_ && begin >= line_.begin &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                       text.begin() + static_cast<std::ptrdiff_t>(end), is_word);
  }

  bool is_on_tags_line() const {
    const Cable* cable = cable_at(reading_.meaning(), offset_);
    return cable != nullptr && cable->tags_line != nullptr &&
           touches(reading_.meaning().place(cable->tags_line->span), offset_);
  }

  bool is_on_references() const {
    if (before_.starts_with("REF")) return true;
    const auto first = before_.find_first_not_of(" \t");
    return first != before_.npos && first > 0 && before_.substr(first + 1).starts_with(".");
  }

  // Behind a bracket that begins a paragraph, a sub-paragraph or the subject.
  bool is_in_mark() const {
    const auto open = before_.rfind('(');
    if (open == before_.npos || before_.find(')', open) != before_.npos) return false;
    const std::string_view front = std::string_view(before_).substr(0, open);
    const auto last = front.find_last_not_of(" \t");
    const bool begins = last == front.npos || front[last] == '.' || front[last] == ')' ||
                        front[last] == '-' || front[last] == ':';
    return begins && before_.size() - open < 40 && !has("REASON");
  }

  bool is_above_the_text() const {
    const Cable* cable = cable_at(reading_.meaning(), offset_);
    return cable == nullptr || cable->paragraphs.empty() ||
           offset_ <= reading_.meaning().place(cable->paragraphs.front()->span).begin;
  }

  // What is being typed: it is replaced. So many bytes of the line in front of the cursor.
  Span typed(std::string_view others) const {
    std::size_t begin = before_.size();
    while (begin > 0 &&
           (is_word(before_[begin - 1]) || others.find(before_[begin - 1]) != others.npos))
      --begin;
    return {line_.begin + static_cast<std::uint32_t>(begin), offset_};
  }
  // All of the line in front of the cursor behind some of its marks.
  Span typed_behind(std::string_view marks) const {
    const auto mark = before_.find_last_of(marks);
    std::size_t begin = mark == before_.npos ? 0 : mark + 1;
    while (begin < before_.size() && before_[begin] == ' ') ++begin;
    return {line_.begin + static_cast<std::uint32_t>(begin), offset_};
  }

  Json& add(std::string label, ItemKind kind, Span replaced, std::string text,
            std::string detail = "") {
    Json item = {{"label", label},
                 {"kind", static_cast<int>(kind)},
                 {"filterText", std::move(label)},
                 {"sortText", fmt::format("{:05}", items_.size())},
                 {"textEdit", {{"range", reading_.range(replaced)}, {"newText", std::move(text)}}}};
    if (!detail.empty()) item["detail"] = std::move(detail);
    items_.push_back(std::move(item));
    return items_.back();
  }

  // The rows of a table that are in force, each key once.
  template <typename Visit>
  void for_rows(std::string_view name, Visit visit) const {
    const Table* table = tables_.find(name);
    if (table == nullptr) return;
    std::set<std::string_view> seen;
    for (const Table::Key& key : table->keys)
      if (const Table::Row& row = table->rows[key.row];
          row.in_force.overlaps(when_) && seen.insert(key.text).second)
        visit(key.text, *table, row);
  }

  void add_rows(std::string_view table_name, Span replaced, ItemKind kind) {
    for_rows(table_name, [&](std::string_view key, const Table& table, const Table::Row& row) {
      add(std::string(key), kind, replaced, std::string(key), row_text(table, row));
    });
  }

  void add_tags() { add_rows("tags", typed(""), ItemKind::constant); }

  void add_posts() { add_rows("posts", typed_behind(".,:;"), ItemKind::value); }

  // What is typed together with the end bracket behind it, which many editors put there.
  Span with_end_bracket(Span word) const {
    const bool closed = reading_.text().substr(offset_).starts_with(')');
    return {word.begin, word.end + (closed ? 1 : 0)};
  }

  void add_marks() {
    const auto open = static_cast<std::uint32_t>(before_.rfind('('));
    add_rows("portion_marks", with_end_bracket({line_.begin + open, offset_}), ItemKind::constant);
  }

  // How long a text stays classified: at most ten years, or 25; or what exempts it.
  void add_ends() {
    const Span replaced = typed_behind(":");
    for (const int years : {10, 25}) {
      const std::string end = slashed(day().plus_years(years));
      add(end, ItemKind::value, replaced, end,
          fmt::format("{} years from {}", years, to_string(day())));
    }
    add_rows("exemptions", replaced, ItemKind::constant);
  }

  void add_reasons() {
    const auto number = before_.find_last_of("0123456789");
    if (number == before_.npos) {
      add_rows("reasons", typed("."), ItemKind::constant);
      return;
    }
    const Span word = with_end_bracket(typed("("));
    for_rows("reasons", [&](std::string_view key, const Table& table, const Table::Row& row) {
      const auto bracket = key.find('(');
      if (before_.find(key.substr(0, bracket)) == before_.npos) return;
      const std::string letter(key.substr(bracket));
      add(letter, ItemKind::constant, word, letter, row_text(table, row));
    });
  }

  // The whole line by the order in force, newest first.
  void add_orders() {
    const Cable* cable = cable_at(reading_.meaning(), offset_);
    const bool unclassified = cable != nullptr && cable->classification != nullptr &&
                              cable->classification->level.value == Level::unclassified;
    for_rows("orders", [&](std::string_view key, const Table& table, const Table::Row& row) {
      if (table.cell(row, "name").starts_with("Further Amendment")) return;
      const std::string text =
          unclassified ? fmt::format("E.O. {}: N/A", key)
                       : fmt::format("E.O. {}: DECL: {}", key, slashed(day().plus_years(10)));
      add(text, ItemKind::value, line_, text, row_text(table, row));
    });
  }

  void add_heading_lines() {
    add_orders();
    for (const std::string_view label : {"TAGS: ", "SUBJECT: ", "REF: ", "FM ", "TO ", "INFO "})
      add(std::string(label), ItemKind::keyword, line_, std::string(label));
    add_rows("captions", line_, ItemKind::constant);
  }

  void add_skeletons() {
    for (const Level level :
         {Level::unclassified, Level::confidential, Level::secret, Level::top_secret}) {
      const bool snippets = question_.client.snippets;
      Json& item =
          add(fmt::format("cable, {}", name(level)), ItemKind::snippet, reading_.source().whole(),
              skeleton(level, today(), snippets), "a cable to begin with");
      if (snippets) item["insertTextFormat"] = 2;
    }
  }

  const Question& question_;
  const Reading& reading_;
  const Tables& tables_;
  std::uint32_t offset_;
  Span line_;           // to the cursor
  std::string before_;  // what stands there, in capitals
  DateInterval when_;
  Json items_ = Json::array();
};

}  // namespace

Json completions(const Question& question) { return Completion(question).all(); }

}  // namespace cablelint::lsp
