import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { PX_REACH } from '../../drawing/neurons/glyph.ts';
import { styleOrder } from '../../drawing/neurons/neuronStyle.ts';
import type { AppState } from '../../state/appState.ts';
import { knotsNow } from './knotsNow.ts';
import type { OutputView } from './model.ts';

/** The neuron whose knot is at a place, the nearest on its rail. */
export function neuronAtKnot(
  { run, line: frame }: OutputView,
  { px, py }: PointerPlace,
  { player }: AppState,
): number | null {
  if (frame === null) return null;
  const { line, pxOf, pyRails } = frame;
  const { groups } = run.start;
  let nearest: number | null = null;
  let least = PX_REACH;
  for (const [j, knot] of knotsNow(run, line, player.time).entries()) {
    if (!(knot >= line.from && knot <= line.to)) continue;
    const distance = Math.hypot(pxOf(knot) - px, pyRails[styleOrder(groups[j]!)]! - py);
    if (distance >= least) continue;
    least = distance;
    nearest = j;
  }
  return nearest;
}

/** Where the knot of a neuron is, if it is shown. */
export function placeOfKnot(
  { run, line: frame }: OutputView,
  neuron: number,
  { player }: AppState,
): PointerPlace | null {
  if (frame === null) return null;
  const { line, pxOf, pyRails } = frame;
  const knot = knotsNow(run, line, player.time)[neuron]!;
  if (!(knot >= line.from && knot <= line.to)) return null;
  return { px: pxOf(knot), py: pyRails[styleOrder(run.start.groups[neuron]!)]! };
}
