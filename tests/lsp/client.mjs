// Speaks to `cablelint server` with Microsoft's own client library: what it says of texts must be what
// the program says on the command line, in time. Usage: client.mjs MODULES PROGRAM FOLDER
import {execFileSync, spawn} from 'node:child_process';
import {readFileSync, writeFileSync, mkdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import assert from 'node:assert';

const [modules, program, folder] = process.argv.slice(2);
const require = createRequire(`${modules}/package.json`);
const lsp = require('vscode-languageserver-protocol/node');

class Editor {
  constructor(options = {}) {
    this.child = spawn(program, ['server', '--no-config'], {cwd: folder, stdio: ['pipe', 'pipe', 'inherit']});
    this.ended = new Promise(resolve => this.child.on('exit', code => resolve(code)));
    this.wire = lsp.createMessageConnection(this.child.stdout, this.child.stdin);
    this.findings = new Map();
    this.waiting = [];
    this.wire.onNotification(lsp.PublishDiagnosticsNotification.type, params => {
      this.findings.set(params.uri, params);
      this.waiting.splice(0).forEach(resolve => resolve(params));
    });
    this.wire.listen();
    this.encoding = options.encoding;
  }
  published() { return new Promise(resolve => this.waiting.push(resolve)); }
  async begin(capabilities = {}, processId = process.pid) {
    if (this.encoding) capabilities.general = {positionEncodings: [this.encoding]};
    const answer = await this.wire.sendRequest(lsp.InitializeRequest.type,
      {processId, rootUri: null, capabilities});
    await this.wire.sendNotification(lsp.InitializedNotification.type, {});
    return answer.capabilities;
  }
  open(uri, text) {
    const found = this.published();
    this.wire.sendNotification(lsp.DidOpenTextDocumentNotification.type,
      {textDocument: {uri, languageId: 'cable', version: 1, text}});
    return found;
  }
  change(uri, version, contentChanges) {
    const found = this.published();
    this.wire.sendNotification(lsp.DidChangeTextDocumentNotification.type,
      {textDocument: {uri, version}, contentChanges});
    return found;
  }
  async end() {
    await this.wire.sendRequest(lsp.ShutdownRequest.type);
    await this.wire.sendNotification(lsp.ExitNotification.type);
    return this.ended;
  }
}

// What the command line says of a text, with places as the protocol counts them in UTF-16.
function commandLine(text) {
  const out = execFileSync(program,
    ['--no-config', '--exit-zero', '--format', 'jsonl', '--columns', 'utf16', '--stdin-filename', 'x.txt', '-'],
    {input: text, stdio: ['pipe', 'pipe', 'ignore']}).toString();
  return out.split('\n').filter(Boolean).map(line => JSON.parse(line)).map(finding =>
    `${finding.line}:${finding.column} ${finding.rule} ${finding.message}`);
}
const told = findings => findings.map(({range, code, message}) =>
  `${range.start.line + 1}:${range.start.character + 1} ${code} ${message}`);

const cable = readFileSync(`${folder}/cable.txt`, 'utf8');
const uri = pathToFileURL(`${folder}/with blank & 100%.txt`).href;
const faulty = cable.replace('TAGS: ', 'TAGS: XXXX, É𐐀, ').replace('1. (', '1. (TS) x (');
const median = list => list.sort((a, b) => a - b)[list.length >> 1];

const tests = {
  async 'findings are those of the command line'() {
    const editor = new Editor();
    await editor.begin();
    const found = await editor.open(uri, faulty);
    assert.deepEqual(told(found.diagnostics), commandLine(faulty));
    assert(found.diagnostics.length > 0);
    assert.equal(await editor.end(), 0);
  },
  async 'an action applied clears its finding'() {
    const editor = new Editor();
    await editor.begin({textDocument: {codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}}}});
    let text = cable.replace('TAGS: ', 'TAGS: PGOV, PGOV, ');
    const {diagnostics} = await editor.open(uri, text);
    const finding = diagnostics.find(one => one.code === 'tag-repeated');
    const actions = await editor.wire.sendRequest(lsp.CodeActionRequest.type,
      {textDocument: {uri}, range: finding.range, context: {diagnostics}});
    const [edit] = actions[0].edit.changes[uri];
    const after = await editor.change(uri, 2, [{range: edit.range, text: edit.newText}]);
    assert(!after.diagnostics.some(one => one.code === 'tag-repeated' &&
      JSON.stringify(one.range) === JSON.stringify(finding.range)));
    await editor.end();
  },
  async 'every feature answers'() {
    const editor = new Editor();
    const can = await editor.begin();
    await editor.open(uri, faulty);
    const textDocument = {uri}, position = {line: 3, character: 4};
    for (const type of [lsp.HoverRequest, lsp.CompletionRequest, lsp.DefinitionRequest, lsp.ReferencesRequest,
      lsp.DocumentSymbolRequest, lsp.FoldingRangeRequest, lsp.SemanticTokensRequest, lsp.InlayHintRequest])
      await editor.wire.sendRequest(type.type, {textDocument, position, context: {includeDeclaration: true},
        range: {start: position, end: position}});
    assert(can.hoverProvider && can.completionProvider);
    await editor.end();
  },
  async 'a client that dies takes its server with it'() {
    const dead = spawn('true');
    await new Promise(resolve => dead.on('exit', resolve));
    const editor = new Editor();
    editor.begin({}, dead.pid).catch(() => {});
    assert.equal(await editor.ended, 1);
  },
  async 'an end of input without exit is an error'() {
    const editor = new Editor();
    await editor.begin();
    editor.child.stdin.end();
    assert.equal(await editor.ended, 1);
  },
  async 'garbage is answered by an error'() {
    const editor = new Editor();
    editor.wire.onError(() => {});
    editor.child.stdin.write('GET / HTTP/1.1\r\n\r\n');
    await editor.begin();
    assert.equal(await editor.end(), 0);
  },
  async 'first findings within 50 ms, those of a keystroke in 100 KB within 5 ms'() {
    const starts = [];
    for (let i = 0; i < 7; ++i) {
      const begin = performance.now();
      const editor = new Editor();
      await editor.begin();
      await editor.open(uri, faulty);
      starts.push(performance.now() - begin);
      if (i < 6) await editor.end();
      else {
        const paragraph = cable.slice(cable.indexOf('1. ('));
        let long = cable;
        while (long.length < 100_000) long += paragraph;
        await editor.open(uri, long);
        const strokes = [], line = long.split('\n').length - 3;
        for (let version = 2; version < 60; ++version) {
          const start = performance.now();
          await editor.change(uri, version,
            [{range: {start: {line, character: 0}, end: {line, character: 0}}, text: 'x'}]);
          strokes.push(performance.now() - start);
        }
        await editor.end();
        console.log(`       start to findings ${median(starts).toFixed(1)} ms, keystroke ${median(strokes).toFixed(2)} ms`);
        assert(median(starts) <= 50 * (process.env.SLOW ?? 1));
        assert(median(strokes) <= 5 * (process.env.SLOW ?? 1));
      }
    }
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests))
  try {
    await test();
    console.log(`ok     ${name}`);
  } catch (error) {
    console.log(`FAILED ${name}\n${error.stack}`);
    failed = 1;
  }
process.exit(failed);
