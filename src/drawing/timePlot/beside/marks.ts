import { besideWords } from '../../../text/besideWords.ts';
import type { MarkText } from '../../../text/markWords.ts';
import { flatText, plainNumber } from '../../axis/number.ts';
import type { Mark } from '../../picture.ts';
import { coordinateAt } from '../columns.ts';
import { distanceToCurve } from '../distanceToCurve.ts';
import type { Plot } from '../model.ts';
import { isCut } from '../timeLayout.ts';
import { onAxes } from './draw.ts';
import { timeIn } from './model.ts';
import { loggedAt, loggedText, readAgainst } from './reading.ts';

/** The curves of kept runs and of a file in one panel: which run or file, what it is, its value at the playhead and how far that is from this run's. */
export function besideMarks({ beside, layout, panel }: Plot, time: number, texts: MarkText): Mark[] {
  if (beside === null) return [];
  const words = besideWords();
  const at = (px: number, coordinate: number) => {
    const py = layout.yScale(Number.isFinite(coordinate) ? coordinate : 0);
    const { left, right, top, bottom } = layout.box;
    return { px: Math.min(Math.max(px, left), right), py: Math.min(Math.max(py, top), bottom) };
  };
  const ofRuns = beside.runs.map((one): Mark => {
    const { columns, beside: run } = one;
    const [line] = columns.lines;
    const { name, formula } = line!.named(texts.curves);
    const own = onAxes(layout, one);
    const column = columns.column(0).subarray(0, columns.count);
    const now = timeIn(columns.run, time);
    return {
      id: `beside ${run.id}`,
      name: words.ofRun(name, flatText(run.label)),
      ...(formula !== undefined && { formula }),
      value: [
        flatText(readAgainst(columns, beside.present, panel, time)),
        ...(isCut(layout, columns.run.endTime) ? [words.isCut(plainNumber(columns.run.endTime))] : []),
      ].join('. '),
      at: at(layout.xScale(now), coordinateAt(columns.run, column, now, line!.sparse)),
      hit: (place) => distanceToCurve(place, own, column, line!.sparse),
    };
  });
  const ofFile = beside.logged.map((curve, index): Mark => {
    const { name, formula } = curve.line.named(texts.curves);
    const own = { pxTimes: curve.times.map(layout.xScale), yScale: layout.yScale };
    return {
      id: `logged ${index}`,
      name: words.ofFile(name, curve.file),
      ...(formula !== undefined && { formula }),
      value: flatText(loggedText(curve, beside.of, panel, time)),
      at: at(layout.xScale(time), loggedAt(curve, time)),
      hit: (place) => distanceToCurve(place, own, curve.coordinates),
    };
  });
  return [...ofRuns, ...ofFile];
}
