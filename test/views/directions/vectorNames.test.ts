import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/drawing/canvas/sheet.ts';
import { drawPicture } from '../../../src/drawing/drawPicture.ts';
import type { CanvasPicture } from '../../../src/drawing/picture.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { fetchPicture } from '../../../src/views/pictures.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { SvgContext } from '../../support/svg/svgContext.ts';
import { themePalette } from '../../support/themes.ts';

const palette = themePalette('light');
const DEGREE = Math.PI / 180;

/** The words on the picture of directions of these data, each with its place from the middle, y up. */
async function wordsOf(given: Parameters['given'], pxWidth: number, pxHeight: number) {
  const run = await solvedRun({ scheme: 'given', given, width: 6 });
  const context = new SvgContext();
  const state = sampleStore(run).getState();
  const picture = (await fetchPicture('directions')) as CanvasPicture<unknown>;
  drawPicture(picture, { context, pxWidth, pxHeight, palette, state } as Sheet);
  return (text: string, colour: string) =>
    context.drawn
      .filter(({ content, attributes }) => content === text && attributes.fill === colour)
      .map(({ attributes: { x, y } }) => [Number(x) - pxWidth / 2, pxHeight / 2 - Number(y)] as const);
}

/** A point of length 1 in a direction, in degrees. */
const at = (degrees: number) => [Math.cos(degrees * DEGREE), Math.sin(degrees * DEGREE)];

describe('the names of vectors around the plane', () => {
  it('stand where their vectors point, also where the edge of the picture is in the way', async () => {
    for (const degrees of [89, 91, 88, -89]) {
      const found = await wordsOf({ inputs: [at(degrees)], labels: [1], teacher: null }, 420, 220);
      const [[dx]] = found('\u03b3', palette.gamma) as [readonly [number, number]];
      expect(Math.abs(dx), `${degrees}`).toBeLessThan(16);
    }
  });

  it('do not lie over the 45 degrees of the cone: the number then stands inside the rim', async () => {
    const beside = { inputs: [at(45)], labels: [1], teacher: [1, 0] };
    const found = await wordsOf(beside, 420, 420);
    const [[gx, gy]] = found('\u03b3', palette.gamma) as [readonly [number, number]];
    const cone = found('45\u00b0', palette.input);
    expect(cone).toHaveLength(2);
    const [above, below] = cone.sort(([, y], [, z]) => z - y) as [
      readonly [number, number],
      readonly [number, number],
    ];
    expect(Math.hypot(gx - above[0], gy - above[1])).toBeGreaterThan(16);
    expect(Math.hypot(...above)).toBeLessThan(Math.hypot(...below) - 12);
  });
});
