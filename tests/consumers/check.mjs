// Reads the reports of one run as their consumers do and says where they would stumble. Every reader
// is first given a spoiled report, which it must refuse. Usage: check.mjs PACKAGES REPORTS
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { commands } from "./github.mjs";

const [packages, reports] = process.argv.slice(2);
const require = createRequire(packages + "/");
const Ajv = require("ajv");
const Ajv2020 = require("ajv/dist/2020");
const add_formats = require("ajv-formats");
const rdformat = require("@umbrelladocs/rdformat-validator");
const multitool = packages + "/node_modules/@microsoft/sarif-multitool-linux/";

const text = (name) => {
  const bytes = readFileSync(`${reports}/${name}`);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
};
const json = (name) => JSON.parse(text(name));
const lines = (name) => text(name).split("\n").filter(Boolean).map((line) => JSON.parse(line));
const copy = (value) => JSON.parse(JSON.stringify(value));

let passed = 0, failed = 0;
function must(name, faults) {
  faults.length === 0 ? ++passed : ++failed;
  console.log(`${faults.length === 0 ? "ok    " : "FAILED"} ${name}`);
  for (const fault of faults.slice(0, 5)) console.log(`       ${fault}`);
}

/** The reader's faults with the report; also that it has some with the report as `spoil` leaves it. */
function read(name, report, reader, spoil) {
  const spoiled = copy(report);
  spoil(spoiled);
  must(name, reader(report));
  must(`${name}: a spoiled one is refused`, reader(spoiled).length > 0 ? [] : ["it was read"]);
}

function by_schema(ajv, schema) {
  add_formats(ajv);
  const valid = ajv.compile(schema);
  return (report) => (valid(report) ? [] : valid.errors.map((e) => `${e.instancePath} ${e.message}`));
}

function unique(what, values) {
  return new Set(values).size === values.length ? [] : [`${what} are not unique`];
}

const records = lines("report.jsonl");
const shown = records.filter((record) => !record.suppressed);
const count = (name, found) =>
  must(`${name}: has all ${shown.length} findings`, found === shown.length ? [] : [`has ${found}`]);

// Our own formats: the published schema, in which every key of a finding must stand.
const schema = json("report.schema.json");
schema.$defs.finding.unevaluatedProperties = false;
schema.$defs.fix.additionalProperties = false;
read("json: schema", json("report.json"), by_schema(new Ajv2020(), schema), (report) => (report.findings[0].line = 0));
const finding_schema = by_schema(new Ajv2020(), { ...schema.$defs.finding, $defs: schema.$defs });
read("jsonl: schema", records, (all) => all.flatMap(finding_schema),
  (all) => (all[0].key = "value"));
must("jsonl: the findings of json", JSON.stringify(json("report.json").findings) === JSON.stringify(records) ? [] : ["others"]);
const records_schema = json("records.schema.json");
records_schema.unevaluatedProperties = false;
const result_schema = by_schema(new Ajv2020({ allowUnionTypes: true }), records_schema);
const results = lines("report.records");
read("records: schema", results, (all) => all.flatMap(result_schema), (all) => delete all[0].counts.note);
must("records: levels, findings, and one that could not be judged", ["level", "error"].filter((key) =>
  !results.some((result) => result[key])).concat(results.some((result) => result.findings?.length) ? [] : ["findings"]));

