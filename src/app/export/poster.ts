import { upright } from '../../drawing/axis/number.ts';
import { clipToBox } from '../../drawing/canvas/shapes.ts';
import { compose } from '../../drawing/export/composition.ts';
import type { PictureId } from '../../drawing/picture.ts';
import { qrCode } from '../../share/qr.ts';
import type { AppState } from '../../state/appState.ts';
import { words } from '../../text/words.ts';
import { type Drawable, measuringContext } from './pictureFiles.ts';
import { runWords } from './runWords.ts';

/** Of a poster, pixels of the file: four to five, which feeds show whole. */
export const POSTER = { pxWidth: 1080, pxHeight: 1350 };
/** The picture on it, CSS pixels: drawn half as large again, so that its text can be read where the poster is shown small. */
export const POSTER_PICTURE = { pxWidth: 640, pxHeight: 600 };

const PX_MARGIN = 60;
const PX_CODE = 190;
/** Of the texts: they are set as those of a picture are, and enlarged. */
const TEXT_SCALE = 2.4;

interface PosterOf {
  readonly id: PictureId;
  readonly link: string;
  readonly state: AppState;
}

/** A picture to be posted: its name and its run above, below a code that leads to the run. */
export function posterOf(drawable: Drawable, of: PosterOf): HTMLCanvasElement {
  const { canvas } = measuringContext();
  drawPoster(canvas, drawable, of);
  return canvas;
}

export function drawPoster(
  canvas: HTMLCanvasElement,
  drawable: Drawable,
  { id, link, state }: PosterOf,
): void {
  canvas.width = POSTER.pxWidth;
  canvas.height = POSTER.pxHeight;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { palette, composition, body } = drawable;
  const inner = POSTER.pxWidth - 2 * PX_MARGIN;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, POSTER.pxWidth, POSTER.pxHeight);

  const title = words().pictures[id].title;
  const parameters = runWords(state.run?.parameters ?? state.parameters);
  const none = { title: null, caption: null, parameters: null, link: null };
  const pyPicture = block(context, drawable, PX_MARGIN, inner, { ...none, title, parameters });

  const code = qrCode(link);
  const pyFoot = POSTER.pxHeight - PX_MARGIN - PX_CODE;
  context.save();
  const room = { px: inner, py: pyFoot - pyPicture - 24 };
  const { pxBodyWidth: right, pxBodyHeight: bottom } = composition;
  const scale = Math.min(room.px / right, room.py / bottom);
  context.translate(PX_MARGIN + (room.px - scale * right) / 2, pyPicture);
  context.scale(scale, scale);
  clipToBox(context, { left: 0, top: 0, right, bottom });
  body(context);
  context.restore();

  const { app } = words();
  const pxText = code === null ? inner : inner - PX_CODE - 40;
  block(context, drawable, pyFoot, pxText, {
    ...none,
    title: app.title,
    parameters: [upright(link.length > 200 ? link.split('#')[0]! : link)],
  });
  if (code === null) return;
  context.save();
  context.translate(POSTER.pxWidth - PX_MARGIN - PX_CODE, pyFoot);
  // a reader of codes wants them dark on light, whatever is around
  context.fillStyle = '#fff';
  context.fillRect(0, 0, PX_CODE, PX_CODE);
  context.scale(PX_CODE / code.size, PX_CODE / code.size);
  context.fillStyle = '#000';
  context.fill(new Path2D(code.path));
  context.restore();
}

/** Lines of text, enlarged. @returns where they end, pixels from the top */
function block(
  context: CanvasRenderingContext2D,
  { palette }: Drawable,
  py: number,
  pxWidth: number,
  said: Parameters<typeof compose>[3],
): number {
  const composed = compose(context, palette, { pxWidth: pxWidth / TEXT_SCALE, pxHeight: 0 }, said);
  context.save();
  context.translate(PX_MARGIN - TEXT_SCALE * composed.pxPicture, py - TEXT_SCALE * composed.pxPicture);
  context.scale(TEXT_SCALE, TEXT_SCALE);
  composed.draw(context, palette);
  context.restore();
  return py + TEXT_SCALE * (composed.pyPicture - composed.pxPicture) + 16;
}
