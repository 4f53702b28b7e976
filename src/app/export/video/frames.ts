import { plainNumber, symbol, upright } from '../../../drawing/axis/number.ts';
import { drawText } from '../../../drawing/canvas/richText.ts';
import { compose } from '../../../drawing/export/composition.ts';
import type { CanvasPicture } from '../../../drawing/picture.ts';
import type { AppState } from '../../../state/appState.ts';
import { words } from '../../../text/words.ts';
import { bodyDrawer } from '../drawable.ts';
import { frozen } from '../frozen.ts';
import type { ExportColours } from '../palettes.ts';
import { exportPalette } from '../palettes.ts';
import { drawWhole, measuringContext } from '../pictureFiles.ts';
import { runWords } from '../runWords.ts';
import { VIDEO_SIZES, type VideoSize } from './videoPlan.ts';

/**
 * Draws a picture of a video at one flow time after another, with its name, its run and the time above. Axes stand as still as they do
 * on the page.
 */
export function frameDrawer(
  canvas: HTMLCanvasElement,
  picture: CanvasPicture,
  settings: readonly string[],
  state: AppState,
  { size, colours }: { readonly size: VideoSize; readonly colours: ExportColours },
): (time: number) => void {
  const { width, height, scale } = VIDEO_SIZES[size];
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return () => {};
  const palette = exportPalette(colours, document.documentElement);
  const said = {
    title: words().pictures[picture.id].title,
    parameters: runWords(state.run?.parameters ?? state.parameters),
    caption: null,
    link: null,
  };
  const whole = { pxWidth: width / scale, pxHeight: height / scale };
  const empty = compose(
    measuringContext(),
    palette,
    { pxWidth: 0, pxHeight: 0 },
    { ...said, parameters: null },
  );
  const pxWidth = Math.floor(whole.pxWidth - empty.pxWidth);
  const around = compose(measuringContext(), palette, { pxWidth, pxHeight: 0 }, said);
  const body = { pxWidth, pxHeight: Math.floor(whole.pxHeight - around.pxHeight) };
  const composition = compose(measuringContext(), palette, body, said);
  const draw = bodyDrawer(picture, settings, body, state);
  return (time) => {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, whole.pxWidth, whole.pxHeight);
    const sheet = { ...body, palette, state: frozen(state, time) };
    drawWhole({ composition, palette, body: (inner) => draw({ ...sheet, context: inner }) }, context);
    const now = [symbol('t'), upright(` = ${plainNumber(time)}`)];
    drawText(context, palette, now, whole.pxWidth - 12, 23, {
      size: 16,
      align: 'right',
      colour: palette.ink,
    });
  };
}
