import { Group } from '../../model/initialisation.ts';
import { lastKinkAmong } from '../../model/theory/lastKink.ts';
import { oneMinusCosine, unitDirections } from '../../model/theory/pairQuantity.ts';
import { patternState } from '../../model/theory/patterns.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';

/** Work a frame (m n d) beyond which the patterns of a state are not looked at. */
const MOST_PATTERN_WORK = 2e6;

/** The neurons that end in the bundle: those of one sign that share the bundle's activation pattern at the end. */
export interface Bundle {
  /** n, 1 for the inputs in the pattern: in the paper's setting all of them */
  readonly active: Uint8Array;
  readonly activeCount: number;
  /** indices, increasing */
  readonly members: readonly number[];
  /** flow time of the members' last kink, 0 where they have none: from here on they share the pattern */
  readonly formation: number;
  /** the first frame after it */
  readonly formationFrame: number;
  /** two members that stood far apart then; null where there is only one */
  readonly extremes: readonly [number, number] | null;
}

/** Whether the patterns of one state of the run can be looked at in every frame. */
export function patternsAffordable({ start }: Run): boolean {
  const { samples, dimension } = start.dataset;
  return start.initial.width * samples * dimension <= MOST_PATTERN_WORK;
}

/** Worked out once a complete run; null before, where no neuron is active at the end, and in networks too large for it. */
export function bundleOf(run: Run): Bundle | null {
  if (!run.complete || run.frameCount === 0 || !patternsAffordable(run)) return null;
  return memoOn(run, findBundle);
}

function findBundle(run: Run): Bundle | null {
  const { dataset, groups } = run.start;
  const last = run.frameCount - 1;
  const { output, hidden } = run.frame(last);
  const state = patternState(dataset, output, hidden, run.residuals(last));
  const live = state.groups.filter(({ activeCount }) => activeCount > 0);
  for (const group of [Group.Positive, Group.Negative]) {
    const candidates = live
      .map(({ active, activeCount, neurons }) => ({
        active,
        activeCount,
        members: neurons.filter((j) => groups[j] === group),
      }))
      .sort((a, b) => b.members.length - a.members.length);
    const largest = candidates[0];
    if (largest === undefined || largest.members.length === 0) continue;
    const formation = lastKink(run, largest.members);
    let formationFrame = run.frameIndexAt(formation);
    if (run.times[formationFrame]! < formation && formationFrame + 1 < run.frameCount) formationFrame++;
    return {
      ...largest,
      formation,
      formationFrame,
      extremes: farApart(run, largest.members, formationFrame),
    };
  }
  return null;
}

function lastKink(run: Run, members: readonly number[]): number {
  const isMember = new Uint8Array(run.start.initial.width);
  for (const j of members) isMember[j] = 1;
  const last = lastKinkAmong(run.kinks, 0, run.kinkCount, (neuron) => isMember[neuron] === 1);
  return last < 0 ? 0 : run.kinks.times[last]!;
}

/** The member farthest from the first, and the one farthest from that: in the plane the widest pair there is. */
function farApart(run: Run, members: readonly number[], f: number): readonly [number, number] | null {
  const one = farthestFrom(run, members, members[0]!, f);
  if (one === null) return null;
  const other = farthestFrom(run, members, one, f);
  if (other === null) return null;
  return one < other ? [one, other] : [other, one];
}

/** The member at the largest angle from neuron j in frame f; null where there is no other. */
export function farthestFrom(run: Run, members: readonly number[], j: number, f: number): number | null {
  const { dimension } = run.start.dataset;
  const units = unitDirections(run.frame(f).hidden, dimension);
  let farthest: number | null = null;
  let reach = Number.NEGATIVE_INFINITY;
  for (const other of members) {
    const apart =
      other === j ? Number.NaN : oneMinusCosine(units, j * dimension, other * dimension, dimension);
    if (apart > reach) {
      reach = apart;
      farthest = other;
    }
  }
  return farthest;
}
