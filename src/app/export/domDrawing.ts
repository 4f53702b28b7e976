import { paintings } from '../../drawing/canvas/CanvasLayer.tsx';
import type { Context2D } from '../../drawing/canvas/context.ts';
import type { Palette } from '../../drawing/palette.ts';
import { drawShape } from './domShape.ts';

/**
 * What a part of the page looks like, drawn on any 2-D context from how the browser has laid it out: grounds, borders, text line by
 * line, the shapes of its SVG. So a picture that is written, not drawn, can be taken away as the others are, with text that is text.
 * What the page only works by (buttons, fields) is left out; words that open an entry of the glossary stay.
 */
export function drawElement(context: Context2D, palette: Palette, root: HTMLElement): void {
  const { left, top } = root.getBoundingClientRect();
  context.save();
  context.translate(-left, -top);
  drawInto(context, palette, root);
  context.restore();
}

const LEFT_OUT =
  '.visually-hidden, details:not([open]), button.button, select, input, textarea, [data-export="none"]';

function drawInto(context: Context2D, palette: Palette, element: Element): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGGeometryElement) drawShape(context, element, style);
  else if (element instanceof HTMLCanvasElement) drawCanvas(context, palette, element);
  else if (!(element instanceof SVGElement)) drawBox(context, element, style);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawInto(context, palette, child);
    else if (child instanceof Text) drawTextNode(context, child, element, style);
  }
}

function drawCanvas(context: Context2D, palette: Palette, canvas: HTMLCanvasElement): void {
  const { left, top } = canvas.getBoundingClientRect();
  context.save();
  context.translate(left, top);
  paintings.get(canvas)?.({ context, palette });
  context.restore();
}

function drawBox(context: Context2D, element: Element, style: CSSStyleDeclaration): void {
  if (style.display === 'contents') return;
  const ground = style.backgroundColor;
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  // one that is broken over several lines has a box on each
  for (const { left, top, width, height } of element.getClientRects()) {
    if (width === 0 || height === 0) continue;
    if (isVisible(ground)) {
      context.fillStyle = ground;
      context.beginPath();
      const round = style.borderTopLeftRadius.endsWith('%') ? Math.min(width, height) / 2 : radius;
      if (round > 0) context.roundRect(left, top, width, height, round);
      else context.rect(left, top, width, height);
      context.fill();
    }
    drawBorders(context, style, { left, top, right: left + width, bottom: top + height });
  }
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

function drawBorders(
  context: Context2D,
  style: CSSStyleDeclaration,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): void {
  for (const side of SIDES) {
    const px = Number.parseFloat(style[`border${side}Width`]);
    const colour = style[`border${side}Color`];
    const kind = style[`border${side}Style`];
    if (!(px > 0) || kind === 'none' || kind === 'hidden' || !isVisible(colour)) continue;
    const [left, right] = [box.left + px / 2, box.right - px / 2];
    const [top, bottom] = [box.top + px / 2, box.bottom - px / 2];
    context.strokeStyle = colour;
    context.lineWidth = px;
    context.setLineDash(kind === 'dashed' ? [3 * px, 2 * px] : kind === 'dotted' ? [px, px] : []);
    context.beginPath();
    if (side === 'Top' || side === 'Bottom') {
      const y = side === 'Top' ? top : bottom;
      context.moveTo(box.left, y);
      context.lineTo(box.right, y);
    } else {
      const x = side === 'Left' ? left : right;
      context.moveTo(x, box.top);
      context.lineTo(x, box.bottom);
    }
    context.stroke();
    context.setLineDash([]);
  }
}

/** Every line of a text by itself, where the browser has put it. */
function drawTextNode(context: Context2D, node: Text, parent: Element, style: CSSStyleDeclaration): void {
  if (node.data.trim() === '') return;
  context.font = `${style.fontStyle === 'italic' ? 'italic ' : ''}${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = parent instanceof SVGElement ? style.fill : style.color;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  for (const { text, left, top, height } of linesOf(node)) {
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(text);
    const upper = style.textTransform === 'uppercase';
    // where the font tells nothing of itself, as most have it
    const base = ascent === undefined ? top + 0.78 * height : top + (height - ascent - descent) / 2 + ascent;
    context.fillText(upper ? text.toUpperCase() : text, left, base);
  }
}

interface TextLine {
  text: string;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function linesOf(node: Text): readonly TextLine[] {
  const lines: TextLine[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*|^\s+/g)) {
    const said = word.trimEnd();
    range.setStart(node, index);
    range.setEnd(node, index + Math.max(1, said.length));
    for (const { left, top, width, height } of range.getClientRects()) {
      if (width === 0) continue;
      const last = lines.at(-1);
      const space = said.length < word.length ? ' ' : '';
      if (last !== undefined && Math.abs(last.top - top) < height / 2) last.text += said + space;
      else lines.push({ text: said + space, left, top, height });
      break;
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.trimEnd() })).filter(({ text }) => text !== '');
}

function isVisible(colour: string): boolean {
  return colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour);
}
