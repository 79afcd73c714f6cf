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

function findings(id, year) {
  const all = [];
  // Fewer as the years go by, and of the first rules more than of the last.
  const most = below(10) < 6 ? below(year < 1990 ? 6 : 4) : 0;
  for (let i = 0; i < most; ++i) {
    const rule = rules[Math.floor((below(rules.length) * (1 + below(100))) / 100)];
    all.push(finding(id, rule, (below(2 ** 31) * 2 + i).toString(16).padStart(16, '0')));
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
  const found = findings(id, year);
  return {
    id, mrn: `${post} ${number}`, post, date: below(30) === 0 ? null : `${year}-0${1 + below(9)}-1${below(10)}`,
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
