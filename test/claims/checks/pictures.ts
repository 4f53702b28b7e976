import { among, type Check, type Context, equal, hold, same, sameIn } from '../check.ts';
import { readNumber } from '../numbers.ts';
import { degrees, dot, minus, norm, singularValues, unit } from '../oracle/linear.ts';
import type { Sign } from '../oracle/network.ts';
import { region } from '../oracle/region.ts';

/** The text alternatives and captions of the pictures. */

const at = (time: unknown, c: Context) => same(time, c.time, 'time');

/** An angle is known to 1e-15 over it, a length beside another to 1e-15 of that. */
const ANGLE = { absolute: 1e-6 };
const DISTANCE = { absolute: 1e-13 };

const bundle = ({ oracle, state }: Context) => state.sum(oracle.groups.positive);

function counts(
  { positive, negative, dead }: Record<'positive' | 'negative' | 'dead', number>,
  { oracle }: Context,
): void {
  equal(positive, oracle.groups.positive.length, 'positive neurons');
  equal(negative, oracle.groups.negative.length, 'negative neurons');
  equal(dead, oracle.groups.dead.length, 'dead neurons');
}

/** Loss over N(0, I) inputs, half the mean square: E relu(u.x) relu(w.x) = u.w/4 + (sqrt(|u|^2 |w|^2 - (u.w)^2) + (u.w) asin(cos))/(2 pi). */
function testLoss({ oracle, state }: Context): number | null {
  const { twoTeachers, data } = oracle.run;
  const teachers = twoTeachers ?? (data.teacher === null ? null : [data.teacher]);
  if (teachers === null) return null;
  const neurons = [
    ...state.network.hidden.map((w, j) => ({ c: state.network.output[j]!, w: Array.from(w) })),
    ...teachers.map((w, index) => ({ c: index === 0 ? -1 : 1, w: Array.from(w) })),
  ];
  let sum = 0;
  for (const u of neurons) for (const w of neurons) sum += u.c * w.c * overlap(u.w, w.w);
  return sum / 2;
}

function overlap(u: readonly number[], w: readonly number[]): number {
  const sizes = norm(u) * norm(w);
  if (sizes === 0) return 0;
  const angle = (degrees(u, w) * Math.PI) / 180;
  return (sizes * (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle))) / (2 * Math.PI);
}

/** h(x), as it is defined. */
function outputOf({ state }: Context, x: readonly number[]): number {
  const { output, hidden } = state.network;
  return hidden.reduce((sum, w, j) => sum + output[j]! * Math.max(0, dot(Array.from(w), x)), 0);
}

/** In which view of the output a run is shown: over a line where the inputs of the plane differ in their first coordinate alone. */
function seenBy({ oracle }: Context, kind: 'angle' | 'line', taught: boolean): void {
  const { dimension, inputs, teacher } = oracle.data;
  equal(dimension, 2, 'dimensions');
  const onLine = inputs.every((x) => x[1] === inputs[0]![1]) && inputs.some((x) => x[0] !== inputs[0]![0]);
  equal(kind, onLine && inputs[0]![1] !== 0 ? 'line' : 'angle', 'view');
  equal(taught, teacher !== null || oracle.run.twoTeachers !== null, 'teacher');
}

/** What may cancel in an output. */
function outputSize({ state, oracle }: Context): number {
  const shares = state.network.hidden.map((w, j) => Math.abs(state.network.output[j]!) * norm(w));
  const most = Math.max(...oracle.data.inputs.map((x) => norm(x)), 1);
  return (
    most * shares.reduce((sum, share) => sum + share, 0) +
    Math.max(...Array.from(oracle.data.labels, Math.abs))
  );
}

/** The widest cancellation in the sum of a test loss. */
function testSlack({ state, oracle }: Context) {
  const size = state.network.hidden.reduce(
    (sum, w, j) => sum + Math.abs(state.network.output[j]!) * norm(w),
    0,
  );
  const teacher = oracle.run.twoTeachers === null ? norm(oracle.data.teacher ?? []) : 4;
  return { relative: 1e-6, absolute: 1e-14 * (size + teacher) ** 2 };
}

/** The pattern most positive neurons (else negative) are in at the end, and those in it. */
function finalBundle({ oracle }: Context): { members: number[]; active: boolean[] } | null {
  const end = oracle.state(oracle.lastFrame);
  for (const sign of ['positive', 'negative'] as const) {
    const byPattern = new Map<string, number[]>();
    for (const j of oracle.groups[sign]) {
      const pattern = end.cosines[j]!.map((cosine) => (cosine > 0 ? '1' : '0')).join('');
      if (pattern.includes('1')) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), j]);
    }
    const [first, second] = [...byPattern].sort((a, b) => b[1].length - a[1].length);
    // of two as large either may be called the bundle
    if (first !== undefined && first[1].length === second?.[1].length) return null;
    if (first !== undefined) return { members: first[1], active: [...first[0]].map((on) => on === '1') };
  }
  return null;
}

