// Runs findings.sql of docs/records.md in the working folder and holds its counts against those of the same
// cables linted as files. Usage: duckdb.mjs PACKAGES
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2]) + "/");
const { DuckDBInstance } = require("@duckdb/node-api");

const wanted = new Map();
for (const line of readFileSync("files.jsonl", "utf8").split("\n").filter(Boolean)) {
  const { rule, path, suppressed } = JSON.parse(line);
  if (suppressed) continue;
  const count = wanted.get(rule) ?? { rule, findings: 0n, cables: new Set() };
  wanted.set(rule, count);
  count.findings += 1n;
  count.cables.add(path);
}

const duckdb = await (await DuckDBInstance.create()).connect();
const counts = await duckdb.runAndReadAll(readFileSync("findings.sql", "utf8"));
for (const { rule, findings, cables } of counts.getRowObjects()) {
  assert.deepEqual([findings, cables], [wanted.get(rule)?.findings, BigInt(wanted.get(rule).cables.size)], rule);
  wanted.delete(rule);
}
assert.equal(wanted.size, 0);
console.log(`ok     duckdb: ${counts.currentRowCount} rules have the counts of the same cables as files`);

const boxes = await duckdb.runAndReadAll("SELECT DISTINCT origin FROM 'findings.parquet' ORDER BY origin");
assert.deepEqual(boxes.getRows().flat(), [...Array(7).keys()].map((box) => `BOX ${box}`));
console.log("ok     duckdb: the Parquet file has a field of the records");
