import { DomainKeeper, type Extent } from '../../drawing/axis/domainKeeper.ts';
import type { BundlePlace } from '../../findings/predictor/bundlePlace.ts';
import { type PredictorSpace, spaceOf } from '../../findings/predictor/predictorSpace.ts';
import type { AppState } from '../../state/appState.ts';
import { type PathPixels, pathPixels } from './pathPixels.ts';
import { axisExtent, farthest, layOutPlane, type Plane, type PlaneRequest, planeAxes } from './plane.ts';
import { type PieceOutline, pieceOutlines } from './regions.ts';

/** What the layers of the picture draw from. */
export interface PlaneView {
  readonly space: PredictorSpace;
  readonly plane: Plane;
  /** the path on the page */
  readonly path: PathPixels;
  /** that of the run before while a knob turns; null where it has no place here */
  readonly ghost: PathPixels | null;
}

/** CSS pixels of a grid cell, and how many cells an extent has at least and at most. */
const PX_CELL = 3;
/** A section is cut again and again, roughly while a run plays and finely when it rests. */
const PX_CELL_OF_SECTION = { playing: 14, resting: 6 };
const CELLS = [20, 200] as const;

/** Brought up to date by whichever layer asks first. */
export class PredictorModel {
  private readonly keepers = new Map<string, [DomainKeeper, DomainKeeper]>();
  private made: { readonly key: readonly unknown[]; readonly view: PlaneView } | null = null;
  private cut: { readonly key: readonly unknown[]; readonly pieces: PieceOutline[] } | null = null;

  /** null while there is nothing to draw */
  update(request: PlaneRequest, state: AppState): PlaneView | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const space = spaceOf(run);
    if (typeof space === 'string') return null;
    const { pxWidth, pxHeight, stage, axes, scaling } = request;
    const key = [space, run.frameCount, run.complete, state.revision, state.ghost, state.gesture];
    const all = [...key, pxWidth, pxHeight, stage, axes[0], axes[1], scaling];
    if (this.made?.key.every((item, index) => item === all[index])) return this.made.view;
    space.path.update();
    const planed = planeAxes(space, axes, scaling);
    const now = { gesture: state.gesture, complete: run.complete };
    const settle = (index: 0 | 1): Extent =>
      this.keepersOf(request, planed[index].shares)[index].settle(axisExtent(space, planed[index]), now);
    const plane = layOutPlane(request, planed, [settle(0), settle(1)]);
    const ghost = ghostSpace(state, space);
    const view: PlaneView = {
      space,
      plane,
      path: pathPixels(space.path, plane),
      ghost: ghost === null ? null : pathPixels(ghost.path, plane),
    };
    this.made = { key: all, view };
    return view;
  }

  /** As drawn last, for the pointer. */
  get current(): PlaneView | null {
    return this.made?.view ?? null;
  }

  /** The pieces of S in the plane; for d > 2 in the section through the present v. */
  pieces({ space, plane }: PlaneView, present: BundlePlace, playing: boolean): PieceOutline[] {
    const { region, dimension } = space;
    if (region === null) return [];
    const section = dimension > 2;
    if (section && present.space !== space) return [];
    const through = section ? present.point : new Float64Array(dimension);
    const { first, box, axes } = plane;
    const key = [
      space,
      section ? through : null,
      section && playing,
      first.shares,
      axes[0],
      axes[1],
      box.right,
      box.bottom,
    ];
    if (this.cut?.key.every((item, index) => item === key[index])) return this.cut.pieces;
    const pxCell = section ? PX_CELL_OF_SECTION[playing ? 'playing' : 'resting'] : PX_CELL;
    const pieces = pieceOutlines(
      region,
      through,
      axes,
      (k) => farthest(space, k),
      (axis, from, to) => spread(plane, axis, from, to, pxCell),
    );
    this.cut = { key, pieces };
    return pieces;
  }

  /** An axis that is scaled otherwise, or another eigen-axis, is another axis. */
  private keepersOf({ axes }: PlaneRequest, shares: boolean): [DomainKeeper, DomainKeeper] {
    const name = `${axes} ${shares}`;
    const keepers = this.keepers.get(name) ?? [new DomainKeeper(), new DomainKeeper()];
    this.keepers.set(name, keepers);
    return keepers;
  }
}

/** Positions of an axis between two coordinates nu, even on the page, with both ends exactly. */
export function spread(plane: Plane, axis: 0 | 1, from: number, to: number, pxCell: number): Float64Array {
  const { coordinate, nu } = axis === 0 ? plane.first : plane.second;
  const scale = axis === 0 ? plane.xScale : plane.yScale;
  const [low, high] = [coordinate(from), coordinate(to)];
  const wanted = Math.round(Math.abs(scale(high) - scale(low)) / pxCell) || 0;
  const cells = Math.min(CELLS[1], Math.max(CELLS[0], wanted));
  const positions = Float64Array.from({ length: cells + 1 }, (_, index) =>
    nu(low + ((high - low) * index) / cells),
  );
  positions[0] = from;
  positions[cells] = to;
  return positions;
}

/** In a space of another dimension the old path has no place. */
function ghostSpace({ ghost }: AppState, { dimension }: PredictorSpace): PredictorSpace | null {
  if (ghost === null || ghost.frameCount === 0) return null;
  const space = spaceOf(ghost);
  if (typeof space === 'string' || space.dimension !== dimension) return null;
  space.path.update();
  return space;
}
