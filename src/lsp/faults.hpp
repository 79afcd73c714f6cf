#pragma once
#include <map>
#include <span>
#include <string>

#include "lsp/features.hpp"

namespace cablelint::lsp {

/// The faults in our own files, configurations, rules, tables and baselines, as findings by the URI
/// of the file. Relative paths are those of the folder.
std::map<std::string, Json> faults_json(std::span<const FileProblem> problems,
                                        const std::filesystem::path& folder, Encoding encoding);

/// Whether a text is a configuration.
bool is_configuration(const std::filesystem::path& path);
/// The faults in a configuration as it stands in the editor.
std::vector<FileProblem> faults_in(const OpenText& configuration);
/// What puts a fault right: the word that was meant.
Json fault_actions(const Question& question);

}  // namespace cablelint::lsp
