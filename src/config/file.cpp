#include "config/file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/keys.hpp"
#include "files/yaml.hpp"
#include "source/blanks.hpp"

namespace cablelint {
namespace {

constexpr std::size_t fingerprint_size = 16;

const std::vector<YamlNode>& items_of(const YamlNode& map, std::string_view key) {
  static const std::vector<YamlNode> none;
  const YamlNode* node = map.find(key);
  return node ? node->items : none;
}

std::string text_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  return node ? node->value : std::string();
}

// A word, or each of a list of words.
std::vector<Written<std::string>> words_of(const YamlNode& map, std::string_view key) {
  std::vector<Written<std::string>> words;
  const YamlNode* node = map.find(key);
  if (node && node->kind == YamlNode::text) words.push_back({node->value, node->span});
  for (const YamlNode& item : items_of(map, key)) words.push_back({item.value, item.span});
  return words;
}

// An empty one is a fault that is said where the keys are checked, or here.
bool is_word(const YamlNode* node) {
  return node != nullptr && node->kind == YamlNode::text && !node->value.empty();
}

std::optional<Written<Date>> date_of(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  const auto date = node ? iso_date(node->value) : std::nullopt;
  return date ? std::optional(Written<Date>{*date, node->span}) : std::nullopt;
}

class ConfigFileReader {
 public:
  ConfigFileReader(ConfigFile& file, std::vector<FileProblem>& problems)
      : file_(file), faults_(file.source, problems) {}

  void read() {
    const auto root = read_yaml(file_.source, faults_);
    if (root && root->kind == YamlNode::map)
      read_root(*root);
    else if (root && root->kind != YamlNode::nothing)
      faults_.add(root->span, "a configuration is a map of keys", "begin with `preset: `");
    faults_.sort();
  }

 private:
  void read_root(const YamlNode& root) {
    check_keys(root, config_keys(), faults_);
    file_.extends = words_of(root, "extends");
    file_.include = globs_of(root, "include");
    file_.exclude = globs_of(root, "exclude");
    file_.rule_folders = words_of(root, "rule-folders");
    file_.edition = date_of(root, "edition");
    file_.as_of = date_of(root, "as-of");
    file_.output = words_of(root, "output");
    if (const YamlNode* baseline = root.find("baseline"); is_word(baseline))
      file_.baseline = {baseline->value, baseline->span};
    if (const YamlNode* severity = root.find("fail-on"); is_word(severity))
      if (const auto least = severity_named(severity->value))
        file_.fail_on = {*least, severity->span};
    file_.layers.front() = layer(root);
    for (const YamlNode& item : items_of(root, "overrides")) file_.layers.push_back(override(item));
    for (const YamlNode& item : items_of(root, "suppress")) file_.suppress.push_back(entry(item));
  }

  Layer layer(const YamlNode& map) {
    Layer layer;
    if (const YamlNode* preset = map.find("preset")) layer.preset = {preset->value, preset->span};
    if (const YamlNode* rules = map.find("rules"))
      for (const auto& [rule, level] : rules->entries)
        layer.rules.push_back({{rule.value, rule.span}, severity_named(level.value)});
    return layer;
  }

  Layer override(const YamlNode& map) {
    Layer settings = layer(map);
    settings.paths = globs_of(map, "paths");
    return settings;
  }

  std::vector<Written<Glob>> globs_of(const YamlNode& map, std::string_view key) {
    const YamlNode* node = map.find(key);
    if (node && node->kind == YamlNode::list && node->items.empty())
      faults_.add(node->span, fmt::format("`{}` is empty", key));
    std::vector<Written<Glob>> globs;
    for (const auto& [path, span] : words_of(map, key)) globs.push_back({glob(path, span), span});
    return globs;
  }

  Glob glob(const std::string& path, Span span) {
    Glob glob(path);
    if (!glob.fault().empty()) faults_.add(span, glob.fault(), glob.help());
    return glob;
  }

  SuppressEntry entry(const YamlNode& map) {
    const YamlNode* rule = map.find("rule");
    const YamlNode* path = map.find("path");
    SuppressEntry entry = {.rule = {text_of(map, "rule"), rule ? rule->span : map.span},
                           .path = {Glob(text_of(map, "path")), path ? path->span : map.span},
                           .fingerprint = text_of(map, "fingerprint"),
                           .text = single_blanks(text_of(map, "text")),
                           .reason = single_blanks(text_of(map, "reason")),
                           .until = {}};
    const bool is_text = path && path->kind == YamlNode::text;
    if (const Glob& glob = entry.path.value; is_text && !glob.fault().empty())
      faults_.add(path->span, glob.fault(), glob.help());
    if (const YamlNode* fingerprint = map.find("fingerprint")) check_fingerprint(*fingerprint);
    entry.until = date_of(map, "until");
    return entry;
  }

  void check_fingerprint(const YamlNode& node) {
    const bool digits = node.value.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (node.kind != YamlNode::text || (digits && node.value.size() == fingerprint_size)) return;
    faults_.add(node.span, fmt::format("`{}` is no fingerprint", node.value),
                "take the 16 digits from --format json");
  }

  ConfigFile& file_;
  Faults faults_;
};

}  // namespace

bool any_matches(const std::vector<Written<Glob>>& patterns, std::string_view path) {
  return std::ranges::any_of(patterns, [&](const auto& one) { return one.value.matches(path); });
}

bool Layer::is_for(std::string_view path) const {
  return paths.empty() || any_matches(paths, path);
}

std::vector<const Written<Glob>*> ConfigFile::patterns() const {
  std::vector<const Written<Glob>*> all;
  const auto add = [&](const std::vector<Written<Glob>>& some) {
    for (const auto& one : some) all.push_back(&one);
  };
  add(include);
  add(exclude);
  for (const Layer& layer : layers) add(layer.paths);
  for (const SuppressEntry& entry : suppress) all.push_back(&entry.path);
  return all;
}

std::string ConfigFile::relative(const std::filesystem::path& path) const {
  return path.lexically_relative(folder).generic_string();
}

ConfigFile read_config_file(Source source, std::filesystem::path folder,
                            std::vector<FileProblem>& problems) {
  ConfigFile file{.source = std::move(source), .folder = std::move(folder), .layers = {Layer{}}};
  ConfigFileReader(file, problems).read();
  return file;
}

}  // namespace cablelint
