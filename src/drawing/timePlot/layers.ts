import type { Sheet } from '../canvas/sheet.ts';
import { besidePart } from './besidePart.ts';
import { drawEnds } from './curveEnds.ts';
import { drawAxes } from './drawAxes.ts';
import { drawCurves, drawGhost } from './drawCurves.ts';
import { drawMoving } from './drawMoving.ts';
import { drawHeading, drawNames } from './drawNames.ts';
import { drawPhases } from './drawPhases.ts';
import { drawPoints } from './drawPoints.ts';
import { isInside, type Plot, type TimePlotView } from './model.ts';
import { sceneOf } from './scene.ts';

/** The layers of plots over time, each over all panels. */

export function drawAxesLayer(sheet: Sheet, view: TimePlotView): void {
  eachPanel(sheet, view, ({ panel, layout, columns }) => {
    drawPhases(sheet, layout, columns.run);
    drawAxes(sheet, layout);
    drawHeading(sheet, layout, columns, panel);
  });
}

export function drawCurvesLayer(sheet: Sheet, view: TimePlotView): void {
  eachPanel(sheet, view, (plot) => {
    const { panel, layout, columns, ghost, beside, overlay } = plot;
    const part = beside && besidePart(sheet.state);
    // under a few lines, and over the many of neurons, where nobody would find it
    const over = columns.neurons.length > 0;
    if (ghost !== null) drawGhost(sheet, layout, ghost);
    if (!over) part?.drawCurvesBeside(sheet, layout, beside!);
    drawCurves(sheet, layout, columns);
    if (over) part?.drawCurvesBeside(sheet, layout, beside!, over);
    overlay?.still(sceneOf(sheet, plot));
    part?.drawLogged(sheet, layout, beside!);
    drawEnds(sheet, layout, columns);
    const texts = drawNames(sheet, layout, columns, panel);
    texts.push(...drawPoints(sheet, layout, panel.points?.(columns.run) ?? []));
    if (beside !== null) part?.drawNamesBeside(sheet, { ...plot, beside }, texts);
  });
}

export function drawMovingLayer(sheet: Sheet, view: TimePlotView): void {
  const { pointer } = view;
  eachPanel(sheet, view, (plot) => {
    const here = pointer !== null && isInside(plot, pointer.py);
    const place = here ? { px: pointer.px, py: pointer.py - plot.pyTop } : null;
    drawMoving(sceneOf(sheet, plot), place, plot);
  });
}

/** Draws every panel as if it began at the top of the sheet. */
function eachPanel({ context }: Sheet, { plots }: TimePlotView, draw: (plot: Plot) => void): void {
  for (const plot of plots) {
    context.save();
    context.translate(0, plot.pyTop);
    draw(plot);
    context.restore();
  }
}
