// Turns CEL's conformance suite (npm package @bufbuild/cel-spec) into one JSON object a line for
// conformance.cpp. A case is left out for what it is made of, never by its name: `left_out` says for
// what. Usage: node cases.mjs FOLDER, where FOLDER/node_modules holds the package.
import {createRequire} from "node:module";
import {resolve} from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const suites = ["conformance", "parsing", "checking", "comprehension"];

// What CEL has and the rule language has not.
const foreignFunctions = new Set(`
  bool bytes double duration dyn timestamp type uint
  getDate getDayOfMonth getDayOfWeek getDayOfYear getFullYear getHours getMilliseconds getMinutes
  getMonth getSeconds
  existsOne transformList transformMap transformMapEntry optMap optFlatMap hasValue value orValue or
  format quote reverse strings.quote sort sortBy range flatten distinct slice first last
  encode decode fn ip cidr isIP isCanonical family isUnspecified isLoopback isGlobalUnicast
  isLinkLocalMulticast isLinkLocalUnicast containsIP containsCIDR masked prefixLength`.trim().split(/\s+/));
const ownFunctions = new Set(`
  all exists exists_one filter map has size contains startsWith endsWith matches lowerAscii upperAscii
  trim charAt substring indexOf lastIndexOf split replace join int string`.trim().split(/\s+/));
const foreignNamespaces = new Set(["cel", "proto", "math", "base64", "optional", "net", "strings", "google"]);
const typeNames = new Set(["int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type", "dyn"]);
const macros = new Set(["all", "exists", "exists_one", "filter", "map"]);
const constants = new Set(["true", "false", "null", "in"]);

const tokenPattern = new RegExp([
  String.raw`\s+|//[^\n]*`,
  String.raw`(?<text>(?:[rR]|[bB][rR]?|[rR][bB])?(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))`,
  String.raw`(?<number>0x[0-9a-fA-F]+[uU]?|\d*\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+[uU]?)`,
  String.raw`(?<name>[A-Za-z_]\w*)`,
  String.raw`(?<sign>\.\?|\[\s*\?|[^])`,
].join("|"), "gy");

function tokens(expression) {
  return [...expression.matchAll(tokenPattern)]
    .map(match => Object.entries(match.groups).find(([, text]) => text !== undefined))
    .filter(token => token)
    .map(([kind, text]) => ({kind, text}));
}

