#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "files/keys.hpp"
#include "mutation/clean_cable.hpp"
#include "mutation/defect.hpp"

namespace cablelint {
namespace {

using Names = std::span<const std::string_view>;

// A word of `levels` or of `layouts`, and what it stands for.
template <typename What>
struct Several {
  std::string_view word;
  std::vector<What> these;
};

const std::vector<Several<Level>>& level_words() {
  using enum Level;
  static const std::vector<Several<Level>> words = {{"unclassified", {unclassified}},
                                                    {"confidential", {confidential}},
                                                    {"secret", {secret}},
                                                    {"top-secret", {top_secret}},
                                                    {"classified", {confidential, secret}}};
  return words;
}

const std::vector<Several<Layout>>& layout_words() {
  using enum Layout;
  static const std::vector<Several<Layout>> words = {
      {"raw", {raw}},
      {"mirror", {mirror}},
      {"markdown", {markdown}},
      {"released", {released}},
      {"labelled", {labelled}},
      {"telegram", {raw, mirror, markdown, released}},      // in the order of its lines
      {"with-heading", {raw, mirror, released, labelled}},  // date-time group and addressees
      {"telegram-heading", {raw, mirror, released}},
      {"undamaged", {raw, released, labelled}}};  // nothing that a mirror may have lost
  return words;
}

template <typename What>
std::vector<std::string_view> words_of(const std::vector<Several<What>>& all) {
  std::vector<std::string_view> words;
  for (const auto& one : all) words.push_back(one.word);
  return words;
}

Names level_names() {
  static const auto names = words_of(level_words());
  return names;
}
Names layout_names() {
  static const auto names = words_of(layout_words());
  return names;
}
Names reference_counts() {
  static constexpr std::array<std::string_view, 4> counts = {"0", "1", "2", "3"};
  return counts;
}

constexpr auto keys_of_parts = [] {
  std::array<Key, part_names.size()> keys;
  for (std::size_t i = 0; i < keys.size(); ++i)
    keys[i] = {part_names[i], Form::word_or_words, false, "one item or a list of them"};
  return keys;
}();
constexpr std::array keys_of_printed = {
    Key{"words", Form::text, true, "as the cable has them"},
    Key{"becomes", Form::replacement, true, "what stands there instead"},
};
constexpr std::array keys_of_a_defect = {
    Key{"rule", Form::text, true, "the rule that must speak"},
    Key{"levels", Form::word_or_words, false, "of the cables it is done to", level_names},
    Key{"layouts", Form::word_or_words, false, "of the cables it is done to", layout_names},
    Key{"from", Form::date, false, "the first day of the cables"},
    Key{"until", Form::date, false, "the last day of the cables"},
    Key{"sections", Form::flag, false, "whether the cables come in two sections"},
    Key{"references", Form::choice, false, "how many the cables have", reference_counts},
    Key{"becomes", Form::section, false, "the whole part", nullptr, keys_of_parts},
    Key{"without", Form::section, false, "items taken out of a part", nullptr, keys_of_parts},
    Key{"above", Form::section, false, "items put before those of a part", nullptr, keys_of_parts},
    Key{"below", Form::section, false, "items put behind those of a part", nullptr, keys_of_parts},
    Key{"every-mark", Form::replacement, false, "of all paragraphs"},
    Key{"one-mark", Form::replacement, false, "of a paragraph, neither the first nor the last"},
    Key{"said", Form::text, false, "a sentence in a paragraph, neither the first nor the last"},
    Key{"printed", Form::sections, false, "words replaced wherever they stand in the text", nullptr,
        keys_of_printed},
    Key{"also", Form::text, false, "a rule that rightly speaks too"},
};

// The keys that change the cable, in the order of Change::How.
constexpr std::array<std::string_view, 8> hows = {"becomes",    "without",  "above", "below",
                                                  "every-mark", "one-mark", "said",  "printed"};
static_assert(hows.size() == Change::printed + 1);

std::string text_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  return node ? node->value : std::string();
}

// A text, or each of a list of them.
std::span<const YamlNode> texts_of(const YamlNode& node) {
  return node.kind == YamlNode::list ? std::span(node.items) : std::span(&node, 1);
}

template <typename What>
std::vector<What> chosen(const YamlNode& map, std::string_view key,
                         const std::vector<Several<What>>& all, std::vector<What> otherwise) {
  const YamlNode* node = map.find(key);
  if (!node) return otherwise;
  std::vector<What> chosen;
  for (const YamlNode& text : texts_of(*node))
    for (const auto& [word, these] : all)
      if (word == text.value) chosen.insert(chosen.end(), these.begin(), these.end());
  return chosen;
}

class DefectReader {
 public:
  DefectReader(const Source& source, const RuleSet& rules, std::vector<FileProblem>& problems)
      : source_(source), rules_(rules), faults_(source, problems) {}

  std::vector<Defect> read() {
    const auto root = read_yaml(source_, faults_);
    if (root && root->kind == YamlNode::list)
      for (const YamlNode& item : root->items) read_item(item);
    else if (root && root->kind != YamlNode::nothing)
      faults_.add(root->span, "defects are a list", "begin each with `- rule: `");
    faults_.sort();
    return std::move(defects_);
  }

