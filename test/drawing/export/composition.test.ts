import { expect, it } from 'vitest';
import { type RichText, symbol, upright } from '../../../src/drawing/axis/number.ts';
import type { Context2D } from '../../../src/drawing/canvas/context.ts';
import { compose } from '../../../src/drawing/export/composition.ts';
import { SvgContext as Recording } from '../../support/svg/svgContext.ts';
import { themePalette } from '../../support/themes.ts';

const palette = themePalette('light');
const PARAMETERS: RichText = [
  upright('cone about the teacher, '),
  symbol('\u03bb'),
  upright(' = 10'),
  { text: '\u22123', style: 'raised' },
  upright(', seed 1'),
];

interface Written {
  readonly text: string;
  readonly py: number;
}

/** What is written above a picture of one width, piece by piece. */
function writtenAt(pxWidth: number): readonly Written[] {
  const written: Written[] = [];
  const context: Context2D = new Recording();
  context.fillText = (text, _, py) => written.push({ text, py });
  const said = { title: null, caption: null, parameters: PARAMETERS, link: null };
  compose(context, palette, { pxWidth, pxHeight: 100 }, said).draw(context, palette);
  return written;
}

it('takes an exponent to the next line together with its power, whatever the width', () => {
  const tops = new Set<number>();
  for (let pxWidth = 60; pxWidth < 320; pxWidth++) {
    const written = writtenAt(pxWidth);
    expect(written.map(({ text }) => text).join('')).toBe(PARAMETERS.map(({ text }) => text).join(''));
    const power = written.find(({ text }) => text.endsWith('10'))!;
    const exponent = written.find(({ text }) => text === '\u22123')!;
    // raised, but by less than half a line
    expect(power.py - exponent.py, `${pxWidth} px`).toBeGreaterThan(0);
    expect(power.py - exponent.py, `${pxWidth} px`).toBeLessThan(8);
    tops.add(power.py);
  }
  // it stood in several lines
  expect(tops.size).toBeGreaterThan(1);
});
