// Writes files as lines of JSON, one record each. Usage: records.mjs FILE...
import { readFileSync } from "node:fs";

for (const id of process.argv.slice(2)) console.log(JSON.stringify({ id, text: readFileSync(id, "utf8") }));
