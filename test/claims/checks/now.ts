import { among, type Check, type Context, equal, hold, same } from '../check.ts';
import { degrees, dot, minus, norm, singularValues } from '../oracle/linear.ts';
import type { Sign } from '../oracle/network.ts';

/** The sentence about what happens now, and the description. */

/** Numbers that are measured between frames. */
const MEASURED = { relative: 2e-2 };
/** A rate below this share of the loss is that of rounding. */
const AT_REST = 1e-5;

export function inputsOf({ oracle }: Context, sign: Sign): number[] {
  const labels = Array.from(oracle.data.labels);
  return [...labels.keys()].filter((i) => (sign === 'positive' ? labels[i]! > 0 : labels[i]! < 0));
}

/** How many neurons of a group are active on all of some inputs, surely and possibly. */
export function activeOnAll(
  { oracle, state }: Context,
  sign: Sign,
  inputs: readonly number[],
): [number, number] {
  const counts = oracle.groups[sign].map((j) => state.active(j, inputs));
  return [0, 1].map((which) => counts.filter((count) => count[which] === inputs.length).length) as [
    number,
    number,
  ];
}

export function offCount({ oracle, state }: Context, group: readonly number[]): [number, number] {
  void oracle;
  const counts = group.map((j) => state.active(j));
  return [counts.filter(([, most]) => most === 0).length, counts.filter(([least]) => least === 0).length];
}

export const allInputs = ({ oracle }: Context) => [...oracle.data.inputs.keys()];

const bundle = ({ oracle, state }: Context) => state.sum(oracle.groups.positive);

/** -d ln L/dt, and whether that is one number: at a boundary it jumps. */
function rateIs(written: unknown, context: Context, sign: 1 | -1): void {
  const { state, oracle } = context;
  if (oracle.run.method === 'descent' || nearKink(context)) return;
  same(written, sign * state.rate, 'rate of the loss', { ...MEASURED, digits: 1 });
}

/** Beside a kink, where a slope between frames is between two slopes; and where a boundary carries a neuron. */
function nearKink({ oracle, state, f }: Context): boolean {
  if (state.anyOpen) return true;
  const { times, kinks } = oracle.run;
  const [from, to] = [times[Math.max(0, f - 2)]!, times[Math.min(times.length - 1, f + 2)]!];
  return kinks.some(({ time }) => time >= from && time <= to);
}

function lossIs(written: unknown, { state }: Context): void {
  same(written, state.loss, 'loss', { relative: 1e-6, absolute: 1e-28 });
}

function boundIs(written: unknown, context: Context): void {
  const { oracle, time } = context;
  hold(oracle.stands({ numbers: true }) !== false, 'a bound of Theorem 6 where an assumption is broken');
  const t2 = [...oracle.run.times.keys()].find((f) => oracle.firstShare(f) >= 0.5 - 1e-6);
  hold(t2 !== undefined && t2 > 0 && time >= oracle.run.times[t2]! * (1 - 1e-6), 'a bound before T2');
  const [largest, least] = [oracle.eigenvalues[0]!, oracle.eigenvalues.at(-1)!];
  same(written, (2 * least * norm(oracle.gamma)) / (5 * largest), 'guaranteed rate');
}

const side =
  (context: Context) =>
  (sign: Sign): { sum: number[]; teacher: readonly number[] } => {
    const { oracle, state } = context;
    const teacher = oracle.run.twoTeachers![sign === 'positive' ? 0 : 1];
    return { sum: state.sum(oracle.groups[sign], true), teacher: Array.from(teacher) };
  };

