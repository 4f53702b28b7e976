import { upright } from '../../drawing/axis/number.ts';
import type { Context2D } from '../../drawing/canvas/context.ts';
import { drawText } from '../../drawing/canvas/richText.ts';
import { clipToBox } from '../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { BundlePlace } from '../../findings/predictor/bundlePlace.ts';
import type { Constraint } from '../../model/theory/region.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { drawEllipsoid } from './drawEllipsoid.ts';
import { drawPieceNames } from './drawPieceNames.ts';
import { type DrawnPlane, type PlaneView, spread, waitsForRest } from './model.ts';
import type { Plane } from './plane.ts';
import { constraintOutline, type PieceOutline, type Rings } from './regions.ts';

/** Hatching of S_l: its direction tells the pieces apart without colour. */
const PX_HATCH = 7;
/** Grid cell of a constraint that is drawn alone. */
const PX_CELL_OF_ONE = 4;
const FILL_ALPHA = 0.1;
const HATCH_ALPHA = 0.5;
const EDGE_ALPHA = 0.8;

/** S in the plane, or one constraint by itself while its light is looked at. */
export function drawRegion(sheet: Sheet, view: DrawnPlane): void {
  const { plane, space, place, lit } = view;
  const { playing } = sheet.state.player;
  if (playing && waitsForRest(space.dimension)) {
    drawWaiting(sheet, view);
    return;
  }
  if (space.region === null) return;
  const light = lit === null ? undefined : place.membership?.lights.get(lit);
  if (light !== undefined) {
    const outline = litOutline(view, light.worst);
    if (outline !== null) drawConstraint(sheet, plane, outline.held);
    else saySoftly(sheet, plane, predictorWords().elsewhere);
    return;
  }
  const pieces = view.pieces(place, playing);
  if (space.dimension > 2) drawSectionOfEllipsoid(sheet, view, place);
  drawPieces(sheet, plane, pieces);
  drawPieceNames(sheet, view, pieces, playing && space.dimension > 2);
}

function drawSectionOfEllipsoid(sheet: Sheet, view: PlaneView, { point }: BundlePlace): void {
  sheet.context.save();
  clipToBox(sheet.context, view.plane.box);
  drawEllipsoid(sheet, view, point);
  sheet.context.restore();
}

/** In place of a section, which takes too long to be cut anew while the run plays. */
function drawWaiting(sheet: Sheet, { plane }: PlaneView): void {
  saySoftly(sheet, plane, predictorWords().atRest);
}

function saySoftly({ context, palette }: Sheet, { box, fontSize }: Plane, words: string): void {
  const text = [upright(words)];
  const setting = { size: fontSize, align: 'center', colour: palette.ink, halo: true } as const;
  drawText(
    context,
    palette,
    text,
    (box.left + box.right) / 2,
    box.top + 0.25 * (box.bottom - box.top),
    setting,
  );
}

/** The constraint over all of the plane that is seen. */
function litOutline({ plane, space, place }: DrawnPlane, constraint: Constraint) {
  const { point, membership } = place;
  const ends = (axis: 0 | 1) => {
    const scale = axis === 0 ? plane.xScale : plane.yScale;
    const { nu } = axis === 0 ? plane.first : plane.second;
    const [low, high] = scale.domain() as [number, number];
    // beyond what is seen, where its rings close
    const beyond = 0.03 * (high - low);
    return spread(plane, axis, nu(low - beyond), nu(high + beyond), PX_CELL_OF_ONE);
  };
  const grid = { axes: plane.axes, first: ends(0), second: ends(1) };
  return constraintOutline(space.region!, point, grid, membership!.piece, constraint);
}

/** The pieces of S: tinted where all but the cosine's margin holds, hatched where all of it does. */
function drawPieces(sheet: Sheet, plane: Plane, pieces: readonly PieceOutline[]): void {
  const { context, palette } = sheet;
  context.save();
  clipToBox(context, plane.box);
  for (const { piece, inside, withoutMargin } of pieces) {
    context.fillStyle = palette.bundle;
    context.globalAlpha = FILL_ALPHA;
    tracePath(context, plane, withoutMargin);
    context.fill('evenodd');
    context.strokeStyle = palette.bundle;
    context.lineWidth = 1;
    context.globalAlpha = EDGE_ALPHA;
    context.stroke();
    hatch(sheet, plane, inside, piece);
  }
  context.restore();
  context.globalAlpha = 1;
}

/** One constraint alone: its border, and the side on which it holds. */
function drawConstraint(sheet: Sheet, plane: Plane, held: Rings): void {
  const { context, palette } = sheet;
  context.save();
  clipToBox(context, plane.box);
  context.fillStyle = palette.ink;
  context.globalAlpha = 0.12;
  tracePath(context, plane, held);
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke();
  context.restore();
}

function hatch({ context, palette }: Sheet, plane: Plane, rings: Rings, piece: number): void {
  if (rings.length === 0) return;
  const { box } = plane;
  context.save();
  tracePath(context, plane, rings);
  context.clip('evenodd');
  context.strokeStyle = palette.bundle;
  context.lineWidth = 1;
  context.globalAlpha = HATCH_ALPHA;
  context.beginPath();
  const high = box.bottom - box.top;
  const lean = piece % 2 === 0 ? 1 : -1;
  // later pieces lie closer: beyond two, direction alone does not tell them apart
  const step = PX_HATCH - Math.min(3, Math.floor(piece / 2));
  for (let px = box.left - high; px < box.right + high; px += step) {
    context.moveTo(px, lean > 0 ? box.bottom : box.top);
    context.lineTo(px + high, lean > 0 ? box.top : box.bottom);
  }
  context.stroke();
  context.restore();
}

function tracePath(context: Context2D, plane: Plane, rings: Rings): void {
  context.beginPath();
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index += 2) {
      const [px, py] = [plane.px(ring[index]!), plane.py(ring[index + 1]!)];
      if (index === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    context.closePath();
  }
}
