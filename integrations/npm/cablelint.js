#!/usr/bin/env node
// Runs the program, which is in a package of its own for each kind of machine; npm installs the one
// that fits. Input, output, status and signals are the program's.
"use strict";
const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const { optionalDependencies } = require("../../package.json");

function fail(message) {
  console.error(`cablelint: error: ${message}`);
  process.exit(2);
}

function find_program() {
  const machine = `${process.platform}-${process.arch}`;
  const name = `@cablelint/${machine}`;
  const version = optionalDependencies[name];
  if (!version)
    fail(`no package has the program for ${machine}: build it from source and put it on the PATH`);
  try {
    return require.resolve(`${name}/bin/cablelint`);
  } catch {
    fail(`the package ${name}, which has the program, is not installed.\n` +
      "  It is an optional dependency: --omit=optional leaves it out, and so does a lock file or\n" +
      "  node_modules that came from another kind of machine.\n" +
      `  Install again without these, or add it: npm install ${name}@${version}`);
  }
}

// Heard before the program starts, or a signal in between would end the launcher alone.
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => program.kill(signal));
const program = spawn(find_program(), process.argv.slice(2), { stdio: "inherit" });
program.on("error", (error) => fail(`cannot run ${program.spawnfile}: ${error.message}`));
program.on("exit", (status, signal) => {
  if (!signal) process.exit(status);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  setTimeout(() => process.exit(128 + constants.signals[signal]), 1000);  // where it is ignored
});
