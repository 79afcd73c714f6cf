#include "rules/language.hpp"

#include <fmt/format.h>

#include "expression/reference.hpp"
#include "files/key_table.hpp"
#include "model/schema.hpp"
#include "rules/rule_keys.hpp"

namespace cablelint {
namespace {

constexpr std::string_view files_text = R"(## Writing rules

A rule is one YAML file, `<area>/<id>.yaml`: the file's name is the rule's id, the folder its area.
Rules of your own live in a folder that is named with `--rules DIR` or, for every run, under
`rule-folders` in `.cablelint.yaml`. They are added to these here; a file with the id of one of these
takes its place, and so does a table `tables/<name>.tsv`.

```yaml
summary: a portion is marked above the cable's classification
for: paragraph                          # the part looked at: `this`; `cable` is the whole
when: has(this.mark) && has(this.mark.level) && has(cable.classification)
expect: this.mark.level <= cable.classification.level
at: this.mark                           # the place that is pointed at
message: "paragraph {this.number} is marked {this.mark.level}, above {cable.classification.level}"
severity: error
authority:
  - cite: 32 CFR 2001.21(b)
    note: the overall classification is that of the highest portion
presets: [strict]
bad:                                    # each gives one finding, at that text
  - {classification: C O N F I D E N T I A L ALMATY 001721, body: "1. (S) Text.", at: (S)}
good:                                   # each gives none
  - {classification: S E C R E T ALMATY 001721, body: "1. (S) Text."}
```

Every part of the kind in `for` is looked at. Where `when` is true and `expect` is false there is a
finding. Loading is compiling: every name, type, hole, table and pattern is checked when the file is
read, all faults of all files are printed at once, and nothing is linted until there are none.

| to | run |
|---|---|
| check files while they are written | `cablelint rules test PATH` |
| look for weak spots in rules that load | `cablelint rules lint PATH` |
| see why a rule did or did not fire | `cablelint explain --trace RULE FILE:LINE` |
| see what was read in a cable | `cablelint parse FILE` |
| have an editor complete the keys | `cablelint schema rule` |

A message is lower case, without a full stop, and says what was seen; what to do stands in `help`.
Messages, labels, helps and titles have holes, `{this.number}`, that hold expressions; `{{` is a
brace.

)";

constexpr std::string_view examples_text =
    R"(`bad` and `good` fill slots of one standard cable, [example.cable](example.cable), or give a whole
`cable`. An empty text takes a slot out.

)";

constexpr std::string_view fixes_text = R"(### Fixes

A fix is one edit, which writes something in place of a part (`replace`), `before` it or `behind` it, or
several `edits`, which are made together or not at all. For a list there is an edit of `each` element,
the one at `index` counted from 0:

    fix:
      title: put it above the E.O. line
      tier: safe                        # safe, unsafe with --unsafe-fixes only, display never applied
      edits:
        - {before: cable.eo, with: "{this.text}\n"}
        - {replace: this, with: ""}

A rule for artifacts may have `restore: true` in place of an edit: the whole text is written as it is read,
without what a mirror left in it.

A fix is applied where it clears its finding, brings up no other, and leaves every level, mark, caption and
date of declassification as strong as it was. What would write another level, or a mark that asks for
something else, is only shown, whatever its tier says.

)";

constexpr std::string_view expressions_text = R"(### Expressions

Expressions are a subset of the [Common Expression Language](https://cel.dev) with its semantics:
integers of 64 bits that never wrap, texts in quotes (`r'…'` takes backslashes as they are), `true`,
`false`, `null`, lists `[1, 2]` and maps `{"a": 1}`; an error on one side of `&&` or `||` does not
count where the other side decides. There are no fractions, bytes, messages, timestamps or
durations; what is not in the language is refused by its name.

To it come `this`, `cable`, `tables`, the levels UNCLASSIFIED < CONFIDENTIAL < SECRET < TOP_SECRET,
and dates, which are compared with `<` like numbers. A value read from a cable knows its place, so
that `at`, `related` and `fix` can point at it.

A field marked `?` may be absent. Its use is refused until something before it has asked:
`has(this.mark) && this.mark.level > SECRET`, `!has(this.mark) || …`, or `when`, which holds for all
that stands below it. A row of a table is asked for with `in`:
`this.code in tables.tags && tables.tags[this.code].kind == "subject"`. A table shows the rows that
were in force on the cable's date; `ever(tables.tags)` shows all.

)";

constexpr std::string_view tables_text = R"(### Tables

A table is a file `tables/<name>.tsv` beside the areas: lines of `#` for remarks, then one line of
columns, then the rows, with tabs between the cells. A column is declared as `name:type`; the types
are `string`, `integer`, `date` (2004-07-12) and `list` (words with commas between them), and a `?`
behind the type lets a cell be empty. The first column is the key. A row holds on the days from `from`
until `until`, where there are such columns. With

    code:string	name:string	from:date?
    GRN	the grain desk	2004-07-12

in `tables/desks.tsv` a rule may ask `this.name in tables.desks`.

)";

std::string keys_section() {
  return fmt::format("### Keys\n\n{}\n{}{}", key_table(rule_keys()), examples_text, fixes_text);
}

std::string reference_table(std::string_view title, const std::vector<ReferenceEntry>& entries) {
  std::string page = fmt::format("| {} | meaning |\n|---|---|\n", title);
  for (const ReferenceEntry& entry : entries) {
    std::string forms;
    for (const std::string& form : entry.forms)
      forms += fmt::format("{}`{}`", forms.empty() ? "" : "<br>", table_cell(form));
    page += fmt::format("| {} | {} |\n", forms, table_cell(entry.doc));
  }
  return page + '\n';
}

std::string part_section(const PartSchema& part) {
  std::string page =
      fmt::format("**{}**: {}\n\n| field | type | meaning |\n|---|---|---|\n", part.name, part.doc);
  for (const Field& field : part.fields)
    page += fmt::format("| `{}`{}{} | {} | {} |\n", field.name, field.optional ? " ?" : "",
                        field.placed ? " @" : "", to_string(*field.type), table_cell(field.doc));
  return page + '\n';
}

std::string model_section() {
  std::string page =
      "### What a cable is made of\n\n"
      "The words that `for` may have, and the fields of each. `?`: may be absent. `@`: knows its\n"
      "place, as each part does, so that `at`, `related` and `fix.replace` can point at it.\n\n";
  for (const PartSchema& part : schema()) page += part_section(part);
  return page;
}

std::string tables_section(const Tables& tables) {
  std::string page = std::string(tables_text) + "| table | columns |\n|---|---|\n";
  for (const std::string_view name : tables.names()) {
    std::string columns;
    for (const Column& column : tables.find(name)->columns)
      columns += fmt::format("{}`{}:{}{}`", columns.empty() ? "" : ", ", column.name,
                             column.type_word(), column.optional ? "?" : "");
    page += fmt::format("| [{0}](tables/{0}.tsv) | {1} |\n", name, columns);
  }
  return page + '\n';
}

}  // namespace

std::string language_page(const Tables& tables) {
  std::string page = std::string(files_text) + keys_section() + std::string(expressions_text);
  page += reference_table("operators", operator_reference());
  page += reference_table("functions", function_reference());
  page += reference_table("macros, over lists and the keys of maps and tables", macro_reference());
  return page + model_section() + tables_section(tables);
}

}  // namespace cablelint
