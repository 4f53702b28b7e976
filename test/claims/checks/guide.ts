import { type Check, type Context, equal, hold, same } from '../check.ts';
import { degrees, dot, minus, norm, singularValues, type Vector } from '../oracle/linear.ts';
import type { OracleState } from '../oracle/network.ts';

/** What the guide says of the run of a scene, or of a beat of the tour. */

/** Texts that say nothing of a run: what a scene is about, and titles. */
const CLAIMLESS: readonly RegExp[] = [
  /^guide\.scenes\.(default|saddle|light|bundle|generalisation|z-matrix|counterexample|teachers|figure-2|figure-9)\.about$/,
  /^guide\.scenes\.beyond\.end$/,
];

export function isClaimless(path: string): boolean {
  return CLAIMLESS.some((pattern) => pattern.test(path));
}

/** The states of the frames before and after the playhead; at a frame's own time that one alone. */
function around({ oracle, time }: Context): readonly OracleState[] {
  const { times } = oracle.run;
  const exact = times.indexOf(time);
  return exact >= 0 ? [oracle.state(exact)] : oracle.around(time);
}

/** That a number is as large as in the frames before and after, or between. */
function between(
  written: unknown,
  context: Context,
  value: (state: OracleState) => number,
  what: string,
  digits = 3,
): void {
  const values = around(context).map(value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const middle = (least + most) / 2;
  same(written, middle, what, { digits, relative: 1e-6, absolute: (most - least) / 2 });
}

/** What the groups are active on at the playhead, by the kinks up to it. */
function countActive(
  { oracle, time }: Context,
  group: readonly number[],
  inputs?: readonly number[],
): number[] {
  const rows = oracle.activities(time);
  return group.map((j) => rows[j]!.filter((on, i) => on !== 'off' && (inputs?.includes(i) ?? true)).length);
}

const share = (context: Context) => (state: OracleState) => (100 * state.loss) / context.oracle.state(0).loss;

const widest =
  ({ oracle }: Context) =>
  (state: OracleState) =>
    Math.max(...state.pairAngles(oracle.groups.positive));

const bundle =
  ({ oracle }: Context) =>
  (state: OracleState) =>
    state.sum(oracle.groups.positive);

const end = ({ oracle }: Context): OracleState => oracle.state(oracle.lastFrame);

function atEnd({ oracle, time }: Context): void {
  equal(time, oracle.run.times[oracle.lastFrame], 'the end of the run');
}

function squared({ network }: OracleState): number {
  return network.hidden.reduce((sum, w, j) => sum + norm(w) ** 2 + network.output[j]! ** 2, 0);
}

const singular = (state: OracleState) => singularValues(state.network.hidden, state.data.dimension);
const nuclear = (state: OracleState) => singular(state).reduce((sum, value) => sum + value, 0);

/** The bundle at the first frame at which it is halfway along the first eigenvector, against the playhead. */
function isHalfway({ oracle, time }: Context): void {
  const f = oracle.run.times.findIndex((_, index) => oracle.firstShare(index) >= 0.5 - 1e-6);
  const [before, after] = [oracle.run.times[f - 1]!, oracle.run.times[f]!];
  hold(time > before && time <= after * (1 + 1e-9), `halfway between ${before} and ${after}`);
}

function isLast({ oracle, time }: Context, group: readonly number[]): void {
  const own = oracle.run.kinks.filter(({ neuron }) => group.includes(neuron));
  equal(time, own.at(-1)?.time, 'the last crossing');
}

/** Directions of length 1, the same every time, and those of inputs and neurons. */
function directions(dimension: number): number[][] {
  const found: number[][] = [];
  let seed = 1;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647 - 0.5;
  };
  for (let index = 0; index < 400; index++) {
    const v = Array.from({ length: dimension }, next);
    found.push(v.map((value) => value / norm(v)));
  }
  return found;
}

function answer({ network }: OracleState, x: Vector): number {
  return network.hidden.reduce((sum, w, j) => sum + network.output[j]! * Math.max(0, dot(w, x)), 0);
}