function forceOn(active: readonly boolean[], { oracle }: Context, f: number): number[] {
  const { inputs, dimension } = oracle.data;
  const { residuals } = oracle.state(f);
  return Array.from({ length: dimension }, (_, k) =>
    inputs.reduce((sum, x, i) => sum + (active[i] ? (residuals[i]! * x[k]!) / inputs.length : 0), 0),
  );
}

const largestOf = (c: Context, sign: Sign) => {
  const angles = c.state.pairAngles(c.oracle.groups[sign]);
  return angles.length === 0 ? Number.NaN : Math.max(...angles);
};

function firstHalf({ oracle }: Context): number | null {
  return [...oracle.run.times.keys()].find((f) => oracle.firstShare(f) >= 0.5 - 1e-9) ?? null;
}

function bundleAngles(
  [one, other]: readonly [unknown, unknown],
  c: Context,
  which: 'gamma' | 'teacher',
): void {
  void other;
  same(
    one,
    degrees(bundle(c), which === 'gamma' ? c.oracle.gamma : c.oracle.data.teacher!),
    `angle to ${which}`,
    ANGLE,
  );
}

export const PICTURES: Readonly<Record<string, Check>> = {
  refusedAt: ([time]: readonly unknown[], c) => at(time, c),
  ofNeurons: ([drawn, all]: readonly number[], c) => {
    equal(all, c.state.width, 'neurons');
    hold(drawn! <= all!, 'more drawn than there are');
  },
  'neurons.counts': ([said]: readonly never[], c) => counts(said!, c),

  'directions.alternative': ([, time]: readonly unknown[], c) => at(time, c),
  'directions.alternativeBundle': ([size, angle]: readonly unknown[], c) => {
    same(size, norm(bundle(c)), 'bundle norm');
    bundleAngles([angle, null], c, 'teacher');
  },
  'directions.alternativeOutside': ([percent]: readonly unknown[], c) => {
    const { data, gamma } = c.oracle;
    if (data.teacher === null) return;
    const first = unit(data.teacher);
    const rest = minus(
      gamma,
      first.map((x) => x * dot(gamma, first)),
    );
    if (norm(rest) < 1e-9 * norm(gamma)) return;
    const second = unit(rest);
    const shares = c.state.network.hidden.map(
      (w) => 1 - dot(unit(w), first) ** 2 - dot(unit(w), second) ** 2,
    );
    same(percent, (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length, 'percent outside', {
      digits: 2,
      absolute: 1e-9,
    });
  },

  'function.alternative': (
    [time, samples, gap, input, loss]: readonly [unknown, number, unknown, number, unknown],
    c,
  ) => {
    at(time, c);
    const gaps = c.state.residuals.map(Math.abs);
    equal(samples, gaps.length, 'inputs');
    const error = { relative: 1e-6, absolute: 1e-9 * outputSize(c) };
    same(gap, Math.max(...gaps), 'the widest gap', error);
    hold(
      gaps[input - 1]! >= Math.max(...gaps) * (1 - 1e-6) - 1e-9 * outputSize(c),
      `the widest gap is not at input ${input}`,
    );
    const squares = gaps.reduce((sum, value) => sum + value * value, 0);
    same(loss, squares / (2 * gaps.length), 'loss', { relative: 1e-6, absolute: 1e-28 });
  },
  'function.atTeacher': ([given, wanted]: readonly unknown[], c) => {
    const teacher = c.oracle.data.teacher!;
    same(given, outputOf(c, unit(teacher)), 'output', { relative: 1e-6, absolute: 1e-9 * outputSize(c) });
    same(wanted, norm(teacher), 'the teacher’s');
  },
  'function.atTeachers': ([first, firstWanted, second, secondWanted]: readonly unknown[], c) => {
    const [one, other] = c.oracle.run.twoTeachers!;
    const error = { relative: 1e-6, absolute: 1e-9 * outputSize(c) };
    same(first, outputOf(c, unit(one)), 'output at the first teacher', error);
    same(second, outputOf(c, unit(other)), 'output at the second teacher', error);
    const taught = (x: readonly number[]) => Math.max(0, dot(one, x)) - Math.max(0, dot(other, x));
    same(firstWanted, taught(unit(one)), 'what the teachers say at the first', { absolute: 1e-12 });
    same(secondWanted, taught(unit(other)), 'what the teachers say at the second', { absolute: 1e-12 });
  },
  'function.knots': ([between, all, least, most]: readonly [number, number, unknown, unknown], c) => {
    const { inputs, dimension } = c.oracle.data;
    const places = inputs.map((x) => x[0]!);
    const constant = dimension === 1 ? 0 : inputs[0]![1]!;
    const [low, high] = [Math.min(...places), Math.max(...places)];
    equal(all, c.state.width, 'neurons');
    same(least, low, 'the least input');
    same(most, high, 'the largest input');
    // a neuron bends the output where its pre-activation changes its sign
    const sides = c.state.network.hidden.map((w) =>
      [low, high].map((x) => w[0]! * x + (w[1] ?? 0) * constant),
    );
    const sure = sides.filter(([l, h]) => l! * h! < 0).length;
    const open = sides.filter(([l, h]) => Math.abs(l! * h!) <= 1e-12 * Math.hypot(l!, h!) ** 2).length;
    among(between, [sure - open, sure + open], 'knots between the inputs');
  },
  'function.beyond': ([time]: readonly unknown[], c) => {
    at(time, c);
    hold(!Number.isFinite(c.state.loss), 'the output is finite');
  },
  'function.captions.angle': (_, c) => seenBy(c, 'angle', true),
  'function.captions.line': (_, c) => seenBy(c, 'line', true),
  'function.captions.noTeacher.angle': (_, c) => seenBy(c, 'angle', false),
  'function.captions.noTeacher.line': (_, c) => seenBy(c, 'line', false),
  'function.captions.globe': (_, c) => equal(c.oracle.data.dimension, 3, 'dimensions'),
  'function.captions.section': (_, c) => hold(c.oracle.data.dimension > 2, 'there is no plane to choose'),

  'loss.alternative': ([first, last, end, time, now]: readonly unknown[], c) => {
    const { oracle } = c;
    same(first, oracle.state(0).loss, 'loss at the start');
    same(last, oracle.state(oracle.lastFrame).loss, 'loss at the end', { relative: 1e-6, absolute: 1e-28 });
    same(end, oracle.run.times.at(-1)!, 'end');
    at(time, c);
    same(now, c.state.loss, 'loss', { relative: 1e-6, absolute: 1e-28 });
  },

  'scales.alternative': ([time, loss]: readonly unknown[], c) => {
    at(time, c);
    same(loss, c.state.loss, 'loss', { relative: 1e-6, absolute: 1e-28 });
  },

  'loss.falls': ([value, ofState]: readonly [unknown, boolean], c) => {
    equal(ofState, true, 'of the state');
    equal(c.oracle.run.method, 'flow', 'method');
    speedIs(value, c);
  },
  'loss.gradient': ([value]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'descent', 'method');
    speedIs(value, c);
  },

  'norms.alternative': ([said, time, least, largest]: readonly never[], c) => {
    counts(said!, c);
    at(time, c);
    const sizes = c.state.network.hidden.map(norm);
    same(least, Math.min(...sizes), 'least norm');
    same(largest, Math.max(...sizes), 'largest norm');
  },

  'angle.caption': ([, teacher]: readonly unknown[], c) =>
    equal(teacher, c.oracle.data.teacher !== null, 'a teacher'),
  'angle.noTarget': (_, c) => {
    equal(c.oracle.data.teacher, null, 'teacher');
    equal(norm(c.oracle.gamma), 0, 'gamma');
  },
  'angle.alternative': (
    [all, time, within, teacher]: readonly [number, unknown, readonly number[], boolean],
    c,
  ) => {
    equal(all, c.state.width, 'neurons');
    at(time, c);
    equal(teacher, c.oracle.data.teacher !== null, 'a teacher');
    const target = c.oracle.data.teacher ?? c.oracle.gamma;
    const angles = c.state.network.hidden.map((w) => degrees(w, target));
    [1, 45, 90].forEach((limit, place) => {
      const count = (room: number) => angles.filter((angle) => angle <= limit + room).length;
      among(within[place], [count(-1e-6), count(1e-6)], `within ${limit} degrees`);
    });
  },

  'eigen.noTeacher': (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),
  'eigen.alternative': ([time, crossed, all]: readonly [unknown, number, number], c) => {
    at(time, c);
    equal(all, c.oracle.data.dimension, 'coordinates');
    if (c.oracle.eigenbasisIsSure) among(crossed, crossedSoFar(c), 'coordinates that crossed');
  },
  'eigen.largest': ([value]: readonly unknown[], c) => {
    if (c.oracle.eigenbasisIsSure) same(value, c.oracle.remaining(c.f)[0]!, 'first coordinate', DISTANCE);
  },
  'eigen.order': (_, c) => orderOfCrossings(c, true),
  'eigen.otherOrder': (_, c) => orderOfCrossings(c, false),
  'eigen.repeated': (_, c) => hold(!c.oracle.eigenbasisIsSure, 'eigenvalues are distinct'),

  'bundle.noTeacher': (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),
  'bundle.noTeacherAlternative': (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),
  'bundle.noBundle': ([time]: readonly unknown[], c) => {
    at(time, c);
    for (const j of c.oracle.groups.positive)
      equal(c.state.active(j)[0], 0, `active inputs of neuron ${j + 1}`);
  },
  'bundle.alternative': ([time, size, angle]: readonly unknown[], c) => {
    at(time, c);
    same(size, norm(bundle(c)), 'bundle norm');
    bundleAngles([angle, null], c, 'gamma');
  },
  'bundle.toTeacherAlternative': ([distance, angle]: readonly unknown[], c) => {
    same(distance, norm(minus(c.oracle.data.teacher!, bundle(c))), 'distance', DISTANCE);
    bundleAngles([angle, null], c, 'teacher');
  },

  'angles.alternative': ([time, positive, negative]: readonly unknown[], c) => {
    at(time, c);
    sameIn(positive, largestOf(c, 'positive'), 'largest angle of the positive group', ANGLE);
    sameIn(negative, largestOf(c, 'negative'), 'largest angle of the negative group', ANGLE);
  },
  'angles.noPrediction': (_, c) => {
    const { positive } = c.oracle.groups;
    const end = c.oracle.state(c.oracle.lastFrame);
    if (positive.length < 2 || end.anyOpen) return;
    const patterns = positive.map((j) => end.cosines[j]!.map((cosine) => cosine > 0).join());
    hold(
      new Set(patterns).size > 1 || c.oracle.run.kinks.length > 0,
      'the positive neurons share a pattern all along',
    );
  },
  'angles.agrees': ([gap]: readonly unknown[], c) => foretoldAngles(c, gap),
  'angles.captionPredicted': ([gap]: readonly unknown[], c) => foretoldAngles(c, gap),

  'complexity.alternative': (
    [time, nuclear, squared, singular]: readonly [unknown, unknown, unknown, readonly string[]],
    c,
  ) => {
    at(time, c);
    const values = singularValues(c.state.network.hidden, c.oracle.data.dimension);
    const sum = values.reduce((total, value) => total + value, 0);
    same(nuclear, sum, 'nuclear norm');
    const { output, hidden } = c.state.network;
    same(
      squared,
      hidden.reduce((total, w, j) => total + norm(w) ** 2 + output[j]! ** 2, 0),
      'squared norm',
    );
    for (const [k, value] of singular.entries()) {
      same(value, values[k]!, `singular value ${k + 1}`, { absolute: 1e-13 * values[0]! });
    }
  },
  'complexity.none': (_, c) => hold(c.oracle.stands({ numbers: false }) !== true, 'every assumption holds'),
  'complexity.captions.none': (_, c) =>
    hold(c.oracle.stands({ numbers: false }) !== true, 'every assumption holds'),
  'complexity.limits.theorem7': ([nuclear, squared]: readonly unknown[], c) => {
    hold(c.oracle.stands({ numbers: false }) !== false, 'a limit of Theorem 7 where an assumption is broken');
    limitsAre(norm(c.oracle.data.teacher!), nuclear, squared);
  },
  'complexity.limits.span': ([nuclear, squared]: readonly unknown[], c) => {
    spanned(c);
    limitsAre(norm(onSpan(c, c.oracle.data.teacher!)), nuclear, squared);
  },
  'complexity.captions.theorem7': (_, c) =>
    hold(c.oracle.stands({ numbers: false }) !== false, 'a limit of Theorem 7 where an assumption is broken'),
  'complexity.captions.span': (_, c) => spanned(c),
  'norms.limits.alternative.theorem7': ([percent]: readonly unknown[], c) => {
    hold(c.oracle.stands({ numbers: false }) !== false, 'a limit of Lemma 34 where an assumption is broken');
    limitNormsAre(norm(c.oracle.data.teacher!), percent, c);
  },
  'norms.limits.alternative.span': ([percent]: readonly unknown[], c) => {
    spanned(c);
    limitNormsAre(norm(onSpan(c, c.oracle.data.teacher!)), percent, c);
  },

  'generalisation.alternative': ([time, training]: readonly unknown[], c) => {
    at(time, c);
    same(training, c.state.loss, 'training loss', { relative: 1e-6, absolute: 1e-28 });
  },
  'generalisation.tested.exact': ([loss]: readonly unknown[], c) =>
    same(loss, testLoss(c)!, 'test loss', testSlack(c)),
  // on 64 inputs it is a sample of the expectation
  'generalisation.tested.bias': ([loss]: readonly unknown[], c) => void [loss, c],
  'generalisation.tested.none': (_, c) => equal(testLoss(c), null, 'test loss'),
  'generalisation.captions.none': (_, c) => equal(testLoss(c), null, 'test loss'),
  'generalisation.captions.exact': (_, c) => hold(testLoss(c) !== null, 'nothing labels fresh inputs'),
  'generalisation.noneEver': (_, c) => equal(firstHalf(c), null, 'frame at T2'),
  'generalisation.notClaimed': (_, c) =>
    hold(c.oracle.stands({ numbers: true }) !== true, 'every assumption holds'),
  'generalisation.noBound': (_, c) => {
    const half = firstHalf(c);
    hold(half === null || c.f <= half, 'T2 has passed');
  },
  'generalisation.broken': (_, c) => {
    const half = firstHalf(c)!;
    const above = c.oracle.run.times.some(
      (time, f) => f >= half && c.oracle.state(f).loss > 0.999 * boundAt(c, time),
    );
    hold(above, 'the loss is never above the bound');
  },
  'generalisation.withBound': ([bound, proved]: readonly unknown[], c) => {
    hold(c.oracle.stands({ numbers: true }) !== false, 'a bound of Theorem 6 where an assumption is broken');
    if (proved === true) equal(c.oracle.assumptions.scale!.verdict, 'held', 'lambda is small enough');
    same(bound, boundAt(c, c.time), 'bound on the loss', { relative: 1e-2 });
  },

  'two-teachers.none': (_, c) => equal(c.oracle.run.twoTeachers, null, 'two teachers'),
  'two-teachers.alternative': ([time, first, second]: readonly unknown[], c) => {
    at(time, c);
    const { groups, run } = c.oracle;
    same(first, degrees(c.state.sum(groups.positive, true), run.twoTeachers![0]), 'angle to v1', ANGLE);
    same(second, degrees(c.state.sum(groups.negative, true), run.twoTeachers![1]), 'angle to v2', ANGLE);
  },
  'two-teachers.saddleAt': ([learned, time, loss]: readonly [number, unknown, unknown], c) => {
    const { data, run } = c.oracle;
    const left = run.twoTeachers![2 - learned]!;
    const exact =
      data.inputs.reduce((sum, x) => sum + Math.max(0, dot(left, x)) ** 2, 0) / (2 * data.inputs.length);
    same(loss, exact, 'loss of the second saddle');
    same(time, saddleTime(c), 'time of the second saddle', { relative: 1e-6 });
  },
  'two-teachers.noSaddle': (_, c) => void c,

  'raster.alternative': ([time]: readonly unknown[], c) => at(time, c),
  'raster.alternativePositive': ([onAll, all]: readonly number[], c) => {
    equal(all, c.oracle.groups.positive.length, 'positive neurons');
    const own = c.oracle.groups.positive.map((j) => c.state.active(j));
    const count = (which: 0 | 1) =>
      own.filter((range) => range[which] === c.oracle.data.inputs.length).length;
    among(onAll, [count(0), count(1)], 'active on every input');
  },
  'raster.alternativeNegative': ([off, all]: readonly number[], c) => {
    equal(all, c.oracle.groups.negative.length, 'negative neurons');
    const own = c.oracle.groups.negative.map((j) => c.state.active(j));
    among(
      off,
      [own.filter(([, most]) => most === 0).length, own.filter(([least]) => least === 0).length],
      'off',
    );
  },

  'light-cone.alternative': ([, time, drift]: readonly unknown[], c) => {
    at(time, c);
    const { output, hidden } = c.state.network;
    const largest = Math.max(...hidden.map((w, j) => Math.abs((output[j]! / norm(w)) ** 2 - 1)));
    void drift;
    hold(c.oracle.balanced, 'a neuron starts out of balance');
    if (c.oracle.run.method === 'flow') hold(!(largest > 1e-7), `balance drifts by ${largest}`);
  },
  'light-cone.alternativeOff': ([, time]: readonly unknown[], c) => {
    at(time, c);
    hold(!c.oracle.balanced, 'every neuron starts balanced');
  },
  'light-cone.alternativeBoost': ([rate, travelled, angle, target]: readonly unknown[], c) => {
    const own = finalBundle(c);
    if (own === null || c.oracle.state(c.oracle.lastFrame).anyOpen) return;
    const g = forceOn(own.active, c, c.f);
    if (norm(g) < 1e-9) return;
    same(rate, norm(g), 'rapidity a time', { relative: 1e-4 });
    const { teacher } = c.oracle.data;
    equal(c.read(target)[0]?.path.endsWith('teacher'), teacher !== null, 'a teacher');
    same(angle, degrees(g, teacher ?? c.oracle.gamma), 'direction of the boost', {
      relative: 1e-4,
      absolute: 1e-5,
    });
    void travelled;
  },
  'light-cone.alternativePair': (
    [one, other, now, formation]: readonly [number, number, unknown, unknown],
    c,
  ) => {
    hold(c.oracle.balanced, 'a neuron starts out of balance');
    const quantity = (f: number) => {
      const { output, hidden } = c.oracle.state(f).network;
      const apart = norm(minus(unit(hidden[one - 1]!), unit(hidden[other - 1]!)));
      hold(apart > 5e-11, `a quantity of rounding: the angle is ${apart}`);
      return (Math.abs(output[one - 1]! * output[other - 1]!) * apart ** 2) / 2;
    };
    same(now, quantity(c.f), 'pair quantity', { digits: 5, relative: 1e-5 });
    if (c.oracle.run.method === 'flow')
      same(formation, quantity(c.f), 'pair quantity at formation', { digits: 5, relative: 1e-4 });
  },
  'light-cone.teacher': (_, c) => hold(c.oracle.data.teacher !== null, 'there is no teacher'),
  'light-cone.gamma': (_, c) => hold(c.oracle.data.teacher === null, 'there is a teacher'),

  'least-norm.alternative': ([time, size]: readonly unknown[], c) => {
    at(time, c);
    const { output, hidden } = c.state.network;
    same(
      size,
      hidden.reduce((total, w, j) => total + norm(w) ** 2 + output[j]! ** 2, 0),
      'squared norm',
      { digits: 4 },
    );
  },
  'least-norm.notSquare': ([samples, dimension]: readonly number[], c) => {
    equal(samples, c.oracle.data.inputs.length, 'inputs');
    equal(dimension, c.oracle.data.dimension, 'dimension');
    hold(samples !== dimension, 'n = d');
  },
  'least-norm.waiting': (_, c) => void c,
  'least-norm.oneNeuron': (_, c) => equal(c.state.width, 1, 'neurons'),
  'least-norm.obtuse': ([count, first, angle]: readonly [number, number, unknown], c) => {
    const { inputs, teacher } = c.oracle.data;
    const angles = inputs.map((x) => degrees(x, teacher!));
    const beyond = angles.filter((own) => own >= 90 - 1e-9);
    equal(count, beyond.length, 'inputs from 90 degrees on');
    hold(angles[first - 1]! >= 90 - 1e-9, `input ${first} is at ${angles[first - 1]}`);
    same(angle, angles[first - 1]!, 'its angle', { digits: 2 });
  },
  'least-norm.dependent': (_, c) =>
    hold(c.oracle.eigenvalues.at(-1)! < 1e-11 * c.oracle.eigenvalues[0]!, 'the inputs are independent'),
  'least-norm.noTeacher': (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),

  'frame.alternative': ([time, frame, frames]: readonly [unknown, number, number], c) => {
    at(time, c);
    equal(frame, c.f + 1, 'frame');
    equal(frames, c.oracle.run.times.length, 'frames');
  },
  'frame.alternativeLargest': ([size, neuron]: readonly [unknown, number], c) => {
    const sizes = c.state.network.hidden.map(norm);
    same(size, Math.max(...sizes), 'largest norm');
    hold(sizes[neuron - 1]! >= Math.max(...sizes) * (1 - 1e-9), `neuron ${neuron} has not the largest norm`);
  },

  'predictor.refusedAt': ([, time]: readonly unknown[], c) => at(time, c),
  'predictor.refusals.noBundle': (_, c) => equal(c.oracle.groups.positive.length, 0, 'positive neurons'),
  'predictor.obstacles.noTeacher': (_, c) => equal(c.oracle.data.teacher, null, 'teacher'),
  'predictor.obstacles.vanishing': (_, c) =>
    hold(c.oracle.eigenvalues.at(-1)! < 1e-11 * c.oracle.eigenvalues[0]!, 'the inputs span the space'),
  'predictor.obstacles.repeated': (_, c) => hold(!c.oracle.eigenbasisIsSure, 'eigenvalues are distinct'),
  'predictor.obstacles.coordinate': (_, c) =>
    hold(
      c.oracle.teacherCoordinates!.some((value) => value < 1e-9),
      'every coordinate is above 0',
    ),
  'predictor.alternative': ([time, size, first, second]: readonly unknown[], c) => {
    at(time, c);
    const v = bundle(c);
    same(size, norm(v), 'bundle norm');
    if (!c.oracle.eigenbasisIsSure) return;
    [first, second].forEach((written, k) => {
      const exact = dot(c.oracle.eigenvectors[k]!, v);
      // without a teacher nothing says which way an eigenvector points
      const sign =
        c.oracle.data.teacher === null && exact * readNumber(String(written), 3).value < 0 ? -1 : 1;
      same(written, sign * exact, `coordinate ${k + 1}`, { absolute: 1e-13 * Math.max(1, norm(v)) });
    });
  },
  'predictor.alternativeDistance': ([distance]: readonly unknown[], c) => {
    const target = c.oracle.data.teacher ?? c.oracle.run.twoTeachers![0];
    same(distance, norm(minus(target, bundle(c))), 'distance', DISTANCE);
  },
  'predictor.alternativeLights': ([lights]: readonly [readonly string[]], c) => {
    const told = lights.flatMap((light) => c.read(light)).filter(({ path }) => path.endsWith('lights.light'));
    const named = told.map(({ values }) => {
      const [constraint, held, margin, broken, count, claimed] = values as readonly [
        string,
        boolean,
        string,
        number,
        number,
        boolean,
      ];
      const spoken = c.read(constraint)[0]!;
      return {
        kind: spoken.path.split('.').at(-1)!,
        indices: spoken.values as readonly number[],
        held,
        margin,
        broken,
        count,
        claimed,
      };
    });
    const piece = named.find(({ kind }) => kind === 'floor')!.indices[0]!;
    const exact = region(c.oracle, bundle(c), piece);
    for (const { kind, indices, held, margin, broken, count, claimed } of named) {
      if (!held) theoryClaims(c, kind === 'cosine', claimed);
      const own = exact.filter((constraint) => constraint.kind === kind);
      equal(count, own.length, `constraints of ${kind}`);
      const it = own.find(
        ({ k, other }) =>
          (k === undefined || k === indices[0]) && (other === undefined || other === indices[1]),
      )!;
      if (own.some((constraint) => Number.isNaN(constraint.margin))) continue;
      same(margin, it.margin, `margin of ${kind} ${indices.join(', ')}`, { absolute: 1e-9 });
      if (Math.abs(it.margin) > 1e-9) equal(held, it.margin > 0, `${kind} ${indices.join(', ')} holds`);
      const sure = (sign: 1 | -1) => own.filter((constraint) => constraint.margin <= sign * 1e-9).length;
      among(broken, [sure(-1), sure(1)], `broken of ${kind}`);
    }
  },
};

