#include <fmt/format.h>

#include "config/keys.hpp"
#include "config/show.hpp"
#include "files/key_table.hpp"

namespace cablelint {
namespace {

constexpr std::string_view page = R"(# Configuration, key by key

This page is written by `cablelint config docs`. `cablelint init` writes a `.cablelint.yaml` to begin
with; editors complete its keys by `cablelint schema config`.

{}
Paths and patterns are relative to the folder of the file they stand in. In a pattern `*` and `?` stay
within a name, `[a-z]` is one of some characters, `{{a,b}}` is either, `**` goes through folders, and
what ends in `/` is all that is in a folder and below. A key that is not in the table, a rule that does
not exist and a pattern that can match nothing are errors at their line and column, with status 2.

## At work

`.cablelint.yaml`:

```yaml
include: ['cables/**']
exclude: ['cables/drafts/**']
preset: recommended
rules:
  summary-missing: off
overrides:
  - paths: ['cables/old/**']        # of several that name a file the later one wins
    preset: archive
    rules: {{tag-unknown: note}}
suppress:
  - rule: tag-unknown
    path: cables/almaty-001721.txt
    text: POLITICAL                 # or `fingerprint`; without both, every finding of the rule there
    reason: the TAG stands in the original
    until: 2030-12-31
fail-on: error
output: [full, 'sarif:cablelint.sarif']
```

What holds for a file, and which line says so:

```console
$ cablelint config show --origin cables/old/a.txt | grep -e ^preset -e ' tag-unknown'
preset: archive                            # .cablelint.yaml:8:13
  tag-unknown: note                        # .cablelint.yaml:9:13
```

## Which file holds

For each cable the nearest `.cablelint.yaml` holds, from the cable's folder up to the root of the
repository, and alone: what else is to hold is named under `extends` and comes first. `fail-on` and
`output` are of a run as a whole and are taken from the file nearest to all paths that were given.

The command line goes before the file, option by option. `--config FILE` names one for every cable,
`--no-config` reads none, `--no-suppressions` lets no finding stay.
)";

}  // namespace

std::string config_page() { return fmt::format(fmt::runtime(page), key_table(config_keys())); }

}  // namespace cablelint
