// Uses VS Code as a person does, and asks its API what is to be seen. Usage: drive.mjs MODULES FOLDER PROGRAM, where
// FOLDER has the server's log, the workspace and the probe's socket.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {createRequire} from 'node:module';

const [modules, folder, program] = process.argv.slice(2);
const {chromium} = createRequire(`${modules}/package.json`)('playwright-core');
const workspace = `${folder}/workspace`;
const read = name => readFileSync(`${workspace}/${name}`, 'utf8');

// What a function of the `vscode` API and of some values gives.
const ask = (question, ...values) => new Promise((resolve, reject) => {
  const passed = values.map(value => JSON.stringify(value));
  const sent = request({socketPath: `${folder}/probe.socket`, method: 'POST'}, async answer => {
    let text = '';
    for await (const part of answer) text += part;
    answer.statusCode === 200 ? resolve(JSON.parse(text)) : reject(new Error(text));
  });
  sent.on('error', reject);
  sent.end(`vscode => (${question})(${['vscode', ...passed].join(', ')})`);
});

// Asks until the answer is good; an answer that never is, is the last.
async function until(good, look, seconds = 30) {
  for (const end = Date.now() + seconds * 1000; ; await new Promise(resolve => setTimeout(resolve, 100))) {
    const [seen] = await Promise.allSettled([look()]);
    if (seen.status === 'fulfilled' && good(seen.value)) return seen.value;
    if (Date.now() < end) continue;
    if (seen.status === 'rejected') throw seen.reason;
    throw new Error(`not seen within ${seconds} s; seen is ${JSON.stringify(seen.value)}`);
  }
}

const findings = name => ask(async (vscode, name) => {
  const {uri} = vscode.workspace.workspaceFolders[0];
  return vscode.languages.getDiagnostics(vscode.Uri.joinPath(uri, name)).map(({code, range, message}) =>
    `${range.start.line + 1}:${range.start.character + 1} ${code?.value ?? code} ${message}`);
}, name);
const rules = async name => (await findings(name)).map(finding => finding.split(' ')[1]);
const commandLine = (name, ...options) => execFileSync(program,
  ['--exit-zero', '--format', 'jsonl', ...options, name], {cwd: workspace, stdio: ['ignore', 'pipe', 'ignore']})
  .toString().split('\n').filter(Boolean).map(line => JSON.parse(line))
  .filter(({suppressed}) => !suppressed)
  .map(({line, column, rule, message}) => `${line}:${column} ${rule} ${message}`);

// Shows a file with the cursor at a line and a column, both counted from 1.
async function open(name, line = 1, column = 1) {
  await ask(async (vscode, name, line, column) => {
    const {uri} = vscode.workspace.workspaceFolders[0];
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(uri, name));
    const place = new vscode.Position(line - 1, column - 1);
    editor.selection = new vscode.Selection(place, place);
  }, name, line, column);
  await page.getByText(`Ln ${line}, Col ${column}`, {exact: true}).waitFor();
}
const text = () => ask(vscode => vscode.window.activeTextEditor.document.getText());
// What is said of the place of the cursor.
const hover = () => ask(async vscode => {
  const {document, selection} = vscode.window.activeTextEditor;
  const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, selection.active);
  return hovers.flatMap(({contents}) => contents).map(({value}) => value).join('\n');
});
const actions = () => ask(async vscode => {
  const {document, selection} = vscode.window.activeTextEditor;
  const list = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, selection);
  return list.map(({title}) => title);
});
const completions = () => ask(async vscode => {
  const {document, selection} = vscode.window.activeTextEditor;
  const {items} = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri,
    selection.active);
  return items.map(({label}) => label.label ?? label);
});

const address = await until(Boolean, async () =>
  readFileSync(`${folder}/server.log`, 'utf8').match(/listening on (http:\S+)/)?.[1]);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({viewport: {width: 1000, height: 600}});
const keys = async (...list) => { for (const key of list) await page.keyboard.press(key); };
const editor = page.locator('.editor-instance .monaco-editor').first();
const offered = label => page.locator('.suggest-widget .monaco-list-row', {hasText: label}).first();
const action = title => page.locator('.action-widget .monaco-list-row', {hasText: title}).first();

const setting = (section, key, value) => ask((vscode, section, key, value) =>
  vscode.workspace.getConfiguration(section).update(key, value ?? undefined, vscode.ConfigurationTarget.Workspace),
  section, key, value);
