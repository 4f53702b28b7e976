import type { Values } from '../../findings/output/outputExtent.ts';
import { linearTicks } from '../axis/ticks.ts';

/**
 * How far out an output stands: in proportion while it is of the size of the labels, beyond that by its logarithm. So the
 * teacher looks the same whatever the network begins with, and a start a thousand times too large is still on the picture.
 */
export interface OutputScale {
  /** 1 where proportion ends; NaN for NaN */
  coordinate(value: number): number;
  /** the output that has a coordinate */
  value(coordinate: number): number;
  /** coordinates that the picture has to show; low <= 0 <= high, and they differ */
  readonly low: number;
  readonly high: number;
  /** the output where proportion ends, either sign */
  readonly linear: number;
  /** whether anything lies beyond it */
  readonly bent: boolean;
  /** outputs to mark: 0, round numbers in proportion, powers of ten beyond */
  readonly ticks: readonly number[];
}

/** Outputs up to so many times the labels are in proportion: a run that overshoots a little bends nothing. */
const OVERSHOOT = 2;
/** Where nothing is to be seen of an output, it is beside this. */
const NO_OUTPUT = 1;
/** Room around what there is, in coordinates. */
export const ROOM = 0.06;
/** What is less of the whole is not seen beside it: it opens no room on its side. */
const NOTHING = 1e-3;

/** @param labels, output what is to be shown; both with 0 */
export function outputScale(labels: Values, output: Values, ticksPerSide = 2): OutputScale {
  const wanted = { low: Math.min(labels.low, output.low), high: Math.max(labels.high, output.high) };
  const ofLabels = Math.max(labels.high, -labels.low);
  const ofAll = Math.max(wanted.high, -wanted.low);
  const bent = ofLabels > 0 && ofAll > OVERSHOOT * ofLabels;
  const linear = bent ? ofLabels : ofAll || NO_OUTPUT;
  const coordinate = (value: number) => {
    const share = value / linear;
    return Math.abs(share) <= 1 ? share : Math.sign(share) * (1 + Math.log(Math.abs(share)));
  };
  const end = (value: number) => {
    const reach = coordinate(value);
    return Math.abs(reach) < NOTHING ? 0 : reach + ROOM * Math.sign(value);
  };
  const [low, highest] = [end(wanted.low), end(wanted.high)];
  const high = low === 0 && highest === 0 ? 1 : highest;
  const marks = [
    ...marksInProportion(linear, ticksPerSide),
    ...(bent ? powersBeyond(linear, ofAll, ticksPerSide) : []),
  ];
  const shown = (value: number) => coordinate(value) >= low && coordinate(value) <= high;
  const ticks = [0, ...marks, ...marks.map((value) => -value)].filter(shown);
  const value = (reach: number) =>
    linear * (Math.abs(reach) <= 1 ? reach : Math.sign(reach) * Math.exp(Math.abs(reach) - 1));
  return { coordinate, value, low, high, linear, bent, ticks };
}

/** Round numbers up to `linear`, at most `max`. */
function marksInProportion(linear: number, max: number): number[] {
  return linearTicks(0, (1 + NOTHING) * linear, max + 1).filter((value) => value > 0);
}

/** Powers of ten from well above `linear` up to `far`, at most `max`. */
function powersBeyond(linear: number, far: number, max: number): number[] {
  const first = Math.ceil(Math.log10(2 * linear));
  const last = Math.floor(Math.log10(far));
  const stride = Math.max(1, Math.ceil((last - first + 1) / max));
  const powers: number[] = [];
  for (let power = first; power <= last; power += stride) powers.push(Number(`1e${power}`));
  return powers;
}
