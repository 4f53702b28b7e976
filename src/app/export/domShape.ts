import type { Context2D } from '../../drawing/canvas/context.ts';

/** Lines that a curve of an SVG path is drawn by are so long, CSS pixels. */
const PX_STEP = 1;
const MOST_STEPS = 2000;

/** A shape of an SVG on the page, where it stands in the window. */
export function drawShape(context: Context2D, shape: SVGGeometryElement, style: CSSStyleDeclaration): void {
  const matrix = shape.getScreenCTM();
  if (matrix === null) return;
  const at = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix);
  const scale = Math.hypot(matrix.a, matrix.b);
  context.beginPath();
  for (const { points, closed } of outlinesOf(shape, scale)) {
    for (const [index, [x, y]] of points.entries()) {
      const place = at(x, y);
      if (index === 0) context.moveTo(place.x, place.y);
      else context.lineTo(place.x, place.y);
    }
    if (closed) context.closePath();
  }
  const alpha = Number(style.opacity);
  if (style.fill !== 'none' && !(shape instanceof SVGLineElement)) {
    context.globalAlpha = alpha * Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill();
  }
  const width = Number.parseFloat(style.strokeWidth);
  if (style.stroke !== 'none' && width > 0) {
    context.globalAlpha = alpha * Number(style.strokeOpacity);
    context.strokeStyle = style.stroke;
    context.lineWidth = width * scale;
    const dashes = style.strokeDasharray;
    context.setLineDash(
      dashes === 'none' ? [] : dashes.split(/[ ,]+/).map((each) => scale * Number.parseFloat(each)),
    );
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}

interface Outline {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
}

function outlinesOf(shape: SVGGeometryElement, scale: number): readonly Outline[] {
  if (shape instanceof SVGPolygonElement || shape instanceof SVGPolylineElement) {
    const points = [...shape.points].map(({ x, y }) => [x, y] as const);
    return [{ points, closed: shape instanceof SVGPolygonElement }];
  }
  if (shape instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = shape;
    const points = [
      [x1.baseVal.value, y1.baseVal.value] as const,
      [x2.baseVal.value, y2.baseVal.value] as const,
    ];
    return [{ points, closed: false }];
  }
  if (shape instanceof SVGRectElement) {
    const [x, y] = [shape.x.baseVal.value, shape.y.baseVal.value];
    const [right, bottom] = [x + shape.width.baseVal.value, y + shape.height.baseVal.value];
    return [
      {
        points: [
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
        ],
        closed: true,
      },
    ];
  }
  const straight = shape instanceof SVGPathElement ? straightOutlines(shape.getAttribute('d') ?? '') : null;
  return straight ?? [alongOutline(shape, scale)];
}

/** Of a path that has straight lines only; null of any other. */
export function straightOutlines(data: string): readonly Outline[] | null {
  if (/[^MLHVZmlhvz\d\s,.eE+-]/.test(data)) return null;
  const outlines: { points: (readonly [number, number])[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of data.matchAll(/([MLHVZ])([^MLHVZ]*)/gi)) {
    const numbers = rest!.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi)?.map(Number) ?? [];
    const relative = letter === letter!.toLowerCase();
    const kind = letter!.toUpperCase();
    if (kind === 'Z') {
      const last = outlines.at(-1);
      if (last === undefined) continue;
      last.closed = true;
      [x, y] = last.points[0]!;
      continue;
    }
    const each = kind === 'H' || kind === 'V' ? 1 : 2;
    for (let at = 0; at + each <= numbers.length; at += each) {
      const [first, second] = [numbers[at]!, numbers[at + 1]!];
      const to = {
        H: [first, relative ? 0 : y],
        V: [relative ? 0 : x, first],
        M: [first, second],
        L: [first, second],
      }[kind as 'H' | 'V' | 'M' | 'L'] as [number, number];
      [x, y] = relative ? [x + to[0], y + to[1]] : to;
      const begins = (kind === 'M' && at === 0) || outlines.at(-1)?.closed !== false;
      if (begins) outlines.push({ points: [[x, y]], closed: false });
      else outlines.at(-1)!.points.push([x, y]);
    }
  }
  return outlines;
}

/** Point by point along a curve, as the browser knows it. */
function alongOutline(shape: SVGGeometryElement, scale: number): Outline {
  const length = shape.getTotalLength();
  const steps = Math.min(MOST_STEPS, Math.max(8, Math.ceil((length * scale) / PX_STEP)));
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const { x, y } = shape.getPointAtLength((length * step) / steps);
    return [x, y] as const;
  });
  return { points, closed: !(shape instanceof SVGPathElement) };
}
