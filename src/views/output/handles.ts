import { plainNumber } from '../../drawing/axis/number.ts';
import type { Handle, Handles } from '../../drawing/handles/handle.ts';
import { handlingOf } from '../../drawing/handles/handling.ts';
import { asData, ownData } from '../../drawing/handles/ownData.ts';
import { arrowOf } from '../../drawing/keys/keys.ts';
import type { OutputScale } from '../../drawing/output/outputScale.ts';
import { basisOfRun, seenIn } from '../../drawing/sphere/displayBasis.ts';
import type { AppState } from '../../state/appState.ts';
import { labelsOf, withLabel } from '../../state/edits.ts';
import { handleWords } from '../../text/handleWords.ts';
import { circleSprings } from './drawCircle.ts';
import { lineSprings } from './drawLine.ts';
import type { OutputView } from './model.ts';

const PX_REACH = 8;
const PX_TOUCH = 24;
/** What a key adds to a label, in shares of the largest output that is in proportion. */
const STEP = 0.05;

/** The labels of the inputs, where each has a spring: about the circle of directions, and over the line. */
export const OUTPUT_HANDLES: Handles<OutputView> = {
  at(view, state, { px, py }, touch) {
    let nearest: Label | null = null;
    let least = touch ? PX_TOUCH : PX_REACH;
    for (const label of labelsIn(view, state)) {
      const apart = Math.hypot(label.px - px, label.py - py);
      if (apart <= least) [nearest, least] = [label, apart];
    }
    return nearest === null ? null : handleOf(view, state, nearest);
  },
  byId(view, state, id) {
    const label = labelsIn(view, state).find(({ input }) => id === `input ${input}`);
    return label === undefined ? null : handleOf(view, state, label);
  },
};

export const OUTPUT_HANDLING = handlingOf(OUTPUT_HANDLES);

/** A label where it is drawn, and the way along which it is read. */
interface Label {
  readonly input: number;
  readonly px: number;
  readonly py: number;
  /** the direction in which labels grow, a unit vector in CSS pixels */
  readonly outwards: readonly [number, number];
  /** CSS pixels of a coordinate of the scale */
  readonly pxPerUnit: number;
  readonly scale: OutputScale;
  /** labels are shown divided by this */
  readonly size: number;
}

function labelsIn(view: OutputView, { player }: AppState): Label[] {
  const { circle, line, space } = view;
  const about =
    circle === null
      ? []
      : circleSprings(view, circle, player.time).map(({ input, pxLabel, pyLabel }) => {
          const { x, y, size } = space.inputs[input]!;
          const outwards = [x / size, -y / size] as const;
          return { input, px: pxLabel, py: pyLabel, outwards, ...circle, size };
        });
  const over =
    line === null
      ? []
      : lineSprings(view, line, player.time).map(({ input, pxLabel, pyLabel }) => {
          const { box, scale } = line;
          const pxPerUnit = (box.bottom - box.top) / (scale.high - scale.low);
          return {
            input,
            px: pxLabel,
            py: pyLabel,
            outwards: [0, -1] as const,
            pxPerUnit,
            scale,
            size: 1,
          };
        });
  return [...about, ...over];
}

function handleOf({ run }: OutputView, state: AppState, label: Label): Handle | null {
  const { input, px, py, outwards, pxPerUnit, scale, size } = label;
  const data = ownData(state);
  const now = data === null ? undefined : labelsOf(data)[input];
  if (data === null || now === undefined) return null;
  const set = (value: number) => asData(seenIn(basisOfRun(run), withLabel(data, input, value)));
  return {
    id: `input ${input}`,
    value: handleWords().label(plainNumber(now)),
    hint: handleWords().dragLabel,
    at: { px, py },
    pxRadius: 3,
    grab: () => (dx, dy) => {
      const out = (dx * outwards[0] + dy * outwards[1]) / pxPerUnit;
      return set(size * scale.value(scale.coordinate(now / size) + out));
    },
    key(key, fine) {
      const arrow = arrowOf(key);
      const sign = arrow === null ? 0 : arrow[0] + arrow[1];
      return arrow === null ? null : set(now + sign * (fine ? 0.1 : 1) * STEP * size * scale.linear);
    },
  };
}
