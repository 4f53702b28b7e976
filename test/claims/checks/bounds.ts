import { among, type Check, type Context, equal, hold, sameIn } from '../check.ts';
import { numberIn, readNumber } from '../numbers.ts';
import { degrees, minus, norm } from '../oracle/linear.ts';

/** The rows 'the paper proves .., this run ..': the bound by its formula, and what the run does by its frames. */

const EPSILON = 1 / 4;

/** No bound is shown where an assumption is broken, of descent, or without a teacher. */
function stands({ oracle }: Context, numbers = true): void {
  hold(oracle.stands({ numbers }) !== false, 'a bound of the paper where an assumption is broken');
}

/** What is said of the paper: its bound. */
function bound(exact: (c: Context) => number): Check {
  return (values: readonly unknown[], c) => {
    stands(c);
    sameIn(values[0], exact(c), 'bound of the paper', { relative: 1e-6 });
  };
}

/** What is said of the run at a time between two frames lies between what it is in both, with room for a little more. */
function between(written: unknown, c: Context, time: number, of: (f: number) => number, what: string): void {
  const { times } = c.oracle.run;
  const after = Math.max(
    1,
    times.findIndex((at) => at >= time),
  );
  const [one, other] = [of(after - 1), of(after)];
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  sameIn(written, nearest(written, least, most), what, { relative: 1e-3 });
}

function nearest(written: unknown, least: number, most: number): number {
  const { value } = readNumber(numberIn(written), 3);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : (least + most) / 2;
}

const length = (c: Context, j: number, f: number) => norm(c.oracle.state(f).network.hidden[j]!);

const longest = (c: Context, members: readonly number[]) => (f: number) =>
  Math.max(...members.map((j) => length(c, j, f) / length(c, j, 0)));

const farthest = (c: Context) => (f: number) =>
  Math.max(
    ...c.oracle.groups.positive.map((j) => degrees(c.oracle.state(f).network.hidden[j]!, c.oracle.gamma)),
  );

const angleOf = (gap: number) => (360 / Math.PI) * Math.asin(Math.sqrt(gap / 2));

/** Every crossing of a yardstick: how far the neuron's own is from it in time, and Lemma 3's bound on that. */
function crossings({ oracle }: Context): { gap: number; bound: number }[] {
  return oracle.yardsticks!.flatMap(({ crossings: own }, j) =>
    own.map(({ time, input, on }, place) => {
      const kinks = oracle.run.kinks.filter(
        (kink) => kink.neuron === j && kink.input === input && (kink.change === 'on') === on,
      );
      return {
        gap: Math.min(Number.POSITIVE_INFINITY, ...kinks.map((kink) => Math.abs(kink.time - time))),
        bound: oracle.run.lambda ** (1 - (1 + (3 * place + 2) / (3 * own.length)) * EPSILON),
      };
    }),
  );
}

/** With the solver's room in time. */
function keepingTime(keeping: unknown, of: unknown, c: Context): void {
  const all = crossings(c);
  equal(of, all.length, 'crossings');
  const count = (room: number) => all.filter(({ gap, bound: own }) => gap <= own + room).length;
  among(keeping, [count(0), count(2e-5)], 'crossings near their yardsticks');
}

function movedAfterT0(c: Context): number[] {
  const { oracle } = c;
  const { times } = oracle.run;
  const from = Math.max(
    0,
    times.findIndex((time) => time >= oracle.t0!),
  );
  const [there, end] = [oracle.state(from).network, oracle.state(oracle.lastFrame).network];
  return oracle.groups.negative.map(
    (j) => norm(minus(end.hidden[j]!, there.hidden[j]!)) / norm(there.hidden[j]!),
  );
}

