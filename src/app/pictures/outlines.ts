import type { ColourName } from '../../drawing/palette.ts';
import type { PictureId } from '../../drawing/picture.ts';

/** A line of an outline: its colour, how thick it is, and its path on a sheet of 64 by 40. A path of `h0` is a dot. */
export type OutlineLine = readonly [colour: ColourName, pxThick: number, path: string];

const AXES: OutlineLine = ['control', 1, 'M8 4v30h52'];

/** What each picture looks like at the size of a stamp, in the colours that it is drawn with: a sketch, of no run. */
export const OUTLINES: Readonly<Record<PictureId, readonly OutlineLine[]>> = {
  directions: [
    ['control', 1, 'M47 20a15 15 0 1 1-30 0 15 15 0 1 1 30 0z'],
    ['bundle', 2, 'M32 20 43.5 15.5'],
    ['negative', 1, 'M32 20 24 25M32 20 26 28'],
    ['positive', 4, 'M43 15.5h0M41 17.5h0M45 13.2h0'],
    ['negative', 4, 'M24 25h0M26 28h0'],
    ['input', 3, 'M48.5 14h0M49.6 20h0M45 8.5h0'],
  ],
  function: [
    ['control', 1, 'M24 11a9 9 0 1 1 0 18 9 9 0 1 1 0-18z'],
    ['positive', 2, 'M24 11c10-3 18 2 18 9s-8 12-18 9'],
    ['teacher', 1.5, 'M24 11c14-6 25 1 25 9s-11 15-25 9'],
    ['input', 3, 'M44 10.5h0M48.5 18h0M45 29.5h0'],
  ],
  loss: [AXES, ['ink', 2, 'M8 9h24c7 0 6 12 13 14s8 3 12 11']],
  norms: [
    AXES,
    ['positive', 1.5, 'M8 24h16c12 0 10-15 20-15h14M8 27h18c12 0 10-15 18-15h14M8 22h14c10 0 10-9 20-9h16'],
    ['negative', 1.5, 'M8 25c14 0 20 3 50 3M8 28c12 0 20 2 50 2'],
  ],
  angle: [
    AXES,
    ['positive', 1.5, 'M8 12c18 0 22 20 34 20h16M8 20c16 0 20 12 34 12M8 26c14 0 20 6 34 6'],
    ['negative', 1.5, 'M8 22c18 0 20-11 30-11h20M8 17c14 0 16-8 30-8h20'],
  ],
  eigen: [
    AXES,
    ['ink', 2, 'M8 8h14c8 0 8 18 14 21s10 1 22 1'],
    ['inkSoft', 1.5, 'M8 14h20c10 0 10 9 16 13s6 3 14 3'],
  ],
  bundle: [
    AXES,
    ['bundle', 2, 'M8 30h18c10 0 8-20 18-20h14'],
    ['teacher', 1.5, 'M8 9h22c10 0 10 22 18 22h10'],
  ],
  angles: [AXES, ['positive', 2, 'M8 8c10 0 14 22 24 22h26'], ['negative', 2, 'M8 12c12 0 18 10 28 10h22']],
  complexity: [AXES, ['ink', 2, 'M8 30h14c10 0 8-16 18-16h18'], ['inkSoft', 1, 'M8 12h50']],
  generalisation: [
    AXES,
    ['ink', 2, 'M8 9h24c7 0 6 16 13 19s8 4 12 5'],
    ['inkSoft', 1.5, 'M8 7h26c8 0 8 11 14 14s7 3 10 3'],
  ],
  'two-teachers': [
    ['control', 1, 'M8 4v13h52M8 23v12h52'],
    ['positive', 1.5, 'M8 7h14c10 0 8 8 16 8h20'],
    ['negative', 1.5, 'M8 9h26c10 0 8 6 14 6h10'],
    ['ink', 1.5, 'M8 25h14c6 0 4 4 10 4h10c6 0 4 4 16 4'],
  ],
  raster: [
    ['positive', 3, 'M9 8h20M9 13h34M9 18h28'],
    ['negative', 3, 'M9 25h14M9 30h22M9 35h9'],
    ['hairline', 3, 'M33 8h26M47 13h12M41 18h18M27 25h32M35 30h24M22 35h37'],
  ],
  assumptions: [
    ['ink', 2, 'm8 8 3 3 5-6M8 19l3 3 5-6'],
    ['ink', 2, 'm8 28 7 7m0-7-7 7'],
    ['control', 2, 'M23 9h34M23 20h26M23 31h30'],
  ],
  predictor: [
    ['control', 1, 'M32 4v32M8 30h50'],
    ['bundle', 1, 'M50 14c0 10-9 17-20 17S14 24 18 16 30 3 40 4s10 4 10 10z'],
    ['bundle', 2, 'M32 30c2-6 2-12 6-15s6-2 9-3'],
  ],
  'light-cone': [
    [
      'control',
      1,
      'M32 20 14 5M32 20 50 5M32 20 14 35M32 20 50 35M50 5c0 3-8 4-18 4S14 8 14 5s8-4 18-4 18 1 18 4z',
    ],
    ['positive', 4, 'M40 13h0M44 10h0M42 8h0'],
    ['negative', 4, 'M25 27h0M22 31h0'],
  ],
  'least-norm': [
    ['control', 1, 'M47 20a15 15 0 1 1-30 0 15 15 0 1 1 30 0z'],
    ['ink', 3, 'M23 12 41 10'],
    ['inkSoft', 3, 'M41 10 36 33 23 12'],
  ],
  frame: [
    ['control', 1, 'M8 6h48M8 15h48M8 24h48M8 33h48'],
    ['inkSoft', 2, 'M10 11h12M28 11h8M42 11h10M10 20h12M28 20h6M42 20h12M10 29h12M28 29h9M42 29h8'],
  ],
  sharpness: [AXES, ['inkSoft', 1, 'M8 10h50'], ['ink', 2, 'M8 31h12c12 0 8-17 18-17h20']],
  scales: [
    ['inkSoft', 5, 'M10 7h38M10 14h26M10 21h19M10 28h12'],
    ['control', 5, 'M24 28h8M31 21h8M38 14h8'],
    ['ink', 1.5, 'M8 18h52'],
    ['ink', 4, 'M27 18h0'],
  ],
};
