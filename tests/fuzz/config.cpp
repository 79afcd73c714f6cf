// Any bytes may be a configuration: reading never crashes, every fault it names stands in the file,
// and whatever is without faults can be settled and shown.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "config/rule_names.hpp"
#include "config/show.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cablelint;
  const Source source(".cablelint.yaml", std::string(data, data + size));
  std::vector<FileProblem> problems;
  auto file = std::make_shared<const ConfigFile>(read_config_file(source, "/archive", problems));
  const RuleSet book;
  const bool sound = problems.empty();
  check_rule_names(*file, book, problems);
  for (const FileProblem& problem : problems) {
    const std::uint32_t lines = std::max(source.line_count(), 1u);
    if (problem.position.line < 1 || problem.position.line > lines) std::abort();
    if (problem.position.column < 1 || problem.position.column > problem.line.size() + 1)
      std::abort();
  }
  if (!sound) return 0;
  const Config config{{std::move(file)}};
  const Settings settings = settle(book, layers_for(&config, "/archive/a.txt"), {});
  if (show(settings, &config, {}, "/archive/a.txt", true).empty()) std::abort();
  return 0;
}
