#pragma once
#include <string>

#include "config/settings.hpp"

namespace cablelint {

/// The settings of a text as a configuration file of their own: the files they come from, the
/// preset, every rule with its severity and the suppress entries that name the text. With
/// `origins`, each line says where it comes from.
std::string show(const Settings& settings, const Config* config, const RuleChoice& choice,
                 const std::filesystem::path& text, bool origins);

/// A configuration to begin with: every key with an example in a comment.
std::string_view starter_config();

/// All keys of a configuration, and what it says as a whole, as a page of Markdown.
std::string config_page();

}  // namespace cablelint
