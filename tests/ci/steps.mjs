// Writes what a job runs as shell scripts. Usage:
//   steps.mjs PACKAGES github ACTION-YML FOLDER [INPUT=VALUE…]  a script a step: FOLDER/1.sh, …
//   steps.mjs PACKAGES gitlab JOB-YML FOLDER                    one script: FOLDER/1.sh
// Values of inputs and variables are set as the runner sets them, by the environment.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, system, file, folder, ...given] = process.argv.slice(2);
const { parse } = createRequire(packages + "/")("yaml");
const job = parse(readFileSync(file, "utf8"));
const quoted = (text) => `'${String(text).replaceAll("'", `'\\''`)}'`;
const exports = (variables) => Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}\n`).join("");

function github_steps() {
  const inputs = Object.fromEntries(Object.entries(job.inputs).map(([name, input]) => [name, input.default]));
  for (const word of given) {
    const [name, ...value] = word.split("=");
    if (!(name in inputs)) throw new Error(`no input ${name}`);
    inputs[name] = value.join("=");
  }
  if (job.runs.using !== "composite") throw new Error("not a composite action");
  return job.runs.steps.map(({ shell, run, env = {} }) => {
    if (shell !== "bash") throw new Error(`shell ${shell}`);
    if (run.includes("${{")) throw new Error("an expression in a script: what it gives would be run");
    const value = (text) => text.replace(/\$\{\{ *inputs\.(\w+) *\}\}/g, (_, name) => {
      if (!(name in inputs)) throw new Error(`no input ${name}`);
      return inputs[name];
    });
    return exports(Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)]))) + run;
  });
}

function gitlab_steps() {
  const [{ script, variables, artifacts }] = Object.values(job);
  if (!script.some((line) => line.includes(`gitlab:${artifacts.reports.codequality} `))) throw new Error("the report is not the artifact");
  const defaults = Object.entries(variables).map(([name, value]) => `: "\${${name}=${value}}"\n`).join("");
  return [defaults + script.join("\n") + "\n"];
}

mkdirSync(folder, { recursive: true });
const steps = system === "github" ? github_steps() : gitlab_steps();
steps.forEach((step, i) => writeFileSync(`${folder}/${i + 1}.sh`, step));