/** That the network is nowhere farther from its teacher, and not far less. */
function isWithin(percent: unknown, context: Context): void {
  const { teacher, dimension } = context.oracle.data;
  const state = end(context);
  const gaps = directions(dimension).map((x) => Math.abs(answer(state, x) - Math.max(0, dot(teacher!, x))));
  const most = (100 * Math.max(...gaps)) / norm(teacher!);
  hold(most <= Number(percent), `off by ${most} %`);
  hold(most > Number(percent) / 30, `off by ${most} % only`);
}

function groupsAre([width, positive, negative, dead]: readonly number[], { oracle }: Context): void {
  equal(width, oracle.start.width, 'neurons');
  equal(positive, oracle.groups.positive.length, 'positive neurons');
  equal(negative, oracle.groups.negative.length, 'negative neurons');
  equal(dead, oracle.groups.dead.length, 'dead neurons');
}

function onAll([count, of, inputs]: readonly number[], c: Context): void {
  equal(inputs, c.oracle.data.inputs.length, 'inputs');
  equal(of, c.oracle.groups.positive.length, 'positive neurons');
  const found = countActive(c, c.oracle.groups.positive).filter((active) => active === inputs).length;
  equal(count, found, 'active on all');
}

function offs([off, negative]: readonly number[], c: Context): void {
  equal(negative, c.oracle.groups.negative.length, 'negative neurons');
  equal(off, countActive(c, c.oracle.groups.negative).filter((active) => active === 0).length, 'off');
  isLast(c, c.oracle.groups.negative);
}

/** Which coordinates of v* - v have crossed 0 by the playhead, in order of eigenvalues, and when. */
function crossings({ oracle, time }: Context): { readonly k: number; readonly f: number }[] {
  const found: { k: number; f: number }[] = [];
  for (let k = 0; k < oracle.data.dimension; k++) {
    const start = oracle.remaining(0)[k]!;
    const f = oracle.run.times.findIndex((_, index) => oracle.remaining(index)[k]! / start < -1e-6);
    if (f >= 0 && oracle.run.times[f - 1]! <= time) found.push({ k, f });
  }
  return found.sort((a, b) => a.f - b.f);
}

function orderIs(said: unknown, c: Context): void {
  const order = crossings(c).map(({ k }) => k);
  equal(
    said,
    order.every((k, place) => place === 0 || k > order[place - 1]!),
    'in order',
  );
}

const beyond45 = ({ oracle }: Context): number[] =>
  oracle.data.inputs.map((x) => degrees(x, oracle.data.teacher!)).filter((angle) => angle >= 45 - 1e-9);

function beyondIs([count, inputs, largest]: readonly unknown[], c: Context): void {
  const angles = beyond45(c);
  equal(count, angles.length, 'inputs beyond 45');
  equal(inputs, c.oracle.data.inputs.length, 'inputs');
  same(largest, Math.max(...angles), 'largest angle', { digits: 2 });
}

function largestNorm({ oracle }: Context) {
  return ({ network }: OracleState) =>
    Math.max(...oracle.groups.positive.map((j) => norm(network.hidden[j]!)));
}

const tenfold = ({ oracle }: Context) => Math.log(10) / norm(oracle.gamma);

function distances({ oracle }: Context, state: OracleState): [number, number] {
  const [first, second] = oracle.run.twoTeachers!;
  const { positive, negative } = oracle.groups;
  return [norm(minus(first, state.sum(positive, true))), norm(minus(second, state.sum(negative, true)))];
}

/** The test loss is held by tests of its own, to independent quadrature: here that it is small, or is not. */
function isTestLoss(written: unknown, c: Context): void {
  const gaps = directions(c.oracle.data.dimension).map(
    (x) => answer(end(c), x) - Math.max(0, dot(c.oracle.data.teacher!, x)),
  );
  // of length 1; of N(0, I) the square is d times as much, and half of it is the loss
  const loss = (c.oracle.data.dimension * gaps.reduce((sum, gap) => sum + gap * gap, 0)) / gaps.length / 2;
  hold(Number(readPlain(written)) > 0.4 * loss && Number(readPlain(written)) < 2.5 * loss, `about ${loss}`);
}

