import { ticks } from 'd3-array';

/** At most so many ticks an axis. */
export const MAX_TICKS = 6;

const DECADE_STRIDES = [1, 2, 3, 5, 10, 20, 25, 50, 100, 200];
const DEGREE_STRIDES = [1, 2, 5, 10, 15, 30, 45, 90, 180];

/** Round numbers in [low, high], at most `max` of them. */
export function linearTicks(low: number, high: number, max = MAX_TICKS): number[] {
  for (let wanted = max; wanted > 0; wanted--) {
    const chosen = ticks(low, high, wanted);
    if (chosen.length <= max) return chosen;
  }
  return [];
}

/** Parts of a turn in [low, high], at most `max` of them; below a degree, round numbers. */
export function degreeTicks(low: number, high: number, max = MAX_TICKS): number[] {
  if (high - low < 3) return linearTicks(low, high, max);
  const stride = DEGREE_STRIDES.find((step) => multiples(step, low, high).length <= max);
  return stride === undefined ? [low, high] : multiples(stride, low, high);
}

/** Powers of ten in [low, high] (both > 0), at most `max`; where fewer than two fit, round numbers between them. */
export function logTicks(low: number, high: number, max = MAX_TICKS): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  if (last - first < 1) {
    const between = [1, 2, 5].flatMap((factor) =>
      [first - 1, first, first + 1].map((power) => Number(`${factor}e${power}`)),
    );
    const few = between.filter((value) => value >= low && value <= high).sort((a, b) => a - b);
    return few.length <= max ? few : few.filter((value) => value === Number(`1e${first}`));
  }
  const stride = DECADE_STRIDES.find((step) => multiples(step, first, last).length <= max) ?? last - first;
  return multiples(stride, first, last).map((power) => Number(`1e${power}`));
}

/** The least tick of an arsinh axis beside 0, in lengths of its linear piece: nearer ones would touch. */
const NEXT_TO_ZERO = 1.5;

/**
 * Ticks of an arsinh axis: 0, and powers of ten beyond its linear piece, as dense on one side as on the other.
 * @param linear where the axis turns from linear to logarithmic
 */
export function symlogTicks(linear: number, low: number, high: number, max = MAX_TICKS): number[] {
  const first = Math.ceil(Math.log10(NEXT_TO_ZERO * linear) - 1e-9);
  const last = (end: number) => Math.floor(Math.log10(Math.max(end, 0)) + 1e-9);
  for (const stride of DECADE_STRIDES) {
    const above = multiples(stride, first, last(high)).map((power) => Number(`1e${power}`));
    const below = multiples(stride, first, last(-low)).map((power) => -Number(`1e${power}`));
    if (above.length + below.length < max) return [...below.reverse(), 0, ...above];
    // room for one side only
    if (above.length === 1 && below.length === 1) return high >= -low ? [0, ...above] : [...below, 0];
  }
  return [0];
}

/**
 * Ticks of a time axis that is linear near 0 and logarithmic beyond: 0 and round times, the most that stand at least
 * `pxApart` from each other.
 * @param position CSS pixels of a time
 */
export function timeTicks(
  first: number,
  end: number,
  position: (time: number) => number,
  pxApart: number,
  max = MAX_TICKS,
): number[] {
  const low = Math.floor(Math.log10(first));
  const high = Math.floor(Math.log10(end));
  const powers = multiples(1, low, high);
  const sets = [
    powers.flatMap((power) => [1, 2, 5].map((factor) => Number(`${factor}e${power}`))),
    powers.flatMap((power) => [1, 3].map((factor) => Number(`${factor}e${power}`))),
    ...DECADE_STRIDES.map((stride) =>
      // counted from the top: the end of a run is where its ticks are wanted
      powers.filter((power) => (high - power) % stride === 0).map((power) => Number(`1e${power}`)),
    ),
  ];
  for (const set of sets) {
    const chosen = [0, ...spaced(set, end, position, pxApart)];
    if (chosen.length > 1 && chosen.length <= max && isEven(chosen, set, end)) return chosen;
  }
  return [0];
}

/**
 * The same of an axis whose numbers count something.
 * @param unit what they count, as a time
 */
export function countedTicks(
  unit: number,
  first: number,
  end: number,
  position: (time: number) => number,
  pxApart: number,
  max = MAX_TICKS,
): number[] {
  if (unit === 1) return timeTicks(first, end, position, pxApart, max);
  const counts = timeTicks(first / unit, end / unit, (count) => position(count * unit), pxApart, max);
  return counts.map((count) => count * unit);
}

/** The members up to `end` that keep their distance from 0 (and so lie where the axis is no longer crowded). */
function spaced(set: number[], end: number, position: (time: number) => number, pxApart: number): number[] {
  const kept: number[] = [];
  let before = position(0);
  for (const time of set) {
    if (time > end) break;
    if (position(time) - before < pxApart) {
      // Crowded among themselves: this set is too dense.
      if (kept.length > 0) return [];
      continue;
    }
    kept.push(time);
    before = position(time);
  }
  return kept;
}

/** A single tick beside 0 is only taken from a set that has no more to give. */
function isEven(chosen: number[], set: number[], end: number): boolean {
  return chosen.length > 2 || set.filter((time) => time <= end).length <= 2;
}

function multiples(step: number, low: number, high: number): number[] {
  const chosen: number[] = [];
  if (!Number.isFinite(low + high)) return chosen;
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * Math.abs(high); k++) {
    // no minus zero
    chosen.push(k * step + 0);
  }
  return chosen;
}

/** Angles that everybody knows, the better known first; then 1, 2, 5 of every decade. */
const KNOWN_DEGREES = [90, 45, 180, 30, 10, 60, 20, 15, 120];

/** Degrees to mark on a log axis of about a decade, at most `max` of them and not too near to each other. */
export function narrowDegreeTicks(low: number, high: number, max: number): number[] {
  const decades = Array.from({ length: 20 }, (_, k) => 10 ** (1 - k));
  const small = [1, 5, 2].flatMap((digit) => decades.map((unit) => Number((digit * unit).toPrecision(1))));
  const apart = Math.log(high / low) / max;
  const kept: number[] = [];
  for (const tick of [...KNOWN_DEGREES, ...small.filter((value) => value < 10)]) {
    if (tick < low * (1 - 1e-9) || tick > high * (1 + 1e-9)) continue;
    if (kept.every((other) => Math.abs(Math.log(other / tick)) >= apart)) kept.push(tick);
  }
  return kept.sort((one, other) => one - other);
}
