#include "rules/rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "model/marking.hpp"
#include "model/schema.hpp"
#include "rules/rule_keys.hpp"
#include "rules/templates.hpp"

namespace cablelint {
namespace {

// The value of a key where it is a text with something in it: anything else is a fault that was
// already said.
const YamlNode* text_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  const bool there = node && node->kind == YamlNode::text &&
                     node->value.find_first_not_of(" \n") != std::string::npos;
  return there ? node : nullptr;
}

std::string words_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  return node && node->kind == YamlNode::text ? node->value : std::string();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \n");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

const std::vector<YamlNode>& items_of(const YamlNode& map, std::string_view key) {
  static const std::vector<YamlNode> none;
  const YamlNode* node = map.find(key);
  return node ? node->items : none;
}

std::vector<std::string> list_of_words(const YamlNode& map, std::string_view key) {
  std::vector<std::string> words;
  for (const YamlNode& item : items_of(map, key)) words.push_back(item.value);
  return words;
}

Citation read_citation(const YamlNode& map) {
  return {words_of(map, "cite"), std::string(trimmed(words_of(map, "note"))),
          words_of(map, "seen") != "false"};
}

template <typename Named>
Named one_of(std::string_view word, std::initializer_list<Named> all, Named otherwise) {
  const auto found = std::ranges::find_if(all, [&](Named one) { return name(one) == word; });
  return found == all.end() ? otherwise : *found;
}

// Reads one file: the plain keys first, then those in the rule language, each knowing what the ones
// before it made sure of.
class RuleReader {
 public:
  RuleReader(const YamlNode& root, const Source& source, const Tables& tables, Faults& faults)
      : root_(root), source_(source), faults_(faults) {
    scope_.cable_type = part_type(PartKind::cable);
    scope_.tables = &tables;
  }

  Rule read() {
    check_keys(root_, rule_keys(), faults_);
    read_words();
    read_effective();
    read_examples();
    check_authority();
    if (read_target()) read_expressions();
    return std::move(rule_);
  }

 private:
  void read_words() {
    rule_.summary = trimmed(words_of(root_, "summary"));
    rule_.description = trimmed(words_of(root_, "description"));
    rule_.aliases = list_of_words(root_, "aliases");
    rule_.presets = list_of_words(root_, "presets");
    rule_.since = iso_date(words_of(root_, "since"));
    rule_.suppressible = words_of(root_, "suppressible") != "false";
    rule_.severity = severity_named(words_of(root_, "severity")).value_or(Severity::error);
    for (const YamlNode& item : items_of(root_, "authority"))
      rule_.authority.push_back(read_citation(item));
  }

  void read_effective() {
    const YamlNode* node = root_.find("effective");
    if (!node) return;
    rule_.effective = {iso_date(words_of(*node, "from")), iso_date(words_of(*node, "until"))};
    const auto& [from, until] = rule_.effective;
    if (from && until && *until < *from)
      faults_.add(node->find("until")->span, "`until` is before `from`");
  }

  void read_examples() {
    for (const YamlNode& item : items_of(root_, "bad"))
      rule_.examples.bad.push_back(read_example(item));
    for (const YamlNode& item : items_of(root_, "good"))
      rule_.examples.good.push_back(read_example(item));
  }

  Example read_example(const YamlNode& map) {
    Example example;
    example.position = source_.position(map.span.begin);
    for (const auto& [key, value] : map.entries) {
      const std::string_view word = value.value;
      if (key.value == "cable")
        example.cable = word;
      else if (key.value == "at")
        example.at = trimmed(word);
      else if (key.value == "fixed")
        example.fixed = word;
      else if (key.value == "nth")
        std::from_chars(word.data(), word.data() + word.size(), example.nth);
      else
        example.slots.emplace_back(key.value, word);
    }
    if (!example.cable.empty() && !example.slots.empty())
      faults_.add(map.find("cable")->span, "a whole `cable` beside slots of the standard one",
                  "keep one of them");
    return example;
  }

  // What was only recalled, and not read, is too weak a ground for a recommended rule.
  void check_authority() {
    const bool any_seen = std::ranges::any_of(rule_.authority, &Citation::seen);
    if (any_seen || rule_.authority.empty()) return;
    for (const YamlNode& preset : items_of(root_, "presets"))
      if (preset.value == "recommended")
        faults_.add(preset.span, "a recommended rule whose authority nobody has seen",
                    "move it to strict, or cite a source that was read");
  }

  // With a slip in `for`, the rest is read for the part that was probably meant.
  bool read_target() {
    const YamlNode* node = text_of(root_, "for");
    if (!node) return false;
    std::vector<std::string_view> names;
    for (const PartSchema& part : schema()) names.push_back(part.name);
    const PartSchema* part = part_named(node->value);
    if (!part) part = part_named(closest(node->value, names));
    if (!part) return false;
    rule_.target = part->kind;
    scope_.this_type = part_type(part->kind);
    return true;
  }

  void read_expressions() {
    if (const auto* when = text_of(root_, "when")) rule_.when = condition(*when, true);
    if (const auto* expect = text_of(root_, "expect")) rule_.expect = condition(*expect, false);
    rule_.at = placed(root_, "at");
    rule_.message = words(root_, "message");
    rule_.label = words(root_, "label");
    for (const YamlNode& item : items_of(root_, "related"))
      rule_.related.push_back({placed(item, "at"), words(item, "label")});
    read_suggestion();
    rule_.help = words(root_, "help");
    read_fix();
  }

