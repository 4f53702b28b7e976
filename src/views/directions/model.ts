import { DomainKeeper } from '../../drawing/axis/domainKeeper.ts';
import { Kept } from '../../drawing/kept.ts';
import type { Model, Request } from '../../drawing/picture.ts';
import type { Camera } from '../../drawing/sphere/camera.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import type { DisplayBasis } from '../../drawing/sphere/displayBasis.ts';
import { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import { NeuronCloud } from '../../drawing/sphere/neuronCloud.ts';
import { Placement } from '../../drawing/sphere/placement.ts';
import { radialExtentOf, radialScale } from '../../drawing/sphere/radial.ts';
import type { SphereView } from '../../drawing/sphere/sphereView.ts';
import { YARDSTICKS } from '../../drawing/yardsticks/yardstickSetting.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { type TimeScale, timeScaleOf } from '../../state/timeAxis.ts';
import { cloudsPart } from './beside/besidePart.ts';
import type { CloudBeside } from './beside/clouds.ts';
import { NO_RING } from './ring/ringSetting.ts';

/** A stage smaller than this (on a phone) is labelled as the small pictures are. */
const PX_ROOMY = 420;
/** A rim smaller than this has no room for the names of rings, and a box smaller than this gives its margins to the rim. */
const PX_TINY_RADIUS = 80;
const PX_TINY_SIDE = 180;
/** A ghost is only a hint. */
const MAX_GHOST_GLYPHS = 400;

export interface DirectionsView extends SphereView {
  /** null unless a run before is to be shown in the same space */
  readonly ghost: NeuronCloud | null;
  /** the neurons of the kept runs */
  readonly beside: readonly CloudBeside[];
  readonly time: TimeScale;
  /** there is room for names in full and larger marks */
  readonly roomy: boolean;
  /** there is room only for the teacher's name and gamma's, and for smaller marks */
  readonly tiny: boolean;
  readonly fontSize: number;
  /** each neuron's yardstick stands beside it, and the gap in numbers */
  readonly withYardsticks: boolean;
  /** the output stands about the rim, which is in the plane only */
  readonly withRing: boolean;
  /** where the glyphs are, as drawn last */
  readonly places: GlyphPlaces;
}

/** What a reader does to it: the globe is turned. */
export interface Turned {
  readonly camera: Camera;
}

export class DirectionsModel implements Model<DirectionsView, Turned> {
  private readonly ghosts = new WeakMap<Run, NeuronCloud>();
  private readonly keeper = new DomainKeeper();
  private readonly places = new GlyphPlaces();
  private readonly kept = new Kept<DirectionsView>();

  update(request: Request<Turned>, state: AppState): DirectionsView | null {
    const { run, revision, findings, ghost, kept, keptRevision, gesture } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, stage, settings, local } = request;
    const { timeAxis } = state.player;
    // what draws kept runs may be fetched yet
    const beside = [kept, keptRevision, kept.length > 0 && findings];
    const ofRun = [run, run.frameCount, revision, ghost, ...beside, timeAxis, gesture];
    const key = [...ofRun, pxWidth, pxHeight, stage, settings, local.camera];
    return this.kept.of(key, () => this.viewOf(run, request, state));
  }

  private viewOf(run: Run, request: Request<Turned>, state: AppState): DirectionsView {
    const { pxWidth, pxHeight, stage, settings, local } = request;
    const pxSide = Math.min(pxWidth, pxHeight);
    const roomy = stage && pxSide >= PX_ROOMY;
    const space = directionSpaceOf(run);
    const { extent, basis } = space;
    const now = { gesture: state.gesture, complete: run.complete };
    const beside = cloudsPart(state)?.cloudsBeside(state, basis) ?? [];
    const others = [...beside.map(({ cloud }) => cloud.run), ...state.alongside];
    const extents = [extent, ...others.map((other) => directionSpaceOf(other).extent)];
    const placement = new Placement(basis.kind, local.camera, {
      pxWidth,
      pxHeight,
      // names stand at the sides, inputs all around
      pxBeside: roomy ? 72 : Math.min(40, Math.max(24, 0.11 * pxSide)),
      pxAround: roomy ? 26 : pxSide < PX_TINY_SIDE ? 11 : 18,
    });
    return {
      space,
      ghost: this.ghostOf(state.ghost, basis),
      beside,
      radial: radialScale(this.keeper.settle(radialExtentOf(extents), now)),
      placement,
      time: timeScaleOf(state.player.timeAxis, run),
      roomy,
      tiny: placement.pxRadius < PX_TINY_RADIUS,
      fontSize: roomy ? 14 : 12,
      withYardsticks: settings.includes(YARDSTICKS),
      withRing: basis.kind === 'plane' && !settings.includes(NO_RING),
      places: this.places,
    };
  }

  /** In a space of another dimension the old run has no place. */
  private ghostOf(ghost: Run | null, basis: DisplayBasis): NeuronCloud | null {
    if (ghost === null || ghost.frameCount === 0) return null;
    if (ghost.start.dataset.dimension !== basis.axes[0]!.length) return null;
    let cloud = this.ghosts.get(ghost);
    if (cloud === undefined || cloud.basis !== basis) {
      cloud = new NeuronCloud(ghost, basis, MAX_GHOST_GLYPHS);
      this.ghosts.set(ghost, cloud);
    }
    return cloud;
  }
}
