import { type CurveView, curveView } from './curveView.ts';
import { drawCurves } from './drawCurves.ts';
import { drawCurveFrame } from './drawFrame.ts';
import { drawCells, drawMapFrame } from './drawMap.ts';
import { type MapView, mapView } from './mapView.ts';
import type { LabSheet, Measuring, PlotBox, PlotPoint, PlotRequest } from './request.ts';

export const PLOT_KINDS = ['curves', 'map'] as const;
export type PlotKind = (typeof PLOT_KINDS)[number];
export type PlotView = CurveView | MapView;

/** All that is drawn of a sweep, from what has been gathered by now. */
export function plotView(kind: PlotKind, request: PlotRequest, box: PlotBox, measuring: Measuring): PlotView {
  return kind === 'map' && request.gathered.spec.axes.length > 1
    ? mapView(request, box, measuring)
    : curveView(request, box, measuring);
}

/** Its layers, the lowest first: on a canvas each has its own, a file has them one after another. */
export const LAYERS = [
  (sheet: LabSheet, view: PlotView) =>
    view.kind === 'curves' ? drawCurveFrame(sheet, view) : drawMapFrame(sheet, view),
  (sheet: LabSheet, view: PlotView) =>
    view.kind === 'curves' ? drawCurves(sheet, view) : drawCells(sheet, view),
] as const;

/** Draws it once. */
export function drawPlot(sheet: LabSheet, view: PlotView): void {
  for (const draw of LAYERS) draw(sheet, view);
}

/** What has a place and a run, in reading order. */
export function pointsIn(view: PlotView): readonly PlotPoint[] {
  return view.kind === 'curves' ? view.curves.flatMap(({ points }) => points) : view.cells;
}