export const BOUNDS: Readonly<Record<string, Check>> = {
  'crossingTimes.says': (values: readonly unknown[], c) => {
    stands(c);
    const bounds = crossings(c).map((own) => own.bound);
    const fits = bounds.some((exact) => {
      try {
        sameIn(values[0], exact, 'bound', { relative: 1e-6 });
        return true;
      } catch {
        return false;
      }
    });
    hold(fits, `no crossing has the bound ${values[0]}`);
  },
  'crossingTimes.run': ([, keeping, of]: readonly unknown[], c) => keepingTime(keeping, of, c),
  'crossingTimes.never': ([keeping, of]: readonly unknown[], c) => {
    keepingTime(keeping, of, c);
    hold(
      crossings(c).some(({ gap }) => gap === Number.POSITIVE_INFINITY),
      'every crossing is made',
    );
  },
  'negativeLength.says': (_, c) => stands(c, false),
  'negativeLength.run': ([ratio]: readonly unknown[], c) =>
    between(ratio, c, c.oracle.t0!, longest(c, c.oracle.groups.negative), 'growth of a negative neuron'),
  'negativeRest.says': (_, c) => stands(c, false),
  'negativeRest.none': ([of]: readonly unknown[], c) => {
    equal(of, c.oracle.groups.negative.length, 'negative neurons');
    hold(Math.max(...movedAfterT0(c)) < 1e-6, 'a negative neuron moves after T0');
  },
  'negativeRest.run': ([, moving, of]: readonly unknown[], c) => {
    equal(of, c.oracle.groups.negative.length, 'negative neurons');
    // between T0 and the next frame some may come to rest
    const least = movedAfterT0(c).filter((share) => share > 1e-8).length;
    among(moving, [least, c.oracle.groups.negative.length], 'negative neurons that move');
  },
  'positiveLength.says': bound(({ oracle }) => 2 * oracle.run.lambda ** -EPSILON),
  'positiveLength.run': ([ratio]: readonly unknown[], c) =>
    between(ratio, c, c.oracle.t1!, longest(c, c.oracle.groups.positive), 'growth of a positive neuron'),
  'alignment.says': bound(({ oracle }) => angleOf(oracle.run.lambda ** EPSILON)),
  'alignment.run': ([angle, , of]: readonly unknown[], c) => {
    equal(of, c.oracle.groups.positive.length, 'positive neurons');
    between(angle, c, c.oracle.t1!, farthest(c), 'angle to gamma');
  },
  'logLength.says': bound(({ oracle }) => oracle.run.lambda ** (1 - 3 * EPSILON)),
  'logLength.run': (_, c) => stands(c),
  'bundleAngle.says': bound(({ oracle }) => angleOf(4 * oracle.run.lambda ** EPSILON)),
  'bundleAngle.idle': (_, { oracle }) =>
    hold(!(4 * oracle.run.lambda ** EPSILON < 2), 'the bound says something'),
  'bundleAngle.run': ([angle]: readonly unknown[], c) => {
    const { oracle } = c;
    const from = oracle.run.times.findIndex((time) => time >= oracle.t1!);
    const of = (f: number) => Math.max(...oracle.state(f).pairAngles(oracle.groups.positive));
    const later = Array.from({ length: oracle.lastFrame + 1 - from }, (_, place) => of(from + place));
    const most = Math.max(...later, of(Math.max(0, from - 1)));
    sameIn(angle, nearest(angle, Math.max(...later), most), 'largest angle from T1 on', {
      relative: 1e-3,
      absolute: 1e-6,
    });
  },
  'halfway.says': bound(halfwayBound),
  'halfway.idle': (_, { oracle }) =>
    hold(!(oracle.run.lambda < 1) || oracle.scale!.delta < 1e-45, 'there is a bound'),
  'halfway.run': ([time]: readonly unknown[], c) => sameIn(time, halfwayTime(c), 'T2', { relative: 1e-4 }),
  'halfway.mark': bound(halfwayBound),
  'halfway.markProved': (values: readonly unknown[], c) => {
    equal(c.oracle.assumptions.scale!.verdict, 'held', 'lambda is small enough');
    sameIn(values[0], halfwayBound(c), 'bound on T2', { relative: 1e-6 });
  },
  'loss.says': (values: readonly unknown[], c) => {
    stands(c);
    const { Delta } = c.oracle.scale!;
    // nearest to its bound the loss is where it is largest, or anywhere after, where the bound has fallen
    const written = readNumber(numberIn(values[0]), 3).value;
    hold(
      Number.isNaN(written) || written <= (Delta ** 2 / 2) * 1.01,
      `above the largest bound: ${values[0]}`,
    );
  },
  'loss.run': (_, c) => stands(c),
  'rate.says': bound(
    ({ oracle }) => (2 * oracle.eigenvalues.at(-1)! * norm(oracle.gamma)) / (5 * oracle.eigenvalues[0]!),
  ),
  'rate.run': ([rate]: readonly unknown[], c) => {
    const { times } = c.oracle.run;
    const from = times.findIndex((time) => time >= halfwayTime(c) * (1 - 1e-9));
    const slopes = times.slice(from, -1).flatMap((time, place) => {
      const fall = Math.log(c.oracle.state(from + place).loss / c.oracle.state(from + place + 1).loss);
      return Math.abs(fall) > 1e-6 ? [fall / (times[from + place + 1]! - time)] : [];
    });
    sameIn(rate, Math.min(...slopes), 'least rate after T2', { relative: 1e-2 });
  },
};

/** Theorem 6: ln(1/lambda) (4 + eps) d Delta^2/delta^6 */
function halfwayBound({ oracle }: Context): number {
  const { Delta, delta } = oracle.scale!;
  return (Math.log(1 / oracle.run.lambda) * (4 + EPSILON) * oracle.data.dimension * Delta ** 2) / delta ** 6;
}

function halfwayTime({ oracle }: Context): number {
  return (
    oracle.run.times[oracle.run.times.findIndex((_, f) => oracle.firstShare(f) >= 0.5 - 1e-6)] ?? Number.NaN
  );
}