export const NOW: Readonly<Record<string, Check>> = {
  activeOnAll: ([count, of, inputs]: readonly number[], c) => {
    equal(inputs, c.oracle.data.inputs.length, 'inputs');
    equal(of, c.oracle.groups.positive.length, 'positive neurons');
    among(count, activeOnAll(c, 'positive', allInputs(c)), 'active on all');
  },
  activeOnOwn: ([count, of, sign, inputs]: readonly [number, number, Sign, number], c) => {
    const own = inputsOf(c, sign);
    equal(inputs, own.length, `${sign} inputs`);
    equal(of, c.oracle.groups[sign].length, `${sign} neurons`);
    among(count, activeOnAll(c, sign, own), 'active on their own');
  },
  onTheirs: ([count, of]: readonly number[], c) => {
    equal(of, c.oracle.groups.negative.length, 'negative neurons');
    among(count, activeOnAll(c, 'negative', inputsOf(c, 'negative')), 'active on theirs');
  },
  oneActive: ([sign, count, inputs]: readonly [Sign, number, number], c) => {
    equal(c.oracle.groups[sign].length, 1, `${sign} neurons`);
    equal(inputs, c.oracle.data.inputs.length, 'inputs');
    among(count, c.state.active(c.oracle.groups[sign][0]!), 'its inputs');
  },
  noPositive: (_, c) => {
    for (const j of c.oracle.groups.positive)
      equal(c.state.active(j)[0], 0, `active inputs of neuron ${j + 1}`);
    equal(c.oracle.groups.positive.length, 0, 'positive neurons');
  },
  off: offCheck,
  offFirst: (values, c) => {
    equal(c.oracle.groups.positive.length, 0, 'positive neurons');
    offCheck(values, c);
  },
  dead: ([count]: readonly number[], c) => equal(count, c.oracle.groups.dead.length, 'dead neurons'),
  sliding: ([count]: readonly number[], c) => {
    const sliding = [...c.oracle.activities(c.time).entries()].filter(([, row]) => row.includes('slide'));
    equal(count, sliding.length, 'sliding neurons');
    for (const [j] of sliding) {
      // one that has shrunk by so much is where the rounding of its first size leaves it
      const shrunk = norm(c.state.network.hidden[j]!) < 1e-9 * norm(c.oracle.start.network.hidden[j]!);
      hold(shrunk || c.state.isOpen(j), `neuron ${j + 1} slides, but stands on no boundary`);
    }
  },
  patterns: ([count]: readonly number[], c) => {
    if (c.state.anyOpen) return;
    const patterns = c.state.cosines.map((row) => row.map((cosine) => (cosine > 0 ? '1' : '0')).join(''));
    equal(count, new Set(patterns.filter((pattern) => pattern.includes('1'))).size, 'patterns');
  },
  allOff: ([neurons]: readonly number[], c) => {
    equal(neurons, c.state.width, 'neurons');
    for (let j = 0; j < c.state.width; j++)
      equal(c.state.active(j)[0], 0, `active inputs of neuron ${j + 1}`);
  },
  /** of the angle, with the number of neurons before it or not */
  fromGamma: (values: readonly unknown[], c) =>
    same(values.at(-1), degrees(bundle(c), c.oracle.gamma), 'angle to gamma', { digits: 2, absolute: 1e-6 }),
  oneLaw: ([neurons]: readonly number[], c) => {
    equal(neurons, c.oracle.groups.positive.length, 'positive neurons');
    among(neurons, activeOnAll(c, 'positive', allInputs(c)), 'active on all');
  },
  farthest: ([angle]: readonly unknown[], c) => {
    const { positive } = c.oracle.groups;
    const angles = positive.map((j) => degrees(c.state.network.hidden[j]!, bundle(c)));
    same(angle, Math.max(...angles), 'farthest from the sum', { digits: 2, absolute: 1e-6 });
  },
  norm: ([size]: readonly unknown[], c) => same(size, norm(bundle(c)), 'bundle norm'),
  learned: ([share]: readonly unknown[], c) => {
    const distance = norm(minus(c.oracle.data.teacher!, bundle(c)));
    hold(distance < 0.0101 * norm(c.oracle.data.teacher!), `the bundle ends at distance ${distance}`);
    const [first, second = 0] = singularValues(c.state.network.hidden, c.oracle.data.dimension);
    if (share === '')
      hold(second / first! < 1e-7 || c.oracle.data.dimension === 1, `sigma2/sigma1 is ${second / first!}`);
    else same(share, second / first!, 'sigma2/sigma1', { digits: 2, absolute: 1e-13 });
  },
  singular: ([share]: readonly unknown[], c) => {
    const [first, second = 0] = singularValues(c.state.network.hidden, c.oracle.data.dimension);
    same(share, second / first!, 'sigma2/sigma1', { digits: 2, absolute: 1e-13 });
  },
  offAtEnd: (values, c) => {
    equal(c.f, c.oracle.lastFrame, 'frame at the end of the run');
    offCheck(values, c);
  },
  assumptions: ([held, of]: readonly number[], c) => {
    const verdicts = Object.values(c.oracle.assumptions).map(({ verdict }) => verdict);
    hold(of! <= verdicts.length, `${of} assumptions`);
    const sure = verdicts.filter((verdict) => verdict === 'held').length;
    among(held, [sure, sure + verdicts.filter((verdict) => verdict === 'open').length], 'assumptions held');
  },
  met: ([time]: readonly unknown[], c) => {
    atEnd(c, 'loss');
    same(time, c.time, 'time');
  },
  lossIsNow: ([loss]: readonly unknown[], c) => lossIs(loss, c),
  bundleNorm: ([size]: readonly string[], c) => same(size, norm(bundle(c)), 'bundle norm'),
  doubling: ([time]: readonly string[], c) => {
    if (c.oracle.run.method === 'descent' || nearKink(c)) return;
    const v = bundle(c);
    const growth = dot(v, c.state.sumVelocity(c.oracle.groups.positive)) / norm(v) ** 2;
    same(time, Math.LN2 / growth, 'doubling time', { ...MEASURED, digits: 1 });
  },
  fromTeacher: ([neurons, bundled, angle]: readonly [number, boolean, string], c) => {
    equal(neurons, c.oracle.groups.positive.length, 'positive neurons');
    if (bundled) among(neurons, activeOnAll(c, 'positive', allInputs(c)), 'active on all');
    same(angle, degrees(bundle(c), c.oracle.data.teacher!), 'angle to the teacher', {
      digits: 2,
      absolute: 1e-6,
    });
  },
  toGamma: ([angle]: readonly string[], c) =>
    same(angle, degrees(bundle(c), c.oracle.gamma), 'angle to gamma', { absolute: 1e-6 }),
  toTeacher: ([angle]: readonly string[], c) =>
    same(angle, degrees(bundle(c), c.oracle.data.teacher!), 'angle to the teacher', { absolute: 1e-6 }),
  distance: ([distance]: readonly string[], c) =>
    same(distance, norm(minus(c.oracle.data.teacher!, bundle(c))), 'distance to the teacher', {
      digits: 2,
      absolute: 1e-13,
    }),
  pastSaddle: (_, c) => hold(c.oracle.firstShare(0) >= 0.5, 'past the saddle at the start'),

  lossStill: ([loss]: readonly string[], c) => {
    lossIs(loss, c);
    hold(Math.abs(c.state.loss / c.oracle.state(0).loss - 1) < 0.006, 'the loss has moved');
  },
  lossStays: ([loss]: readonly string[], c) => {
    lossIs(loss, c);
    if (!c.state.anyOpen)
      hold(c.state.loss < 1e-28 || c.state.rate < AT_REST, `the loss moves at rate ${c.state.rate}`);
  },
  lossZero: (_, c) => hold(c.state.loss < 1e-28, `the loss is ${c.state.loss}`),
  lossFalls: ([loss, rate]: readonly string[], c) => {
    lossIs(loss, c);
    rateIs(rate, c, 1);
  },
  lossRises: ([loss, rate]: readonly string[], c) => {
    lossIs(loss, c);
    equal(c.oracle.run.method, 'descent', 'method of a loss that rises');
    rateIs(rate, c, -1);
  },
  lossIs: ([loss, percent]: readonly string[], c) => {
    lossIs(loss, c);
    same(percent, (100 * c.state.loss) / c.oracle.state(0).loss, 'percent of the loss', { relative: 1e-6 });
  },
  falling: ([rate]: readonly string[], c) => rateIs(rate, c, 1),
  rising: ([rate]: readonly string[], c) => {
    equal(c.oracle.run.method, 'descent', 'method of a loss that rises');
    rateIs(rate, c, -1);
  },
  againstBound: ([times, bound]: readonly string[], c) => {
    boundIs(bound, c);
    const [largest, least] = [c.oracle.eigenvalues[0]!, c.oracle.eigenvalues.at(-1)!];
    const guaranteed = (2 * least * norm(c.oracle.gamma)) / (5 * largest);
    if (!nearKink(c)) same(times, c.state.rate / guaranteed, 'times the bound', { digits: 1, ...MEASURED });
  },
  belowBound: ([bound]: readonly string[], c) => boundIs(bound, c),

  side: ([sign, angle, size]: readonly [Sign, string, string], c) => {
    const { sum, teacher } = side(c)(sign);
    same(angle, degrees(sum, teacher), `angle of the ${sign} sum`, { digits: 2, absolute: 1e-6 });
    same(size, norm(sum), `norm of the ${sign} sum`, { digits: 2 });
  },
  secondSaddle: ([reached, other, size]: readonly [Sign, Sign, string], c) => {
    const along = (sign: Sign) => {
      const { sum, teacher } = side(c)(sign);
      return dot(sum, teacher) / norm(teacher) ** 2;
    };
    hold(
      along(reached) > 0.49 && along(other) < 0.11,
      `${reached} ${along(reached)}, ${other} ${along(other)}`,
    );
    same(size, norm(side(c)(other).sum), `norm of the ${other} sum`, { digits: 2 });
  },
  at: ([time, phase]: readonly string[], c) => {
    same(time, c.time, 'time');
    void phase;
  },
  'end.loss': (values, c) => endIs(values, c, 'loss'),
  'end.time': (values, c) => endIs(values, c, 'time'),
  'end.rest': ([, loss]: readonly string[], c) => {
    atEnd(c, 'rest');
    lossIs(loss, c);
    if (!c.state.anyOpen)
      hold(c.state.loss < 1e-28 || c.state.rate < AT_REST, `the loss moves at rate ${c.state.rate}`);
  },
  'end.no-step': (values, c) => endIs(values, c, 'no-step'),
  'end.branching': (values, c) => endIs(values, c, 'branching'),
  'end.diverged': ([time, step]: readonly string[], c) => {
    atEnd(c, 'diverged');
    same(time, c.time, 'time');
    same(step, c.oracle.run.step, 'step');
  },
};

function offCheck([count, of]: readonly number[], c: Context): void {
  equal(of, c.oracle.groups.negative.length, 'negative neurons');
  among(count, offCount(c, c.oracle.groups.negative), 'neurons that are off');
}

function endIs([time, loss]: readonly string[], c: Context, ending: string): void {
  atEnd(c, ending);
  same(time, c.time, 'time');
  lossIs(loss, c);
}

function atEnd(c: Context, ending: string): void {
  equal(c.ending, ending, 'how the run ended');
  equal(c.f, c.oracle.lastFrame, 'frame at the end of the run');
}
