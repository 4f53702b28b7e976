import type { Frame } from '../../experiment/trajectory.ts';
import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm, toDegrees } from '../../model/measures/angles.ts';
import { BalanceDrift, isBalanced } from '../../model/measures/balance.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { logPairQuantity, unitDirections } from '../../model/theory/pairQuantity.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import type { State } from '../now/stateAt.ts';
import type { BoostHistory } from './boostHistory.ts';
import { type CoastingNeurons, coastingGap } from './coasting.ts';
import { type Bundle, farthestFrom } from './finalBundle.ts';
import type { StateBoosts } from './frameBoosts.ts';

/** The boost of the bundle's pattern in one state. */
export interface BundleBoost {
  /** |g|, rapidity per flow time */
  readonly rate: number;
  /** rapidity travelled since t = 0 */
  readonly travelled: number;
  /** g/|g| (d); zero where g is */
  readonly axis: Float64Array;
  /** degrees between the boost and v*, else gamma; NaN where there is neither */
  readonly degrees: number;
  /** degrees by which it has turned since the bundle formed; NaN before */
  readonly turned: number;
}

/** The conserved quantity of two neurons, |a_j| |a_l| (1 - cos), of opposite signs (1 + cos); logarithms. */
export interface Pair {
  readonly neurons: readonly [number, number];
  readonly opposite: boolean;
  readonly logNow: number;
  readonly logAtFormation: number;
  /** the angle between them is more than rounding now, and when the bundle formed: else the quantity there says nothing */
  readonly toldNow: boolean;
  readonly toldAtFormation: boolean;
  /** relative, since the bundle formed */
  readonly change: number;
  /** `conserved`: both are in the bundle and it has formed; `before`: it has not; `apart`: they share no pattern */
  readonly standing: 'conserved' | 'before' | 'apart';
}

/** The numbers of the picture, all of one state. */
export interface Facts {
  readonly time: number;
  /** largest relative drift of a^2 - |w|^2 over the neurons since the start; NaN where that is not measured */
  readonly drift: number;
  /** null while the run is not complete, or too large */
  readonly boost: BundleBoost | null;
  readonly pair: Pair | null;
  /** largest angle, in degrees, between where coasting takes the bundle's neurons and where they point; NaN where none coasts */
  readonly gap: number;
}

export interface FactSources {
  readonly run: Run;
  readonly history: BoostHistory | null;
  readonly bundle: Bundle | null;
  readonly coasting: CoastingNeurons | null;
}

/** Members whose coasting is compared with the run. */
const MOST_COMPARED = 200;

/** @param boosts of the state */
export function factsOfState(
  sources: FactSources,
  state: State,
  boosts: StateBoosts | null,
  selected: number | null,
): Facts {
  const { run, history, bundle } = sources;
  // of a start that is not balanced neurons are no rays of light: products of angles and aberration are of those
  const light = memoOn(run.start.initial, isBalanced);
  return {
    time: state.time,
    drift: memoOn(run, balanceDrift).measure(state.output, state.hidden),
    boost: history === null || bundle === null ? null : bundleBoost(history, bundle, state),
    pair: bundle === null || !light ? null : pairIn(run, bundle, state, selected),
    gap: light ? gapIn(sources, state, boosts) : Number.NaN,
  };
}

/** g of the bundle's pattern in a state; null while it is being worked out. */
export function bundleBoost(
  history: BoostHistory,
  { active, formationFrame }: Bundle,
  { time, residuals }: State,
): BundleBoost | null {
  const record = history.record(active);
  if (record === null) return null;
  const { dataset } = history.run.start;
  const axis = history.forceOf(active, residuals, new Float64Array(dataset.dimension));
  const rate = norm(axis);
  for (let k = 0; k < axis.length; k++) axis[k] = rate > 0 ? axis[k]! / rate : 0;
  const atFormation = history.force(active, formationFrame, new Float64Array(axis.length));
  return {
    rate,
    travelled: history.rapidity(record, time),
    axis,
    degrees: degreesBetween(axis, dataset.teacher ?? alignmentTarget(dataset)),
    turned: time < history.run.times[formationFrame]! ? Number.NaN : degreesBetween(axis, atFormation),
  };
}

/** The selected neuron and the member farthest from it when the bundle formed, else the two that stood far apart. */
function pairIn(run: Run, bundle: Bundle, state: State, selected: number | null): Pair | null {
  const { members, extremes, formationFrame } = bundle;
  const alive = selected !== null && run.start.groups[selected] !== Group.Dead;
  const other = alive ? farthestFrom(run, members, selected, formationFrame) : null;
  const neurons = alive && other !== null ? ([selected, other] as const) : extremes;
  if (neurons === null) return null;
  const now = quantity(run, neurons, state);
  const formed = quantity(run, neurons, run.frame(formationFrame));
  const [logNow, logAtFormation] = [now.log, formed.log];
  const together = neurons.every((j) => members.includes(j));
  const { output } = state;
  return {
    neurons,
    opposite: output[neurons[0]]! > 0 !== output[neurons[1]]! > 0,
    logNow,
    logAtFormation,
    toldNow: now.angle > ROUNDING_ANGLE,
    toldAtFormation: formed.angle > ROUNDING_ANGLE,
    change: Math.expm1(logNow - logAtFormation),
    standing: together ? (state.time < run.times[formationFrame]! ? 'before' : 'conserved') : 'apart',
  };
}

/** Radians: below, the five digits that are written of a quantity known to 1e-15/angle are not right. */
const ROUNDING_ANGLE = 1e-10;

/** The logarithm of the quantity in a state, and the angle that it has as its small part. */
function quantity(
  run: Run,
  [j, l]: readonly [number, number],
  { output, hidden }: Frame,
): { log: number; angle: number } {
  const { dimension: d } = run.start.dataset;
  // of these two alone
  const rows = new Float64Array(2 * d);
  rows.set(hidden.subarray(j * d, (j + 1) * d));
  rows.set(hidden.subarray(l * d, (l + 1) * d), d);
  const pair = Float64Array.of(output[j]!, output[l]!);
  const log = logPairQuantity(pair, unitDirections(rows, d), d, 0, 1);
  const share = Math.exp(log - Math.log(Math.abs(pair[0]!)) - Math.log(Math.abs(pair[1]!)));
  return { log, angle: Math.sqrt(2 * share) };
}

function gapIn({ run, bundle, coasting }: FactSources, state: State, boosts: StateBoosts | null): number {
  if (bundle === null || coasting === null || boosts === null) return Number.NaN;
  const { time, hidden } = state;
  const stride = Math.ceil(bundle.members.length / MOST_COMPARED);
  let largest = Number.NaN;
  for (let at = 0; at < bundle.members.length; at += stride) {
    const j = bundle.members[at]!;
    const own = coasting.at(j, time, run.frameIndexAt(time), boosts.state);
    if (own === null) continue;
    const gap = toDegrees(coastingGap(own, hidden, j));
    if (!(gap <= largest)) largest = gap;
  }
  return largest;
}

const balanceDrift = ({ start }: Run) => new BalanceDrift(start.initial);