// The first thing in an expression that the rule language has not, or nothing.
function foreignToken(list, index) {
  const {kind, text} = list[index];
  const before = list[index - 1]?.text;
  const after = list[index + 1]?.text;
  if (kind === "text" && /^[rR]?[bB]/.test(text)) return "bytes";
  if (kind === "number" && /[uU]$/.test(text)) return "unsigned numbers";
  if (kind === "number" && !text.startsWith("0x") && /[.eE]/.test(text)) return "floating-point numbers";
  if (kind === "sign" && /^(\.\?|\[\s*\?)$/.test(text)) return "optional access";
  if (text === "?" && (before === "{" || before === ",")) return "optional access";
  if (text === "`") return "quoted field names";
  const operandBefore = index > 0 && (list[index - 1].kind !== "sign" || [")", "]", "}"].includes(before));
  if (text === "." && !operandBefore) return "names with a leading dot";
  if (kind !== "name") return undefined;
  if (after === "{") return "messages";
  if (after === "(" && foreignFunctions.has(text)) return `function ${text}`;
  if (before === ".") return undefined;
  if (after === "." && foreignNamespaces.has(text)) return `functions of ${text}`;
  if (after !== "(" && typeNames.has(text)) return "types as values";
  return undefined;
}

// Whether a macro has a second variable: three arguments where only map() may have them.
function hasTwoVariables(list) {
  return list.some((token, index) => macros.has(token.text) && list[index + 1]?.text === "(" &&
    list[index + 2]?.kind === "name" && list[index + 3]?.text === "," &&
    list[index + 4]?.kind === "name" && list[index + 5]?.text === "," && token.text !== "map");
}

function macroOverEmptyLiteral(list) {
  return list.some((token, index) => macros.has(token.text) && list[index + 1]?.text === "(" &&
    ["[ ] .", "{ } ."].includes(list.slice(index - 3, index).map(t => t.text).join(" ")));
}

// Names that are read and that nothing in the expression binds.
function freeNames(list) {
  const bound = new Set(list.filter((token, index) =>
    list[index - 1]?.text === "(" && macros.has(list[index - 2]?.text)).map(token => token.text));
  return list.filter((token, index) => token.kind === "name" && !constants.has(token.text) &&
    list[index - 1]?.text !== "." && list[index + 1]?.text !== "(" && !bound.has(token.text))
    .map(token => token.text);
}

// A declared type in the spelling of the rule language; a name of what it has not is thrown.
function typeText(type) {
  const primitives = {BOOL: "bool", INT64: "int", STRING: "string"};
  if (type.primitive in primitives) return primitives[type.primitive];
  if ("null" in type) return "null";
  if (type.listType) return `list(${typeText(type.listType.elemType)})`;
  if (type.mapType) return `map(${typeText(type.mapType.keyType)}, ${typeText(type.mapType.valueType)})`;
  throw `variables of type ${type.primitive?.toLowerCase() ?? Object.keys(type)[0]}`;
}

function foreignValue(value) {
  if (value === undefined) return undefined;
  const [kind] = Object.keys(value);
  if (kind === "listValue") return (value.listValue.values ?? []).map(foreignValue).find(found => found);
  if (kind === "mapValue")
    return (value.mapValue.entries ?? []).flatMap(e => [e.key, e.value]).map(foreignValue).find(found => found);
  return ["nullValue", "boolValue", "int64Value", "stringValue"].includes(kind) ? undefined : `values of kind ${kind}`;
}

function ascii(text) {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// The tree that cel-go read, without types and blanks, texts as JSON writes them; nothing for the
// loops that macros become, which the rule language keeps as they are.
function tree(ast) {
  if (!ast || ast.includes("__comprehension__")) return undefined;
  const goText = /"(?:[^"\\]|\\.)*"/g;
  const escapes = {a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v"};
  const decode = quoted => quoted.slice(1, -1).replace(/\\(x..|u....|U........|.)/g, (_, code) =>
    code.length > 1 ? String.fromCodePoint(parseInt(code.slice(1), 16)) : escapes[code] ?? code);
  const bare = text => text.replace(/\^#[^#]*#/g, "").replace(/\s+/g, "");
  const texts = [...ast.matchAll(goText)].map(match => ascii(decode(match[0])));
  return ast.split(goText).map((part, index) => bare(part) + (texts[index] ?? "")).join("");
}

function convert(suite, group, {original, ast, type, error}) {
  const list = tokens(original.expr);
  const foreign = list.map((_, index) => foreignToken(list, index)).find(found => found);
  if (foreign) throw foreign;
  if (hasTwoVariables(list)) throw "macros with two variables";
  if (original.container) throw "containers";
  if ((original.typeEnv ?? []).some(entry => entry.function)) throw "functions the case declares";
  const bindings = original.bindings ?? {};
  const declared = (original.typeEnv ?? []).filter(entry => entry.ident);
  if (declared.some(entry => entry.name.includes("."))) throw "variables with a dot in their name";
  const names = declared.map(entry => ({name: entry.name, type: typeText(entry.ident.type), value: bindings[entry.name]?.value}));
  const fails = original.evalError !== undefined || original.anyEvalErrors !== undefined;
  const limit = /limit exceeded|max recursion depth/.test(error ?? "");
  const own = suite === "conformance";  // the other suites have no values
  if (!own && limit) throw "limits of cel-go";
  if (!own && !error && freeNames(list).some(name => !names.some(known => known.name === name)))
    throw "variables the data does not declare";
  if (!own && !error && list.some((token, index) => token.kind === "name" && list[index + 1]?.text === "(" && !ownFunctions.has(token.text)))
    throw "functions the data does not declare";
  if (!own && macroOverEmptyLiteral(list)) throw "the element type of an empty literal, inferred from its use";
  if (own && original.disableCheck && error && !fails) throw "faults of type that only checking finds";
  const result = original.typedResult?.result ?? original.value ?? {boolValue: true};
  const foreignResult = own && !fails && foreignValue(result) ||
    names.map(known => foreignValue(known.value)).find(found => found);
  if (foreignResult) throw foreignResult;
  const expected = !own ? (error ? "fault" : "type") : fails ? "error" : original.checkOnly ? "type" : "value";
  return {suite, group, expr: original.expr, names, expected, tree: tree(ast), type: limit || macroOverEmptyLiteral(list) ? undefined : type,
          value: expected === "value" ? result : undefined};
}

function* cases(suite, node, file) {
  for (const test of node.tests ?? []) {
    try {
      yield convert(suite, file, test);
    } catch (reason) {
      if (typeof reason !== "string") throw reason;
      yield {suite, group: file, left_out: reason};
    }
  }
  for (const inner of node.suites ?? []) yield* cases(suite, inner, file === suite ? inner.name : file);
}

for (const suite of suites) {
  const {tests} = require(`@bufbuild/cel-spec/testdata/${suite}.js`);
  for (const found of cases(suite, tests, suite)) console.log(JSON.stringify(found));
}
