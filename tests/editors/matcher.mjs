// Reads a log with a problem matcher as GitHub's runner does: the matchers in turn look at each line that
// no earlier one took; colours are removed first. Usage: matcher.mjs MATCHER LOG
import { readFileSync } from "node:fs";

const [file, log] = process.argv.slice(2);
const keys = ["file", "line", "column", "severity", "code", "message", "fromPath"];
const types = { error: "E", warning: "W", notice: "I" };

// What the runner refuses when a matcher is added.
const matchers = JSON.parse(readFileSync(file, "utf8")).problemMatcher;
if (new Set(matchers.map(({ owner }) => owner)).size !== matchers.length) throw new Error("owners are not unique");
for (const { owner, severity = "error", pattern } of matchers) {
  if (!owner || !(severity in types) || pattern.length !== 1) throw new Error(`${owner} is no matcher`);
  const groups = new RegExp(pattern[0].regexp + "|").exec("").length;
  for (const key of Object.keys(pattern[0]).filter((key) => key !== "regexp"))
    if (!keys.includes(key) || pattern[0][key] >= groups) throw new Error(`${owner}: no group for ${key}`);
}

function issue(line) {
  for (const { severity = "error", pattern: [pattern] } of matchers) {
    const match = new RegExp(pattern.regexp).exec(line);
    const value = (key) => (key in pattern ? match[pattern[key]] : undefined);
    if (match) return { ...Object.fromEntries(keys.map((key) => [key, value(key)])), severity: value("severity") || severity };
  }
}

for (const line of readFileSync(log, "utf8").split("\n")) {
  const found = issue(line.replace(/\x1b\[[0-9;]*m?/g, ""));
  if (!found) continue;
  const { file, line: number, column, severity, message, code } = found;
  console.log([file, number, column, types[severity], code ? `${message} [${code}]` : message].join("\t"));
}
