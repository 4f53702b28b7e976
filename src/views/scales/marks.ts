import { plainNumber } from '../../drawing/axis/number.ts';
import { onBox, onLine } from '../../drawing/note/hits.ts';
import type { Mark } from '../../drawing/picture.ts';
import type { AppState } from '../../state/appState.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import { keyBar } from './drawKey.ts';
import { keptLines } from './keptLines.ts';
import { linesOf, rateOf } from './lines.ts';
import type { ScalesView } from './model.ts';
import { plainMeasure, plainValue } from './valueText.ts';

/** About the length of the number at the right of the key. */
const PX_KEY_END = 24;

/** All that can be named on the map but for its rows, which the pointer reads (`readings.ts`). */
export function marksOfScales(view: ScalesView, state: AppState): Mark[] {
  return [...runMarks(view, state), ...keptMarks(view, state), ...lineMarks(view, state), keyMark(view)];
}

function keptMarks(view: ScalesView, state: AppState): Mark[] {
  const { left, right } = view.layout.box;
  return keptLines(view, state).map(({ id, value, py }) => ({
    id: `kept ${id}`,
    ...scaleWords().marks.kept,
    value: plainValue(view.over, value),
    reach: 4,
    ...onLine([left, py, (left + right) / 2, py, right, py]),
  }));
}

function runMarks({ layout, axis, over }: ScalesView, { parameters, player }: AppState): Mark[] {
  const text = scaleWords().marks;
  const { box, end } = layout;
  const py = layout.yScale(axis.position(parameters[over]));
  const px = Math.min(box.right, layout.xScale(player.time));
  const time = plainNumber(player.time, 4);
  return [
    {
      id: 'run',
      ...text.run,
      value: plainValue(over, parameters[over]),
      reach: 4,
      ...onLine([box.left, py, (box.left + px) / 2, py, box.right, py]),
    },
    {
      id: 'playhead',
      ...text.playhead,
      value: player.time > end ? text.beyond(time) : text.playhead.value(time),
      reach: 5,
      ...onBox(px, py, px, py),
    },
  ];
}

function lineMarks(view: ScalesView, { parameters }: AppState): Mark[] {
  const text = scaleWords().marks;
  const { shown, over, run } = view;
  const own = shown?.map.rows.find(({ value }) => value === parameters[over])?.row ?? null;
  return linesOf(view).flatMap(({ id, points, at }): Mark[] => {
    if (at === null) return [];
    const value =
      id === 'plateau'
        ? text.slope(plainNumber(Math.LN10 / rateOf(run)))
        : own === null || Number.isNaN(own[id])
          ? ''
          : text.playhead.value(plainNumber(own[id]));
    const { box } = view.layout;
    const line = onLine(points, at);
    // the line goes on where the map does not
    const hit: Mark['hit'] = (place) =>
      place.px >= box.left && place.px <= box.right ? line.hit(place) : Number.POSITIVE_INFINITY;
    const { name, formula } = text[id];
    const more = id === 'plateau' ? { explanation: text.plateau.explanation } : {};
    const term = id === 't1' ? 'T1' : id === 't2' ? 'T2' : undefined;
    return [{ id, name, formula, ...more, ...(term && { term }), value, reach: 5, at: line.at, hit }];
  });
}

function keyMark(view: ScalesView): Mark {
  const { marks, measures } = scaleWords();
  const { by, range } = view;
  const { left, top, right, bottom } = keyBar(view, PX_KEY_END);
  return {
    id: 'key',
    name: marks.key.name(measures[by].name),
    explanation: marks.key.explanation,
    value: marks.range(plainMeasure(by, range.low, 2), plainMeasure(by, range.high, 3)),
    reach: 4,
    ...onBox(left, top, right, bottom),
  };
}
