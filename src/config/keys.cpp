#include "config/keys.hpp"

#include <array>

#include "rules/load.hpp"
#include "rules/rule_schema.hpp"

namespace cablelint {
namespace {

std::span<const std::string_view> levels() {
  static const std::array names = {std::string_view("off"), name(Severity::note),
                                   name(Severity::warning), name(Severity::error)};
  return names;
}

std::span<const std::string_view> severities() { return levels().subspan(1); }

constexpr Key preset = {"preset", Form::choice, false,
                        "which rules are on: recommended, strict, archive or all", preset_names};
constexpr Key rules = {"rules", Form::named_choices, false,
                       "rules that are off, or on as note, warning or error, by name", levels};

constexpr std::array override_keys = {
    Key{"paths", Form::word_or_words, true, "the files it is for, as patterns such as old/**"},
    preset,
    rules,
};
constexpr std::array suppress_keys = {
    Key{"rule", Form::text, true, "the rule whose findings may stay"},
    Key{"path", Form::text, true, "the file, or a pattern of files such as old/**"},
    Key{"fingerprint", Form::text, false, "the one finding, as --format json names it"},
    Key{"text", Form::text, false, "the text that the finding points at"},
    Key{"reason", Form::text, true, "why they may stay"},
    Key{"until", Form::date, false, "the last day on which they may"},
};

constexpr std::array keys_of_a_config = {
    Key{"extends", Form::word_or_words, false, "other configuration files, which come first"},
    Key{"include", Form::word_or_words, false,
        "the files that folders stand for, as patterns; by default .txt, .cable, .tel and .msg"},
    Key{"exclude", Form::word_or_words, false, "files that folders do not stand for, as patterns"},
    preset,
    Key{"edition", Form::date, false, "the day of the rule book: rules that came later are off"},
    Key{"as-of", Form::date, false, "judge every cable as one of that day"},
    Key{"rule-folders", Form::word_or_words, false, "folders of rules that add to the others"},
    rules,
    Key{"overrides", Form::sections, false, "other settings for some of the files", nullptr,
        override_keys},
    Key{"suppress", Form::sections, false, "findings that may stay", nullptr, suppress_keys},
    Key{"baseline", Form::text, false, "a file of findings that do not count"},
    Key{"fail-on", Form::choice, false, "what makes the exit status 1: note, warning or error",
        severities},
    Key{"output", Form::word_or_words, false, "reports, as FORMAT or FORMAT:FILE"},
    Key{"$schema", Form::text, false, "the schema of this file, for editors"},
};

}  // namespace

std::span<const Key> config_keys() { return keys_of_a_config; }

std::string config_schema() { return json_schema("a configuration of cablelint", config_keys()); }

}  // namespace cablelint
