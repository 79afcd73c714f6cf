#include "rules/pack.hpp"

#include "expression/pack.hpp"

namespace cablelint {

void exchange(auto& pack, Is<Template::Piece> auto& piece) { pack(piece.text, piece.expression); }
void exchange(auto& pack, Is<Template> auto& words) {
  pack(words.pieces, words.source, words.uses_suggestion);
}
void exchange(auto& pack, Is<Citation> auto& citation) {
  pack(citation.cite, citation.note, citation.seen);
}
void exchange(auto& pack, Is<Example> auto& example) {
  pack(example.slots, example.cable, example.at, example.nth, example.fixed, example.position);
}
void exchange(auto& pack, Is<Examples> auto& examples) { pack(examples.bad, examples.good); }
void exchange(auto& pack, Is<RelatedRule> auto& related) { pack(related.at, related.label); }
void exchange(auto& pack, Is<EditRule> auto& edit) { pack(edit.where, edit.place, edit.with); }
void exchange(auto& pack, Is<FixRule> auto& fix) {
  pack(fix.title, fix.tier, fix.when, fix.edits, fix.restores);
}
// Read as bytes, which examples_of() unpacks.
void exchange_examples(Packer& pack, const Rule& rule) {
  Packer examples;
  examples(examples_of(rule));
  pack(examples.take());
}
void exchange_examples(Unpacker& pack, Rule& rule) { pack(rule.packed_examples); }
void exchange(auto& pack, Is<Rule> auto& rule) {
  pack(rule.id, rule.area, rule.path, rule.summary, rule.description, rule.aliases, rule.target);
  pack(rule.when, rule.expect, rule.at, rule.message, rule.label, rule.help, rule.suggest);
  pack(rule.related, rule.severity, rule.effective, rule.since, rule.suppressible);
  pack(rule.authority, rule.fix, rule.presets);
  exchange_examples(pack, rule);
}

Examples examples_of(const Rule& rule) {
  if (rule.packed_examples.empty()) return rule.examples;
  Examples examples;
  Arena arena;
  Unpacker(rule.packed_examples, arena, {})(examples);
  return examples;
}

std::string pack(const RuleSet& rules) {
  Packer pack;
  const auto names = rules.tables->names();
  pack(static_cast<std::uint32_t>(names.size()));
  for (const std::string_view name : names) pack(*rules.tables->find(name));
  pack(static_cast<std::uint32_t>(rules.rules.size()));
  for (const auto& rule : rules.rules) pack(*rule);
  return pack.take();
}

RuleSet unpack(std::string_view bytes, Arena& arena) {
  const auto tables = std::make_shared<Tables>();
  RuleSet rules;
  rules.tables = tables;
  Unpacker pack(bytes, arena, *tables);
  std::uint32_t count = 0;
  pack(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    auto table = std::make_unique<Table>();
    pack(*table);
    tables->add(std::move(table));
  }
  pack(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto rule = std::make_shared<Rule>();
    pack(*rule);
    rules.rules.push_back(rule);
  }
  return rules;
}

}  // namespace cablelint
