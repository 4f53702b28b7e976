import type { Context2D } from '../../drawing/canvas/context.ts';
import { clipToBox } from '../../drawing/canvas/shapes.ts';
import type { Composition } from '../../drawing/export/composition.ts';
import type { Palette } from '../../drawing/palette.ts';
import { type Measure, SvgContext } from '../../drawing/svg/svgContext.ts';
import { type FileWords, svgFile } from '../../drawing/svg/svgFile.ts';
import { pngWithTexts } from '../../share/pngText.ts';
import { words } from '../../text/words.ts';
import { fontRules } from './fontRules.ts';

/** A picture that is ready to be drawn on whatever it is taken away on. */
export interface Drawable {
  readonly composition: Composition;
  readonly palette: Palette;
  /** draws the picture alone, from (0, 0) */
  readonly body: (context: Context2D) => void;
}

/** Draws it with all that is said around it. */
export function drawWhole({ composition, palette, body }: Drawable, context: Context2D): void {
  composition.draw(context, palette);
  context.save();
  context.translate(composition.pxPicture, composition.pyPicture);
  // on the page a picture ends where its canvas does
  const { pxBodyWidth: right, pxBodyHeight: bottom } = composition;
  clipToBox(context, { left: 0, top: 0, right, bottom });
  body(context);
  context.restore();
}

/** What measures text as the page's fonts have it. @throws where the browser has no canvas */
export function measuringContext(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error(words().app.pageBroken);
  return context;
}

/** @param withFonts the file carries the fonts along */
export async function svgOf(drawable: Drawable, said: FileWords, withFonts: boolean): Promise<string> {
  const measuring = measuringContext();
  const { pxWidth, pxHeight } = drawable.composition;
  const measure: Measure = (font, text) => {
    measuring.font = font;
    return measuring.measureText(text);
  };
  const context = new SvgContext(measure);
  drawWhole(drawable, context);
  const markup = context.markup();
  const { font, mathFont } = drawable.palette;
  const rules = withFonts ? await fontRules(document, font + mathFont) : '';
  return svgFile({ pxWidth, pxHeight, ...markup, fontRules: rules, language: words().locale }, said);
}

/** @param scale pixels of the file for each CSS pixel */
export function canvasOf(drawable: Drawable, scale: number): HTMLCanvasElement {
  const context = measuringContext();
  drawOn(context.canvas, drawable, scale);
  return context.canvas;
}

export function drawOn(canvas: HTMLCanvasElement, drawable: Drawable, scale: number): void {
  const { pxWidth, pxHeight } = drawable.composition;
  canvas.width = Math.round(pxWidth * scale);
  canvas.height = Math.round(pxHeight * scale);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  drawWhole(drawable, context);
}

/** @throws where the browser makes no file of a canvas so large */
export async function pngOf(canvas: HTMLCanvasElement, said: FileWords): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(`${canvas.width} \u00d7 ${canvas.height}`);
  return pngWithTexts(new Uint8Array(await blob.arrayBuffer()), {
    Title: said.title,
    Description: said.description,
    Source: said.link,
    Software: said.creator,
  });
}
