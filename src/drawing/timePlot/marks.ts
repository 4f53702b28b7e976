import { bandsOf } from '../../findings/theory/runPhases.ts';
import type { AppState } from '../../state/appState.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { type MarkText, markWords } from '../../text/markWords.ts';
import { words } from '../../text/words.ts';
import { plainAngle } from '../axis/angle.ts';
import { flatText, plainNumber } from '../axis/number.ts';
import { distanceToBox } from '../canvas/distance.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import { phaseTerm, phaseText } from '../phases.ts';
import type { Mark } from '../picture.ts';
import { besideMarks } from './beside/marks.ts';
import type { Overlay, OverlayMarks } from './definition.ts';
import { distanceToCurve } from './distanceToCurve.ts';
import { isInside, type Plot, type TimePlotView } from './model.ts';
import { DEGREES } from './scene.ts';

/** Height of a line of text, in its size. */
const LINE = 1.3;

/**
 * All that can be named in a plot over time: by panel its curves, its points, what is laid over it and what is written in
 * it, then the playhead and the phases. Neurons are told by `neuronAt`.
 */
export function marksOfPlots(
  { plots }: TimePlotView,
  state: AppState,
  overlays: ReadonlyMap<Overlay, OverlayMarks>,
): Mark[] {
  const texts = markWords();
  const ofPanels = plots.flatMap((plot, p) => {
    const marks = [
      ...curveMarks(plot, state.player.time, texts),
      ...besideMarks(plot, state.player.time, texts),
      ...pointMarks(plot, texts),
      ...overlayMarks(plot, state, overlays),
      ...saidMarks(plot, state.player.time, texts),
      ...keyMarks(plot, texts),
    ];
    return marks.map((mark) => inPicture(mark, plot, p));
  });
  return [...ofPanels, ...playheadMarks(plots, state.player.time, texts), ...bandMarks(plots)];
}

/** A mark of a panel in the pixels of the picture; what is in another panel is not on it. */
function inPicture(mark: Mark, plot: Plot, p: number): Mark {
  const { pyTop } = plot;
  return {
    ...mark,
    id: `${p} ${mark.id}`,
    at: { px: mark.at.px, py: mark.at.py + pyTop },
    hit: ({ px, py }) => (isInside(plot, py) ? mark.hit({ px, py: py - pyTop }) : Number.POSITIVE_INFINITY),
  };
}

function curveMarks({ columns, layout, panel }: Plot, time: number, texts: MarkText): Mark[] {
  const { unit = '' } = panel;
  return columns.lines.flatMap((line, l) => {
    const column = columns.column(columns.neurons.length + l).subarray(0, columns.count);
    const shown = column.findLastIndex(Number.isFinite);
    if (shown < 0) return [];
    const coordinate = columns.ofLineAt(l, time);
    const here = Number.isFinite(coordinate);
    const value = valueText(layout.valueAxis.value(coordinate), unit);
    const at = here
      ? { px: layout.xScale(time), py: layout.yScale(coordinate) }
      : { px: layout.pxTimes[shown]!, py: layout.yScale(column[shown]!) };
    return {
      id: `curve ${l}`,
      ...line.named(texts.curves),
      ...(line.term !== undefined && { term: line.term }),
      value: Number.isNaN(coordinate) ? texts.notNow : texts.now(value),
      at: inBox(at, layout),
      hit: (place) => distanceToCurve(place, layout, column, line.sparse),
    } satisfies Mark;
  });
}

function pointMarks({ columns, layout, panel }: Plot, texts: MarkText): Mark[] {
  const points = panel.points?.(columns.run) ?? [];
  return points.map(({ time, value, named }, index) => {
    const at = { px: layout.xScale(time), py: layout.yScale(layout.valueAxis.coordinate(value)) };
    return {
      id: `point ${index}`,
      ...named(texts.points),
      value: texts.at(valueText(value, panel.unit ?? ''), plainNumber(time)),
      at: inBox(at, layout),
      // the ring that is drawn is a part of it
      hit: ({ px, py }) => Math.max(0, Math.hypot(px - at.px, py - at.py) - 4),
    };
  });
}

