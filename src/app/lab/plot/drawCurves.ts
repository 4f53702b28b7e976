import { upright } from '../../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../../drawing/axis/valueAxis.ts';
import { drawText } from '../../../drawing/canvas/richText.ts';
import { addCircle, clipToBox } from '../../../drawing/canvas/shapes.ts';
import type { Curve, CurvePoint, CurveView } from './curveView.ts';
import { addCross, addDiamond, CURVE_SHAPES } from './glyphs.ts';
import { bandAlpha, LIMIT_DASH } from './keyRow.ts';
import type { LabSheet } from './request.ts';
import { CURVE_DASHES, curveTone } from './tones.ts';

/** Radius of a point, and the least distance of two in x at which the count of a point that waits is written beside it. */
const PX_POINT = 3.5;
const PX_COUNTED = 34;
/** Counts of more curves than these stand in each other's way: an open mark says as much. */
const MOST_COUNTED = 3;
/** Past so many points on a curve each is smaller. */
const MANY_POINTS = 60;
/** Of the paper's deviations, and how far those of two curves stand apart. */
const BAR_ALPHA = 0.35;
const PX_BARS_APART = 3;
/** Of a line that one point alone has, to both sides of its mark. */
const PX_ALONE = 12;

/** What has come of every curve; what is known without it lies below. */
export function drawCurves(sheet: LabSheet, view: CurveView): void {
  const { context } = sheet;
  const { box } = view;
  context.save();
  clipToBox(context, { ...box, left: 0, right: sheet.pxWidth, top: box.top - 6, bottom: sheet.pxHeight });
  for (const curve of view.curves) drawBand(sheet, view, curve);
  context.save();
  clipToBox(context, box);
  for (const curve of view.curves) drawLimit(sheet, view, curve);
  context.restore();
  for (const curve of view.curves) drawPaper(sheet, view, curve);
  for (const curve of view.curves) drawLine(sheet, view, curve);
  for (const curve of view.curves) drawPoints(sheet, view, curve);
  context.restore();
  for (const curve of view.curves) drawLabel(sheet, view, curve);
}

const isPlaced = ({ reading }: CurvePoint) => reading.summary.median !== null;

/**
 * Neighbours on the axis that both have a value. A point without one parts a curve, and one that is still to come as well: a line
 * past it would look as if what lies between were known.
 */
function stretches(points: readonly CurvePoint[]): CurvePoint[][] {
  const all: CurvePoint[][] = [[]];
  for (const point of points) {
    if (isPlaced(point)) all.at(-1)!.push(point);
    else all.push([]);
  }
  return all.filter((stretch) => stretch.length > 0);
}

function drawBand({ context, palette }: LabSheet, { yOf }: CurveView, { points, k, of }: Curve): void {
  context.save();
  context.globalAlpha = bandAlpha(of);
  context.fillStyle = curveTone(palette, k, of);
  for (const stretch of stretches(points)) {
    if (stretch.every(({ reading }) => reading.summary.count < 2)) continue;
    context.beginPath();
    const [first] = stretch;
    // one point alone has a band as wide as its mark
    const wide = stretch.length === 1 ? PX_POINT : 0;
    context.moveTo(first!.px - wide, yOf(first!.reading.summary.upperQuartile!));
    for (const { px, reading } of stretch) context.lineTo(px + wide, yOf(reading.summary.upperQuartile!));
    for (const { px, reading } of [...stretch].reverse())
      context.lineTo(px + wide, yOf(reading.summary.lowerQuartile!));
    context.lineTo(first!.px - wide, yOf(first!.reading.summary.lowerQuartile!));
    context.closePath();
    context.fill();
  }
  context.restore();
}

function drawLimit({ context, palette }: LabSheet, { yOf }: CurveView, { limit, k, of }: Curve): void {
  context.strokeStyle = of === 1 ? palette.inkSoft : curveTone(palette, k, of);
  context.lineWidth = 1;
  context.setLineDash(LIMIT_DASH);
  context.beginPath();
  const valueAt = (place: number) => limit[place]?.value ?? null;
  for (const [place, { px, value }] of limit.entries()) {
    if (value === null) continue;
    // where a point has none, what lies between its neighbours is not known either
    if (valueAt(place - 1) !== null) context.lineTo(px, yOf(value));
    else if (valueAt(place + 1) !== null) context.moveTo(px, yOf(value));
    else {
      context.moveTo(px - PX_ALONE, yOf(value));
      context.lineTo(px + PX_ALONE, yOf(value));
    }
  }
  context.stroke();
  context.setLineDash([]);
}

