import type { Sheet } from '../../../drawing/canvas/sheet.ts';
import { isLit, markAlpha } from '../../../drawing/lit.ts';
import {
  addLobes,
  addOutline,
  keptOutline,
  type OutputCircle,
  outlineOf,
} from '../../../drawing/output/circle.ts';
import { outputScale } from '../../../drawing/output/outputScale.ts';
import { spaceOfRun } from '../../../drawing/output/spaceOfRun.ts';
import { labelExtent } from '../../../findings/output/outputExtent.ts';
import { responseAt } from '../../../findings/output/responses.ts';
import type { AppState } from '../../../state/appState.ts';
import { memoOn } from '../../../state/memoOn.ts';
import type { Run } from '../../../state/run.ts';
import type { DirectionsView } from '../model.ts';

/** How high the largest label stands over the rim. */
const PX_HEIGHT = { roomy: 18, small: 9 };
/** Quiet: neurons and inputs are what is looked at. */
const FILL = 0.25;
const LIT_FILL = 0.6;
const LINE = 0.45;
/** What an output ten times the labels adds to their height. */
const PER_DECADE = 0.2;

/**
 * What the network computes in every direction, about the rim: outside it where that is above 0, inside where below. The
 * teacher's is a line. It is the picture `Output`, in a ring.
 */
export function drawRing({ context, palette, state }: Sheet, view: DirectionsView): void {
  const { space, placement, roomy } = view;
  const { run } = space;
  const { pxCentre, pyCentre, pxRadius } = placement;
  const scale = memoOn(run, ringScale);
  const most = Math.max(scale.high, -scale.low);
  const pxPerUnit = PX_HEIGHT[roomy ? 'roomy' : 'small'] / most;
  const circle: OutputCircle = { pxCentre, pyCentre, pxZero: pxRadius, pxPerUnit, scale };
  const { axes, teachers } = spaceOfRun(run);
  const response = responseAt(run, axes, state.player.time);
  if (response.finite) {
    const outline = outlineOf(response, circle);
    context.globalAlpha = isLit(state, 'output') ? LIT_FILL : FILL * markAlpha(state, 'output');
    for (const sign of [1, -1] as const) {
      context.fillStyle = palette[sign > 0 ? 'positive' : 'negative'];
      context.beginPath();
      if (addLobes(context, circle, outline, sign)) context.fill();
    }
  }
  if (teachers !== null) {
    context.globalAlpha = LINE * markAlpha(state, 'teacher');
    context.strokeStyle = palette.teacher;
    context.lineWidth = 1;
    context.beginPath();
    addOutline(context, circle, keptOutline(teachers, circle), 0);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** The ring keeps still while what it shows moves by less than this share of its height: a tenth of a pixel. */
const STILL = 0.005;
/** In so many directions it is looked at. */
const LOOKS = 180;

class RingWatch {
  private readonly run: Run;
  private time = Number.NaN;
  private readonly shown = new Float64Array(LOOKS).fill(Number.NaN);
  private turns = 0;

  constructor(run: Run) {
    this.run = run;
  }

  /** How often the ring has come to look different, up to `time`. */
  at(time: number): number {
    if (time === this.time) return this.turns;
    this.time = time;
    const { run, shown } = this;
    const { high, low, coordinate } = memoOn(run, ringScale);
    const least = STILL * Math.max(high, -low);
    const values = responseAt(run, spaceOfRun(run).axes, time).along(DIRECTIONS);
    // what was no number before, or is none now, counts as moved
    if (values.every((value, k) => Math.abs(coordinate(value) - shown[k]!) < least)) return this.turns;
    for (let k = 0; k < LOOKS; k++) shown[k] = coordinate(values[k]!);
    return ++this.turns;
  }
}

const DIRECTIONS = Float64Array.from({ length: LOOKS }, (_, k) => -Math.PI + (2 * Math.PI * k) / LOOKS);
const ringWatch = (run: Run) => new RingWatch(run);

/**
 * Something else whenever the ring is to be drawn anew: at rest with every time, while the run plays as soon as it would be seen.
 */
export function ringNow({ run, player }: Pick<AppState, 'run' | 'player'>): unknown {
  if (run === null || run.frameCount === 0 || !player.playing) return `at ${player.time}`;
  return memoOn(run, ringWatch).at(player.time);
}

/** In proportion to the labels; a start far larger than they are stays at the rim. */
function ringScale(run: Run) {
  const labels = labelExtent(run, { ...spaceOfRun(run), line: null }, 'plane');
  const scale = outputScale(labels, labels);
  const coordinate = (value: number) => {
    const share = scale.coordinate(value);
    const beyond = Math.abs(value / scale.linear);
    return beyond <= 1 ? share : Math.sign(share) * (1 + PER_DECADE * Math.log10(beyond));
  };
  return { ...scale, coordinate };
}
