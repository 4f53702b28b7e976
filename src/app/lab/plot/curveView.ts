import type { RichText } from '../../../drawing/axis/number.ts';
import { tickText, wantsPowers } from '../../../drawing/axis/number.ts';
import { LINEAR_AXIS, LOG_AXIS, type ValueAxis } from '../../../drawing/axis/valueAxis.ts';
import { measureText } from '../../../drawing/canvas/richText.ts';
import { spreadLabels } from '../../../drawing/timePlot/spreadLabels.ts';
import type { PaperEntry } from '../../../experiment/sweep/presets/paperMedians.ts';
import { axisScale } from './axisScale.ts';
import { axisAt, axisTitle } from './axisText.ts';
import { Extent } from './extent.ts';
import type { Reading } from './gathered.ts';
import { type KeyEntry, keyHeight, keyRows } from './keyRow.ts';
import type { Measuring, PlotBox, PlotFrame, PlotPoint, PlotRequest, Strips } from './request.ts';
import { MOST_CURVES } from './tones.ts';

/** One curve: the points of one value of the second axis. */
export interface Curve {
  /** number of that value; null where there is one axis */
  readonly second: number | null;
  /** place among those drawn, and how many those are: colour, dash and shape follow from it */
  readonly k: number;
  readonly of: number;
  readonly label: RichText | null;
  readonly pyLabel: number;
  /** in the order of the x axis */
  readonly points: readonly CurvePoint[];
  readonly paper: readonly (PaperEntry & { readonly px: number })[];
  /** value null where there is none */
  readonly limit: readonly { readonly px: number; readonly value: number | null }[];
}

export interface CurvePoint extends PlotPoint {
  readonly reading: Reading;
  /** values of its trials; empty unless they are drawn */
  readonly trials: readonly number[];
}

export interface CurveView extends PlotFrame {
  readonly kind: 'curves';
  readonly valueAxis: ValueAxis;
  readonly yTicks: readonly { readonly py: number; readonly text: RichText }[];
  readonly curves: readonly Curve[];
  readonly strips: Strips;
  readonly key: readonly KeyEntry[];
  /** CSS pixels of a value: of the row for zeros where a log axis has no place for it */
  yOf(value: number): number;
}

/** Space for a label at the end of a curve at most, of the width. */
const LABEL_SHARE = 0.4;
const PX_AFTER_END = 10;

/** Numbers of the values of the second axis that have a curve: all, or as many as are told apart, the ends among them. */
export function curvesOf(count: number): number[] {
  if (count <= MOST_CURVES) return Array.from({ length: count }, (_, k) => k);
  return Array.from({ length: MOST_CURVES }, (_, k) => Math.round((k * (count - 1)) / (MOST_CURVES - 1)));
}

