// Writes a cable's words with the scopes that the grammar gives them. Usage: colours.mjs FOLDER CABLE, where FOLDER
// has the grammar and VS Code's own reader of grammars.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const [folder, cable] = process.argv.slice(2);
const require = createRequire(`${folder}/package.json`);
const oniguruma = require('vscode-oniguruma');
const {INITIAL, parseRawGrammar, Registry} = require('vscode-textmate');

await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
const path = `${folder}/syntaxes/cable.tmLanguage.json`;
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
});
const grammar = await registry.loadGrammar('text.cable');
let state = INITIAL;
for (const line of readFileSync(cable, 'utf8').trimEnd().split('\n')) {
  console.log(line);
  const {tokens, ruleStack} = grammar.tokenizeLine(line, state);
  state = ruleStack;
  for (const {startIndex, endIndex, scopes} of tokens) {
    const text = line.slice(startIndex, endIndex).trim();
    if (text && scopes.length > 1) console.log(`    ${text}: ${scopes.slice(1).join(' ')}`);
  }
}
