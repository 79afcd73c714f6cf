// Prints the findings of a jsonl report as the lists of editors have them: path, line, column, type and
// text, a tab between them. Usage: entries.mjs REPORT [related]
import { readFileSync } from "node:fs";

const [report, related] = process.argv.slice(2);
const types = { error: "E", warning: "W", note: "I" };
const print = (...columns) => console.log(columns.join("\t"));
for (const line of readFileSync(report, "utf8").split("\n").filter(Boolean)) {
  const finding = JSON.parse(line);
  print(finding.path, finding.line, finding.column, types[finding.severity], `${finding.message} [${finding.rule}]`);
  if (related)
    for (const place of finding.related ?? []) print(finding.path, place.line, place.column, "I", place.message);
}
