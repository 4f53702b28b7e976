import { among, type Check, type Context, equal, hold, same } from '../check.ts';
import type { Verdict } from '../oracle/assumptions.ts';
import { degrees, dot, minus, norm, singularValues, unit } from '../oracle/linear.ts';
import { region } from '../oracle/region.ts';
import type { Oracle } from '../oracle.ts';
import { order } from './theory.ts';

/** How a run hangs on its scale, and the numbers in the entries of the glossary. */

/** The loss is first half of that at the start, as straight between frames. */
function takeOff({
  run,
  lastFrame,
  state,
}: Pick<Oracle, 'run' | 'lastFrame'> & { state: (f: number) => { loss: number } }) {
  const half = state(0).loss / 2;
  for (let f = 1; f <= lastFrame; f++) {
    const [before, after] = [state(f - 1).loss, state(f).loss];
    if (!(after <= half)) continue;
    return run.times[f - 1]! + ((before - half) / (before - after)) * (run.times[f]! - run.times[f - 1]!);
  }
  return null;
}

const rule = ({ oracle }: Context) => Math.log(1 / oracle.run.lambda) / norm(oracle.gamma);

function isRuled({ oracle }: Context): void {
  hold(oracle.stands({ numbers: false }) !== false, 'a rule where an assumption is broken');
  hold(oracle.run.lambda < 1, 'a plateau at a scale of 1 or more');
}

function takesOffAt(said: unknown, c: Context): void {
  const { oracle } = c;
  const at = takeOff({ run: oracle.run, lastFrame: oracle.lastFrame, state: (f) => oracle.state(f) });
  hold(at !== null, 'the loss never halves');
  same(said, at!, 'take-off', { relative: 1e-5 });
}

/** The largest angle between two positive neurons in the last frame. */
function finalAngleIs(said: unknown, { oracle }: Context): void {
  const end = oracle.state(oracle.lastFrame);
  const largest = Math.max(0, ...end.pairAngles(oracle.groups.positive));
  same(said, largest, 'widest angle', { relative: 1e-5, absolute: 1e-12 });
}

export const RULES: Readonly<Record<string, Check>> = {
  plateau: ([said, measured]: readonly unknown[], c) => {
    isRuled(c);
    same(said, rule(c), 'plateau');
    if (measured !== null) takesOffAt(measured, c);
  },
  plateauAlone: ([measured]: readonly unknown[], c) => {
    const claimed = c.oracle.stands({ numbers: false }) === true && c.oracle.run.lambda < 1;
    hold(!claimed, 'the rule is claimed of this run');
    takesOffAt(measured, c);
  },
  finalAngle: ([said]: readonly unknown[], c) => {
    hold(c.oracle.stands({ numbers: false }) !== false, 'a limit where an assumption is broken');
    finalAngleIs(said, c);
  },
  finalAngleAlone: ([said]: readonly unknown[], c) => finalAngleIs(said, c),
};

const bundle = ({ oracle, state }: Context) => state.sum(oracle.groups.positive);

/** Neurons of a group whose number of active inputs is what `wanted` says, surely and possibly. */
function counted({ state }: Context, group: readonly number[], wanted: (active: number) => boolean) {
  const ranges = group.map((j) => state.active(j));
  const sure = ranges.filter(([least, most]) => wanted(least) && wanted(most)).length;
  return [sure, ranges.filter(([least, most]) => wanted(least) || wanted(most)).length] as const;
}

const ANGLE = { relative: 1e-5, absolute: 1e-11 };
const LENGTH = { relative: 1e-6, absolute: 1e-13 };
const [LEVEL, RAISED] = ['0123456789-', '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b'];
const LOSS = { relative: 1e-6, absolute: 1e-28 };

