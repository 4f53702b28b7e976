import { DomainKeeper } from '../../drawing/axis/domainKeeper.ts';
import type { Camera } from '../../drawing/sphere/camera.ts';
import { sceneryOf } from '../../drawing/sphere/directionSpace.ts';
import type { DisplayBasis } from '../../drawing/sphere/displayBasis.ts';
import { NeuronCloud } from '../../drawing/sphere/neuronCloud.ts';
import { Placement } from '../../drawing/sphere/placement.ts';
import { radialExtent, radialScale } from '../../drawing/sphere/radial.ts';
import type { SphereView } from '../../drawing/sphere/sphereView.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { createTimeScale, type TimeScale } from '../../state/timeAxis.ts';

/** A stage smaller than this (on a phone) is labelled as the small pictures are. */
const PX_ROOMY = 420;
/** A ghost is only a hint. */
const MAX_GHOST_GLYPHS = 400;

export interface View extends SphereView {
  /** null unless a run before is to be shown in the same space */
  readonly ghost: NeuronCloud | null;
  readonly time: TimeScale;
  /** there is room for names in full and larger marks */
  readonly roomy: boolean;
  readonly fontSize: number;
}

export interface ViewRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
  readonly camera: Camera;
}

/** What the layers of the picture draw from, brought up to date by whichever asks first. */
export class DirectionsModel {
  private readonly ghosts = new WeakMap<Run, NeuronCloud>();
  private readonly keeper = new DomainKeeper();
  private made: { readonly key: readonly unknown[]; readonly view: View } | null = null;

  /** null while there is no frame to draw */
  update(request: ViewRequest, state: AppState): View | null {
    const { run } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, camera } = request;
    const pxSide = Math.min(pxWidth, pxHeight);
    const roomy = request.stage && pxSide >= PX_ROOMY;
    const { timeAxis } = state.player;
    const key = [
      run,
      run.frameCount,
      state.revision,
      state.ghost,
      timeAxis,
      state.gesture,
      pxWidth,
      pxHeight,
    ];
    const all = [...key, roomy, camera];
    if (this.made?.key.every((item, index) => item === all[index])) return this.made.view;
    const scenery = sceneryOf(run);
    const { extent, basis } = scenery;
    extent.update();
    const now = { gesture: state.gesture, complete: run.complete };
    const view: View = {
      scenery,
      ghost: this.ghostOf(state.ghost, basis),
      radial: radialScale(this.keeper.settle(radialExtent(extent.lowest, extent.highest), now)),
      placement: new Placement(basis.kind, camera, {
        pxWidth,
        pxHeight,
        // names stand at the sides, inputs all around
        pxBeside: roomy ? 72 : Math.min(40, Math.max(24, 0.11 * pxSide)),
        pxAround: roomy ? 26 : 18,
      }),
      time: createTimeScale(timeAxis, run.firstKinkTime, run.endTime),
      roomy,
      fontSize: roomy ? 14 : 12,
    };
    this.made = { key: all, view };
    return view;
  }

  /** As drawn last, for the pointer. */
  get current(): View | null {
    return this.made?.view ?? null;
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
