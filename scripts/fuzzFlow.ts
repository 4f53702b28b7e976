// Compares the flow solver with gradient descent on small random problems of every kind, and lists those it gets wrong.
// Usage: npm run fuzz -- [--sets N] [--seed FIRST] [--kind KIND] [--show N]
import { parseArgs } from 'node:util';
import { printTable } from '../src/command/benchTable.ts';
import { besideDescent } from '../test/model/flow/besideDescent.ts';
import { KINDS, smallProblem } from '../test/model/flow/degenerate.ts';

const { values } = parseArgs({
  options: {
    sets: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    show: { type: 'string', default: '20' },
  },
});
const kinds = values.kind === undefined ? KINDS : KINDS.filter((kind) => kind === values.kind);
if (kinds.length === 0) throw new Error(`no such kind: ${values.kind}; there are ${KINDS.join(', ')}`);
const eachKind = Math.ceil(Number(values.sets) / kinds.length);
const first = Number(values.seed);
let left = Number(values.show);

const rows: string[][] = [];
let wrong = 0;
for (const kind of kinds) {
  const counts = { right: 0, off: 0, undecided: 0, endless: 0, threw: 0 };
  let [attempts, kinks, cut] = [0, 0, 0];
  for (let seed = first; seed < first + eachKind; seed++) {
    const problem = smallProblem(kind, seed);
    let line = `${kind} ${seed}: `;
    let verdict: keyof typeof counts = 'threw';
    try {
      const found = besideDescent(problem);
      verdict = found.verdict;
      attempts = Math.max(attempts, found.attempts);
      kinks = Math.max(kinks, found.kinks);
      if (verdict === 'right' && found.share < 1) cut++;
      const { error, spread, time } = found;
      line += `${verdict} by ${error.toExponential(2)} (descent ${spread.toExponential(2)}) at t = ${time.toPrecision(5)}`;
    } catch (error) {
      line += `threw ${error}`;
    }
    counts[verdict]++;
    if (verdict === 'right') continue;
    if (verdict !== 'undecided') wrong++;
    if (left-- > 0) console.log(`${line}\n  ${problem.description}`);
  }
  rows.push([kind, ...[eachKind, ...Object.values(counts), cut, attempts, kinks].map(String)]);
}
printTable(
  ['kind', 'sets', 'right', 'off', 'undecided', 'endless', 'threw', 'in part', 'most attempts', 'most kinks'],
  rows,
);
process.exitCode = wrong > 0 ? 1 : 0;