/** |d theta/dt|^2 of the flow, where no neuron stands on a boundary: there it jumps. */
function speedIs(written: unknown, { state }: Context): void {
  if (state.anyOpen) return;
  same(written, state.rate * state.loss, 'fall of the loss', { relative: 1e-5, absolute: 1e-26 });
}

/** The part of a vector within the span of the inputs. */
function onSpan({ oracle }: Context, vector: ArrayLike<number>): number[] {
  const { eigenvalues, eigenvectors, data } = oracle;
  const kept = eigenvectors.filter((_, k) => eigenvalues[k]! > 1e-11 * eigenvalues[0]!);
  return Array.from({ length: data.dimension }, (_, k) =>
    kept.reduce((sum, u) => sum + dot(u, vector) * u[k]!, 0),
  );
}

/** Inputs that do not span the space, of one teacher, at acute angles to it and trained by the flow. */
function spanned({ oracle }: Context): void {
  const { data, eigenvalues, run } = oracle;
  equal(run.method, 'flow', 'method');
  hold(data.teacher !== null && eigenvalues.at(-1)! < 1e-11 * eigenvalues[0]!, 'the inputs span the space');
  hold(oracle.groups.positive.length > 0, 'there is no positive neuron');
}

function limitsAre(teacher: number, nuclear: unknown, squared: unknown): void {
  same(nuclear, Math.sqrt(teacher), 'limit of the nuclear norm');
  same(squared, 2 * teacher, 'limit of the squared norm');
}

