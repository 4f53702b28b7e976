import { describe, expect, it } from 'vitest';
import { BoundaryDecision } from '../../../src/model/flow/boundaryDecision.ts';
import { Activity } from '../../../src/model/problem.ts';
import { randomStream } from './randomNumbers.ts';

type Vector = readonly number[];

/** A neuron where the boundaries of some lines meet. */
interface Meeting {
  readonly inputs: readonly Vector[];
  /** the gradient of all else */
  readonly rest: Vector;
  readonly on: Vector;
  readonly off: Vector;
  readonly sides: readonly Activity[];
  readonly shares: Vector;
}

const dot = (u: Vector, v: Vector) => u.reduce((sum, x, k) => sum + x * v[k]!, 0);
const plus = (u: Vector, factor: number, v: Vector) => u.map((x, k) => x + factor * v[k]!);
const gradientAt = ({ inputs, rest }: Meeting, shares: Vector) =>
  inputs.reduce<Vector>((sum, x, b) => plus(sum, shares[b]!, x), rest);

function decide(meeting: Meeting): Activity[] {
  const { inputs, rest, on, off, sides, shares } = meeting;
  const gram = Float64Array.from(inputs.flatMap((x) => inputs.map((y) => dot(x, y))));
  const gradient = gradientAt(meeting, shares);
  const force = inputs.reduce(
    (sum, x, b) => sum + Math.max(Math.abs(on[b]!), Math.abs(off[b]!)) * Math.hypot(...x),
    Math.hypot(...rest),
  );
  const decision = new BoundaryDecision(gram, inputs.length);
  decision.begin(force);
  inputs.forEach((x, b) => {
    decision.add(b, sides[b]!, dot(gradient, x), shares[b]!, on[b]!, off[b]!);
  });
  decision.decide();
  return Array.from(decision.sides.subarray(0, decision.count)) as Activity[];
}

/** x with A x = b, by elimination with pivots; null where A is singular. */
function solve(rows: readonly Vector[], right: Vector): Vector | null {
  const a = rows.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < a.length; k++) {
    let best = k;
    for (let i = k; i < a.length; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[best]![k]!)) best = i;
    [a[k], a[best]] = [a[best]!, a[k]!];
    if (Math.abs(a[k]![k]!) < 1e-9) return null;
    for (let i = 0; i < a.length; i++) {
      if (i === k) continue;
      const factor = a[i]![k]! / a[k]![k]!;
      a[i] = a[i]!.map((x, c) => x - factor * a[k]![c]!);
    }
  }
  return a.map((row, k) => row[a.length]! / row[k]!);
}

/**
 * The gradient where the neuron goes to these sides, if it goes on to all of them (the conditions in the header of
 * `BoundaryDecision`); null if not.
 */
function consistentGradient(meeting: Meeting, sides: readonly Activity[]): Vector | null {
  const { inputs, on, off } = meeting;
  const slid = sides.flatMap((side, b) => (side === Activity.Slide ? [b] : []));
  const fixed = sides.map((side, b) => (side === Activity.On ? on[b]! : side === Activity.Off ? off[b]! : 0));
  const open = gradientAt(meeting, fixed);
  const shares = solve(
    slid.map((b) => slid.map((c) => dot(inputs[b]!, inputs[c]!))),
    slid.map((b) => -dot(open, inputs[b]!)),
  );
  if (shares === null) return null;
  const gradient = slid.reduce<Vector>((sum, b, u) => plus(sum, shares[u]!, inputs[b]!), open);
  const tiny = 1e-9;
  const holds = sides.every((side, b) => {
    const speed = dot(gradient, inputs[b]!);
    if (side === Activity.On) return speed >= -tiny;
    if (side === Activity.Off) return speed <= tiny;
    const share = shares[slid.indexOf(b)]!;
    return on[b]! < off[b]! && share >= on[b]! - tiny && share <= off[b]! + tiny;
  });
  return holds ? gradient : null;
}

function allSides(count: number): Activity[][] {
  return Array.from({ length: 3 ** count }, (_, code) =>
    Array.from({ length: count }, (_, b) => (Math.floor(code / 3 ** b) % 3) as Activity),
  );
}

const oneOf = <T>(random: () => number, list: readonly T[]) =>
  list[Math.floor((list.length * (random() + 1)) / 2)]!;

/** @param attracts whether a line pushes back from both sides: on < off */
function randomMeeting(random: () => number, lines: number, d: number, attracts: () => boolean): Meeting {
  const vector = (length: number) => Array.from({ length }, random);
  const ends = Array.from({ length: lines }, () => {
    const [u, v] = [2 * random(), 2 * random()];
    return attracts() ? [Math.min(u, v), Math.max(u, v)] : [Math.max(u, v), Math.min(u, v)];
  });
  const on = ends.map(([end]) => end!);
  const off = ends.map(([, end]) => end!);
  // it slides on no more lines than are independent
  let slides = 0;
  const sides = ends.map((_, b) => {
    const maySlide = on[b]! < off[b]! && slides < d;
    const side = oneOf(
      random,
      maySlide ? [Activity.Off, Activity.On, Activity.Slide] : [Activity.Off, Activity.On],
    );
    if (side === Activity.Slide) slides++;
    return side;
  });
  const shares = sides.map((side, b) => {
    if (side === Activity.On) return on[b]!;
    return side === Activity.Off ? off[b]! : on[b]! + ((random() + 1) / 2) * (off[b]! - on[b]!);
  });
  return {
    inputs: Array.from({ length: lines }, () => vector(d)),
    rest: vector(d).map((x) => 2 * x),
    on,
    off,
    sides,
    shares,
  };
}

