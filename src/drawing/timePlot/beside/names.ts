import { besideWords } from '../../../text/besideWords.ts';
import { upright } from '../../axis/number.ts';
import { keptStyle } from '../../beside/keptStyle.ts';
import { measureText } from '../../canvas/richText.ts';
import type { Sheet } from '../../canvas/sheet.ts';
import { type Name, namePlace } from '../drawNames.ts';
import type { PlotLayout } from '../layout.ts';
import { onAxes } from './draw.ts';
import type { LoggedCurve, PanelBeside } from './model.ts';

/** Of a plot's width: what differs may be several things. */
const MOST_OF_WIDTH = 0.6;

/** What differs in each kept run, and the name of the file, at the end of the first curve of each. */
export function namesBeside({ context, palette }: Sheet, layout: PlotLayout, beside: PanelBeside): Name[] {
  const { box, fontSize } = layout;
  const placed = (text: Name['text'], colour: Name['colour'], own: PlotLayout, column: Float64Array) => {
    const length = measureText(context, palette, text, { size: fontSize, weight: 500 });
    const place = namePlace(own, column, length, 'end', true);
    if (place === null) return [];
    const px = Math.max(place.px, box.left + length + 4);
    return [{ ...place, text, colour, at: 'end', px, most: MOST_OF_WIDTH } satisfies Name];
  };
  const ofRuns = beside.runs.flatMap((one) => {
    const { columns, beside: run } = one;
    return placed(
      run.label,
      keptStyle(run.place).colour,
      onAxes(layout, one),
      columns.column(0).subarray(0, columns.count),
    );
  });
  const [first] = beside.logged;
  if (first === undefined) return ofRuns;
  const text = [upright(besideWords().file(first.file))];
  return [...ofRuns, ...placed(text, 'inkSoft', loggedOnAxes(layout, first), first.coordinates)];
}

function loggedOnAxes(layout: PlotLayout, { times }: LoggedCurve): PlotLayout {
  return { ...layout, pxTimes: times.map(layout.xScale) };
}
