import { DomainKeeper, unionOf } from '../../drawing/axis/domainKeeper.ts';
import { Kept } from '../../drawing/kept.ts';
import {
  type CircleBox,
  circleExtent,
  type OutputCircle,
  outputCircle,
} from '../../drawing/output/circle.ts';
import { type OutputScale, outputScale } from '../../drawing/output/outputScale.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import type { Model, Request } from '../../drawing/picture.ts';
import { type Camera, HOME } from '../../drawing/sphere/camera.ts';
import { directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import { labelExtent, outputExtent, outputReach, type Seen } from '../../findings/output/outputExtent.ts';
import type { OutputSpace } from '../../findings/output/outputSpace.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { type GlobeFrame, globeFrame } from './globeFrame.ts';
import { type OutputLayout, outputLayout } from './layout.ts';
import { type LineFrame, lineFrame } from './lineFrame.ts';
import { type ParityFrame, parityFrame } from './parityFrame.ts';

/** What the layers draw from. Of the parts, those that the data have and the box has room for. */
export interface OutputView {
  readonly run: Run;
  readonly space: OutputSpace;
  readonly layout: OutputLayout;
  readonly fontSize: number;
  readonly roomy: boolean;
  /** the run before, while a knob turns, where it is a function of the same inputs */
  readonly ghost: Run | null;
  /** outputs about a circle of directions */
  readonly circle: OutputCircle | null;
  /** outputs over the sphere of directions */
  readonly globe: GlobeFrame | null;
  /** outputs over a line of inputs */
  readonly line: LineFrame | null;
  /** outputs against labels */
  readonly parity: ParityFrame | null;
}

/** What a reader does to it: the globe is turned. */
export interface OutputOwn {
  readonly camera: Camera;
}

export const OUTPUT_OWN: OutputOwn = { camera: HOME };

export class OutputModel implements Model<OutputView, OutputOwn> {
  private readonly plane = new DomainKeeper();
  private readonly inputs = new DomainKeeper();
  private readonly across = new DomainKeeper();
  private readonly up = new DomainKeeper();
  private readonly kept = new Kept<OutputView>();

  update(request: Request<OutputOwn>, state: AppState): OutputView | null {
    const { run, revision, ghost, gesture } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, stage, local } = request;
    const key = [run, run.frameCount, revision, ghost, gesture, pxWidth, pxHeight, stage, local.camera];
    return this.kept.of(key, () => this.viewOf(run, request, state));
  }

  private viewOf(run: Run, request: Request<OutputOwn>, state: AppState): OutputView {
    const space = spaceOfRun(run);
    const layout = outputLayout(request, space.kind);
    const { roomy } = layout;
    const fontSize = roomy ? 14 : 12;
    const now = { gesture: state.gesture, complete: run.complete };
    const all = [{ run, space }, ...comparable(run, space, state.alongside)];
    const scale = (seen: Seen, keeper: DomainKeeper) =>
      outputScale(
        unionOf(all.map((one) => labelExtent(one.run, one.space, seen))),
        keeper.settle(unionOf(all.map((one) => outputExtent(one.run, one.space, seen))), now),
      );
    const onPlane = scale('plane', this.plane);
    return {
      run,
      space,
      layout,
      fontSize,
      roomy,
      ghost: ghostOf(state.ghost, run),
      circle: layout.circle === null ? null : this.circleOf(all, onPlane, layout.circle, { now, roomy }),
      globe:
        layout.globe === null ? null : globeFrame(run, onPlane, request.local.camera, layout.globe, roomy),
      line: layout.line === null ? null : lineFrame(space.line!, onPlane, layout.line, { fontSize, roomy }),
      parity:
        layout.parity === null ? null : parityFrame(scale('inputs', this.inputs), layout.parity, fontSize),
    };
  }

  private circleOf(
    all: readonly Seeable[],
    scale: OutputScale,
    box: CircleBox,
    { now, roomy }: { readonly now: Parameters<DomainKeeper['settle']>[1]; readonly roomy: boolean },
  ): OutputCircle {
    const extents = all.map(({ run, space }) => circleExtent(scale, outputReach(run, space)));
    const across = unionOf(extents.map((one) => one.across));
    const up = unionOf(extents.map((one) => one.up));
    const extent = { across: this.across.settle(across, now), up: this.up.settle(up, now) };
    return outputCircle(scale, extent, box, roomy ? 36 : 16);
  }
}

interface Seeable {
  readonly run: Run;
  readonly space: OutputSpace;
}

/** Of the runs that are shown alongside those whose outputs are over the same kind of inputs. */
function comparable({ start }: Run, { kind }: OutputSpace, alongside: readonly Run[]): Seeable[] {
  return alongside
    .map((run) => ({ run, space: spaceOfRun(run) }))
    .filter(
      ({ run, space }) => space.kind === kind && run.start.dataset.dimension === start.dataset.dimension,
    );
}

/** Another run has a place here where it is a function of the same inputs: in higher dimensions each has a plane of its own. */
function ghostOf(ghost: Run | null, run: Run): Run | null {
  if (ghost === null || ghost.frameCount === 0) return null;
  const [before, now] = [spaceOfRun(ghost), spaceOfRun(run)];
  const same = before.kind === now.kind && before.line?.constant === now.line?.constant;
  return same && directionSpaceOf(ghost).basis.kind === 'plane' ? ghost : null;
}