/** How far the norms at the end are, at most, from the ratio of the yardsticks' and squares that sum to the teacher's norm. */
function limitNormsAre(teacher: number, percent: unknown, { oracle }: Context): void {
  if (oracle.yardsticks === null) return;
  const own = oracle.groups.positive.map((j) => oracle.yardsticks![j]!);
  const late = Math.max(0, ...own.map(({ stages }) => stages.at(-1)!.from)) + 12 / norm(oracle.gamma);
  const sizes = own.map(({ stages }) => norm(stages.at(-1)!.at(late - stages.at(-1)!.from)));
  const all = norm(sizes);
  const end = oracle.state(oracle.lastFrame).network.hidden;
  const ratios = oracle.groups.positive.map(
    (j, place) => norm(end[j]!) / ((Math.sqrt(teacher) * sizes[place]!) / all),
  );
  const logs = ratios.map((ratio) => Math.abs(Math.log(ratio)));
  same(percent, 100 * Math.expm1(Math.max(...logs)), 'percent from the limits', {
    digits: 2,
    relative: 1e-2,
    absolute: 1e-4,
  });
}

/** The loss at T2, falling from there at the guaranteed rate. */
function boundAt(c: Context, time: number): number {
  const half = firstHalf(c)!;
  const { eigenvalues, gamma, run } = c.oracle;
  const rate = (2 * eigenvalues.at(-1)! * norm(gamma)) / (5 * eigenvalues[0]!);
  return c.oracle.state(half).loss * Math.exp(-rate * (time - run.times[half]!));
}

