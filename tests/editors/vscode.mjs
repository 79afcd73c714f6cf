// Gives the output of a task to VS Code's own code for problem matchers and prints the problems.
// Usage: vscode.mjs PACKAGES TASKS-JSON OUTPUT
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [packages, tasks, output] = process.argv.slice(2);
const require = createRequire(packages + "/");
const vscode = (module) => import(pathToFileURL(require.resolve("@codingame/monaco-vscode-api/vscode/vs/" + module)));
const { ProblemMatcherParser, createLineMatcher } = await vscode("workbench/contrib/tasks/common/problemMatcher");
const { parse } = await vscode("base/common/json");

const errors = [];
const task = parse(readFileSync(tasks, "utf8"), errors).tasks[0];
if (errors.length > 0) throw new Error(`${tasks} is not JSON with comments`);
const log = new Proxy({}, { get: (_, kind) => (text) => { throw new Error(`${String(kind)}: ${text}`); } });
const status = { state: 0, isFatal: () => false };
const logger = { ...status, status, ...Object.fromEntries(["info", "warn", "error", "fatal"].map((kind) => [kind, log[kind]])) };
const matcher = new ProblemMatcherParser(logger).parse(task.problemMatcher);
matcher.filePrefix = matcher.filePrefix.replace("${workspaceFolder}", process.cwd());

const files = { stat: async (uri) => statSync(uri.fsPath) };
const lines = createLineMatcher(matcher, files);
const types = { 8: "E", 4: "W", 2: "I" };  // MarkerSeverity
for (const line of readFileSync(output, "utf8").split("\n")) {
  const match = lines.handle([line]).match;
  if (!match) continue;
  const { startLineNumber, startColumn, severity, message, code } = match.marker;
  const path = (await match.resource).fsPath.slice(process.cwd().length + 1);
  console.log([path, startLineNumber, startColumn, types[severity], code ? `${message} [${code}]` : message].join("\t"));
}
