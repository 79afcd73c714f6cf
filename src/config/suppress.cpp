#include "config/suppress.hpp"

#include "source/blanks.hpp"

namespace cablelint {
namespace {

bool is_about(const SuppressEntry& entry, const Diagnostic& finding, const Source& source) {
  return (entry.fingerprint.empty() || entry.fingerprint == finding.fingerprint) &&
         (entry.text.empty() || entry.text == single_blanks(source.slice(finding.span)));
}

// The entry that lets a finding stay, with its file.
struct Found {
  const ConfigFile* file = nullptr;
  const SuppressEntry* entry = nullptr;
};

Found entry_for(const Diagnostic& finding, const Rule& rule, const Source& source,
                const std::filesystem::path& text, const Config& config, Date today) {
  for (const auto& file : config.files)
    for (const SuppressEntry& entry : file->suppress)
      if (rule.is_called(entry.rule.value) && is_about(entry, finding, source) &&
          !entry.has_ended(today) && entry.path.value.matches(file->relative(text)))
        return {file.get(), &entry};
  return {};
}

}  // namespace

UsedEntries suppress(Report& report, const Source& source, const std::filesystem::path& text,
                     const Config& config, const RuleSet& rules, Date today) {
  UsedEntries used;
  for (Diagnostic& finding : report.findings) {
    const Rule* rule = rules.find(finding.rule);
    if (rule == nullptr || !rule->suppressible) continue;  // null: one that no rule makes
    const auto [file, entry] = entry_for(finding, *rule, source, text, config, today);
    if (entry == nullptr) continue;
    finding.suppression = Suppression{entry->reason, file->source.path(),
                                      file->source.position(entry->rule.span.begin)};
    used.push_back(entry);
  }
  return used;
}

}  // namespace cablelint
