#include <algorithm>
#include <array>

#include "lsp/features.hpp"
#include "lsp/parts.hpp"

namespace cablelint::lsp {
namespace {

// Types that editors have colours for; the order is that of the names.
enum class TokenType { label, level, control, tag, number, caption };
constexpr std::array<std::string_view, 6> type_names = {"keyword", "enumMember", "modifier",
                                                        "type",    "number",     "macro"};

struct Token {
  Span place;
  TokenType type{};
};

class Tokens {
 public:
  explicit Tokens(const Meaning& meaning) : meaning_(meaning) {}

  std::vector<Token> all() {
    for (const Cable* cable : meaning_.document.cables) add_cable(*cable);
    std::ranges::stable_sort(tokens_, {}, [](const Token& token) { return token.place.begin; });
    drop_overlapping();
    return std::move(tokens_);
  }

 private:
  void add_cable(const Cable& cable) {
    if (const Classification* line = cable.classification) {
      add(line->level.span, TokenType::level);
      add_all(line->controls, TokenType::control);
    }
    if (cable.mrn != nullptr) add(cable.mrn->number.span, TokenType::number);
    add_all(cable.captions, TokenType::caption);
    if (const Eo* eo = cable.eo) {
      add_label(*eo);
      if (eo->order) add(eo->order->span, TokenType::number);
      if (eo->date) add(eo->date->span, TokenType::number);
      add_all(eo->exemptions, TokenType::control);
    }
    if (cable.tags_line != nullptr) add_label(*cable.tags_line);
    add_all(cable.tags, TokenType::tag);
    if (cable.subject != nullptr) add_label(*cable.subject);
    for (const Reference* reference : cable.references)
      if (reference->letter) add_beginning(reference->span, 1, TokenType::label);
    if (cable.authority != nullptr) {
      add_label(*cable.authority);
      add_all(cable.authority->reasons, TokenType::number);
    }
    for_each_paragraph(cable.paragraphs, [&](const Paragraph& paragraph) {
      add(paragraph.label.span, TokenType::number);
    });
    for (const Mark* mark : cable.portions) add_mark(*mark);
  }

  void add_mark(const Mark& mark) {
    if (mark.level) add(mark.level->span, TokenType::level);
    add_all(mark.controls, TokenType::control);
    add_all(mark.release_to, TokenType::control);
  }

  template <typename T>
  void add_all(const Parts<T>& parts, TokenType type) {
    for (const T* part : parts) add(part->span, type);
  }

  // "TAGS:", or what stands before a number: "E.O. 12958:" has its number apart.
  void add_label(const Part& part) {
    const std::string_view text = meaning_.restored.source().slice(part.span);
    const auto end = text.find_first_of(":0123456789\n");
    if (end != text.npos && text[end] != '\n')
      add_beginning(part.span, static_cast<std::uint32_t>(end), TokenType::label);
  }

  void add_beginning(Span span, std::uint32_t size, TokenType type) {
    add({span.begin, std::min(span.begin + size, span.end)}, type);
  }

  void add(Span span, TokenType type) { tokens_.push_back({meaning_.place(span), type}); }

  void drop_overlapping() {
    std::uint32_t end = 0;
    std::erase_if(tokens_, [&](const Token& token) {
      if (token.place.empty() || token.place.begin < end) return true;
      end = token.place.end;
      return false;
    });
  }

  const Meaning& meaning_;
  std::vector<Token> tokens_;
};

// Five numbers a token: lines and characters from the one before, its length, type and modifiers.
class Encoded {
 public:
  explicit Encoded(const Reading& reading) : reading_(reading) {}

  // A token lies on one line.
  void add(const Token& token) {
    const Lines& lines = reading_.lines();
    for (std::uint32_t line = lines.line_at(token.place.begin);
         line <= lines.line_at(token.place.end); ++line) {
      const Span whole = lines.line(reading_.text(), line);
      const Span part = {std::max(whole.begin, token.place.begin),
                         std::min(whole.end, token.place.end)};
      if (part.begin < part.end) add(part, token.type);
    }
  }

  Json json() && { return {{"data", std::move(data_)}}; }

 private:
  void add(Span span, TokenType type) {
    const Place place = lines_place(span.begin);
    const auto length =
        units_in(reading_.text().substr(span.begin, span.size()), reading_.encoding());
    const std::uint32_t lines = place.line - last_.line;
    data_.push_back(lines);
    data_.push_back(lines == 0 ? place.character - last_.character : place.character);
    data_.push_back(length);
    data_.push_back(static_cast<int>(type));
    data_.push_back(0);
    last_ = place;
  }

  Place lines_place(std::uint32_t offset) const {
    return reading_.lines().place(reading_.text(), offset, reading_.encoding());
  }

  const Reading& reading_;
  Place last_;
  Json data_ = Json::array();
};

}  // namespace

Json semantic_token_types() { return type_names; }

Json semantic_tokens(const Question& question) {
  Encoded encoded(question.reading());
  for (const Token& token : Tokens(question.reading().meaning()).all()) encoded.add(token);
  return std::move(encoded).json();
}

}  // namespace cablelint::lsp