// SARIF: the schema, GitHub's rules, and what neither looks at.
function github_rules(report) {
  const file = `${reports}/multitool.sarif`, log = `${reports}/multitool-log.sarif`;
  writeFileSync(file, JSON.stringify(report));
  execFileSync(multitool + "Sarif.Multitool",
    ["validate", file, "--rule-kind", "Sarif;GHAS", "--log", "ForceOverwrite", "-o", log], { stdio: "pipe" });
  return JSON.parse(readFileSync(log)).runs.flatMap((run) => run.results)
    .filter((result) => result.level === "error").map((result) => `${result.ruleId} ${result.message.id}`);
}
function beyond_the_schema(report) {
  const run = report.runs[0];
  const rules = new Set(run.tool.driver.rules.map((rule) => rule.id));
  const faults = unique("rules", run.tool.driver.rules.map((rule) => rule.id));
  for (const result of run.results) {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    if (!rules.has(result.ruleId)) faults.push(`no rule ${result.ruleId}`);
    if (!result.partialFingerprints["cablelint/v1"]) faults.push("no fingerprint");
    if (!region.endColumn) faults.push("no endColumn");
    if (artifactLocation.uriBaseId && /^\/|^\.|\/\//.test(artifactLocation.uri)) faults.push(artifactLocation.uri);
    for (const link of result.message.text.matchAll(/(?<!\\)\[[^\]]*\]\((\d+)\)/g))
      if (!result.relatedLocations.some((place) => place.id === Number(link[1]))) faults.push(link[0]);
  }
  return faults.concat(unique("fingerprints", run.results.map((result) =>
    result.locations[0].physicalLocation.artifactLocation.uri + result.partialFingerprints["cablelint/v1"])));
}
const sarif = json("report.sarif");
read("sarif: schema", sarif, by_schema(new Ajv2020({ strict: false }), JSON.parse(readFileSync(multitool + "sarif-2.1.0.json"))),
  (report) => (report.runs[0].results[0].level = "info"));
read("sarif: GitHub's rules", sarif, github_rules, (report) => delete report.runs[0].results[0].message.text);
read("sarif: rules, fingerprints, columns, links", sarif, beyond_the_schema,
  (report) => (report.runs[0].results[0].ruleId = "nobody"));
must("sarif: some fixes and related places", ["fixes", "relatedLocations"].filter((key) =>
  !sarif.runs[0].results.some((result) => result[key])));
count("sarif", sarif.runs[0].results.filter((result) => !result.suppressions).length);

// GitLab keeps the entries before the first that is not as it should be, and one a fingerprint.
const gitlab = json("report.gitlab");
read("gitlab: schema", gitlab, by_schema(new Ajv(), JSON.parse(readFileSync(new URL("gitlab.schema.json", import.meta.url)))),
  (report) => (report[0].severity = "error"));
must("gitlab: fingerprints", unique("fingerprints", gitlab.map((entry) => entry.fingerprint)));
count("gitlab", gitlab.length);

// Reviewdog.
const rdjson = json("report.rdjson");
const rdjson_schema = by_schema(new Ajv({ strict: false }), rdformat.rdformatSchema);
const diagnostic_schema = by_schema(new Ajv({ strict: false }), rdformat.diagnosticSchema);
read("rdjson: schema", rdjson, rdjson_schema, (report) => (report.diagnostics[0].severity = "error"));
read("rdjson: rdformat-validator", rdjson, (report) => new rdformat.Validator().validate(report).errors.map((e) => e.message),
  (report) => delete report.diagnostics[0].message);
read("rdjsonl: schema", lines("report.rdjsonl"), (all) => all.flatMap(diagnostic_schema), (all) => delete all[0].location);
must("rdjson: some suggestions", rdjson.diagnostics.some((diagnostic) => diagnostic.suggestions) ? [] : ["none"]);
count("rdjson", rdjson.diagnostics.length);
count("rdjsonl", lines("report.rdjsonl").length);

// GitHub's runner.
const { annotations, others } = commands(text("report.github"));
const faults = [];
for (const { command, properties, message } of annotations) {
  if (!existsSync(properties.file) && !properties.file.includes("\uFFFD")) faults.push(`no file ${properties.file}`);
  if (!message.startsWith(`${properties.file}:${properties.line}:`) && !properties.file.includes("\uFFFD"))
    faults.push(`the place is not in the message: ${message}`);
  if (!properties.title.startsWith("cablelint: ")) faults.push(`title ${properties.title}`);
}
for (const severity of ["error", "warning", "notice"]) {
  const found = annotations.filter(({ command }) => command === severity).length;
  const wanted = Math.min(10, shown.filter((record) => record.severity === severity.replace("notice", "note")).length);
  if (found !== wanted) faults.push(`${found} of ${wanted} commands ${severity}`);
}
const order = annotations.map(({ command }) => ["error", "warning", "notice"].indexOf(command));
if (order.some((rank, i) => i > 0 && rank < order[i - 1])) faults.push("errors do not come first");
must("github: commands", faults);
count("github", annotations.length + others.filter((line) => / \[[a-z0-9-]+\]$/.test(line)).length);
must("github: a page for the step", text("summary.md").startsWith("### cablelint: ") ? [] : ["none"]);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
