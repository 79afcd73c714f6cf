// Makes the two npm packages of a machine: the launcher, and the program that was built on such a
// machine. Usage: pack.mjs PROGRAM FOLDER
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [program, folder] = process.argv.slice(2).map((path) => resolve(path));
const root = fileURLToPath(new URL("../..", import.meta.url));
const launcher = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
const { platform, arch } = process;
const name = `@cablelint/${platform}-${arch}`;
const { version, license, repository, optionalDependencies } = launcher;
const said = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();

if (optionalDependencies[name] !== version) throw new Error(`package.json wants ${name}@${optionalDependencies[name]}`);
if (said !== `cablelint ${version}`) throw new Error(`the program is ${said}, package.json of ${version}`);

// Linked statically: any C library will do.
const carrier = {
  name, version, license, repository,
  description: `the program of cablelint for ${platform}-${arch}`,
  os: [platform], cpu: [arch],
  preferUnplugged: true,
};
const carrier_folder = `${folder}/${platform}-${arch}`;
mkdirSync(`${carrier_folder}/bin`, { recursive: true });
writeFileSync(`${carrier_folder}/package.json`, JSON.stringify(carrier, null, 2));
copyFileSync(`${root}/LICENSE`, `${carrier_folder}/LICENSE`);
execFileSync("strip", ["-o", `${carrier_folder}/bin/cablelint`, program]);
for (const packed of [root, carrier_folder])
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, packed], { stdio: "inherit" });
