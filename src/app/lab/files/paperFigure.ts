import type { Palette } from '../../../drawing/palette.ts';
import { type Measure, SvgContext } from '../../../drawing/svg/svgContext.ts';
import { type FileWords, svgFile } from '../../../drawing/svg/svgFile.ts';
import { drawPlot, type PlotKind, plotView } from '../plot/plotView.ts';
import type { LabSheet, PlotBox, PlotRequest } from '../plot/request.ts';

/** Widths of a column and of a page of most journals, millimetres. */
export const MM_WIDTHS = { column: 88, page: 180 } as const;
export type PaperWidth = keyof typeof MM_WIDTHS;

const PX_A_MM = 96 / 25.4;
/** 8 points, CSS pixels: what journals ask of the type in a figure. */
const FONT_SIZE = (8 * 96) / 72;
/** Height of a figure, of its width. */
const SHAPE = { column: 0.8, page: 0.5 } as const;

/** The box of a figure on paper. @param title is drawn above it */
export function paperBox(width: PaperWidth, title: string): PlotBox {
  // to a hundredth, as the file has all its numbers
  const pxWidth = Math.round(100 * MM_WIDTHS[width] * PX_A_MM) / 100;
  return { pxWidth, pxHeight: Math.round(SHAPE[width] * pxWidth), fontSize: FONT_SIZE, title };
}

/** Draws it on paper: the same layers as on the page. */
export function drawFigure(sheet: LabSheet, kind: PlotKind, request: PlotRequest, box: PlotBox): void {
  const { context, palette, pxWidth, pxHeight } = sheet;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, pxWidth, pxHeight);
  drawPlot(sheet, plotView(kind, request, box, sheet));
}

/** The figure as an SVG file: vectors, and text that stays text, in fonts that are named. */
export function paperSvg(
  kind: PlotKind,
  request: PlotRequest,
  width: PaperWidth,
  title: string,
  said: FileWords,
  made: { readonly palette: Palette; readonly measure: Measure; readonly language: string },
): string {
  const box = paperBox(width, title);
  const { pxWidth, pxHeight } = box;
  const context = new SvgContext(made.measure);
  drawFigure({ context, palette: made.palette, pxWidth, pxHeight }, kind, request, box);
  const { language } = made;
  const parts = { pxWidth, pxHeight, mmWidth: MM_WIDTHS[width], fontRules: '', language };
  return svgFile({ ...parts, ...context.markup() }, said);
}