/** Open diamonds with bars, beside our own: quieter, and never taken for them. */
function drawPaper({ context, palette }: LabSheet, view: CurveView, { paper, k, of }: Curve): void {
  const { yOf, valueAxis, box } = view;
  context.strokeStyle = of === 1 ? palette.control : curveTone(palette, k, of);
  context.lineWidth = 1;
  // most deviations are as large as their median: bars beside each other, and quieter than the runs in front of them
  const pxBar = PX_BARS_APART * (k - (of - 1) / 2);
  for (const { px, median, deviation } of paper) {
    const low = median - deviation;
    // a bar that goes down to 0 or beyond ends with a log axis
    const bottom = valueAxis === LOG_AXIS && low <= 0 ? box.bottom : Math.min(box.bottom, yOf(low));
    context.globalAlpha = BAR_ALPHA;
    context.beginPath();
    context.moveTo(px + pxBar, yOf(median + deviation));
    context.lineTo(px + pxBar, bottom);
    context.stroke();
    context.globalAlpha = 1;
    context.beginPath();
    addDiamond(context, px, yOf(median), 5.5);
    context.stroke();
  }
}

function drawLine({ context, palette }: LabSheet, _view: CurveView, { points, k, of }: Curve): void {
  context.strokeStyle = curveTone(palette, k, of);
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.setLineDash([...CURVE_DASHES[k]!]);
  for (const stretch of stretches(points)) {
    context.beginPath();
    for (const [place, { px, py }] of stretch.entries()) {
      if (place === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

function drawPoints(sheet: LabSheet, view: CurveView, { points, k, of }: Curve): void {
  const { context, palette } = sheet;
  const tone = curveTone(palette, k, of);
  const radius = points.length > MANY_POINTS ? 0.6 * PX_POINT : PX_POINT;
  const add = CURVE_SHAPES[k]!;
  const apart = Math.min(PX_COUNTED, ...points.slice(1).map(({ px }, place) => px - points[place]!.px));
  for (const { px, py, reading, trials } of points) {
    if (reading.done === 0) continue;
    context.strokeStyle = tone;
    context.fillStyle = tone;
    if (trials.length > 0) {
      context.beginPath();
      for (const value of trials) addCircle(context, px, view.yOf(value), 1.3);
      context.fill();
    }
    context.lineWidth = 1.5;
    context.beginPath();
    if (reading.summary.median === null) {
      addCross(context, px, py, radius);
      context.stroke();
      continue;
    }
    add(context, px, py, radius);
    const whole = reading.done === reading.trials;
    if (!whole) context.fillStyle = palette.ground;
    context.fill();
    context.stroke();
    // trials that gave nothing are told although the others gave a value
    if (reading.summary.without + reading.failed > 0) {
      context.beginPath();
      addCross(context, px, py - 2.6 * radius, 0.7 * radius);
      context.stroke();
    }
    if (!whole && of <= MOST_COUNTED && apart >= PX_COUNTED && px + PX_COUNTED < view.box.right) {
      const text = [upright(`${reading.done}/${reading.trials}`)];
      const setting = { size: 0.85 * view.fontSize, halo: true };
      drawText(context, palette, text, px + radius + 3, py + view.fontSize, setting);
    }
  }
}

/** A curve's name at its end, with its mark, and a line between them where it had to make room. */
function drawLabel({ context, palette, pxWidth }: LabSheet, view: CurveView, curve: Curve): void {
  const { label, pyLabel, points, k, of } = curve;
  if (label === null) return;
  const tone = curveTone(palette, k, of);
  const last = points.findLast(isPlaced);
  const px = view.box.right + 10;
  if (last !== undefined && Math.abs(last.py - pyLabel) > 3) {
    context.strokeStyle = palette.hairline;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(last.px + 6, last.py);
    context.lineTo(px - 8, pyLabel);
    context.stroke();
  }
  context.fillStyle = tone;
  context.beginPath();
  CURVE_SHAPES[k]!(context, px - 2, pyLabel, 3);
  context.fill();
  const setting = { size: view.fontSize, colour: palette.ink };
  // what is longer than its room is squeezed by no one: it is cut by the edge, and whole in the note
  if (px + 5 < pxWidth) drawText(context, palette, label, px + 5, pyLabel, setting);
}
