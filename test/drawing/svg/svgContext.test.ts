import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/drawing/drawPicture.ts';
import type { CanvasPicture } from '../../../src/drawing/picture.ts';
import { SvgContext } from '../../../src/drawing/svg/svgContext.ts';
import { svgFile } from '../../../src/drawing/svg/svgFile.ts';
import { fetchRing } from '../../../src/views/directions/ring/ring.ts';
import { fetchPicture } from '../../../src/views/pictures.ts';
import { PROOF_RUNS, PROVED, type Proved, proofRun } from '../../support/proofs.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { type Drawn, SvgContext as Recording } from '../../support/svg/svgContext.ts';
import { themePalette } from '../../support/themes.ts';
import { elementsOf, type Read, textOf } from './readSvg.ts';

await fetchRing();

const SIZE = { pxWidth: 360, pxHeight: 202 };
const palette = themePalette('light');
/** by the same rule as the recording measures, so that both set texts at the same places */
const ruler = new Recording();
function measure(font: string, text: string): TextMetrics {
  ruler.font = font;
  return ruler.measureText(text);
}

async function drawnTwice({ picture: id, run: name, settings = [] }: Proved) {
  const picture = (await fetchPicture(id)) as CanvasPicture;
  const run = await proofRun(name);
  const player = { time: PROOF_RUNS[name].times[1], playing: false, speed: 1, timeAxis: 'log', pace: 'even' };
  const { getState } = sampleStore(run, { pinned: 2, player } as never);
  const [recording, svg] = [new Recording(), new SvgContext(measure)];
  for (const context of [recording, svg]) {
    drawPicture(picture, { context, ...SIZE, palette, state: getState() }, { settings });
  }
  const { definitions, elements } = svg.markup();
  const words = { title: 'a < b & "c"', description: 'd', link: 'https://x/#a=1&b=2', creator: 'e' };
  const file = svgFile({ ...SIZE, definitions, elements, fontRules: '', language: 'en' }, words);
  return { recording: recording.drawn, read: elementsOf(file), file };
}

function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** What is drawn, in order, as far as both say it: a path by its paint and the places it goes through. */
function ofRecording(drawn: readonly Drawn[]) {
  return drawn
    .filter(({ tag }) => tag === 'path')
    .map(({ content, attributes }) => ({
      filled: attributes.fill !== 'none',
      dash: attributes['stroke-dasharray'] ?? '',
      width: Number(attributes['stroke-width'] ?? 1),
      alpha: Number(attributes.opacity ?? 1),
      places: placesOf(content),
    }));
}

function ofFile(read: readonly Read[]) {
  return read
    .filter(({ tag, within }) => tag === 'path' && !within.includes('defs'))
    .map(({ attributes: { fill, d, ...rest } }) => ({
      filled: fill !== 'none',
      dash: rest['stroke-dasharray'] ?? '',
      width: Number(rest['stroke-width'] ?? 1),
      alpha: Number(rest.opacity ?? 1),
      places: placesOf(d!),
    }));
}

function placesOf(data: string): number[][] {
  return [...data.matchAll(/[ML]([-\d.]+) ([-\d.]+)|A\S+ \S+ 0 0 \d ([-\d.]+) ([-\d.]+)/g)].map((match) =>
    match.slice(1).flatMap((number) => (number === undefined ? [] : [Number(number)])),
  );
}

/** The box of all places: a rounded corner and a line of a tenth of a pixel leave it as it is. */
function boxOf(places: readonly number[][]): number[] {
  const all = [0, 1].map((k) => places.map((place) => place[k]!));
  return all.flatMap((values) => [Math.min(...values), Math.max(...values)]);
}

/** Each picture that is all drawing, once. */
const DRAWN = PROVED.filter(
  ({ picture }, index) =>
    picture !== 'least-norm' && PROVED.findIndex((other) => other.picture === picture) === index,
);

describe.each(DRAWN.map((proved) => [proved.picture, proved] as const))(
  'the picture %s as an SVG file',
  (_id, proved) => {
    const twice = kept(() => drawnTwice(proved));

    it('has every path of the canvas, in its order, with its paint and at its place', async () => {
      const { recording, read } = await twice();
      const [expected, found] = [ofRecording(recording), ofFile(read)];
      expect(found).toHaveLength(expected.length);
      for (const [index, path] of found.entries()) {
        const { places, filled, dash, width, alpha } = expected[index]!;
        expect({ filled: path.filled, dash: path.dash }).toEqual({ filled, dash });
        expect(Math.abs(path.width - width)).toBeLessThan(0.06);
        expect(Math.abs(path.alpha - alpha)).toBeLessThan(0.01);
        const [box, other] = [boxOf(path.places), boxOf(places)];
        for (const [side, px] of box.entries()) expect(Math.abs(px - other[side]!)).toBeLessThan(0.11);
      }
    });

    it('has every text of the canvas as text, in its order, with the fonts named', async () => {
      const { recording, read } = await twice();
      const texts = recording.filter(({ tag, attributes }) => tag === 'text' && attributes.fill !== 'none');
      const said = read.filter(
        ({ tag, attributes }) => tag === 'text' && attributes['aria-hidden'] === undefined,
      );
      expect(said.map(textOf).join('')).toBe(texts.map(({ content }) => content).join(''));
      expect(said.length).toBeGreaterThan(0);
      for (const { attributes } of said) {
        expect(attributes['font-family']).toMatch(/Inter|KaTeX/);
        expect(Number(attributes['font-size'])).toBeGreaterThan(5);
      }
    });
  },
);
