import { DomainKeeper, type Extent, unionOf } from '../../drawing/axis/domainKeeper.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { Kept } from '../../drawing/kept.ts';
import type { Model, Request } from '../../drawing/picture.ts';
import { type BundlePlace, bundlePlaceAt } from '../../findings/predictor/bundlePlace.ts';
import { type PredictorSpace, spaceOf } from '../../findings/predictor/predictorSpace.ts';
import type { ConstraintKind } from '../../model/theory/region.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { type Boxes, bothPlanes } from './boxes.ts';
import { type PathPixels, pathPixels } from './pathPixels.ts';
import { axisExtent, farthest, layOutPlane, type Plane, type PlaneRequest, planeAxes } from './plane.ts';
import { type PieceOutline, pieceOutlines } from './regions.ts';
import { axesOf, type Scaling, type Shown, shownOf } from './settings.ts';

/** What a plane is drawn from. */
export interface PlaneView {
  readonly space: PredictorSpace;
  readonly plane: Plane;
  /** the path on the page */
  readonly path: PathPixels;
  /** that of the run before while a knob turns; null where it has no place here */
  readonly ghost: PathPixels | null;
  /** The pieces of S in the plane; for d > 2 in the section through v, cut roughly while the run plays. */
  pieces(place: BundlePlace, playing: boolean): PieceOutline[];
}

/** A plane where it stands in the picture, CSS pixels from its top. */
export interface PlacedPlane {
  readonly pyTop: number;
  readonly pxHeight: number;
  readonly view: PlaneView;
}

/** What the layers of the picture draw from. */
export interface PredictorView {
  readonly space: PredictorSpace;
  /** one below the other */
  readonly planes: readonly PlacedPlane[];
  /** where v stands, as the lights say it */
  readonly place: BundlePlace;
  /** the kind of constraint whose border is drawn alone */
  readonly lit: ConstraintKind | null;
  readonly pointer: PointerPlace | null;
  /** the plane in which the pointer was pressed, by its place among `planes` */
  readonly drag: { plane: number };
}

/** What one plane is drawn from, with what all of them share. */
export interface DrawnPlane extends PlaneView, Pick<PredictorView, 'place' | 'lit'> {
  /** frame of the path under the pointer; null where there is none */
  readonly hovered: number | null;
}

/** What a reader does to it where it stands. */
export interface PredictorOwn {
  readonly lit: ConstraintKind | null;
  /** where v stands, a few times a second; null where nobody keeps it up */
  readonly place: BundlePlace | null;
}

/** In more dimensions a section takes too long to be cut anew while a run plays: it is drawn when the page rests. */
const MOST_WHILE_PLAYING = 16;

export function waitsForRest(dimension: number): boolean {
  return dimension > MOST_WHILE_PLAYING;
}

/** Heights of the two planes; null where one is shown alone. */
export function heightsOf({ region }: PredictorSpace, shown: Shown, plane: Boxes['plane']) {
  return shown === 'both' && region !== null ? bothPlanes(plane) : null;
}

/** CSS pixels of a grid cell, and how many cells an extent has at least and at most. */
const PX_CELL = 3;
/** A section is cut again and again, roughly while a run plays and finely when it rests. */
const PX_CELL_OF_SECTION = { playing: 14, resting: 6 };
const CELLS = [20, 200] as const;

/** Brought up to date by whichever layer asks first. */
export class PredictorModel implements Model<PredictorView, PredictorOwn> {
  private readonly models: Readonly<Record<Scaling, PlaneModel>> = {
    even: new PlaneModel(),
    true: new PlaneModel(),
    shares: new PlaneModel(),
  };
  private readonly place = new Kept<BundlePlace>();
  private readonly drag = { plane: 0 };
  private readonly kept = new Kept<PredictorView>();