/** The share of its start that coordinate k of v* - v has in a frame; NaN of one that starts as rounding. */
function shareOfStart({ oracle }: Context, k: number, f: number): number {
  const start = oracle.remaining(0);
  const largest = Math.max(...start.map(Math.abs));
  return Math.abs(start[k]!) > 1e-10 * largest ? oracle.remaining(f)[k]! / start[k]! : Number.NaN;
}

/** How many coordinates of v* - v changed their sign, surely and possibly: below a millionth of the start they are rounding. */
function crossedSoFar(c: Context): [number, number] {
  const coordinates = [...c.oracle.eigenvalues.keys()];
  const frames = Array.from({ length: c.f + 1 }, (_, f) => f);
  const count = (least: number) =>
    coordinates.filter((k) => frames.some((f) => shareOfStart(c, k, f) < least)).length;
  return [count(-1.001e-6), count(1e-6)];
}

function orderOfCrossings(c: Context, inOrder: boolean): void {
  if (!c.oracle.eigenbasisIsSure) return;
  const first = c.oracle.eigenvalues.map((_, k) => {
    for (let f = 1; f <= c.f; f++) if (shareOfStart(c, k, f) < -1e-6) return f;
    return Number.POSITIVE_INFINITY;
  });
  const crossed = first.filter(Number.isFinite);
  // within one frame who was first is not known
  if (new Set(crossed).size < crossed.length) return;
  const ordered = crossed.every((f, place) => place === 0 || f > crossed[place - 1]!);
  equal(inOrder, ordered, 'in the order of the eigenvalues');
}

