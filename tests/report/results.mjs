// Writes invented results as `cablelint records` does: node tests/report/results.mjs COUNT < RULES
// where RULES is what `cablelint rules list --format json` prints. The same count gives the same.
import {readFileSync} from 'node:fs';

const count = Number(process.argv[2]);
const rules = JSON.parse(readFileSync(0, 'utf8')).rules.filter((rule) => rule.area);
const posts = ['ALMATY', 'NOUAKCHOTT', 'PORT OAKWELL', 'VALETTA BAY', 'KESTREL HARBOR', 'STATE', 'NEW MARLOW', 'ASTORGA',
  'LINDENBURG', 'CAPE VESPER', 'RIVERMOUTH', 'OLD TARN', 'SALT QUAY', 'UPPER FENN', 'MERIDIAN', 'HOLLIN CROSS'];
const levels = ['UNCLASSIFIED', 'UNCLASSIFIED', 'UNCLASSIFIED', 'CONFIDENTIAL', 'CONFIDENTIAL', 'SECRET', null];
const orders = [[1978, 11652], [1982, 12065], [1995, 12356], [2009, 12958], [9999, 13526]];

let state = 1;
function below(limit) {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

function finding(id, rule, fingerprint) {
  const line = 1 + below(60);
  return {
    path: id, line, column: 1, end_line: line, end_column: 12, rule: rule.id, severity: rule.severity,
    message: `${rule.message} in line ${line}`, fingerprint, label: 'here',
    authority: (rule.authority ?? []).map((one) => one.cite), help: ['see the rule for what is wanted in its place'],
    ...(below(40) === 0 ? {suppressed: {reason: 'the original has it so', path: '.cablelint.yaml', line: 4}} : {}),
  };
}

// Some rules find much and many little, each in its time; artifacts come with the mirrors, errors go with the years.
for (let i = rules.length - 1; i > 0; --i) {
  const j = below(i + 1);
  [rules[i], rules[j]] = [rules[j], rules[i]];
}

function may_find(rule, day, year) {
  if ((rule.from && day < rule.from) || (rule.until && day > rule.until)) return false;
  if (rule.area === 'artifacts') return below(10) < (year > 2000 ? 8 : 3);
  return rule.severity !== 'error' || below(10) < (year < 1985 ? 9 : 4);
}

function findings(id, day, year) {
  const all = [];
  const most = below(10) < 7 ? below(5) : 0;
  for (let i = 0; i < most; ++i) {
    const rule = rules[Math.floor(rules.length * (below(1000) / 1000) ** 2.5)];
    if (may_find(rule, day, year)) all.push(finding(id, rule, (below(2 ** 31) * 2 + i).toString(16).padStart(16, '0')));
  }
  return all;
}

function counts(all) {
  const of = (severity) => all.filter((one) => !one.suppressed && one.severity === severity).length;
  return {error: of('error'), warning: of('warning'), note: of('note'), suppressed: all.filter((one) => one.suppressed).length};
}

function result(number) {
  const year = 1973 + Math.floor(Math.sqrt(below(38 * 38)));
  const post = posts[Math.floor((below(posts.length) * (1 + below(10))) / 10)];
  const id = `${String(year % 100).padStart(2, '0')}${post.replace(/ /g, '')}${number}`;
  if (below(500) === 0) return {id, line: number, error: 'field `text` is null, not a text'};
  const day = `${year}-0${1 + below(9)}-1${below(10)}`;
  const found = findings(id, day, year);
  return {
    id, mrn: `${post} ${number}`, post, date: below(30) === 0 ? null : day,
    level: levels[below(levels.length)], order: orders.find(([until]) => year <= until)[1], findings: found, counts: counts(found),
  };
}

let lines = '';
for (let number = 1; number <= count; ++number) {
  lines += JSON.stringify(result(number)) + '\n';
  if (lines.length < 1 << 20 && number < count) continue;
  process.stdout.write(lines);
  lines = '';
}
