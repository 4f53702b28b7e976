import { lowered, type RichText, symbol } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import { isClaimed, standingOf } from '../../findings/theory/standing.ts';
import { norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import { EPSILON } from '../../model/theory/times.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import type { MapLayout } from './layout.ts';
import type { ScalesView } from './model.ts';

/** What is drawn over the rows: a time of each. */
export interface MapLine {
  readonly id: 't1' | 't2' | 'plateau';
  readonly label: RichText;
  /** x y x y .., CSS pixels, from the foot of the map up; it may go beyond the box */
  readonly points: readonly number[];
  /** where its name stands; null where no part of it is seen */
  readonly at: PointerPlace | null;
  readonly side: 'left' | 'right';
  readonly dashes: number[];
  readonly thick: number;
}

/** Places along the map at which a line that is known everywhere is drawn. */
const PLACES = 64;

/**
 * T1 and T2, which are defined where one teacher labels the inputs, and the length of the plateau, ln(1/lambda)/|gamma|, where
 * the theory speaks of it. Over the scale T1 and the plateau are known without any row.
 */
export function linesOf(view: ScalesView): MapLine[] {
  const { over, run, shown, layout } = view;
  if (shown?.past) return [];
  const rows = shown?.map.rows ?? [];
  const ofRows = (time: 't1' | 't2') =>
    rows.flatMap(({ value, row }): Place[] =>
      row === null || Number.isNaN(row[time]) ? [] : [{ value, time: row[time] }],
    );
  const rate = rateOf(run);
  const scales = over === 'initScale' && rate > 0 ? scalesBelowOne(view) : null;
  const growth = (share: number): Place[] =>
    (scales ?? []).map((value) => ({ value, time: (share * Math.log(1 / value)) / rate }));
  const taught = run.start.dataset.teacher !== null;
  const lines: MapLine[] = [];
  const add = (id: MapLine['id'], label: RichText, places: readonly Place[], look: Look) => {
    const points = places.flatMap(({ value, time }) => [
      layout.xScale(time),
      layout.yScale(view.axis.position(value)),
    ]);
    if (points.length >= 4) lines.push({ id, label, points, ...look, at: nameAt(points, layout, look.name) });
  };
  if (taught) {
    add('t1', timeName('1'), scales === null ? ofRows('t1') : growth(EPSILON), LOOKS.t1);
    add('t2', timeName('2'), ofRows('t2'), LOOKS.t2);
  }
  if (scales !== null && isClaimed(standingOf(run, 'lemma5'))) {
    add('plateau', setFormula('ln(1/λ)/|γ|'), growth(1), LOOKS.plateau);
  }
  return lines;
}

interface Place {
  readonly value: number;
  readonly time: number;
}

interface Look {
  readonly dashes: number[];
  readonly thick: number;
  readonly side: MapLine['side'];
  /** how far up the box its name stands */
  readonly name: number;
}

const LOOKS: Readonly<Record<MapLine['id'], Look>> = {
  t1: { dashes: [2, 3], thick: 1, side: 'left', name: 0.12 },
  t2: { dashes: [], thick: 1.5, side: 'right', name: 0.24 },
  plateau: { dashes: [7, 4], thick: 1, side: 'left', name: 0.36 },
};

/** |gamma|, at which the aligned positive neurons of a small network grow. */
export function rateOf(run: Run): number {
  return norm(memoOn(run.start.dataset, alignmentTarget));
}

/** Scales at which a start is small, from the foot of the map up to 1. */
function scalesBelowOne({ axis }: ScalesView): number[] {
  const top = axis.position(1);
  return Array.from({ length: PLACES + 1 }, (_, k) => (k === PLACES ? 1 : axis.value((top * k) / PLACES)));
}

function timeName(index: string): RichText {
  return [symbol('T'), lowered(index)];
}

/** On the line, at a height of the box, or as near to that as it is in sight. */
function nameAt(points: readonly number[], { box }: MapLayout, share: number): PointerPlace | null {
  const wanted = box.bottom - share * (box.bottom - box.top);
  let best: PointerPlace | null = null;
  for (let at = 0; at < points.length; at += 2) {
    const [px, py] = [points[at]!, points[at + 1]!];
    if (px < box.left || px > box.right) continue;
    if (best === null || Math.abs(py - wanted) < Math.abs(best.py - wanted)) best = { px, py };
  }
  return best;
}
