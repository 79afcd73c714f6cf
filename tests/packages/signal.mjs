// Starts the launcher on input that does not end, sends it a signal when its program runs, and looks
// whether both end of that. Usage: signal.mjs LAUNCHER SIGNAL
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const [path, signal] = process.argv.slice(2);
const launcher = spawn(path, ["-"], { stdio: ["pipe", "ignore", "inherit"] });
const children = () => readFileSync(`/proc/${launcher.pid}/task/${launcher.pid}/children`, "utf8").trim();
const name = (pid) => readFileSync(`/proc/${pid}/comm`, "utf8").trim();
const limit = setTimeout_fail(20);
while (!children() || name(children().split(" ")[0]) !== "cablelint") await wait(20);
const program = children().split(" ")[0];
launcher.kill(signal);
const [, ended_by] = await once(launcher, "exit");
clearTimeout(limit);
if (ended_by !== signal) throw new Error(`the launcher ended of ${ended_by}, not ${signal}`);
let runs = true;
try { process.kill(Number(program), 0); } catch { runs = false; }
if (runs) throw new Error("the program still runs");

function setTimeout_fail(seconds) {
  return globalThis.setTimeout(() => { console.error("nothing ended"); launcher.kill("SIGKILL"); process.exit(1); }, seconds * 1000);
}