/** sin(angle/2) sqrt(|a_j a_l|) of each pair is as it was at the last kink: the angles that are said to follow from it. */
function foretoldAngles({ oracle }: Context, gap: unknown): void {
  const members = oracle.groups.positive;
  const last = oracle.run.kinks.filter(({ neuron }) => members.includes(neuron)).at(-1)?.time ?? 0;
  const from =
    last === 0 ? 0 : Math.min(oracle.lastFrame, oracle.run.times.filter((time) => time <= last).length);
  const reference = oracle.state(from);
  let largest = 0;
  const stride = Math.max(1, Math.floor((oracle.lastFrame - from) / 40));
  for (let f = from; f <= oracle.lastFrame; f += stride) {
    const state = oracle.state(f);
    const measured = state.pairAngles(members);
    const foretold = members.flatMap((j, place) =>
      members.slice(0, place).map((l) => {
        const { output, hidden } = reference.network;
        const sine = Math.sin((degrees(hidden[j]!, hidden[l]!) * Math.PI) / 360);
        const now = state.network.output;
        const scale = Math.sqrt(Math.abs((output[j]! / now[j]!) * (output[l]! / now[l]!)));
        return (2 * Math.asin(Math.min(1, sine * scale)) * 180) / Math.PI;
      }),
    );
    const mean = (angles: readonly number[]) => angles.reduce((sum, angle) => sum + angle, 0) / angles.length;
    for (const of of [mean, (angles: readonly number[]) => Math.max(...angles)]) {
      if (of(measured) > 1e-10) largest = Math.max(largest, Math.abs(of(foretold) / of(measured) - 1));
    }
  }
  // of some of the frames: the largest of all is claimed
  const { value } = readNumber(String(gap), 2);
  hold(!(largest > 3 * value) || largest < 1e-9, `prediction off by ${largest}, said ${gap}`);
}

