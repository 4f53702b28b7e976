import { type RichText, tickText, upright, wantsPowers } from '../../../drawing/axis/number.ts';
import { LINEAR_AXIS, LOG_AXIS } from '../../../drawing/axis/valueAxis.ts';
import { measureText } from '../../../drawing/canvas/richText.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { axisScale, strided } from './axisScale.ts';
import { axisTitle, shortText } from './axisText.ts';
import { Extent } from './extent.ts';
import type { Reading } from './gathered.ts';
import { keyHeight, wrapped } from './keyRow.ts';
import { type Endings, endingsOf, OUTCOME_GROUPS, type OutcomeGroup } from './outcomes.ts';
import type { Measuring, PlotBox, PlotFrame, PlotPoint, PlotRequest } from './request.ts';

export interface MapCell extends PlotPoint {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly reading: Reading;
  /** its place on the scale of colours; null where it has no value yet, or none */
  readonly share: number | null;
  /** how its trials ended, in a map of outcomes */
  readonly endings: Endings | null;
}

/** Two axes as a grid of equal cells, the least values at the left and at the bottom. */
export interface MapView extends PlotFrame {
  readonly kind: 'map';
  readonly yTitle: RichText;
  readonly yTicks: readonly { readonly py: number; readonly text: RichText }[];
  readonly cells: readonly MapCell[];
  /** ticks of the key of colours: 0 at its lower end, 1 at its upper; none in a map of outcomes */
  readonly key: readonly { readonly share: number; readonly text: RichText }[];
  readonly outcomes: boolean;
  /** in a map of outcomes: the ends that there are, with where they are explained */
  readonly ends: readonly OutcomeEntry[];
  /** what a cell's colour follows from besides its own value: while it is the same, cells that have not changed stay as drawn */
  readonly ground: string;
}

export interface OutcomeEntry {
  readonly group: OutcomeGroup;
  readonly text: RichText;
  readonly px: number;
  readonly row: number;
}

const PX_KEY = 14;

export function mapView(request: PlotRequest, size: PlotBox, measuring: Measuring): MapView {
  const { gathered, measure, third } = request;
  const { axes } = gathered.spec;
  const [xAxis, yAxis] = [axes[0]!, axes[1]!];
  const [xScale, yScale] = [axisScale(xAxis), axisScale(yAxis)];
  const { fontSize, pxWidth, pxHeight, title } = size;
  const length = (text: RichText) =>
    measureText(measuring.context, measuring.palette, text, { size: fontSize });
  const outcomes = measure === null;

  // as `pointOf` has it, written out: a large map asks for it thousands of times a tick
  const thirds = axes[2]?.values.length ?? 1;
  const extent = new Extent();
  const points = yScale.order.flatMap((y, row) =>
    xScale.order.map((x, column) => {
      const point = (x * yAxis.values.length + y) * thirds + third;
      const reading = gathered.reading(point, measure ?? 0);
      extent.add(reading.summary.median);
      return { point, reading, column, row };
    }),
  );
  const axis = (request.ySpacing ?? extent.spacing) === 'log' && extent.canBeLog ? LOG_AXIS : LINEAR_AXIS;
  const domain = axis.domain(...extent.coordinates(axis));
  const shareOf = (median: number | null) => {
    if (median === null || outcomes) return null;
    const share = (axis.coordinate(median) - domain.low) / (domain.high - domain.low);
    return Math.min(1, Math.max(0, share));
  };

  const marks = axis.ticks(domain, 6);
  const powers = axis === LOG_AXIS && wantsPowers(marks);
  const key =
    outcomes || extent.isEmpty
      ? []
      : marks.map((value) => ({ share: shareOf(value)!, text: tickText(value, powers) }));
  const endings = points.map(({ point }) => (outcomes ? endingsOf(gathered, point) : null));
  const ends = outcomeKey(endings, pxWidth - 16, fontSize, length);
  const top = Math.round((title === null ? 0.8 : 2.4) * fontSize) + keyHeight(ends, fontSize);
  const bottom = pxHeight - Math.round(2.9 * fontSize) - 6;
  const yTexts = yScale.order.map((y) => shortText(yAxis, yAxis.values[y]!));
  const left = Math.ceil(Math.max(0, ...yTexts.map(length))) + Math.round(1.5 * fontSize) + 16;
  const keyWidth = outcomes
    ? 0
    : PX_KEY + 10 + Math.ceil(Math.max(3 * fontSize, ...key.map(({ text }) => length(text)))) + 8;
  const right = pxWidth - 8 - keyWidth;
  const box = { left, top, right: Math.max(left + 20, right), bottom: Math.max(top + 20, bottom) };
  const width = (box.right - box.left) / xScale.order.length;
  const height = (box.bottom - box.top) / yScale.order.length;
  const xOf = (column: number) => box.left + column * width;
  const yOf = (row: number) => box.bottom - (row + 1) * height;

  const xTexts = xScale.order.map((x) => shortText(xAxis, xAxis.values[x]!));
  const widest = Math.max(0, ...xTexts.map(length)) + 8;
  const mostX = Math.max(1, Math.floor((box.right - box.left) / widest));
  const mostY = Math.max(1, Math.floor((box.bottom - box.top) / (1.4 * fontSize)));
  return {
    kind: 'map',
    box,
    fontSize,
    title,
    xScale,
    xTitle: axisTitle(xAxis),
    xTicks: strided(xTexts.length, mostX).map((column) => ({
      px: xOf(column) + width / 2,
      text: xTexts[column]!,
    })),
    yTitle: axisTitle(yAxis),
    yTicks: strided(yTexts.length, mostY).map((row) => ({ py: yOf(row) + height / 2, text: yTexts[row]! })),
    cells: points.map(({ point, reading, column, row }, k) => ({
      point,
      reading,
      column,
      row,
      // whole pixels: no seam of the ground shows between two cells, and each is painted over to its edge
      left: Math.round(xOf(column)),
      top: Math.round(yOf(row)),
      width: Math.round(xOf(column + 1)) - Math.round(xOf(column)),
      height: Math.round(yOf(row - 1)) - Math.round(yOf(row)),
      px: xOf(column) + width / 2,
      py: yOf(row) + height / 2,
      share: shareOf(reading.summary.median),
      endings: endings[k]!,
    })),
    key,
    outcomes,
    ends,
    ground: [axis.kind, domain.low, domain.high, Object.values(box), outcomes, third, title].join(' '),
  };
}

/** The ends that there are in `endings`, in rows. */
function outcomeKey(
  endings: readonly (Endings | null)[],
  pxWidth: number,
  fontSize: number,
  length: (text: RichText) => number,
): OutcomeEntry[] {
  const groups = OUTCOME_GROUPS.filter((group) =>
    endings.some((one) => one !== null && one.counts[group] > 0),
  );
  const texts = groups.map((group) => [upright(labPlotWords().outcomes[group])]);
  const places = wrapped(
    texts.map((text) => 1.2 * fontSize + 5 + length(text)),
    pxWidth,
    1.3 * fontSize,
  );
  return groups.map((group, k) => ({ group, text: texts[k]!, ...places[k]! }));
}
