#include "cli/schemas.hpp"

#include <algorithm>
#include <array>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "config/baseline.hpp"
#include "config/keys.hpp"
#include "output/report_schema.hpp"
#include "rules/rule_schema.hpp"

namespace cablelint {
namespace {

constexpr std::array schemas = {
    FileSchema{"rule", rule_schema}, FileSchema{"config", config_schema},
    FileSchema{"baseline", baseline_schema}, FileSchema{"report", report_schema},
    FileSchema{"records", records_schema}};

}  // namespace

std::span<const FileSchema> file_schemas() { return schemas; }

int print_schema(const Options& options) {
  put(std::ranges::find(schemas, options.schema, &FileSchema::name)->text());
  return 0;
}

}  // namespace cablelint