export const GLOSSARY: Readonly<Record<string, Check>> = {
  counts: ([width, positive, negative, dead]: readonly unknown[], { oracle, state }) => {
    equal(width, state.width, 'neurons');
    equal(positive, oracle.groups.positive.length, 'positive neurons');
    equal(negative, oracle.groups.negative.length, 'negative neurons');
    equal(dead, oracle.groups.dead.length, 'dead neurons');
  },
  activeOnAll: ([onAll, positive]: readonly unknown[], c) => {
    equal(positive, c.oracle.groups.positive.length, 'positive neurons');
    among(
      onAll,
      counted(c, c.oracle.groups.positive, (active) => active === c.oracle.data.inputs.length),
      'on all',
    );
  },
  off: ([off, negative]: readonly unknown[], c) => {
    equal(negative, c.oracle.groups.negative.length, 'negative neurons');
    among(
      off,
      counted(c, c.oracle.groups.negative, (active) => active === 0),
      'negative neurons that are off',
    );
  },
  patterns: ([said]: readonly unknown[], c) => {
    if (c.state.anyOpen) return;
    const rows = c.state.cosines.map((row) => row.map((cosine) => (cosine > 0 ? '1' : '0')).join(''));
    equal(said, new Set(rows.filter((row) => row.includes('1'))).size, 'patterns');
  },
  sliding: ([said]: readonly unknown[], c) => {
    const rows = c.oracle.activities(c.time);
    equal(said, rows.filter((row) => row.includes('slide')).length, 'neurons that slide');
  },
  kinks: ([sofar, all]: readonly unknown[], { oracle, time }) => {
    const { kinks } = oracle.run;
    equal(sofar, kinks.filter((kink) => kink.time <= time).length, 'kinks so far');
    equal(all, kinks.length, 'kinks');
  },
  bundle: ([size, angle]: readonly unknown[], c) => {
    same(size, norm(bundle(c)), 'norm of v', LENGTH);
    same(angle, degrees(bundle(c), c.oracle.gamma), 'angle to gamma', ANGLE);
  },
  gamma: ([length]: readonly unknown[], c) => same(length, norm(c.oracle.gamma), 'length of gamma', LENGTH),
  gammaToTeacher: ([angle]: readonly unknown[], { oracle }) =>
    same(angle, degrees(oracle.gamma, oracle.data.teacher!), 'gamma to the teacher', ANGLE),
  toTeacher: ([angle, distance]: readonly unknown[], c) => {
    const teacher = c.oracle.data.teacher!;
    same(angle, degrees(bundle(c), teacher), 'angle to the teacher', ANGLE);
    same(distance, norm(minus(teacher, bundle(c))), 'distance to the teacher', { absolute: 1e-12 });
  },
  residual: ([largest]: readonly unknown[], { state }) =>
    same(largest, Math.max(...state.residuals.map(Math.abs)), 'largest residual', {
      relative: 1e-6,
      absolute: 1e-12,
    }),
  loss: ([now, start]: readonly unknown[], { oracle, state }) => {
    same(now, state.loss, 'loss', LOSS);
    same(start, oracle.state(0).loss, 'loss at the start', LOSS);
  },
  // its value is held where the picture of generalisation says it
  testLoss: (_, { oracle }) =>
    hold(oracle.data.teacher !== null || oracle.run.twoTeachers !== null, 'a teacher'),
  step: ([step]: readonly unknown[], { oracle }) => {
    equal(oracle.run.method, 'descent', 'method');
    same(step, oracle.run.step, 'step');
  },
  time: ([now, end]: readonly unknown[], { oracle, time }) => {
    same(now, time, 'time');
    same(end, oracle.run.times.at(-1)!, 'end');
  },
  scale: ([said]: readonly unknown[], { oracle }) => same(said, oracle.run.lambda, 'lambda'),
  drift: ([said]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'flow', 'method');
    hold(driftOf(c) < 1e-9, 'the balance drifts by more than rounding');
    hold(String(said) !== '', 'a drift');
  },
  driftOfSteps: ([said]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'descent', 'method');
    same(said, driftOf(c), 'drift', { digits: 2, relative: 1e-3, absolute: 1e-13 });
  },
  largestAngle: ([said]: readonly unknown[], { oracle }) =>
    same(
      said,
      Math.max(...oracle.data.inputs.map((x) => degrees(x, oracle.data.teacher!))),
      'largest angle',
      ANGLE,
    ),
  beyond: ([beyond, all]: readonly unknown[], { oracle }) => {
    const { inputs, teacher } = oracle.data;
    equal(all, inputs.length, 'inputs');
    const angles = inputs.map((x) => degrees(x, teacher!));
    const count = (room: number) => angles.filter((angle) => angle >= 45 + room).length;
    among(beyond, [count(1e-6), count(-1e-6)], 'inputs at 45 degrees or more');
  },
  assumptions: ([held, all]: readonly unknown[], { oracle }) => {
    const verdicts = Object.values(oracle.assumptions).map(({ verdict }) => verdict);
    equal(all, verdicts.length, 'assumptions');
    const sure = verdicts.filter((verdict) => verdict === 'held').length;
    among(held, [sure, sure + verdicts.filter((verdict) => verdict === 'open').length], 'assumptions held');
  },
  notHeld: ([titles]: readonly unknown[], c) => listed(titles, ['broken', 'open'], 'broken', c),
  notKnown: ([titles]: readonly unknown[], c) => listed(titles, ['none', 'open'], 'none', c),
  sufficientScale: ([bound, lambda]: readonly unknown[], { oracle }) => {
    same(lambda, oracle.run.lambda, 'lambda');
    const { verdict, value } = oracle.assumptions.scale!;
    hold(verdict !== 'held', 'the scale is small enough');
    if (verdict === 'open') return;
    const exponent = readRaised(String(bound));
    hold(exponent <= value * (1 - 1e-7) && exponent > value * (1 + 1e-7) - 1.001, `the bound is 10^${value}`);
  },
  noSufficientScale: (_, { oracle }) => {
    const { verdict, value } = oracle.assumptions.scale!;
    hold(verdict !== 'held' && !(value > -1e300), `the bound is 10^${value}`);
  },
  // a band begins and ends where the timeline says so, which is held there
  band: ([from, to]: readonly unknown[]) => hold(String(from) !== String(to), 'a band of no length'),
  at: ([said]: readonly unknown[], { oracle, place }) => {
    if (place === 'T0 entry' && oracle.t0 !== null) same(said, oracle.t0, 'T0', { relative: 1e-5 });
    if (place === 'T1 entry') same(said, oracle.t1!, 'T1', { relative: 1e-6 });
  },
  plateau: ([said, rate, tenth]: readonly unknown[], c) => {
    isRuled(c);
    same(said, rule(c), 'plateau');
    same(rate, norm(c.oracle.gamma), 'rate', LENGTH);
    same(tenth, Math.LN10 / norm(c.oracle.gamma), 'at a tenth');
  },
  noRule: (_, { oracle }) =>
    hold(
      oracle.stands({ numbers: false }) !== true || oracle.run.lambda >= 1,
      'the rule is claimed of this run',
    ),
  takeOff: ([said]: readonly unknown[], c) => takesOffAt(said, c),
  finalAngle: ([said]: readonly unknown[], c) => finalAngleIs(said, c),
  order: ([kept, finished]: readonly unknown[], c) => {
    const exact = order(c);
    if (exact === null || c.oracle.assumptions.distinctDirections!.verdict !== 'held') return;
    equal(kept, exact.kept, 'neurons in order');
    equal(finished, exact.finished, 'neurons that have crossed all');
  },
  eigenvalues: ([said, more]: readonly [readonly unknown[], boolean], { oracle }) => {
    said.forEach((value, k) => {
      same(value, oracle.eigenvalues[k]!, `eigenvalue ${k + 1}`, { relative: 1e-9, absolute: 1e-12 });
    });
    equal(more, oracle.eigenvalues.length > said.length, 'further eigenvalues');
  },
  singular: ([first, second]: readonly unknown[], c) => {
    const exact = spectrum(c);
    same(first, exact[0]!, 'first singular value', LENGTH);
    same(second, exact[1]!, 'second singular value', { relative: 1e-5, absolute: 1e-14 * exact[0]! });
  },
  oneSingular: ([first]: readonly unknown[], c) => {
    equal(spectrum(c).length, 1, 'singular values');
    same(first, spectrum(c)[0]!, 'first singular value', LENGTH);
  },
  nuclear: ([said]: readonly unknown[], c) =>
    same(
      said,
      spectrum(c).reduce((sum, value) => sum + value, 0),
      'nuclear norm',
      LENGTH,
    ),
  squared: ([said]: readonly unknown[], { state }) => {
    const { output, hidden } = state.network;
    const exact = hidden.reduce((sum, w, j) => sum + dot(w, w) + output[j]! ** 2, 0);
    same(said, exact, 'squared norm', { relative: 1e-6 });
  },
  region: ([held, count]: readonly number[], c) => {
    const pieces = Array.from({ length: c.oracle.data.dimension }, (_, index) =>
      region(c.oracle, bundle(c), index + 1),
    );
    const fits = pieces.some((exact) => {
      if (exact.length !== count) return false;
      // of no direction there is no cosine, and past the teacher no power: such a one is left open
      const told = exact.filter(({ margin }) => !Number.isNaN(margin));
      const sure = (room: number) => told.filter(({ margin }) => margin > room).length;
      return sure(1e-9) <= held! && held! <= sure(-1e-9) + exact.length - told.length;
    });
    hold(fits, `${held} of ${count} inequalities`);
  },
  regionClaimed: ([t1]: readonly unknown[], { oracle }) => {
    hold(oracle.stands({ numbers: true }) !== false, 'S is claimed where an assumption is broken');
    same(t1, oracle.t1!, 'T1', { relative: 1e-6 });
  },
  regionNotClaimed: (_, { oracle }) =>
    hold(oracle.stands({ numbers: true }) !== true || oracle.t1 === null, 'S is claimed of this run'),
  // M itself is held by tests of the search
  M: (_, { oracle }) => equal(oracle.data.inputs.length, oracle.data.dimension, 'inputs'),
  leastM: (_, { oracle }) => equal(oracle.data.inputs.length, oracle.data.dimension, 'inputs'),
  boosts: ([said]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'flow', 'method');
    if (c.state.anyOpen) return;
    const rows = c.state.cosines.map((row) => row.map((cosine) => (cosine > 0 ? '1' : '0')).join(''));
    equal(said, new Set(rows.filter((row) => row.includes('1'))).size, 'boosts');
  },
  farthest: ([now, start]: readonly unknown[], { oracle, state }) => {
    const farthest = ({ network }: typeof state) =>
      Math.max(...oracle.groups.positive.map((j) => degrees(network.hidden[j]!, oracle.gamma)));
    same(now, farthest(state), 'farthest from gamma', ANGLE);
    same(start, farthest(oracle.state(0)), 'farthest from gamma at the start', ANGLE);
  },
  rapidity: ([travelled, rate]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'flow', 'method');
    const rates = c.oracle.run.times.slice(0, c.f + 1).map((_, f) => norm(pullOnAll(c.oracle, f)));
    same(rate, rates[c.f]!, 'rapidity a time', { relative: 1e-4, absolute: 1e-11 });
    let sum = 0;
    for (let f = 1; f <= c.f; f++)
      sum += ((c.oracle.run.times[f]! - c.oracle.run.times[f - 1]!) * (rates[f]! + rates[f - 1]!)) / 2;
    same(travelled, sum, 'rapidity', { relative: 1e-6 });
  },
  pair: ([one, other, now, then]: readonly [number, number, unknown, unknown], { oracle, state }) => {
    equal(oracle.run.method, 'flow', 'method');
    const { output, hidden } = state.network;
    const [w, u] = [hidden[one - 1]!, hidden[other - 1]!];
    const apart = norm(minus(unit(w), unit(u)));
    const exact = (Math.abs(output[one - 1]! * output[other - 1]!) * apart ** 2) / 2;
    for (const j of [one - 1, other - 1]) hold(oracle.groups.positive.includes(j), 'a positive neuron');
    same(now, exact, 'pair quantity', { relative: 1e-4 });
    same(then, exact, 'pair quantity when the bundle formed', { relative: 1e-4 });
  },
};