/** Middle of the two frames between which ln L falls slowest, from the time one teacher is half reached to the other's. */
function saddleTime({ oracle }: Context): number {
  const half = (sign: Sign, index: 0 | 1) =>
    oracle.run.times.findIndex(
      (_, f) =>
        norm(oracle.state(f).sum(oracle.groups[sign], true)) >= norm(oracle.run.twoTeachers![index]) / 2,
    );
  const [one, other] = [half('positive', 0), half('negative', 1)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const { times } = oracle.run;
  let [least, time] = [Number.POSITIVE_INFINITY, Number.NaN];
  for (let f = from + 1; f <= to; f++) {
    const rate = Math.log(oracle.state(f - 1).loss / oracle.state(f).loss) / (times[f]! - times[f - 1]!);
    if (rate < least) [least, time] = [rate, (times[f]! + times[f - 1]!) / 2];
  }
  return time;
}

/** Whether theory claims a constraint of S of a run, at its lambda or, but for the margin, for small enough ones. */
function theoryClaims({ oracle }: Context, margin: boolean, said: boolean): void {
  const stands = oracle.stands({ numbers: true });
  if (stands === 'open') return;
  const claimed = stands && (!margin || oracle.assumptions.scale!.verdict === 'held');
  equal(said, claimed, 'claimed');
}