/** The first lines of a meeting. */
const firstOf = ({ inputs, on, off, sides, shares }: Meeting, count: number) => ({
  inputs: inputs.slice(0, count),
  on: on.slice(0, count),
  off: off.slice(0, count),
  sides: sides.slice(0, count),
  shares: shares.slice(0, count),
});

function expectLeastGradient(meeting: Meeting, random: () => number) {
  const sides = decide(meeting);
  const gradient = consistentGradient(meeting, sides);
  expect(gradient, JSON.stringify({ meeting, sides })).not.toBeNull();
  const others = allSides(sides.length).flatMap((other) => consistentGradient(meeting, other) ?? []);
  // every assignment that meets the conditions leaves the same gradient
  const d = meeting.rest.length;
  others.forEach((value, at) => {
    expect(value).toBeCloseTo(gradient![at % d]!, 7);
  });
  // and no shares leave less
  for (let sample = 0; sample < 30; sample++) {
    const shares = meeting.on.map((on, b) => on + ((random() + 1) / 2) * (meeting.off[b]! - on));
    const other = gradientAt(meeting, shares);
    expect(dot(other, other)).toBeGreaterThan(dot(gradient!, gradient!) - 1e-9);
  }
  return sides;
}

describe('a neuron on the boundary of one line', () => {
  // share times x . x = 1 is all that acts on it, beside the rest
  const one = (rest: number, on: number, off: number, side: Activity): Meeting => ({
    inputs: [[1, 0]],
    rest: [rest, 5],
    on: [on],
    off: [off],
    sides: [side],
    shares: [side === Activity.On ? on : side === Activity.Off ? off : (on + off) / 2],
  });

  it('crosses where it is drawn on from both sides', () => {
    expect(decide(one(3, -1, 1, Activity.Off))).toEqual([Activity.On]);
    expect(decide(one(-3, -1, 1, Activity.On))).toEqual([Activity.Off]);
    expect(decide(one(3, 1, -1, Activity.Off))).toEqual([Activity.On]);
    expect(decide(one(-3, 1, -1, Activity.On))).toEqual([Activity.Off]);
  });

  it('slides where it is pushed back from both, and lets go where it no longer is', () => {
    for (const side of [Activity.Off, Activity.On, Activity.Slide]) {
      expect(decide(one(0.5, -1, 1, side))).toEqual([Activity.Slide]);
      expect(decide(one(3, -1, 1, side))).toEqual([Activity.On]);
      expect(decide(one(-3, -1, 1, side))).toEqual([Activity.Off]);
    }
  });

  it('stays on its side where both draw it', () => {
    expect(decide(one(0.5, 1, -1, Activity.On))).toEqual([Activity.On]);
    expect(decide(one(0.5, 1, -1, Activity.Off))).toEqual([Activity.Off]);
  });

  it('goes to the nearer side where it slid and no longer can', () => {
    const slid = (share: number): Meeting => ({ ...one(0, 1, -1, Activity.Slide), shares: [share] });
    expect(decide(slid(0.7))).toEqual([Activity.On]);
    expect(decide(slid(-0.7))).toEqual([Activity.Off]);
  });

  it('keeps its side where nothing acts on it', () => {
    expect(decide(one(0, 0, 0, Activity.On))).toEqual([Activity.On]);
    expect(decide(one(0, 0, 0, Activity.Off))).toEqual([Activity.Off]);
  });
});

describe('a neuron where boundaries that push back meet', () => {
  const attracts = () => true;

  it.each([
    [1, 2],
    [2, 2],
    [2, 3],
    [3, 3],
    [3, 4],
    [4, 4],
  ])('is left with the least gradient that its shares allow (%i lines, d = %i)', (lines, d) => {
    const random = randomStream(10 * lines + d);
    let slides = 0;
    for (let problem = 0; problem < 150; problem++) {
      const sides = expectLeastGradient(randomMeeting(random, lines, d, attracts), random);
      if (sides.includes(Activity.Slide)) slides++;
    }
    expect(slides).toBeGreaterThan(15);
  });

  it.each([
    [3, 2],
    [4, 2],
    [4, 3],
    [5, 3],
  ])('slides on independent ones, also of dependent lines (%i lines, d = %i)', (lines, d) => {
    const random = randomStream(100 + 10 * lines + d);
    let full = 0;
    for (let problem = 0; problem < 150; problem++) {
      // that the lines slid on are independent `consistentGradient` sees to
      const sides = expectLeastGradient(randomMeeting(random, lines, d, attracts), random);
      if (sides.filter((side) => side === Activity.Slide).length === d) full++;
    }
    expect(full, 'held in the whole space').toBeGreaterThan(2);
  });

  it('is decided on many lines as on few', () => {
    const random = randomStream(7);
    const many = randomMeeting(random, 20, 12, attracts);
    expect(consistentGradient(many, decide(many))).not.toBeNull();
    // and all may slide at once
    const slack = {
      ...many,
      on: many.on.map(() => -9),
      off: many.on.map(() => 9),
      rest: Array(12).fill(0.1),
    };
    const slid = { ...slack, sides: many.sides.map(() => Activity.Off), shares: slack.off };
    const all = { ...slid, ...firstOf(slid, 12) };
    expect(decide(all)).toEqual(Array(12).fill(Activity.Slide));
  });
});

