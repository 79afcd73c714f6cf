#include "rules/rule_keys.hpp"

#include <algorithm>
#include <array>

#include "model/schema.hpp"
#include "rules/load.hpp"
#include "rules/standard_cable.hpp"

namespace cablelint {
namespace {

using Choices = std::span<const std::string_view>;

Choices part_names() {
  static const auto names = [] {
    std::vector<std::string_view> found;
    for (const PartSchema& part : schema()) found.push_back(part.name);
    return found;
  }();
  return names;
}

Choices severities() {
  static const std::array names = {name(Severity::error), name(Severity::warning),
                                   name(Severity::note)};
  return names;
}

Choices tiers() {
  static const std::array names = {name(FixTier::safe), name(FixTier::unsafe),
                                   name(FixTier::display)};
  return names;
}

// A file names presets; "all" goes without saying.
Choices book_presets() { return preset_names().first(preset_names().size() - 1); }

constexpr std::array related_keys = {
    Key{"at", Form::expression, true, "the other place"},
    Key{"label", Form::message, true, "what it has to do with the finding"},
};
constexpr std::array effective_keys = {
    Key{"from", Form::date, false, "the first day of the rule"},
    Key{"until", Form::date, false, "the last day of the rule"},
};
constexpr std::array authority_keys = {
    Key{"cite", Form::text, true, "the source, as it is cited"},
    Key{"note", Form::text, false, "what it says, in our words"},
    Key{"seen", Form::flag, false, "false where the source was recalled and not read"},
};
constexpr std::string_view written =
    "what is written there; nothing takes what is replaced out, and its line where it stands alone";
constexpr std::array edit_keys = {
    Key{"replace", Form::expression, false,
        "the part that is replaced; of a list, `each`, the `index`-th from 0"},
    Key{"before", Form::expression, false, "or the part before which something is put in"},
    Key{"behind", Form::expression, false, "or the one behind which it is put in"},
    Key{"with", Form::replacement, true, written},
};
constexpr std::array fix_keys = {
    Key{"title", Form::message, true, "what the fix does, as an order"},
    Key{"tier", Form::choice, true, "safe, unsafe or display", tiers},
    Key{"when", Form::expression, false, "where there is such a fix; everywhere by default"},
    Key{"replace", Form::expression, false, edit_keys[0].doc},
    Key{"before", Form::expression, false, edit_keys[1].doc},
    Key{"behind", Form::expression, false, edit_keys[2].doc},
    Key{"with", Form::replacement, false, written},
    Key{"edits", Form::sections, false, "in place of these four: edits that are made together",
        nullptr, edit_keys},
    Key{"restore", Form::flag, false,
        "in place of any edit, for artifacts: true, the text as it is read"},
};

constexpr auto example_keys = [] {
  std::array<Key, slot_names.size() + 1> all;
  const auto slot = [](std::string_view name) {
    return Key{name, Form::text, false, "these lines of the standard cable"};
  };
  std::ranges::transform(slot_names, all.begin(), slot);
  all.back() = {"cable", Form::text, false, "the whole text, in place of the standard cable"};
  return all;
}();
constexpr std::array bad_only_keys = {
    Key{"at", Form::text, true, "the text that is pointed at"},
    Key{"nth", Form::count, false, "which occurrence of that text, from 1"},
    Key{"fixed", Form::text, false, "the slot, or the cable, after the fix"},
};
constexpr auto bad_keys = [] {
  std::array<Key, example_keys.size() + bad_only_keys.size()> all;
  std::ranges::copy(bad_only_keys, std::ranges::copy(example_keys, all.begin()).out);
  return all;
}();

constexpr std::array keys_of_a_rule = {
    Key{"summary", Form::text, true, "what is wrong, in half a line"},
    Key{"description", Form::text, false, "more, for those who ask"},
    Key{"for", Form::choice, true, "the part looked at: `this`", part_names},
    Key{"when", Form::expression, false, "where the rule applies"},
    Key{"expect", Form::expression, true, "what holds where all is well"},
    Key{"at", Form::expression, false, "the place pointed at; the part itself by default"},
    Key{"message", Form::message, true, "what was seen, then what is wanted"},
    Key{"label", Form::message, false, "a few words under the caret"},
    Key{"help", Form::message, false, "what to do"},
    Key{"suggest", Form::expression, false, "the word that was meant, or an empty text"},
    Key{"related", Form::sections, false, "other places that belong to it", nullptr, related_keys},
    Key{"severity", Form::choice, true, "error, warning or note", severities},
    Key{"effective", Form::section, false, "the days of the rule", nullptr, effective_keys},
    Key{"since", Form::date, false, "the day on which it came into the book"},
    Key{"suppressible", Form::flag, false,
        "false where no configuration and no baseline may let a finding stay"},
    Key{"authority", Form::sections, true, "who says so", nullptr, authority_keys},
    Key{"fix", Form::section, false, "how it is put right", nullptr, fix_keys},
    Key{"presets", Form::words, true, "the presets it is in, beside all", book_presets},
    Key{"aliases", Form::words, false, "names it had before"},
    Key{"bad", Form::sections, true, "cables in which it finds something", nullptr, bad_keys},
    Key{"good", Form::sections, true, "cables in which it is silent", nullptr, example_keys},
};

}  // namespace

std::span<const Key> rule_keys() { return keys_of_a_rule; }

}  // namespace cablelint