export function curveView(request: PlotRequest, size: PlotBox, measuring: Measuring): CurveView {
  const { gathered, third } = request;
  // how runs ended has no curve: a plot that is asked for one shows the first measure
  const measure = request.measure ?? 0;
  const { axes } = gathered.spec;
  const xAxis = axes[0]!;
  const secondAxis = axes[1] ?? null;
  const xScale = axisScale(xAxis, request.xSpacing);
  const seconds = secondAxis === null ? [null] : inOrder(secondAxis, curvesOf(secondAxis.values.length));
  const { fontSize, pxWidth, pxHeight, title } = size;
  const length = (text: RichText) =>
    measureText(measuring.context, measuring.palette, text, { size: fontSize });

  const readings = seconds.map((second) =>
    xScale.order.map((x) => {
      const point = gathered.pointOf(atOf(axes.length, x, second, third));
      return { x, point, reading: gathered.reading(point, measure) };
    }),
  );

  const extent = new Extent();
  for (const { reading, point } of readings.flat()) {
    extent.add(reading.summary.median, reading.summary.lowerQuartile, reading.summary.upperQuartile);
    if (request.trials)
      for (let trial = 0; trial < reading.trials; trial++)
        extent.add(gathered.valueOf(point, trial, measure));
  }
  const shown = readings.flat().map(({ point }) => point);
  for (const point of shown) {
    const paper = request.paper.get(point);
    // of its bars the upper ends alone: those that go below all medians end with the axis
    if (paper !== undefined) extent.add(paper.median, paper.median + paper.deviation);
  }
  if (extent.isEmpty) for (const point of shown) extent.add(request.limit.get(point) ?? null);
  const valueAxis =
    (request.ySpacing ?? extent.spacing) === 'log' && extent.canBeLog ? LOG_AXIS : LINEAR_AXIS;
  const domain = valueAxis.domain(...extent.coordinates(valueAxis));

  const labels = seconds.map((second) =>
    secondAxis === null ? null : axisAt(secondAxis, secondAxis.values[second!]!),
  );
  const key = keyRows(
    keysOf(
      readings.flat().map(({ reading }) => reading),
      request,
    ),
    pxWidth - 16,
    fontSize,
    length,
  );
  const row = Math.round(1.5 * fontSize);
  const hasZero = valueAxis === LOG_AXIS && extent.hasZero;
  const hasNone = readings.flat().some(({ reading }) => withoutValue(reading));
  const pyFoot = pxHeight - Math.round(2.9 * fontSize) - 4;
  const rows = (hasZero ? row : 0) + (hasNone ? row : 0);
  const top = Math.round((title === null ? 0.4 : 2) * fontSize) + keyHeight(key, fontSize) + 4;
  const bottom = Math.max(top + 20, pyFoot - rows);
  const mostY = Math.max(2, Math.min(6, Math.floor((bottom - top) / (2.4 * fontSize))));
  const yTicks = valueAxis.ticks(domain, mostY);
  const powers = valueAxis.kind === 'log' && wantsPowers(yTicks);
  const yTexts = yTicks.map((value) => tickText(value, powers));
  const left = Math.ceil(Math.max(2.2 * fontSize, ...yTexts.map(length))) + 14;
  const labelRoom = Math.min(
    LABEL_SHARE * pxWidth,
    Math.max(0, ...labels.map((text) => (text ? length(text) : 0))),
  );
  // a file may be shown in a font that is wider than the one that was measured
  const fallback = title === null ? 0 : Math.ceil(0.12 * labelRoom);
  const right = pxWidth - (secondAxis === null ? 16 : Math.ceil(labelRoom) + PX_AFTER_END + 8 + fallback);
  const box = { left, top, right: Math.max(left + 20, right), bottom };

  const inset = 10;
  const xOf = (place: number) => box.left + inset + place * (box.right - box.left - 2 * inset);
  const span = domain.high - domain.low;
  const strips = {
    zero: hasZero ? bottom + row / 2 : null,
    none: hasNone ? bottom + (hasZero ? row : 0) + row / 2 : null,
  };
  const yOf = (value: number) => {
    const coordinate = valueAxis.coordinate(value);
    if (coordinate === Number.NEGATIVE_INFINITY) return strips.zero ?? bottom;
    return bottom - ((coordinate - domain.low) / span) * (bottom - top);
  };
  const most = Math.max(2, Math.floor((box.right - box.left) / (3.6 * fontSize)));
  const ends = readings.map((curve) =>
    endOf(
      curve.map(({ reading }) => reading),
      yOf,
      (top + bottom) / 2,
    ),
  );
  const heights = spreadLabels(ends, 1.25 * fontSize, top + fontSize / 2, bottom - fontSize / 2);

  return {
    kind: 'curves',
    box,
    fontSize,
    title,
    xScale,
    xTitle: axisTitle(xAxis),
    xTicks: xScale.ticks(most).map(({ place, text }) => ({ px: xOf(place), text })),
    valueAxis,
    yTicks: yTicks.map((value, t) => ({ py: yOf(value), text: yTexts[t]! })),
    strips,
    key,
    yOf,
    curves: seconds.map((second, k) => ({
      second,
      k,
      of: seconds.length,
      label: labels[k]!,
      pyLabel: heights[k]!,
      points: readings[k]!.map(({ x, point, reading }, column) => ({
        point,
        reading,
        px: xOf(xScale.places[x]!),
        py: pyOf(reading, yOf, strips, bottom),
        column,
        row: k,
        trials: request.trials ? trialsOf(request, point, measure, reading.trials) : [],
      })),
      paper: readings[k]!.flatMap(({ x, point }) => {
        const mark = request.paper.get(point);
        return mark === undefined ? [] : [{ ...mark, px: xOf(xScale.places[x]!) }];
      }),
      limit: readings[k]!.map(({ x, point }) => ({
        value: request.limit.get(point) ?? null,
        px: xOf(xScale.places[x]!),
      })),
    })),
  };
}

/** Curves lie in the order of the values of their axis, the least first; names as they stand. */
function inOrder(
  axis: { readonly values: readonly (number | string)[] },
  chosen: readonly number[],
): number[] {
  const numbers = axis.values.every((value) => typeof value === 'number');
  if (!numbers) return [...chosen];
  const sorted = axis.values.map((_, k) => k).sort((a, b) => Number(axis.values[a]) - Number(axis.values[b]));
  return chosen.map((place) => sorted[place]!);
}

function atOf(axes: number, x: number, second: number | null, third: number): number[] {
  return [x, second ?? 0, third].slice(0, axes);
}

function withoutValue({ done, summary }: Reading): boolean {
  return done > 0 && summary.count === 0;
}

function trialsOf({ gathered }: PlotRequest, point: number, measure: number, trials: number): number[] {
  return Array.from({ length: trials }, (_, trial) => gathered.valueOf(point, trial, measure)).filter(
    (value) => !Number.isNaN(value),
  );
}

function pyOf(reading: Reading, yOf: (value: number) => number, strips: Strips, bottom: number): number {
  const { median } = reading.summary;
  if (median !== null) return yOf(median);
  return reading.done > 0 ? (strips.none ?? bottom) : bottom;
}

/** Height of the last point of a curve that has a value: its label stands there. */
function endOf(readings: readonly Reading[], yOf: (value: number) => number, otherwise: number): number {
  const last = readings.findLast(({ summary }) => summary.median !== null)?.summary.median;
  return last === undefined || last === null ? otherwise : yOf(last);
}

function keysOf(readings: readonly Reading[], request: PlotRequest): KeyEntry['kind'][] {
  const { paper, limit, trials } = request;
  const ofMany = readings.some(({ trials: all }) => all > 1);
  const kinds: KeyEntry['kind'][] = ofMany ? ['median', 'quartiles'] : ['run'];
  if (trials) kinds.push('trial');
  if (readings.some(({ done, trials: all }) => done < all)) kinds.push('missing');
  if (readings.some(({ failed, summary }) => failed + summary.without > 0)) kinds.push('without');
  if (paper.size > 0) kinds.push('paper');
  if (limit.size > 0) kinds.push('limit');
  return kinds;
}