  update(request: Request<PredictorOwn>, state: AppState): PredictorView | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const space = spaceOf(run);
    if (typeof space === 'string') return null;
    const { lit, pointer, place: followed } = request.local;
    const planes = this.planes(request, space, state);
    const place =
      followed?.space === space
        ? followed
        : this.place.of([space], () => bundlePlaceAt(space, state.player.time));
    const key = [...planes.map(({ view }) => view), place, lit, pointer];
    return this.kept.of(key, () => ({ space, planes, place, lit, pointer, drag: this.drag }));
  }

  /** That of true angles above that of shares, or one of them alone. */
  private planes(request: Request<PredictorOwn>, space: PredictorSpace, state: AppState): PlacedPlane[] {
    const { pxWidth, pxHeight, stage, settings } = request;
    const axes = axesOf(settings, space.dimension);
    const shown = shownOf(settings);
    const place = (scaling: Scaling, pyTop: number, pxPlane: number) => {
      const asked = { pxWidth, pxHeight: pxPlane, stage, axes, scaling };
      return { pyTop, pxHeight: pxPlane, view: this.models[scaling].update(asked, space, state) };
    };
    const heights = heightsOf(space, shown, { pxWidth, pxHeight });
    if (heights === null) return [place(shown === 'both' ? 'true' : shown, 0, pxHeight)];
    return [place('true', 0, heights[0]), place('shares', heights[0], heights[1])];
  }
}

class PlaneModel {
  private readonly keepers = new Map<string, [DomainKeeper, DomainKeeper]>();
  private readonly kept = new Kept<PlaneView>();
  private readonly cut = new Kept<PieceOutline[]>();

  update(request: PlaneRequest, space: PredictorSpace, state: AppState): PlaneView {
    const { pxWidth, pxHeight, stage, axes, scaling } = request;
    const { run } = space;
    const ofRun = [space, run.frameCount, run.complete, state.revision, state.ghost, state.gesture];
    const key = [...ofRun, pxWidth, pxHeight, stage, axes[0], axes[1], scaling];
    return this.kept.of(key, () => this.viewOf(request, space, state));
  }

  private viewOf(request: PlaneRequest, space: PredictorSpace, state: AppState): PlaneView {
    space.path.update();
    const planed = planeAxes(space, request.axes, request.scaling);
    const now = { gesture: state.gesture, complete: space.run.complete };
    const all = [space, ...state.alongside.flatMap((other) => spaceLike(other, space) ?? [])];
    const settle = (index: 0 | 1): Extent =>
      this.keepersOf(request)[index].settle(unionOf(all.map((one) => axisExtent(one, planed[index]))), now);
    const plane = layOutPlane(request, planed, [settle(0), settle(1)]);
    const ghost = ghostSpace(state, space);
    return {
      space,
      plane,
      path: pathPixels(space.path, plane),
      ghost: ghost === null ? null : pathPixels(ghost.path, plane),
      pieces: (place, playing) => this.pieces(space, plane, place, playing),
    };
  }

  private pieces(
    space: PredictorSpace,
    plane: Plane,
    { point }: BundlePlace,
    playing: boolean,
  ): PieceOutline[] {
    const { region, dimension } = space;
    if (region === null) return [];
    const section = dimension > 2;
    const through = section ? point : new Float64Array(dimension);
    const { first, box, axes } = plane;
    const size = [first.shares, first.magnified, axes[0], axes[1], box.right, box.bottom];
    // the cells are as large on the page whatever the axes show
    const grain = [section && playing, ...plane.xScale.domain(), ...plane.yScale.domain()];
    return this.cut.of([space, section ? through : null, ...size, ...grain], () => {
      const pxCell = section ? PX_CELL_OF_SECTION[playing ? 'playing' : 'resting'] : PX_CELL;
      return pieceOutlines(
        region,
        through,
        axes,
        (k) => farthest(space, k),
        (axis, from, to) => spread(plane, axis, from, to, pxCell),
      );
    });
  }

  /** An axis that is scaled otherwise, or another eigen-axis, is another axis. */
  private keepersOf({ axes, scaling }: PlaneRequest): [DomainKeeper, DomainKeeper] {
    const name = `${axes} ${scaling}`;
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
function ghostSpace({ ghost }: AppState, space: PredictorSpace): PredictorSpace | null {
  return ghost === null ? null : spaceLike(ghost, space);
}

function spaceLike(run: Run, { dimension }: PredictorSpace): PredictorSpace | null {
  if (run.frameCount === 0) return null;
  const space = spaceOf(run);
  if (typeof space === 'string' || space.dimension !== dimension) return null;
  space.path.update();
  return space;
}
