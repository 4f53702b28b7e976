import { among, type Check, type Context, equal, hold, same, sameIn } from '../check.ts';
import { flat, readNumber } from '../numbers.ts';
import type { Verdict } from '../oracle/assumptions.ts';
import { degrees, minus, norm } from '../oracle/linear.ts';
import type { Oracle } from '../oracle.ts';

/** The rows of assumptions, the marks and bands of the timeline, and the order of crossings. */

/** `correlation` of the place `correlation row` */
const rowOf = ({ place }: Context) => place.split(' ')[0]!;

function verdictIs(id: string, said: Verdict, { oracle }: Context): void {
  const { verdict, value } = oracle.assumptions[id] ?? { verdict: undefined, value: Number.NaN };
  if (verdict !== 'open') equal(said, verdict, `${id} (${value})`);
}

const says =
  (said: Verdict): Check =>
  (_, c) =>
    verdictIs(rowOf(c), said, c);

/** What a row says of its assumption holds only of its own state. */
function rows(id: string, texts: Readonly<Record<string, Verdict>>): Record<string, Check> {
  return Object.fromEntries(Object.entries(texts).map(([text, said]) => [`list.${id}.${text}`, says(said)]));
}

const numberOf = (c: Context) => c.oracle.assumptions[rowOf(c)]!.value;

const number: Check = (values: readonly unknown[], c) => {
  if (Number.isNaN(numberOf(c))) return;
  const inHundredths =
    rowOf(c) === 'correlation' || rowOf(c).endsWith('Directions') || rowOf(c) === 'negativeOffTarget';
  sameIn(values[values.length - 1], numberOf(c), rowOf(c), {
    relative: 1e-6,
    absolute: inHundredths ? 5.1e-3 : 1e-13,
  });
};

export const ASSUMPTIONS: Readonly<Record<string, Check>> = {
  ...rows('dimension', { held: 'held', broken: 'broken' }),
  ...rows('span', { held: 'held', broken: 'broken', tooFew: 'broken' }),
  ...rows('teacherNorm', { held: 'held', broken: 'broken' }),
  ...rows('correlation', { held: 'held', broken: 'broken' }),
  ...rows('balanced', { held: 'held', broken: 'broken' }),
  ...rows('positiveNeuron', { held: 'held', broken: 'broken' }),
  ...rows('offBoundary', { held: 'held', broken: 'broken' }),
  ...rows('negativeOffTarget', { held: 'held', broken: 'broken' }),
  ...rows('distinctDirections', { held: 'held', broken: 'broken' }),
  ...rows('distinctEigenvalues', { held: 'held', broken: 'broken' }),
  ...rows('positiveCoordinates', { held: 'held', broken: 'broken' }),
  ...rows('oneBoundary', { held: 'held', broken: 'broken' }),
  ...rows('staysOff', { held: 'held', broken: 'broken' }),
  ...rows('scale', { heldAlone: 'held', heldInDescent: 'held', broken: 'broken', never: 'broken' }),
  'list.scale.held': (_, c) => {
    verdictIs('scale', 'held', c);
    hold(
      c.oracle.stands({ numbers: true }) !== false,
      'theorems that hold where an assumption is broken, or of descent',
    );
  },
  'list.positiveNeuron.chance': ([chance]: readonly unknown[], c) =>
    same(chance, 0.75 ** c.state.width, 'chance of no positive neuron', { digits: 2 }),
  alternative: ([time, , scale]: readonly unknown[], c) => {
    same(time, c.time, 'time');
    const [, bound] = flat(scale).split('\u2264 10^');
    if (bound === undefined || c.oracle.assumptions.scale!.verdict === 'open') return;
    same(bound.replace(/\.$/, ''), c.oracle.assumptions.scale!.value, 'log10 of the sufficient scale', {
      relative: 1e-6,
    });
  },
  alternativeState: ([title, state]: readonly unknown[], c) => {
    const id = c.read(title)[0]!.path.split('.').at(-2)!;
    const said = c.read(state)[0]!.path.split('.').at(-1) as Verdict;
    verdictIs(id, said, c);
  },
  'nothingToCompare.negativeOffTarget': (_, c) =>
    hold(
      c.oracle.groups.negative.length === 0 || norm(c.oracle.gamma) < 1e-12 || onlyDeadOfNegativeSign(c),
      'there are negative neurons',
    ),
  'nothingToCompare.distinctDirections': (_, c) => equal(c.oracle.data.inputs.length, 1, 'inputs'),
  'nothingToCompare.oneBoundary': (_, { oracle }) => {
    const most = Math.max(
      0,
      ...(oracle.yardsticks ?? []).map(({ crossings }) => new Set(crossings.map(({ time }) => time)).size),
    );
    hold(most < 2, 'a yardstick crosses two inputs');
  },
  noTeacher: (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),
  'numbers.correlation': number,
  'numbers.leastAngle': number,
  'numbers.leastTime': number,
  'numbers.distinctEigenvalues': number,
  'numbers.positiveCoordinates': number,
  'numbers.balanced': number,
  'numbers.offBoundary': number,
  'numbers.rounding': (_, c) =>
    hold(!(Math.abs(numberOf(c)) > 1e-11), `it is more than rounding: ${numberOf(c)}`),
  'numbers.turnedOff': ([count]: readonly number[], c) =>
    equal(count, numberOf(c), 'neurons that turned off'),
  'numbers.positiveNeuron': ([count, all]: readonly number[], c) => {
    equal(count, numberOf(c), 'positive neurons');
    equal(all, c.state.width, 'neurons');
  },
};

