// Looks at a page as people do: node tests/report/browser.mjs PAGE PICTURES
// By axe-core and Debian's Chromium, light and dark, on a wide screen and a narrow one, on paper and by keyboard.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {strict as assert} from 'node:assert';

const [page, pictures] = process.argv.slice(2);
const require = createRequire(`${process.cwd()}/`);
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// Opens the page; what the browser complains of and all that is asked for beside it are faults.
async function open(options) {
  const context = await browser.newContext({...options, bypassCSP: false});
  const tab = await context.newPage();
  const heard = [];
  tab.on('console', (message) => heard.push(message.text()));
  tab.on('request', (request) => heard.push(request.url()));
  await tab.goto(pathToFileURL(page).href);
  assert.deepEqual(heard, [pathToFileURL(page).href]);
  return tab;
}

async function judged_by_axe(tab) {
  // The policy of the page holds back every script of its own; this one comes from outside of it.
  await tab.evaluate(axe);
  const {violations, passes} = await tab.evaluate(() => window.axe.run({resultTypes: ['violations', 'passes']}));
  assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.slice(0, 3).map((node) => node.html)]), []);
  assert.ok(passes.some(({id}) => id === 'color-contrast'));
  return passes.length;
}

// The page's own luminance and contrast, for what axe does not look at: letters in charts.
async function contrasts(tab) {
  return tab.evaluate(() => {
    const luminance = (colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const fill = (element) => getComputedStyle(element).fill;
    const found = [];
    for (const text of document.querySelectorAll('svg text')) {
      const before = text.previousElementSibling;
      const ground = before?.classList.contains('heat') && /\bon\d/.test(text.getAttribute('class')) ? fill(before) : paper;
      found.push({what: `${text.getAttribute('class')}: ${text.textContent}`, contrast: contrast(fill(text), ground), least: 4.5});
    }
    for (const bar of document.querySelectorAll('rect.error, rect.warning, rect.note, rect.artifact, .mark'))
      found.push({what: bar.getAttribute('class'), contrast: contrast(bar.matches('.few') ? getComputedStyle(bar).stroke : fill(bar), paper), least: 3});
    return found;
  });
}

for (const colorScheme of ['light', 'dark'])
  for (const width of [1100, 420]) {
    const tab = await open({colorScheme, viewport: {width, height: 900}});
    const passed = await judged_by_axe(tab);
    const letters = await contrasts(tab);
    assert.ok(letters.length > 50);
    assert.deepEqual(letters.filter(({contrast, least}) => contrast < least), []);
    // Nothing is wider than the screen but what can be scrolled by itself.
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
    await tab.screenshot({path: `${pictures}/${colorScheme}-${width}.png`, fullPage: true});
    console.log(`${colorScheme}, ${width} wide: ${passed} rules of axe, ${letters.length} contrasts in charts`);
  }

// The policy: the one style sheet holds, and nothing else that a page could do.
const tab = await open({colorScheme: 'light', viewport: {width: 1100, height: 900}});
const html = readFileSync(page, 'utf8');
const hash = createHash('sha256').update(html.match(/<style>([^]*?)<\/style>/)[1]).digest('base64');
assert.ok(html.includes(`style-src 'sha256-${hash}'`));
assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('nav ul')).display), 'flex');
const broken = await tab.evaluate(() => new Promise((resolve) => {
  const names = [];
  document.addEventListener('securitypolicyviolation', (event) => names.push(event.effectiveDirective));
  document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><img src="https://example.org/a.png"><a id="x" onclick="1">x</a>');
  document.getElementById('x').click();
  const script = document.createElement('script');
  script.textContent = 'window.ran = true';
  document.body.append(script);
  setTimeout(() => resolve({names: [...new Set(names)].sort(), ran: window.ran}), 300);
}));
assert.deepEqual(broken, {names: ['img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'], ran: undefined});
assert.equal(html.match(/<script|<img|<link|<iframe|<object| style=| on[a-z]+=|javascript:/g), null);

// The keyboard: first the way past the contents, then each thing that can be gone to, in order and visibly.
await tab.reload();
await tab.keyboard.press('Tab');
assert.equal(await tab.evaluate(() => document.activeElement.className), 'skip');
assert.ok(await tab.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0));
await tab.keyboard.press('Enter');
assert.equal(await tab.evaluate(() => document.activeElement.id), 'main');
const stops = await tab.evaluate(() => document.querySelectorAll('main a, main [tabindex="0"]').length);
let outlined = 0;
for (let i = 0; i < stops; ++i) {
  await tab.keyboard.press('Tab');
  const {inside, outline} = await tab.evaluate(() => ({
    inside: document.activeElement.closest('main') !== null,
    outline: getComputedStyle(document.activeElement).outlineStyle,
  }));
  assert.ok(inside);
  outlined += outline === 'solid' ? 1 : 0;
}
assert.equal(outlined, stops);
await tab.focus('#years .scroll');
await tab.keyboard.press('End');
await tab.waitForFunction(() => {
  const table = document.querySelector('#years .scroll');
  return table.scrollHeight <= table.clientHeight || table.scrollTop > 0;
});
console.log(`keyboard: ${stops} stops`);

// A screen reader hears of each chart what it is and what it shows, of each table its caption and heads.
const session = await tab.context().newCDPSession(tab);
const {nodes} = await session.send('Accessibility.getFullAXTree');
const heard = (role) => nodes.filter((node) => node.role?.value === role && !node.ignored);
for (const role of ['image', 'table', 'region'])
  for (const node of heard(role)) assert.ok(node.name?.value, `${role} without a name`);
for (const node of heard('image')) assert.ok(node.description?.value, `${node.name.value} has no description`);
const charts = await tab.locator('svg').count();
assert.equal(heard('image').length, charts);
assert.ok(heard('rowheader').length > 20 && heard('columnheader').length > 20);
assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
  .filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null).map((link) => link.hash)), []);
console.log(`screen reader: ${charts} charts, ${heard('table').length} tables`);

// Paper: dark letters, whole tables, nothing to click.
await tab.emulateMedia({media: 'print', colorScheme: 'dark'});
assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).color), 'rgb(29, 31, 35)');
assert.deepEqual(await tab.evaluate(() => [...document.querySelectorAll('.scroll')]
  .filter((table) => getComputedStyle(table).maxHeight !== 'none' || getComputedStyle(table).overflow !== 'visible').length), 0);
assert.equal(await tab.evaluate(() => getComputedStyle(document.querySelector('nav')).display), 'none');
const paper = await tab.pdf({path: `${pictures}/page.pdf`, format: 'A4'});
console.log(`paper: ${(paper.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length} pages`);
await browser.close();
