#include <fmt/format.h>

#include <algorithm>

#include "lsp/features.hpp"
#include "lsp/parts.hpp"
#include "source/blanks.hpp"

namespace cablelint::lsp {
namespace {

// As the protocol numbers them.
enum class SymbolKind { module = 2, name_space = 3, field = 8, text = 15, list = 18, object = 19 };

struct Symbol {
  std::string name;
  SymbolKind kind{};
  Span place;     // in the text at hand
  Span selected;  // what is put under the cursor
  std::vector<Symbol> parts = {};
};

constexpr std::size_t longest_name = 60;

// The beginning of a text on one line; a character is not cut in two.
std::string beginning_of(std::string_view text) {
  const std::string line = single_blanks(text.substr(0, 4 * longest_name));
  return line.substr(0, bytes_of(line, longest_name, Encoding::utf32));
}

class Outline {
 public:
  explicit Outline(const Meaning& meaning) : meaning_(meaning) {}

  std::vector<Symbol> all() const {
    std::vector<Symbol> cables;
    for (const Cable* cable : meaning_.document.cables) cables.push_back(symbol(*cable));
    if (cables.size() == 1) return std::move(cables.front().parts);
    return cables;
  }

 private:
  Symbol symbol(const Cable& cable) const {
    std::string title = "cable";
    if (cable.mrn != nullptr) title = single_blanks(cable.mrn->text);
    Symbol all = part(cable, std::move(title), SymbolKind::module);
    const auto add = [&](const Part* one, std::string_view label, SymbolKind kind) {
      if (one == nullptr) return;
      const std::string words = beginning_of(one->text);
      all.parts.push_back(
          part(*one, label.empty() ? words : fmt::format("{}: {}", label, words), kind));
    };
    add(cable.from, "from", SymbolKind::field);
    add(cable.classification, "", SymbolKind::name_space);
    for (const Caption* caption : cable.captions) add(caption, "caption", SymbolKind::field);
    add(cable.eo, "", SymbolKind::field);
    add(cable.tags_line, "", SymbolKind::field);
    add(cable.subject, "", SymbolKind::text);
    for (const Reference* reference : cable.references) add(reference, "ref", SymbolKind::field);
    add(cable.authority, "", SymbolKind::object);
    for (const Heading* heading : cable.headings) add(heading, "", SymbolKind::name_space);
    for (const Paragraph* paragraph : cable.paragraphs) all.parts.push_back(symbol(*paragraph));
    add(cable.signature, "signature", SymbolKind::field);
    std::ranges::stable_sort(all.parts, {}, [](const Symbol& one) { return one.place.begin; });
    return all;
  }

  Symbol symbol(const Paragraph& paragraph) const {
    Symbol all = part(paragraph, beginning_of(paragraph.text), SymbolKind::list);
    all.selected = meaning_.place(paragraph.label.span);
    for (const Paragraph* inner : paragraph.paragraphs) {
      all.parts.push_back(symbol(*inner));
      all.place.end = std::max(all.place.end, all.parts.back().place.end);
    }
    return all;
  }

  Symbol part(const Part& one, std::string title, SymbolKind kind) const {
    const Span place = meaning_.place(one.span);
    return {title.empty() ? "-" : std::move(title), kind, place, {place.begin, place.begin}};
  }

  const Meaning& meaning_;
};

Json tree_json(const std::vector<Symbol>& symbols, const Reading& reading) {
  Json list = Json::array();
  for (const Symbol& symbol : symbols) {
    Span selected = symbol.selected;
    if (selected.begin < symbol.place.begin || selected.end > symbol.place.end)
      selected = {symbol.place.begin, symbol.place.begin};
    list.push_back({{"name", symbol.name},
                    {"kind", static_cast<int>(symbol.kind)},
                    {"range", reading.range(symbol.place)},
                    {"selectionRange", reading.range(selected)},
                    {"children", tree_json(symbol.parts, reading)}});
  }
  return list;
}

void add_flat(Json& list, const std::vector<Symbol>& symbols, const Question& question) {
  for (const Symbol& symbol : symbols) {
    list.push_back(
        {{"name", symbol.name},
         {"kind", static_cast<int>(symbol.kind)},
         {"location",
          {{"uri", question.text.uri()}, {"range", question.reading().range(symbol.place)}}}});
    add_flat(list, symbol.parts, question);
  }
}

}  // namespace

Json document_symbols(const Question& question) {
  const std::vector<Symbol> symbols = Outline(question.reading().meaning()).all();
  if (question.client.symbols_in_a_tree) return tree_json(symbols, question.reading());
  Json list = Json::array();
  add_flat(list, symbols, question);
  return list;
}

}  // namespace cablelint::lsp
