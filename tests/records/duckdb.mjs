// Runs SQL from standard input in the working folder and prints the last result, a row a line, as the command
// `duckdb` would. Usage: duckdb.mjs PACKAGES
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2]) + "/");
const { DuckDBInstance } = require("@duckdb/node-api");

const duckdb = await (await DuckDBInstance.create()).connect();
const result = await duckdb.runAndReadAll(readFileSync(0, "utf8"));
for (const row of result.getRows()) console.log(row.join("\t"));