function onlyDeadOfNegativeSign({ oracle }: Context): boolean {
  return oracle.groups.negative.length === 0;
}

/** What a row writes beside its texts: `d = 2`. */
export function rowNumber(rest: string, c: Context): void {
  const id = rowOf(c);
  if (id === 'scale') {
    hold(/\u03bb/.test(rest), rest);
    return;
  }
  const exact = numberOf(c);
  if (!Number.isNaN(exact))
    sameIn(rest.slice(rest.indexOf('=') + 1), exact, id, { relative: 1e-6, absolute: 1e-12 });
}

/** Neurons whose yardsticks cross something, those that have crossed all of that by T0, and of these who did it in order. */
export function order({ oracle }: Context): { kept: number; finished: number; toCross: number } | null {
  const { yardsticks, t0, run } = oracle;
  if (yardsticks === null || t0 === null) return null;
  let [kept, finished, toCross] = [0, 0, 0];
  yardsticks.forEach(({ crossings }, j) => {
    if (crossings.length === 0) return;
    toCross++;
    const own = run.kinks.filter(({ neuron, time }) => neuron === j && time <= t0);
    const named = (input: number, on: boolean) => `${on ? '+' : '-'}${input}`;
    const foretold = crossings.map(({ input, on }) => named(input, on));
    const made = own.map(({ input, change }) => named(input, change === 'on'));
    if (!foretold.every((crossing) => made.includes(crossing))) return;
    finished++;
    if (made.join() === foretold.join()) kept++;
  });
  return { kept, finished, toCross };
}

const orderIs: Check = ([kept, finished, toCross]: readonly number[], c) => {
  const exact = order(c);
  // inputs of one direction are crossed at once, in whatever order
  if (exact === null || c.oracle.assumptions.distinctDirections!.verdict !== 'held') return;
  equal(toCross, exact.toCross, 'neurons that have inputs to cross');
  equal(finished, exact.finished, 'neurons that have crossed them all');
  equal(kept, exact.kept, 'neurons in order');
};

export const ORDER: Readonly<Record<string, Check>> = {
  'raster.order': orderIs,
  'raster.alternativeOrder': orderIs,
};

