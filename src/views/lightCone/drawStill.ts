import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { drawCone } from './drawCone.ts';
import { drawSky } from './drawSky.ts';
import type { ConeView } from './model.ts';

/** All that stands still while a run plays, of both parts. */
export function drawStill(sheet: Sheet, view: ConeView): void {
  drawCone(sheet, view);
  drawSky(sheet, view);
}
