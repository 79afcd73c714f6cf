// Validates YAML files against a JSON Schema with ajv, then spoils each file in every way that the
// schema should notice, since a schema that takes everything would pass too.
// Usage: node validate.mjs FOLDER SCHEMA LIST, where FOLDER/node_modules holds ajv and yaml and LIST
// names a file a line.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {resolve} from "node:path";

const [folder, schemaPath, listPath] = process.argv.slice(2);
const require = createRequire(resolve(folder, "package.json"));
const Ajv = require("ajv/dist/2020").default;
const YAML = require("yaml");

const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const validate = new Ajv({allErrors: true, allowUnionTypes: true, strict: true}).compile(schema);
const copy = value => JSON.parse(JSON.stringify(value));

// Changes after which a file is no longer right, each with what was done to it.
function* spoiled(file) {
  for (const key of schema.required ?? []) {
    const without = copy(file);
    delete without[key];
    yield [`without ${key}`, without];
  }
  for (const key of Object.keys(file)) yield [`${key} renamed`, renamed(file, key)];
  for (const [key, property] of Object.entries(schema.properties))
    if (key in file) yield [`${key} of another kind`, {...copy(file), [key]: other(property)}];
}

function other(property) {
  return [property.type].flat().includes("array") ? {x: 1} : ["x"];
}

function renamed(file, key) {
  const {[key]: value, ...others} = copy(file);
  return {...others, [`${key}x`]: value};
}

let passed = 0;
let failed = 0;
function expect(wanted, file, what) {
  const valid = validate(file);
  if (valid === wanted) return ++passed;
  ++failed;
  const reasons = (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
  console.log(`${what}: ${valid ? "valid, and should not be" : reasons.join("; ")}`);
}

const paths = readFileSync(listPath, "utf8").split("\n").filter(path => path);
for (const path of paths) {
  const file = YAML.parse(readFileSync(path, "utf8"), {strict: true, uniqueKeys: true});
  expect(true, file, path);
  for (const [change, other] of spoiled(file)) expect(false, other, `${path} ${change}`);
}
console.log(`${paths.length} files valid or not as they should be, each also spoiled`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && paths.length > 0 ? 0 : 1);