 private:
  void read_item(const YamlNode& item) {
    if (item.kind != YamlNode::map)
      return faults_.add(item.span, "a defect is a map of keys", "begin it with `- rule: `");
    const std::size_t before = faults_.count();
    check_keys(item, keys_of_a_defect, faults_);
    const Rule* rule = rule_of(item);
    if (rule) check_area(*rule, *item.find("rule"));
    if (const YamlNode* also = item.find("also")) find_rule(*also);
    if (faults_.count() > before) return;
    Defect defect = read_defect(item, *rule);
    if (faults_.count() == before) defects_.push_back(std::move(defect));
  }

  const Rule* rule_of(const YamlNode& item) {
    const YamlNode* node = item.find("rule");
    return node ? find_rule(*node) : nullptr;
  }

  const Rule* find_rule(const YamlNode& node) {
    std::vector<std::string_view> ids;
    for (const auto& rule : rules_.rules) {
      if (rule->id == node.value) return rule.get();
      ids.push_back(rule->id);
    }
    if (!node.value.empty())
      faults_.add(node.span, fmt::format("no rule is called `{}`", node.value),
                  suggest_among(node.value, ids));
    return nullptr;
  }

  void check_area(const Rule& rule, const YamlNode& node) {
    const std::string area = std::filesystem::path(source_.path()).stem().string();
    if (rule.area != area)
      faults_.add(node.span,
                  fmt::format("`{}` is a rule of {}, not of {}", rule.id, rule.area, area),
                  fmt::format("write its defect in {}.yaml", rule.area));
    const auto [earlier, is_new] =
        lines_.try_emplace(rule.id, source_.position(node.span.begin).line);
    if (!is_new)
      faults_.add(node.span, fmt::format("`{}` has a defect already", rule.id),
                  fmt::format("it is on line {}", earlier->second));
  }

  Defect read_defect(const YamlNode& item, const Rule& rule) {
    using enum Level;
    Defect defect;
    defect.rule = rule.id;
    defect.also = text_of(item, "also");
    defect.levels = chosen(item, "levels", level_words(), {unclassified, confidential, secret});
    const auto layouts = all_layouts();
    defect.layouts = chosen(item, "layouts", layout_words(), {layouts.begin(), layouts.end()});
    if (const YamlNode* node = item.find("sections")) defect.sections = node->value == "true";
    if (const YamlNode* node = item.find("references")) defect.references = std::stoul(node->value);
    read_days(item, rule, defect);
    for (const auto& [key, value] : item.entries) read_changes(key.value, value, defect.changes);
    return defect;
  }

  void read_days(const YamlNode& item, const Rule& rule, Defect& defect) {
    static const Date first = *iso_date("1973-03-01");
    static const Date last = *iso_date("2020-12-31");
    const auto given = [&](std::string_view key, Date otherwise) {
      return iso_date(text_of(item, key)).value_or(otherwise);
    };
    const auto& [in_force, retired] = rule.effective;
    defect.from = std::max({first, given("from", first), in_force.value_or(first)});
    defect.until = std::min({last, given("until", last), retired.value_or(last)});
    if (defect.until < defect.from)
      faults_.add(
          item.span, fmt::format("no day is left for `{}`", rule.id),
          "look at `from`, `until` and the dates of the rule; clean cables are of 1973 to 2020");
  }

  void read_changes(std::string_view key, const YamlNode& value, std::vector<Change>& changes) {
    const auto found = std::ranges::find(hows, key);
    if (found == hows.end()) return;
    const auto how = static_cast<Change::How>(found - hows.begin());
    if (how == Change::printed)
      for (const YamlNode& item : value.items)
        changes.push_back({how, item_text(*item.find("words")), items(*item.find("becomes"))});
    else if (value.kind == YamlNode::map)
      for (const auto& [part, texts] : value.entries)
        changes.push_back({how, part.value, items(texts)});
    else
      changes.push_back({how, how == Change::said ? "words" : "marks", items(value)});
  }

  Strings items(const YamlNode& node) {
    Strings items;
    for (const YamlNode& text : texts_of(node)) items.push_back(item_text(text));
    return items;
  }

  std::string item_text(const YamlNode& node) {
    const std::string_view text = node.value;
    for (std::size_t open = 0; (open = text.find('{', open)) != text.npos; ++open)
      check_hole(node, open, text.find('}', open));
    return node.value;
  }

  void check_hole(const YamlNode& node, std::size_t open, std::size_t close) {
    const auto begin = static_cast<std::uint32_t>(open);
    if (close == std::string::npos)
      return faults_.add(node.place({begin, begin + 1}), "a `{` without its `}`");
    const auto name = std::string_view(node.value).substr(open + 1, close - open - 1);
    if (!sample_.fills(name))
      faults_.add(node.place({begin, static_cast<std::uint32_t>(close + 1)}),
                  fmt::format("`{}` is no part, fact or date of a cable", name),
                  suggest_among(name, sample_.names()));
  }

  Random random_{0};
  const Draft sample_ = clean_cable({}, random_);
  const Source& source_;
  const RuleSet& rules_;
  Faults faults_;
  std::map<std::string_view, std::uint32_t> lines_;  // of the rules that have a defect
  std::vector<Defect> defects_;
};

}  // namespace

std::vector<Defect> read_defects(const Source& source, const RuleSet& rules,
                                 std::vector<FileProblem>& problems) {
  return DefectReader(source, rules, problems).read();
}

}  // namespace cablelint
