import { plainNumber } from '../../drawing/axis/number.ts';
import { phaseText } from '../../drawing/phases.ts';
import { claimedHalfwayBound } from '../../findings/theory/claimedBounds.ts';
import { bandsOf, hasPositive, phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { Phase } from '../../model/theory/phases.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { explainMark, explainPhase } from './explanations.ts';

/** A phase on the timeline. */
export interface NamedBand {
  readonly phase: Phase;
  readonly name: string;
  /** where there is no room for the whole name */
  readonly short: string;
  /** what the band is, for a note */
  readonly explanation: string;
  /** flow times */
  readonly from: number;
  readonly to: number;
}

/** One of the times that the theory marks. */
export interface TimeMark {
  /** 0, 1, 2: of T0, T1, T2 */
  readonly index: 0 | 1 | 2;
  readonly time: number;
  /** its number, how it is computed, what theory claims of it and what the run does */
  readonly explanation: string;
}

/** The bands of a run, with what is said of them. */
export function namedBands(run: Run): NamedBand[] {
  return bandsOf(run).map((band) => ({
    ...band,
    name: phaseText(band.phase).name,
    short: phaseText(band.phase).short,
    explanation: explainPhase(run, band.phase),
  }));
}

/** The marked times that are known, increasing; none where they would be of no single teacher. */
export function timeMarks(run: Run): TimeMark[] {
  if (run.start.dataset.teacher === null) return [];
  const { t0, t1, t2 } = phasesOfRun(run);
  const marks: TimeMark[] = [];
  const add = (index: 0 | 1 | 2, time: number | null) => {
    if (time === null) return;
    const bound = index === 2 ? halfwayText(run) : '';
    marks.push({ index, time, explanation: explainMark(run, index, time) + bound });
  };
  add(0, t0);
  add(1, t1);
  add(2, t2);
  return marks.sort((a, b) => a.time - b.time);
}

/** What Theorem 6 says of T2, where it says anything. */
function halfwayText(run: Run): string {
  const claim = claimedHalfwayBound(run);
  if (claim === null) return '';
  const { mark, markProved } = words().claims.halfway;
  return ` ${(claim.proved ? markProved : mark)(plainNumber(claim.bound))}`;
}

/** What there is to say of marks that the run does not have; null where it has all. */
export function missingMarks(run: Run): string | null {
  const { phases, t1, t2 } = phasesOfRun(run);
  const text = words().player.marks;
  if (run.start.dataset.teacher === null) return text.noTeacher;
  if (!hasPositive(run)) return text.noPositive;
  if (phases !== null && t2 === null && run.complete) return text.noT2;
  return t1 === null && run.parameters.initScale >= 1 ? text.noT1 : null;
}