/** That the titles listed are of the assumptions with one of some verdicts, and of all that surely have one. */
function listed(titles: unknown, may: readonly Verdict[], surely: Verdict, c: Context): void {
  const ids = c.read(titles).map(({ path }) => /list\.(\w+)\.title$/.exec(path)![1]!);
  for (const id of ids) hold(may.includes(c.oracle.assumptions[id]!.verdict), `${id} is listed`);
  for (const [id, { verdict }] of Object.entries(c.oracle.assumptions))
    hold(verdict !== surely || ids.includes(id), `${id} is not listed`);
}

/** `10⁻¹²` as the number -12. */
function readRaised(written: string): number {
  return Number([...written.slice(2)].map((c) => LEVEL[RAISED.indexOf(c)] ?? '?').join(''));
}

/** The pull on a neuron that is active on every input. */
function pullOnAll(oracle: Oracle, f: number): number[] {
  const { inputs, dimension } = oracle.data;
  const { residuals } = oracle.state(f);
  return Array.from({ length: dimension }, (_, k) =>
    inputs.reduce((sum, x, i) => sum + (residuals[i]! * x[k]!) / inputs.length, 0),
  );
}

const spectrum = ({ oracle, state }: Context) => singularValues(state.network.hidden, oracle.data.dimension);

/** The largest change of a^2 - |w|^2 since the start, of its neuron's larger squared norm. */
function driftOf({ oracle, state }: Context): number {
  const square = (w: ArrayLike<number>) => norm(w) ** 2;
  const { start } = oracle.run;
  return Math.max(
    ...state.network.hidden.map((w, j) => {
      const [a, b] = [state.network.output[j]!, start.output[j]!];
      const size = Math.max(a * a + square(w), b * b + square(start.hidden[j]!));
      return Math.abs(a * a - square(w) - (b * b - square(start.hidden[j]!))) / size;
    }),
  );
}