export const MARKS: Readonly<Record<string, Check>> = {
  // of the mark whose time stands in the same words
  'marks.beyond': (_, { oracle, words, place }) => {
    void words;
    const last = oracle.run.times.at(-1)!;
    if (place === 'T0' && oracle.t0 !== null) hold(oracle.t0 > last, 'T0 is within the run');
    if (place === 'T1') hold((oracle.t1 ?? 0) > last, 'T1 is within the run');
  },
  'marks.explain.0': ([time]: readonly unknown[], { oracle }) => {
    if (oracle.t0 !== null) same(time, oracle.t0, 'T0', { relative: 1e-6 });
  },
  'marks.explain.1': ([time]: readonly unknown[], { oracle }) => same(time, oracle.t1 ?? Number.NaN, 'T1'),
  'marks.explain.2': ([time]: readonly unknown[], { oracle }) => {
    if (!oracle.eigenbasisIsSure) return;
    const half = oracle.run.times.findIndex(
      (at, f) => at >= (oracle.t1 ?? 0) && oracle.firstShare(f) >= 0.5 - 1e-6,
    );
    const step = oracle.run.method === 'descent' ? oracle.run.step : 0;
    const exact = half < 0 ? Number.NaN : oracle.run.times[half]!;
    // between the frames before and after T1 it is T1 itself
    const before = oracle.run.times[half - 1] ?? exact;
    const room = oracle.t1 !== null && before < oracle.t1 ? exact - before : 0;
    same(time, exact, 'T2', { relative: 1e-4, absolute: Math.max(step, room) });
  },
  'marks.halfwayBefore': ([time]: readonly unknown[], { oracle }) => {
    const half = oracle.run.times.findIndex((_, f) => oracle.firstShare(f) >= 0.5 - 1e-6);
    const exact = oracle.run.times[half]!;
    hold(exact < (oracle.t1 ?? 0) + oracle.run.step, `halfway at ${exact}, after T1`);
    const step = oracle.run.method === 'descent' ? oracle.run.step : 0;
    same(time, exact, 'first time halfway', { relative: 1e-4, absolute: step });
  },
  'marks.notAfterStart': (_, { oracle }) => equal(oracle.t1, null, 'T1'),
  'theory.proved': (_, c) => {
    equal(c.oracle.assumptions.scale!.verdict, 'held', 'lambda is small enough');
    hold(c.oracle.stands({ numbers: false }) !== false, 'an assumption is broken');
  },
  'theory.smallScale': (_, c) =>
    hold(c.oracle.stands({ numbers: false }) !== false, 'an assumption is broken'),
  'theory.not': (_, c) => hold(c.oracle.stands({ numbers: true }) !== true, 'every assumption holds'),
  'theory.noPositive': (_, c) => equal(c.oracle.groups.positive.length, 0, 'positive neurons'),
  'theory.noKinkAfter': (_, c) => equal(kinksAfter(c)?.length ?? 0, 0, 'kinks that come later'),
  'theory.kinksAfter': ([count, , last]: readonly [number, boolean, unknown], c) => {
    const later = kinksAfter(c);
    if (later === null) return;
    equal(count, later.length, 'kinks that come later');
    same(last, later.at(-1)!.time, 'the last of them');
  },
  'theory.gathered': ([onAll, positive, angle]: readonly [number, number, unknown], c) => {
    const { oracle, place } = c;
    equal(positive, oracle.groups.positive.length, 'positive neurons');
    if (place !== 'T1') return;
    const counts = oracle.around(oracle.t1!).map((state) => {
      const ranges = oracle.groups.positive.map((j) => state.active(j));
      return [0, 1].map(
        (which) => ranges.filter((range) => range[which] === oracle.data.inputs.length).length,
      );
    });
    among(
      onAll,
      [Math.min(counts[0]![0]!, counts[1]![0]!), Math.max(counts[0]![1]!, counts[1]![1]!)],
      'active on all at T1',
    );
    const farthest = oracle
      .around(oracle.t1!)
      .map((state) =>
        Math.max(...oracle.groups.positive.map((j) => degrees(state.network.hidden[j]!, oracle.gamma))),
      );
    const said = readNumber(String(angle), 2).value;
    const exact = Math.min(Math.max(...farthest), Math.max(Math.min(...farthest), said));
    same(angle, exact, 'farthest from gamma at T1', { digits: 2, relative: 1e-3, absolute: 1e-6 });
  },
  'theory.ends': ([loss, distance]: readonly unknown[], { oracle }) => {
    const end = oracle.state(oracle.lastFrame);
    same(loss, end.loss, 'loss at the end', { relative: 1e-6, absolute: 1e-28 });
    const v = end.sum(oracle.groups.positive);
    same(distance, norm(minus(oracle.data.teacher!, v)), 'distance at the end', {
      digits: 2,
      absolute: 1e-13,
    });
  },
  'marks.noT2': (_, { oracle }) => {
    if (oracle.eigenbasisIsSure)
      equal(
        oracle.run.times.findIndex((__, f) => oracle.firstShare(f) >= 0.5 + 1e-6),
        -1,
        'frame at T2',
      );
  },
  'marks.noT1': (_, { oracle }) => equal(oracle.t1, null, 'T1'),
  'marks.noTeacher': (_, { oracle }) => equal(oracle.data.teacher, null, 'teacher'),
  'marks.noPositive': (_, { oracle }) => equal(oracle.groups.positive.length, 0, 'positive neurons'),
  'phases.alignment.name': (_, c) => phaseIs('alignment', c),
  'phases.departure.name': (_, c) => phaseIs('departure', c),
  'phases.convergence.name': (_, c) => phaseIs('convergence', c),
};

/** The kinks after the mark, or after the beginning of the band, that a text is of. */
function kinksAfter({ oracle, place }: Context) {
  if (place === 'T0' && oracle.t0 === null) return null;
  const { kinks } = oracle.run;
  const from = place === 'T0' ? (oracle.t0 ?? 0) : place === 'T1' ? (oracle.t1 ?? 0) : departure(oracle);
  return kinks.filter(({ time }) => time > from * (1 + 1e-9));
}

function departure(oracle: Oracle): number {
  const t2 = halfwayIn(oracle);
  const own = oracle.run.kinks.filter(
    ({ neuron, time }) => time < t2 && oracle.groups.positive.includes(neuron),
  );
  return Math.max(0, ...own.map(({ time }) => time));
}

/** The first frame's time from T1 on in which the first coordinate is half the teacher's. */
function halfwayIn(oracle: Oracle): number {
  const { times } = oracle.run;
  return (
    times.find((time, f) => time >= (oracle.t1 ?? 0) && oracle.firstShare(f) >= 0.5 - 1e-9) ??
    Number.POSITIVE_INFINITY
  );
}

function phaseIs(said: string, { oracle, time, place }: Context): void {
  if (place.startsWith('phase') || !oracle.eigenbasisIsSure) return;
  const { times } = oracle.run;
  const t2 = halfwayIn(oracle);
  // T1 may lie between two frames, and T2 there
  const room = times.find((at) => at >= (oracle.t1 ?? 0)) === t2 || oracle.run.method === 'descent';
  if (Math.abs(time - t2) <= 1e-9 * t2 || (room && Math.abs(time - t2) < (times.at(-1)! - times[0]!) / 50))
    return;
  equal(said, time > t2 ? 'convergence' : time >= departure(oracle) ? 'departure' : 'alignment', 'phase');
}