const setPath = path => setting('cablelint', 'path', path);
async function notices() {
  await ask(vscode => vscode.commands.executeCommand('notifications.showList'));
  const list = await page.locator('.notifications-list-container .notification-list-item-message').allInnerTexts();
  await ask(vscode => vscode.commands.executeCommand('notifications.hideList'));
  return list;
}
async function letStay(reason) {
  await keys('Control+.');
  await action('let this stay').click();
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(reason);
  await keys('Enter');
}
// What stands of us behind the brackets in the status bar.
async function status() {
  await page.locator('[id="status.languageStatus"]').click();
  const entry = page.locator('.hover-language-status', {hasText: 'cablelint'}).first();
  await entry.waitFor();
  const said = await entry.innerText();
  await keys('Escape');
  return said;
}

const tests = {
  async 'where the workspace is not trusted, the built-in rules alone speak, by the program inside'() {
    await page.goto(address);
    await until(Boolean, () => ask(vscode => vscode.workspace.workspaceFolders.length), 90);
    assert.equal(await ask(vscode => vscode.workspace.isTrusted), false);
    await open('harvest.cable', 8, 15);
    const seen = await until(list => list.length > 0, () => findings('harvest.cable'));
    assert.deepEqual(seen, commandLine('harvest.cable', '--no-config'));
    assert.deepEqual(await rules('harvest.cable'), ['tag-repeated']);
    assert(!existsSync(`${workspace}/own-program-ran`));
    assert.match(await status(), /^cablelint \d.*restricted mode/s);
    const offers = await actions();
    assert(offers.some(title => title.startsWith('write it once')));
    assert(!offers.some(title => title.startsWith('let this stay')));
  },
  async 'a hover says why'() {
    const said = await hover();
    assert.match(said, /tag-repeated/);
    assert.match(said, /authority: TAGS handbook/);
  },
  async 'once it is trusted, its own rules speak too'() {
    await setPath(null);
    await ask(vscode => vscode.commands.executeCommand('workbench.trust.manage'));
    await page.locator('.workspace-trust-editor .monaco-button', {hasText: /^Trust$/}).first().click();
    await until(Boolean, () => ask(vscode => vscode.workspace.isTrusted));
    await open('harvest.cable', 8, 15);
    const seen = await until(list => list.length > 1, () => findings('harvest.cable'));
    assert.deepEqual(seen, commandLine('harvest.cable'));
    assert.deepEqual(await rules('harvest.cable'), ['tag-repeated', 'apples-named']);
    assert.match(await status(), /^cablelint \d.*findings as you write/s);
    assert(!existsSync(`${workspace}/own-program-ran`));
  },
  async 'and the program of its choice is run'() {
    await setPath('./own-program');
    await until(Boolean, async () => existsSync(`${workspace}/own-program-ran`));
    await until(list => list.length > 1, () => findings('harvest.cable'));
  },
  async 'an action that is chosen at the light bulb clears its finding'() {
    await editor.click({position: {x: 400, y: 400}});
    await open('harvest.cable', 8, 15);
    await ask(vscode => vscode.commands.executeCommand('workbench.action.closeSidebar'));
    await keys('Control+K', 'Control+I');
    await page.locator('.monaco-hover', {hasText: 'authority'}).first().waitFor();
    await page.screenshot({path: `${folder}/vscode.png`});
    await keys('Escape', 'Control+.');
    await action('write it once').click();
    await until(list => list.length === 1, () => rules('harvest.cable'));
    assert.match(await text(), /^TAGS: PGOV, PREL, KZ$/m);
  },
  async 'what may stay is asked a reason for, which is written into the configuration'() {
    await open('harvest.cable', 15, 10);
    await letStay('the "apples" are $& quoted');
    await until(list => list.length === 0, () => rules('harvest.cable'));
    assert.match(read('.cablelint.yaml'), /rule: apples-named\n.*\n.*\n *reason: "the \\"apples\\" are \$& quoted"\n$/);
    await ask(vscode => vscode.workspace.saveAll());
    assert.match(read('harvest.cable'), /apples/);
    assert.deepEqual(commandLine('harvest.cable'), []);
  },
  async 'safe fixes are made when a file is saved, where that is asked for'() {
    await setting('editor', 'codeActionsOnSave', {'source.fixAll.cablelint': 'explicit'});
    await open('harvest.cable', 8, 11);
    await page.keyboard.type(', PGOV');
    await until(list => list.includes('tag-repeated'), () => rules('harvest.cable'));
    await keys('Control+S');
    await until(text => /^TAGS: PGOV, PREL, KZ$/m.test(text), async () => read('harvest.cable'));
  },
  async 'an explanation is a page'() {
    await open('.cablelint.yaml');
    assert(await ask(vscode => vscode.commands.executeCommand('cablelint.explain', 'tag-repeated', '').then(() =>
      vscode.window.activeTextEditor.document.getText().startsWith('tag-repeated: '))));
  },
  async 'a fault of a configuration is a finding in it'() {
    const sound = read('.cablelint.yaml');
    writeFileSync(`${workspace}/.cablelint.yaml`, sound.replace('rule-folders', 'rule-folder'));
    await until(list => list.length > 0, () => findings('.cablelint.yaml'));
    writeFileSync(`${workspace}/.cablelint.yaml`, sound);
    await until(list => list.length === 0, () => findings('.cablelint.yaml'));
  },
  async 'a program that is not there is told; the right one runs at once'() {
    await open('harvest.cable');
    await setPath('/no/such/program');
    await until(said => /the server does not run/.test(said), status);
    await until(list => list.some(notice => notice.includes('/no/such/program')), notices);
    await ask(vscode => vscode.commands.executeCommand('notifications.clearAll'));
    await setPath('');
    await until(said => /findings as you write/.test(said), status);
  },
  async 'the preset that is chosen holds at once'() {
    await open('harvest.cable');
    await setting('cablelint', 'preset', 'strict');
    await until(list => list.includes('line-beyond-55'), () => rules('harvest.cable'));
    await setting('cablelint', 'preset', null);
    await until(list => list.length === 0, () => rules('harvest.cable'));
  },
  async 'a server that starts anew while one types says nothing of it'() {
    await open('harvest.cable', 14, 1);
    for (let i = 0; i < 20; ++i) {
      await page.keyboard.type('x ');
      await ask(vscode => vscode.commands.executeCommand('cablelint.restart'));
    }
    await keys('Control+A', 'Delete');
    await page.keyboard.type('TAGS: XXXX');
    await until(list => list.includes('subject-missing'), () => rules('harvest.cable'));
    assert.deepEqual(await notices(), []);
  },
  async 'a cable is drafted from an empty file to a clean one with what is offered'() {
    writeFileSync(`${workspace}/draft.cable`, '');
    await open('draft.cable');
    assert.deepEqual((await completions()).filter(label => label.startsWith('cable, ')),
      ['cable, UNCLASSIFIED', 'cable, CONFIDENTIAL', 'cable, SECRET', 'cable, TOP SECRET']);
    await editor.click({position: {x: 300, y: 300}});
    const fill = async text => { await page.keyboard.type(text); await keys('Tab'); };
    const take = async label => { await offered(label).waitFor(); await keys('Enter'); };
    await page.keyboard.type('conf');
    await keys('Control+Space');
    await take('cable, CONFIDENTIAL');
    await fill('0931');
    await fill('AMEMBASSY ASTANA');
    await fill('SECSTATE WASHDC');
    await fill('ASTANA');
    await fill('000342');
    await page.keyboard.type('PGO');
    await keys('Control+Space');
    await take('PGOV');
    await page.keyboard.type(', PREL, KZ');
    await take('KZ');
    await keys('Tab');
    await fill('A MINISTER TALKS ABOUT THE HARVEST');
    await fill('Ambassador J. Doe');
    await page.keyboard.type('(b');
    await take('(b)');
    await keys('Tab');
    await fill('SUMMARY: The harvest was good. END SUMMARY.');
    await fill('DOE');
    await keys('ArrowUp', 'ArrowUp', 'End', 'Enter');
    await page.keyboard.type('paragraph');
    await keys('Control+Space');
    await take('paragraph');
    await fill('2');
    await fill('C');
    await page.keyboard.type('The minister was glad.');
    await ask(vscode => vscode.workspace.saveAll());
    assert.deepEqual(read('draft.cable').split('\n').filter(line => !line.match(/^R |^E\.O\./)), [
      'FM AMEMBASSY ASTANA',
      'TO SECSTATE WASHDC',
      'C O N F I D E N T I A L ASTANA 000342',
      'SIPDIS',
      'TAGS: PGOV, PREL, KZ',
      'SUBJECT: (C) A MINISTER TALKS ABOUT THE HARVEST',
      'Classified By: Ambassador J. Doe; reason 1.4 (b)',
      '1. (C) SUMMARY: The harvest was good. END SUMMARY.',
      '2. (C) The minister was glad.',
      'DOE',
      '',
    ]);
    await until(list => list.length === 0, () => findings('draft.cable'));
    assert.deepEqual(commandLine('draft.cable'), []);
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests))
  try {
    await test();
    console.log(`ok     ${name}`);
  } catch (error) {
    console.log(`FAILED ${name}\n${error.stack}`);
    await page.screenshot({path: `${folder}/failed-${++failed}.png`});
  }
await browser.close();
process.exit(failed ? 1 : 0);