describe('a neuron where boundaries meet of which one does not push back', () => {
  /** Small steps of descent from beyond the meeting, as far as it takes to be seen which way they lead. */
  function descended(meeting: Meeting): (Activity | null)[] | null {
    const { inputs, on, off, shares } = meeting;
    let v = gradientAt(meeting, shares);
    const start = Math.hypot(...v);
    const places = () => inputs.map((x) => dot(v, x) / (Math.hypot(...x) * Math.hypot(...v)));
    const sidesOf = () =>
      places().map((place) => (Math.abs(place) < 0.01 ? null : place > 0 ? Activity.On : Activity.Off));
    const rate = 1e-3;
    for (let step = 0; step < 40_000; step++) {
      const gradient = gradientAt(
        meeting,
        inputs.map((x, b) => (dot(v, x) > 0 ? on[b]! : off[b]!)),
      );
      v = plus(v, rate, gradient);
      if (Math.hypot(...v) > 20 * start) return sidesOf();
    }
    return null;
  }

  /** @returns whether descent leaves at all */
  function expectAsDescent(meeting: Meeting): boolean {
    const sides = decide(meeting);
    const message = JSON.stringify({ meeting, sides });
    expect(consistentGradient(meeting, sides), message).not.toBeNull();
    const reference = descended(meeting);
    if (reference === null) return false;
    // on a boundary it cannot be seen whether it slides or has just come off it
    expect(
      sides.map((side, b) => (reference[b] === null ? null : side)),
      message,
    ).toEqual(reference);
    return true;
  }

  it.each([
    [2, 2],
    [3, 2],
    [3, 3],
  ])('goes where descent goes from a little beyond (%i lines, d = %i)', (lines, d) => {
    const random = randomStream(200 + 10 * lines + d);
    let left = 0;
    for (let problem = 0; problem < 80; problem++) {
      const meeting = randomMeeting(random, lines, d, () => random() > 0);
      if (meeting.on.every((on, b) => on < meeting.off[b]!) || meeting.sides.includes(Activity.Slide))
        continue;
      if (expectAsDescent(meeting)) left++;
    }
    expect(left).toBeGreaterThan(10);
  });

  it('leaves inputs in a plane along a direction that leads out of it, though it could stay', () => {
    const random = randomStream(9);
    // (-1, -1) has a twin, (1, 1); a neuron at right angles to the plane has nothing else to act on it
    const inputs = [
      [-1, -1, 0],
      [-1, -2, 0],
      [-2, 1, 0],
    ];
    let couldStay = 0;
    for (let problem = 0; problem < 80; problem++) {
      const on = inputs.map(random);
      const off = [random(), 0, 0];
      if (on.every((share, b) => share < off[b]!)) continue;
      const v = [random(), random(), 0];
      const sides = inputs.map((x) => (dot(v, x) > 0 ? Activity.On : Activity.Off));
      const shares = sides.map((side, b) => (side === Activity.On ? on[b]! : off[b]!));
      const meeting = { inputs, rest: [0, 0, 0], on, off, sides, shares };
      if (!expectAsDescent(meeting)) continue;
      const stays = allSides(3).some((other) => {
        const gradient = consistentGradient(meeting, other);
        return gradient !== null && Math.hypot(...gradient) < 1e-9;
      });
      if (stays) couldStay++;
    }
    expect(couldStay).toBeGreaterThan(5);
  });
});

describe('boundaries that a neuron comes to at the same instant', () => {
  it('are all decided, where inputs have whole numbers', () => {
    const meeting: Meeting = {
      inputs: [
        [-1, 0, 1],
        [0, 1, 0],
        [1, 2, 0],
      ],
      rest: [1, 0, 2],
      on: [-2, 1, -1],
      off: [0, -2, 1],
      sides: [Activity.Off, Activity.On, Activity.On],
      shares: [0, 1, -1],
    };
    const sides = decide(meeting);
    const shares = sides.map((side, b) => (side === Activity.On ? meeting.on[b]! : meeting.off[b]!));
    const gradient = gradientAt(meeting, shares);
    sides.forEach((side, b) => {
      const speed = dot(gradient, meeting.inputs[b]!);
      if (side === Activity.On) expect(speed).toBeGreaterThanOrEqual(0);
      if (side === Activity.Off) expect(speed).toBeLessThanOrEqual(0);
    });
  });
});