function overlayMarks(
  plot: Plot,
  state: AppState,
  overlays: ReadonlyMap<Overlay, OverlayMarks>,
): readonly Mark[] {
  const { overlay, columns } = plot;
  if (overlay === null) return [];
  const neuron = columns.neurons.length > 0 ? selectedNeuron(state) : null;
  return overlays.get(overlay)?.(plot, state, neuron) ?? [];
}

/** The line of text in the lower left (`drawMoving.ts`). */
function saidMarks({ columns, layout, panel }: Plot, time: number, texts: MarkText): Mark[] {
  const named = panel.atPlayhead?.named(texts, columns.run, time) ?? null;
  if (named === null) return [];
  const { box, fontSize } = layout;
  const py = box.bottom - 0.9 * fontSize;
  const pxEnd = box.left + 0.5 * (box.right - box.left);
  const hit = (place: PointerPlace) =>
    distanceToBox(place, box.left, py - fontSize / 2, pxEnd, py + fontSize / 2);
  return [{ id: 'said', ...named, at: { px: box.left + 24, py: py - fontSize / 2 }, hit }];
}

/** The key of colours, at the right end of the heading. */
function keyMarks({ columns, layout, panel }: Plot, texts: MarkText): Mark[] {
  const key = panel.colourKey?.(columns.run) ?? null;
  if (key === null) return [];
  const { box, fontSize } = layout;
  const bottom = box.top - 0.2 * fontSize;
  const top = bottom - LINE * fontSize;
  const left = Math.max(box.left, box.right - 200);
  return [
    {
      id: 'key',
      name: texts.colours.name,
      formula: flatText(key.symbol),
      value: texts.to(plainNumber(key.low, 2), plainNumber(key.high, 2)),
      at: { px: box.right - 60, py: (top + bottom) / 2 },
      hit: (place) => distanceToBox(place, left, top, box.right, bottom),
    },
  ];
}

function playheadMarks([first, ...others]: readonly Plot[], time: number, texts: MarkText): Mark[] {
  if (first === undefined) return [];
  const last = others.at(-1) ?? first;
  const { box, xScale } = first.layout;
  const px = Math.min(xScale(time), box.right);
  const bottom = last.pyTop + last.layout.box.bottom;
  return [
    {
      id: 'playhead',
      ...texts.playhead,
      value: texts.time(plainNumber(time, 4)),
      at: { px, py: first.pyTop + box.top },
      reach: 4,
      hit: (place) => distanceToBox(place, px, first.pyTop + box.top - 4, px, bottom),
    },
  ];
}

/** The phases, as ground: through all panels. */
function bandMarks(plots: readonly Plot[]): Mark[] {
  const [first] = plots;
  if (first === undefined) return [];
  const { box, xScale } = first.layout;
  return bandsOf(first.columns.run).flatMap(({ phase, from, to }) => {
    const [left, right] = [xScale(from), Math.min(xScale(to), box.right)];
    if (left > box.right) return [];
    const { name, explanation } = phaseText(phase);
    return {
      id: `band ${phase}`,
      name: words().capitalised(name),
      explanation,
      term: phaseTerm(phase),
      value: words().player.marks.between(plainNumber(from), plainNumber(to)),
      at: { px: (left + right) / 2, py: first.pyTop + box.bottom - 2 },
      area: true,
      reach: 0,
      hit({ px, py }) {
        const within = plots.some(
          ({ pyTop, layout }) => py >= pyTop + layout.box.top && py <= pyTop + layout.box.bottom,
        );
        return within && px >= left && px <= right ? 0 : Number.POSITIVE_INFINITY;
      },
    } satisfies Mark;
  });
}

function valueText(value: number, unit: string): string {
  return (unit === DEGREES ? plainAngle(value) : plainNumber(value)) + unit;
}

function inBox({ px, py }: PointerPlace, { box }: Plot['layout']): PointerPlace {
  return {
    px: Math.min(Math.max(px, box.left), box.right),
    py: Math.min(Math.max(py, box.top), box.bottom),
  };
}
