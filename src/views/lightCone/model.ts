import { DomainKeeper } from '../../drawing/axis/domainKeeper.ts';
import { Kept } from '../../drawing/kept.ts';
import type { Model, Request } from '../../drawing/picture.ts';
import type { Camera } from '../../drawing/sphere/camera.ts';
import { type DirectionSpace, directionSpaceOf } from '../../drawing/sphere/directionSpace.ts';
import type { NeuronCloud } from '../../drawing/sphere/neuronCloud.ts';
import { type RadialScale, radialExtentOf, radialScale } from '../../drawing/sphere/radial.ts';
import { type Facts, factsOfState } from '../../findings/boosts/boostFacts.ts';
import { type BoostHistory, type BoostRecord, historyOf } from '../../findings/boosts/boostHistory.ts';
import { CoastingNeurons } from '../../findings/boosts/coasting.ts';
import { type Bundle, bundleOf } from '../../findings/boosts/finalBundle.ts';
import { BoostsOfStates } from '../../findings/boosts/frameBoosts.ts';
import { type KinksByNeuron, kinksByNeuron } from '../../findings/kinks/kinksByNeuron.ts';
import type { State } from '../../findings/now/stateAt.ts';
import { norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { AppState } from '../../state/appState.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { type TimeScale, timeScaleOf } from '../../state/timeAxis.ts';
import { ConePlacement } from './conePlacement.ts';
import { ConePlaces } from './conePlaces.ts';
import { inset, type Layout, layoutOf } from './layout.ts';
import { type BoostedSky, boostedSky, type SkyBoost } from './skyBoost.ts';
import { type SkyPlacement, skyPlacement } from './skyPlacement.ts';

/** What is known of a run beside its space; made once for what there is of it. */
interface ConeFindings {
  readonly history: BoostHistory | null;
  readonly kinks: KinksByNeuron | null;
  readonly bundle: Bundle | null;
  /** the boost of the bundle's pattern */
  readonly record: BoostRecord | null;
  readonly coasting: CoastingNeurons | null;
  readonly boosts: BoostsOfStates;
  /** the largest |g| of the bundle's pattern along the run: arrows are measured by it */
  readonly largestRate: number;
}

export interface ConeView extends ConeFindings {
  readonly space: DirectionSpace;
  readonly layout: Layout;
  readonly radial: RadialScale;
  readonly cone: ConePlacement;
  readonly sky: SkyPlacement | null;
  /** what the reader's own boost does to it; null without one */
  readonly boosted: BoostedSky | null;
  readonly time: TimeScale;
  /** a run before in the same plane, while a knob turns */
  readonly ghost: NeuronCloud | null;
  readonly fontSize: number;
  /** where the neurons are, as drawn last */
  readonly places: ConePlaces;
  /** the numbers of a state, worked out once */
  facts(state: State, selected: number | null): Facts;
}

/** What a reader does to it where it stands. */
export interface ConeOwn {
  readonly camera: Camera;
  /** of the globe, in three dimensions */
  readonly skyCamera: Camera;
  /** a boost of the reader's own, which moves the stars; null where the sky is that of the run */
  readonly skyBoost: SkyBoost | null;
  /** length of the explanation in one line, CSS pixels; null where it is not shown beside the cone */
  readonly pxExplanation: number | null;
}

/** What the layers of the picture draw from, brought up to date by whichever asks first. */
export class ConeModel implements Model<ConeView, ConeOwn> {
  private readonly found = new Kept<ConeFindings>();
  private readonly keeper = new DomainKeeper();
  private readonly places = new ConePlaces();
  private readonly kept = new Kept<ConeView>();

  update(request: Request<ConeOwn>, state: AppState): ConeView | null {
    const { run, revision, ghost, gesture } = state;
    if (run === null || run.frameCount === 0) return null;
    const { pxWidth, pxHeight, stage, local } = request;
    const { camera, skyCamera, skyBoost, pxExplanation } = local;
    const findings = this.findingsOf(run);
    const ofRun = [findings, run.frameCount, revision, ghost, state.player.timeAxis, gesture];
    const key = [...ofRun, pxWidth, pxHeight, stage, camera, skyCamera, skyBoost, pxExplanation];
    return this.kept.of(key, () => this.viewOf(run, findings, request, state));
  }

  private viewOf(
    run: Run,
    findings: ConeFindings,
    { pxWidth, pxHeight, stage, local }: Request<ConeOwn>,
    state: AppState,
  ): ConeView {
    const { camera, skyCamera, skyBoost, pxExplanation } = local;
    const space = directionSpaceOf(run);
    const { extent, basis } = space;
    const layout = layoutOf({ pxWidth, pxHeight, stage, pxExplanation });
    const { roomy } = layout;
    const others = state.alongside.map((other) => directionSpaceOf(other).extent);
    const wanted = radialExtentOf([extent, ...others]);
    const sky = layout.sky === null ? null : skyPlacement(basis, layout.sky, roomy, skyCamera);
    const now = { gesture: state.gesture, complete: run.complete };
    return {
      ...findings,
      space,
      layout,
      radial: radialScale(this.keeper.settle(wanted, now), roomy ? 5 : 2),
      cone: new ConePlacement(camera, inset(layout.cone, roomy ? 46 : 34, roomy ? 26 : 15)),
      sky,
      boosted: sky === null ? null : boostedSky(sky, skyCamera, skyBoost),
      time: timeScaleOf(state.player.timeAxis, run),
      ghost: ghostOf(state.ghost, space),
      fontSize: roomy ? 13 : 12,
      places: this.places,
      facts: factsOnce(run, findings),
    };
  }

  private findingsOf(run: Run): ConeFindings {
    const history = historyOf(run);
    const kinks = kinksByNeuron(run);
    const bundle = bundleOf(run);
    const record = history === null || bundle === null ? null : history.record(bundle.active);
    return this.found.of([run, history, kinks, bundle, record], () => ({
      history,
      kinks,
      bundle,
      record,
      coasting: history === null || kinks === null ? null : new CoastingNeurons(run, history, kinks),
      boosts: memoOn(run, boostsOfStates),
      largestRate: largestRate(run, record),
    }));
  }
}

const boostsOfStates = (run: Run) => new BoostsOfStates(run);

/** |gamma| until the boosts are known. */
function largestRate(run: Run, record: BoostRecord | null): number {
  if (record === null) return norm(alignmentTarget(run.start.dataset));
  return record.rates.reduce((most, rate) => (rate > most && rate < Infinity ? rate : most), 0);
}

function factsOnce(run: Run, findings: ConeFindings): ConeView['facts'] {
  let last: { readonly time: number; readonly selected: number | null; readonly facts: Facts } | null = null;
  return (state, selected) => {
    if (last?.time === state.time && last.selected === selected) return last.facts;
    const facts = factsOfState({ run, ...findings }, state, findings.boosts.of(state), selected);
    last = { time: state.time, selected, facts };
    return facts;
  };
}

/** In higher dimensions each run has a plane of its own. */
function ghostOf(ghost: Run | null, { basis }: DirectionSpace): NeuronCloud | null {
  if (ghost === null || ghost.frameCount === 0 || basis.kind !== 'plane') return null;
  const before = directionSpaceOf(ghost);
  return before.basis.axes.length === basis.axes.length ? before.cloud : null;
}
