import { flatText, plainNumber, type RichText } from '../../drawing/axis/number.ts';
import { onBox, onPoint } from '../../drawing/note/hits.ts';
import { phaseText } from '../../drawing/phases.ts';
import type { Mark } from '../../drawing/picture.ts';
import type { TimeLayout } from '../../drawing/timePlot/timeLayout.ts';
import { bandsOf } from '../../findings/theory/runPhases.ts';
import { Group } from '../../model/initialisation.ts';
import { Phase } from '../../model/theory/phases.ts';
import type { AppState } from '../../state/appState.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { words } from '../../text/words.ts';
import { detailOf, exampleNeuron } from './detail.ts';
import { ringPlaces } from './drawDetail.ts';
import type { RasterView } from './model.ts';
import { kinkLines, unmetLine } from './readings.ts';

/** To the left of its rows, a group's glyph and name. */
const PX_NAME = 44;
/** Height of the strip of phases, and of what is written under the matrix. */
const PX_STRIP = 8;
const PX_UNDER = 24;

const LIT = { [Group.Positive]: 'positive', [Group.Negative]: 'negative', [Group.Dead]: 'dead' } as const;
const TERMS = {
  [Group.Positive]: 'positive neuron',
  [Group.Negative]: 'negative neuron',
  [Group.Dead]: 'dead',
} as const;
const PHASE_TERMS = {
  [Phase.Alignment]: 'alignment',
  [Phase.Departure]: 'departure',
  [Phase.Convergence]: 'convergence',
} as const;

/**
 * All that can be named in the raster but for its rows: those are neurons, and what the pointer reads in one of them
 * (`readings.ts`) names its kinks.
 */
export function marksOfRaster(view: RasterView, state: AppState): Mark[] {
  const { time } = view.layout;
  return [
    ...groupMarks(view, state),
    ...(time === null ? [] : [playheadMark(view, time, state), ...phaseMarks(view, time)]),
    ...matrixMarks(view),
    ...detailMarks(view, state),
  ];
}

function groupMarks(view: RasterView, { player }: AppState): Mark[] {
  const text = pictureMarkWords().raster;
  const { layout, rows, history, run } = view;
  const { left } = (layout.time ?? layout.matrix)!.box;
  return rows.bands.map(({ style, first, end }) => {
    let on = 0;
    for (let row = first; row < end; row++) {
      on += history.of(rows.neurons[row]!).countsAt(player.time).on;
    }
    const pairs = (end - first) * run.start.dataset.samples;
    return {
      id: style.name,
      ...text.group(words().pictures.neurons.groups[style.name]),
      term: TERMS[style.group],
      lit: LIT[style.group],
      value: text.active(on, pairs),
      reach: 0,
      ...onBox(left - PX_NAME, layout.tops[first]!, left - 2, layout.bottoms[end - 1]!),
    };
  });
}

/** Above the rows, which are neurons. */
function playheadMark({ layout }: RasterView, time: TimeLayout, { player }: AppState): Mark {
  const text = pictureMarkWords().raster;
  const px = Math.min(time.xScale(player.time), time.box.right);
  const bottom = (layout.detail ?? time.box).bottom;
  return {
    id: 'playhead',
    ...text.playhead,
    value: text.time(plainNumber(player.time, 4)),
    reach: 4,
    ...onBox(px, time.box.top - 4, px, bottom),
  };
}

function phaseMarks({ run }: RasterView, { box, xScale }: TimeLayout): Mark[] {
  const text = pictureMarkWords().raster;
  return bandsOf(run).flatMap(({ phase, from, to }) => {
    const [left, right] = [xScale(from), Math.min(xScale(to), box.right)];
    if (left > box.right) return [];
    const { name, explanation } = phaseText(phase);
    return {
      id: `phase ${phase}`,
      name: words().capitalised(name),
      explanation,
      term: PHASE_TERMS[phase],
      value: text.phase(plainNumber(from), plainNumber(to)),
      reach: 0,
      ...onBox(left, box.bottom - PX_STRIP, right, box.bottom + 2),
    } satisfies Mark;
  });
}

function matrixMarks({ layout, inputs }: RasterView): Mark[] {
  if (layout.matrix === null) return [];
  const text = pictureMarkWords().raster;
  const { left, right, bottom } = layout.matrix.box;
  const value = text.inputs(inputs.length);
  return [
    {
      id: 'matrix',
      ...text.matrix,
      term: 'pattern',
      value,
      reach: 0,
      ...onBox(left, bottom, right, bottom + PX_UNDER),
    },
  ];
}

function detailMarks(view: RasterView, state: AppState): Mark[] {
  const { detail, fontSize } = view.layout;
  const neuron = selectedNeuron(state) ?? exampleNeuron(view);
  if (detail === null || neuron === null) return [];
  const text = pictureMarkWords().raster;
  return [
    {
      id: 'detail',
      ...text.detail,
      term: 'pattern',
      value: text.neuron(neuron + 1),
      reach: 0,
      ...onBox(detail.left, detail.top - 1.5 * fontSize, detail.right, detail.top),
    },
    ...ringMarks(view, neuron),
  ];
}

/** The crossings of the neuron's yardstick, each with what the pointer reads of it. */
function ringMarks(view: RasterView, neuron: number): Mark[] {
  const text = pictureMarkWords().raster;
  const { rows, history } = detailOf(view, neuron);
  const said = (lines: readonly RichText[]) => lines.map(flatText).join('; ');
  return ringPlaces(view, rows).map(({ px, py, radius, crossing }) => ({
    id: `ring ${crossing.place}`,
    ...text.ring(neuron + 1, crossing.sample + 1),
    term: 'yardstick',
    value: said('kink' in crossing ? kinkLines(view, history, crossing.kink) : [unmetLine(crossing)]),
    reach: 2,
    ...onPoint(px, py, radius),
  }));
}