  // Where the rest of the rule is looked at, the condition was `truth`.
  Expression condition(const YamlNode& node, bool truth) {
    Expression expression = compile_text(node, scope_, simple_type(Type::boolean), faults_);
    if (expression)
      scope_.facts.merge(expression.facts_if(truth));
    else
      scope_.unsure = true;
    return expression;
  }

  Expression placed(const YamlNode& map, std::string_view key, bool many = false) {
    const YamlNode* node = text_of(map, key);
    if (!node) return {};
    Expression expression = compile_text(*node, scope_, nullptr, faults_);
    if (expression && !expression.placed() && !(many && expression.lists_places()))
      faults_.add(node->span, fmt::format("`{}` has no place in the cable", trimmed(node->value)),
                  "name a part of the cable, or a field that is read from its text");
    return expression;
  }

  Template words(const YamlNode& map, std::string_view key) {
    const YamlNode* node = text_of(map, key);
    if (!node) return {};
    return compile_template(*node, scope_, faults_);
  }

  void read_suggestion() {
    const YamlNode* node = text_of(root_, "suggest");
    if (!node) return;
    const Type* string = simple_type(Type::string);
    rule_.suggest = compile_text(*node, scope_, string, faults_);
    scope_.names.emplace_back("suggestion", string);
  }

  void read_fix() {
    const YamlNode* node = root_.find("fix");
    if (!node || node->kind != YamlNode::map) return;
    FixRule fix;
    if (const auto* when = text_of(*node, "when")) fix.when = condition(*when, true);
    fix.title = words(*node, "title");
    fix.tier = one_of(words_of(*node, "tier"), {FixTier::safe, FixTier::unsafe, FixTier::display},
                      FixTier::display);
    fix.restores = words_of(*node, "restore") == "true";
    if (fix.restores)
      check_restore(*node);
    else
      read_edits(*node, fix);
    rule_.fix = std::move(fix);
  }

  void check_restore(const YamlNode& map) {
    const Span place = map.find("restore")->span;
    if (map.find("edits") || place_of_edit(map) || map.find("with"))
      faults_.add(place, "`restore` beside an edit", "keep one of them");
    if (rule_.target != PartKind::artifact)
      faults_.add(place, "`restore` in a rule that is not for artifacts",
                  "only they say that a text is read otherwise than it stands there");
  }

  void read_edits(const YamlNode& map, FixRule& fix) {
    const YamlNode* several = map.find("edits");
    if (!several) return read_edit(map, fix);
    for (const YamlNode& item : items_of(map, "edits")) read_edit(item, fix);
    if (place_of_edit(map) || map.find("with"))
      faults_.add(several->span, "`edits` beside an edit of the fix itself", "keep one of them");
  }

  static constexpr auto places = {EditRule::Where::replace, EditRule::Where::before,
                                  EditRule::Where::behind};

  static std::optional<EditRule::Where> place_of_edit(const YamlNode& map) {
    const auto found = std::ranges::find_if(
        places, [&](EditRule::Where where) { return map.find(name(where)) != nullptr; });
    return found == places.end() ? std::nullopt : std::optional(*found);
  }

  void read_edit(const YamlNode& map, FixRule& fix) {
    const auto where = place_of_edit(map);
    const auto named = std::ranges::count_if(
        places, [&](EditRule::Where other) { return map.find(name(other)) != nullptr; });
    if (named != 1 || !map.find("with"))
      return faults_.add(map.span,
                         "an edit is one of `replace`, `before` or `behind`, and a `with`");
    EditRule edit = {*where, placed(map, name(*where), true), {}};
    const Type* type = edit.place ? edit.place.type() : nullptr;
    const bool many = type && type->kind == Type::list;
    const std::size_t names = scope_.names.size();
    if (many) {
      scope_.names.emplace_back("each", type->element);
      scope_.names.emplace_back("index", simple_type(Type::integer));
    }
    const YamlNode* with = map.find("with");
    if (with->kind == YamlNode::text) edit.with = compile_template(*with, scope_, faults_);
    scope_.names.resize(names);
    if (fix.tier != FixTier::display && may_change_protection(edit))
      faults_.add(map.find(name(*where))->span, "a fix that changes a level or a mark",
                  "such a fix is only shown: give it the tier display");
    fix.edits.push_back(std::move(edit));
  }

  // A level and a mark may be written otherwise where that reads the same, which Judge looks after;
  // the classification line as a whole, and the text of what protects, stay.
  bool may_change_protection(const EditRule& edit) const {
    if (!edit.place || edit.where != EditRule::Where::replace) return false;
    const Type& type = *edit.place.type();
    const bool fixed = edit.with.pieces.size() == 1;  // no hole: the same whatever stands there
    if (type.kind == Type::level) return fixed && !marking_in(edit.with.source).level;
    if (type.kind == Type::part)
      return type.part_kind == PartKind::classification ||
             (type.part_kind == PartKind::mark && fixed);
    std::string_view text = edit.place.text();
    constexpr std::string_view field = ".text";
    if (!text.ends_with(field)) return false;
    text.remove_suffix(field.size());
    std::vector<ExpressionProblem> ignored;
    const Expression part = compile(text, scope_, nullptr, ignored);
    return part && is_protection(*part.type());
  }

  static bool is_protection(const Type& type) {
    if (type.kind != Type::part) return type.kind == Type::level;
    return type.part_kind == PartKind::mark || type.part_kind == PartKind::classification;
  }

  const YamlNode& root_;
  const Source& source_;
  Faults& faults_;
  Scope scope_;
  Rule rule_;
};

}  // namespace

Rule read_rule(const YamlNode& root, const Source& source, const Tables& tables, Faults& faults) {
  return RuleReader(root, source, tables, faults).read();
}

}  // namespace cablelint