function readPlain(written: unknown): number {
  const [, mantissa = '', exponent = '0'] =
    /^([\d.]+)(?:\s*\u00d7\s*10(.*))?$/.exec(String(written).replaceAll('\u202f', ' ')) ?? [];
  const level = [...exponent].map((c) =>
    '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b'.indexOf(c),
  );
  const power = exponent === '0' ? 0 : Number(level.map((d) => (d === 10 ? '-' : d)).join(''));
  return Number(mantissa) * 10 ** power;
}

export const GUIDE: Readonly<Record<string, Check>> = {
  'said.groups': groupsAre,
  'said.gathered': (values: readonly unknown[], c) => {
    const angle = values[3];
    onAll(values.slice(0, 3) as number[], c);
    between(
      angle,
      c,
      ({ network }) =>
        Math.max(...c.oracle.groups.positive.map((j) => degrees(network.hidden[j]!, c.oracle.gamma))),
      'farthest from gamma',
      2,
    );
  },
  'said.off': offs,
  'said.halfway': ([percent]: readonly unknown[], c) => {
    isHalfway(c);
    between(percent, c, share(c), 'share of the loss', 2);
  },
  'said.learned': ([time, percent]: readonly unknown[], c) => {
    atEnd(c);
    same(time, c.time, 'time');
    isWithin(percent, c);
  },
  'said.tight': ([angle]: readonly unknown[], c) => {
    atEnd(c);
    same(angle, widest(c)(end(c)), 'largest angle', { relative: 1e-4 });
  },

  'scenes.alignment.about': ([scale]: readonly unknown[], c) => same(scale, c.oracle.run.lambda, 'lambda'),
  'scenes.alignment.firstText': ([neuron, input, on]: readonly unknown[], { oracle, time }) => {
    const first = oracle.run.kinks[0]!;
    equal(time, first.time, 'time');
    equal(neuron, first.neuron + 1, 'neuron');
    equal(input, first.input + 1, 'input');
    equal(on, first.change === 'on', 'on');
  },
  'scenes.alignment.lastText': ([count]: readonly unknown[], { oracle, time }) => {
    equal(count, oracle.run.kinks.length, 'kinks');
    equal(time, oracle.run.kinks.at(-1)!.time, 'time');
  },
  'scenes.alignment.end': ([kept, toCross]: readonly unknown[], { oracle }) => {
    const crossing = oracle
      .yardsticks!.map((yardstick, j) => ({ yardstick, j }))
      .filter(({ yardstick }) => yardstick.crossings.length > 0);
    equal(toCross, crossing.length, 'neurons that cross');
    const same = crossing.filter(({ yardstick, j }) => {
      const own = oracle.run.kinks.filter(({ neuron, time }) => neuron === j && time <= oracle.t0!);
      return (
        own.length === yardstick.crossings.length &&
        own.every(({ input }, place) => input === yardstick.crossings[place]!.input)
      );
    });
    equal(kept, same.length, 'in the order of their yardsticks');
  },

  'scenes.saddle.waitText': ([length, percent]: readonly unknown[], c) => {
    between(length, c, (state) => norm(bundle(c)(state)), 'length of v', 2);
    between(percent, c, share(c), 'share of the loss', 2);
  },
  'scenes.saddle.leaveText': ([angle]: readonly unknown[], c) => {
    hold(
      around(c).some((state) => Math.abs(share(c)(state) - 90) < 5),
      'a tenth of the loss',
    );
    between(angle, c, (state) => degrees(bundle(c)(state), c.oracle.gamma), 'angle to gamma', 2);
    hold(degrees(bundle(c)(c.state), c.oracle.data.teacher!) > 1, 'not yet at the teacher');
  },
  'scenes.saddle.end': ([time, distance]: readonly unknown[], c) => {
    atEnd(c);
    same(time, c.time, 'time');
    same(distance, norm(minus(c.oracle.data.teacher!, bundle(c)(end(c)))), 'distance', { digits: 2 });
  },

  'scenes.light.manyText': ([patterns]: readonly unknown[], { oracle }) => {
    const rows = oracle.activities(0).map((row) => row.join());
    equal(patterns, new Set(rows.filter((row) => row.includes('on'))).size, 'patterns');
  },
  'scenes.light.oneText': (_, c) => {
    const positive = new Set(c.oracle.groups.positive);
    const later = c.oracle.run.kinks.filter(({ neuron, time }) => positive.has(neuron) && time > c.time);
    equal(later.length, 0, 'later crossings');
  },
  'scenes.light.crowdText': ([now, before]: readonly unknown[], c) => {
    between(now, c, widest(c), 'largest angle');
    same(before, widest(c)(c.oracle.state(0)), 'largest angle at the start');
  },
  'scenes.light.end': ([angle]: readonly unknown[], c) => {
    same(angle, widest(c)(end(c)), 'largest angle', { relative: 1e-4 });
    const { output, hidden } = end(c).network;
    for (const [j, w] of hidden.entries())
      hold(Math.abs(Math.abs(output[j]!) / norm(w) - 1) < 1e-6, `balance of neuron ${j + 1}`);
  },

  'scenes.bundle.formedText': ([angle, size]: readonly unknown[], c) => {
    isLast(c, c.oracle.groups.positive);
    between(angle, c, widest(c), 'largest angle');
    between(size, c, largestNorm(c), 'largest norm', 2);
  },
  'scenes.bundle.grownText': ([angle, size]: readonly unknown[], c) => {
    between(angle, c, widest(c), 'largest angle');
    between(size, c, largestNorm(c), 'largest norm', 2);
  },
  // that it is proportional to lambda is held by a run at another in test/app/scenesHeld.test.ts
  'scenes.bundle.end': ([angle]: readonly unknown[], c) =>
    same(angle, widest(c)(end(c)), 'largest angle', { relative: 1e-4 }),

  'scenes.eigen.about': ([dimension]: readonly unknown[], { oracle }) =>
    equal(dimension, oracle.data.dimension, 'dimension'),
  'scenes.eigen.crossed': ([count, of, k]: readonly unknown[], c) => {
    equal(of, c.oracle.data.dimension, 'dimension');
    equal(count, crossings(c).length, 'crossed');
    equal(k, crossings(c).at(-1)!.k + 1, 'the last that crossed');
  },
  'scenes.eigen.end': ([count, of, ordered]: readonly unknown[], c) => {
    equal(of, c.oracle.data.dimension, 'dimension');
    equal(count, crossings(c).length, 'crossed');
    orderIs(ordered, c);
  },

  'scenes.generalisation.riseText': ([square, nuclearNorm]: readonly unknown[], c) => {
    between(square, c, squared, '|theta|^2');
    between(nuclearNorm, c, nuclear, 'nuclear norm');
    hold(squared(c.oracle.state(0)) < 0.01 && nuclear(c.oracle.state(0)) < 0.01, 'from near 0');
  },
  'scenes.generalisation.fallText': ([train]: readonly unknown[], c) =>
    between(String(train), c, share(c), 'share of the loss', 2),
  'scenes.generalisation.end': ([square, nuclearNorm, test]: readonly unknown[], c) => {
    same(square, squared(end(c)), '|theta|^2', { digits: 5 });
    same(nuclearNorm, nuclear(end(c)), 'nuclear norm', { digits: 5 });
    isTestLoss(test, c);
  },

  // what a quarter of the scale adds is held by the other runs in test/app/scenesHeld.test.ts, as is that they fall alike
  'scenes.sevenScales.waitText': ([percent, step]: readonly unknown[], c) => {
    between(percent, c, share(c), 'share of the loss', 2);
    same(step, Math.log(4) / norm(c.oracle.gamma), 'ln 4 / |gamma|');
  },
  'scenes.sevenScales.halfText': ([percent]: readonly unknown[], c) =>
    between(percent, c, share(c), 'share of the loss', 2),
  'scenes.sevenScales.end': ([train, test]: readonly unknown[], c) => {
    same(train, end(c).loss, 'loss', { digits: 2 });
    isTestLoss(test, c);
  },

  'scenes.teachers.gatherText': (
    [positiveOnOwn, positive, negativeOnOwn, negative]: readonly unknown[],
    c,
  ) => {
    const { labels } = c.oracle.data;
    const inputs = (sign: number) => [...Array(labels.length).keys()].filter((i) => sign * labels[i]! > 0);
    const own = (group: readonly number[], sign: number) =>
      countActive(c, group, inputs(sign)).filter((count) => count === inputs(sign).length).length;
    equal(positive, c.oracle.groups.positive.length, 'positive neurons');
    equal(negative, c.oracle.groups.negative.length, 'negative neurons');
    equal(positiveOnOwn, own(c.oracle.groups.positive, 1), 'on all positive inputs');
    equal(negativeOnOwn, own(c.oracle.groups.negative, -1), 'on all negative inputs');
    const [first, second] = c.oracle.run.twoTeachers!;
    same('3', norm(second) / norm(first), 'how much longer v2 is');
  },
  'scenes.teachers.firstText': ([learned, percent, size]: readonly unknown[], c) => {
    between(percent, c, share(c), 'share of the loss', 2);
    const { positive, negative } = c.oracle.groups;
    between(
      size,
      c,
      (state) => norm(state.sum(learned === 1 ? negative : positive, true)),
      'the other sum',
      2,
    );
  },
  'scenes.teachers.saddleText': ([learned, loss, level]: readonly unknown[], c) => {
    between(loss, c, (state) => state.loss, 'loss');
    const distance = distances(c, c.state)[Number(learned) - 1]!;
    const teacher = c.oracle.run.twoTeachers![Number(learned) - 1]!;
    hold(distance < 0.02 * norm(teacher), `the teacher learned is ${distance} away`);
    const other = c.oracle.run.twoTeachers![2 - Number(learned)]!;
    const { inputs } = c.oracle.data;
    const missed = inputs.reduce((sum, x) => sum + Math.max(0, dot(other, x)) ** 2, 0) / (2 * inputs.length);
    same(level, missed, 'loss of the saddle');
  },
  'scenes.teachers.end': ([time, loss, first, second]: readonly unknown[], c) => {
    atEnd(c);
    same(time, c.time, 'time');
    same(loss, end(c).loss, 'loss', { digits: 2, relative: 1e-6 });
    const [one, other] = distances(c, end(c));
    same(first, one, 'distance to v1', { digits: 2 });
    same(second, other, 'distance to v2', { digits: 2, absolute: 1e-12 });
  },

  'scenes.beyond.about': beyondIs,
  'scenes.large.about': ([scale]: readonly unknown[], { oracle }) => same(scale, oracle.run.lambda, 'lambda'),
  'scenes.large.fastText': ([percent]: readonly unknown[], c) =>
    between(percent, c, share(c), 'share of the loss', 2),
  'scenes.large.stillText': ([percent, angle]: readonly unknown[], c) => {
    between(percent, c, share(c), 'share of the loss', 2);
    for (const state of around(c)) hold(widest(c)(state) >= Number(angle), 'largest angle');
  },
  'scenes.large.end': ([angle, ratio, test]: readonly unknown[], c) => {
    // every tenth frame: they go through the run densely
    for (let f = 0; f <= c.oracle.lastFrame; f += 10)
      hold(widest(c)(c.oracle.state(f)) >= Number(angle) - 1e-9, `frame ${f} below it`);
    const [first, second] = singular(end(c));
    same(ratio, second! / first!, 'second singular value', { digits: 2 });
    isTestLoss(test, c);
  },
  'scenes.z-matrix.endText': ([square]: readonly unknown[], c) => {
    atEnd(c);
    same(square, squared(end(c)), '|theta|^2', { digits: 5 });
  },
  // M itself is held by tests of the search
  'scenes.z-matrix.verdict': ([m]: readonly unknown[]) => hold(String(m).startsWith('\u2212'), 'M below 0'),
  'scenes.counterexample.endText': ([square]: readonly unknown[], c) => {
    atEnd(c);
    same(square, squared(end(c)), '|theta|^2', { digits: 5 });
  },
  'scenes.counterexample.verdict': ([m, least]: readonly unknown[], c) => {
    hold(Number(m) > 0, 'M above 0');
    hold(Number(least) < squared(end(c)) - 0.01, 'less than where training ended');
  },

  'tour.what.text': ([width, inputs, loss]: readonly unknown[], c) => {
    equal(width, c.oracle.start.width, 'neurons');
    equal(inputs, c.oracle.data.inputs.length, 'inputs');
    same(loss, c.oracle.state(0).loss, 'loss');
    const answers = c.oracle.data.inputs.map((x) => Math.abs(answer(c.oracle.state(0), x)));
    hold(Math.max(...answers) < 1e-3, 'next to nothing');
  },
  'tour.start.groups': ([positive, negative, dead]: readonly number[], c) =>
    groupsAre([c.oracle.start.width, positive!, negative!, dead!], c),
  'tour.start.size': ([scale, largest]: readonly unknown[], c) => {
    same(scale, c.oracle.run.lambda, 'lambda');
    same(largest, largestNorm(c)(c.oracle.state(0)), 'largest norm', { digits: 2 });
  },
  'tour.turn_.text': (values: readonly number[], c) => {
    onAll(values, c);
    isLast(c, c.oracle.groups.positive);
    for (const state of around(c)) hold(share(c)(state) > 99.9, 'the loss is as it was');
  },
  'tour.off.text': offs,
  'tour.plateau.text': ([percent, rule, tenth]: readonly unknown[], c) => {
    between(percent, c, share(c), 'share of the loss', 2);
    same(rule, -Math.log(c.oracle.run.lambda) / norm(c.oracle.gamma), 'rule');
    same(tenth, tenfold(c), 'tenfold');
  },
  'tour.go.text': ([percent, angle]: readonly unknown[], c) => {
    isHalfway(c);
    between(percent, c, share(c), 'share of the loss', 2);
    between(angle, c, widest(c), 'largest angle');
    equal(
      countActive(c, c.oracle.groups.positive).every((count) => count === c.oracle.data.inputs.length),
      true,
      'sharing all inputs',
    );
  },
  'tour.order.text': ([dimension, count, ordered]: readonly unknown[], c) => {
    equal(dimension, c.oracle.data.dimension, 'dimension');
    equal(count, crossings(c).length, 'crossed');
    orderIs(ordered, c);
  },
  'tour.rank.text': ([ratio, square, percent]: readonly unknown[], c) => {
    atEnd(c);
    const [first, second] = singular(end(c));
    same(ratio, second! / first!, 'second singular value', { digits: 2, absolute: 1e-12 });
    same(square, squared(end(c)), '|theta|^2', { digits: 5 });
    isWithin(percent, c);
  },
  'tour.smaller.text': ([scale, time, tenth]: readonly unknown[], c) => {
    same(scale, c.oracle.run.lambda, 'lambda');
    same(time, c.time, 'time');
    hold(
      around(c).some((state) => Math.abs(share(c)(state) - 90) < 5),
      'a tenth of the loss',
    );
    same(tenth, tenfold(c), 'tenfold');
  },
  'tour.smaller.angle': ([angle]: readonly unknown[], c) =>
    same(angle, widest(c)(end(c)), 'largest angle', { relative: 1e-3 }),
  'tour.beyond.text': beyondIs,
  'tour.beyond.learned': ([percent]: readonly unknown[], c) => {
    atEnd(c);
    isWithin(percent, c);
  },
};
