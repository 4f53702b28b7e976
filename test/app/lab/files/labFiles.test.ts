// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveLabFile } from '../../../../src/app/lab/files/labFiles.ts';
import { MM_WIDTHS, paperSvg } from '../../../../src/app/lab/files/paperFigure.ts';
import { firstChoice, type PlotShown } from '../../../../src/app/lab/plot/LabPlot.tsx';
import { hrefOf } from '../../../../src/app/lab/plot/pointLink.ts';
import type { SweepAxis } from '../../../../src/experiment/sweep/spec.ts';
import { readSweepSpec } from '../../../../src/experiment/sweep/specFile.ts';
import { parseLink } from '../../../../src/share/link.ts';
import { madeRequest, madeResults, madeSpec } from '../../../support/madeSweep.ts';
import { recordCanvas } from '../../../support/recordingCanvas.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { themePalette } from '../../../support/themes.ts';

// the page's style sheet is no text here
vi.mock('../../../../src/app/export/palettes.ts', () => ({ exportPalette: () => themePalette('light') }));

const SCALES: SweepAxis = { over: ['scale'], values: [1, 1 / 4, 1 / 16] };
const WIDTHS: SweepAxis = { over: ['width'], values: [8, 16] };
const SPEC = {
  ...madeSpec([SCALES, WIDTHS], { trials: 2, measures: ['largestAngle', 'loss'] }),
  title: 'A <sweep> & more',
};
const RESULTS = madeResults(SPEC, ([x = 0, y = 0], trial) =>
  x === 2 && y === 1 ? (trial === 0 ? 'failed' : null) : [0.1 + x, trial === 0 ? null : y],
);

const saved = new Map<string, Blob>();

beforeEach(() => {
  saved.clear();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => keep(blob), revokeObjectURL: () => {} }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.set(this.download, last!);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

let last: Blob | null = null;
function keep(blob: Blob): string {
  last = blob;
  return 'blob:kept';
}

async function fileOf(
  file: Parameters<typeof saveLabFile>[0],
  shown: PlotShown | null = null,
): Promise<{ name: string; text: string }> {
  await saveLabFile(file, { spec: SPEC, results: RESULTS, shown, state: sampleStore(null).getState() });
  const [[name, blob]] = [...saved] as [[string, Blob]];
  return { name, text: await blob.text() };
}

describe('the files of a sweep', () => {
  it('have a row for each run, with what failed and what is missing said, and a link that leads to the run', async () => {
    const { name, text } = await fileOf('csv');
    expect(name).toBe('A-sweep-more.csv');
    const [head, ...rows] = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head).toEqual([
      ...'scale width trial outcome time steps largestAngle loss link failure'.split(' '),
    ]);
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => row[3]).slice(-2)).toEqual(['failed', 'missing']);
    const { parameters } = parseLink(rows[4]![8]!, { has: () => true } as never).state;
    expect(parameters).toMatchObject({
      initScale: 1 / 4,
      width: 8,
      dataSeed: 1,
      networkSeed: 1,
      scheme: 'centred',
    });
  });

  it('hold the same runs as lines of JSON', async () => {
    const { text } = await fileOf('jsonl');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(12);
    expect(lines[1]).toMatchObject({
      scale: 1,
      width: 8,
      trial: 1,
      outcome: 'loss',
      largestAngle: 0.1,
      loss: 0,
    });
    expect(lines[0].loss).toBeNull();
  });

  it('have a row for each point and measure', async () => {
    const { name, text } = await fileOf('summary');
    expect(name).toBe('A-sweep-more-points.csv');
    const rows = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows).toHaveLength(1 + 6 * 2);
    const last = rows.at(-2)!;
    expect(last[rows[0]!.indexOf('failed')]).toBe('1');
    expect(last[rows[0]!.indexOf('missing')]).toBe('1');
  });

  it('have the spec as the command reads it', async () => {
    const { text } = await fileOf('spec');
    expect(readSweepSpec(JSON.parse(text))).toEqual(SPEC);
  });
});

describe('the figure that is saved', () => {
  let canvas: ReturnType<typeof recordCanvas>;
  beforeEach(() => {
    canvas = recordCanvas();
  });
  afterEach(() => canvas.restore());

  it('is the plot that is shown: its kind, its measure with the unit, at the width that was asked for', async () => {
    const choice = { ...firstChoice(SPEC), kind: 'map' } as const;
    const shown = { choice, request: madeRequest(SPEC, RESULTS) };
    for (const [file, mmWidth] of [
      ['svgColumn', 88],
      ['svgPage', 180],
    ] as const) {
      saved.clear();
      const { name, text } = await fileOf(file, shown);
      expect(name).toBe('A-sweep-more-largestAngle.svg');
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      expect(root.getAttribute('width')).toBe(`${mmWidth}mm`);
      expect(root.querySelector('title')?.textContent).toBe(
        'A <sweep> & more: Largest angle between positive neurons (°)',
      );
      const said = [...root.querySelectorAll('text')].map((each) => each.textContent?.trim()).join(' ');
      // a map names its second axis; curves have a key
      expect(said).toContain('Width');
      expect(said).not.toContain('middle half');
      expect(root.querySelector('desc')?.textContent).toContain('A cell has the colour of the median of 2');
    }
    saved.clear();
    const curves = await fileOf('svgPage', { ...shown, choice: { ...choice, kind: 'curves' } });
    expect(curves.text).toContain('middle half');
    expect(curves.text).toContain('A point is the median of 2 runs');
  });
});

describe('a figure for a paper', () => {
  const request = madeRequest(SPEC, RESULTS);
  const said = {
    title: SPEC.title,
    description: 'Points are medians.',
    link: 'https://x.test/#lab=a',
    creator: 'ReLU Flow',
  };
  const measure = (font: string, text: string) => {
    const size = Number(/([\d.]+)px/.exec(font)![1]);
    return { width: 0.55 * size * text.length } as TextMetrics;
  };
  const made = {
    palette: { ...themePalette('light'), font: '"Inter Variable", Inter, sans-serif' },
    measure,
    language: 'en',
  };
  const drawn = (width: keyof typeof MM_WIDTHS) => {
    const svg = paperSvg('curves', request, width, 'Largest angle', said, made);
    return { svg, root: new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement };
  };

  it('is as wide as a column or a page, in type of 8 points', () => {
    for (const width of ['column', 'page'] as const) {
      const { svg, root } = drawn(width);
      expect(root.getAttribute('width')).toBe(`${MM_WIDTHS[width]}mm`);
      const pxWidth = Number(root.getAttribute('viewBox')!.split(' ')[2]);
      const ratio = MM_WIDTHS[width] / pxWidth;
      // a point is 25.4/72 mm
      const sizes = [...svg.matchAll(/font-size="([\d.]+)(?:px)?"/g)].map(
        ([, size]) => (Number(size) * ratio * 72) / 25.4,
      );
      expect(sizes.filter((size) => Math.abs(size - 8) < 0.05).length).toBeGreaterThan(5);
      // exponents are the smallest there is
      expect(Math.min(...sizes)).toBeGreaterThan(5.9);
    }
  });

  it('keeps its text as text, names its fonts, and says what it shows and where it comes from', () => {
    const { svg, root } = drawn('page');
    const texts = [...root.querySelectorAll('text')].map((text) => text.textContent?.trim());
    expect(texts.join(' ')).toContain('Initial scale');
    expect(svg).toMatch(/font-family="[^"]*Inter/);
    expect(root.querySelector('title')?.textContent).toBe('A <sweep> & more');
    expect(svg).toContain('<dc:source>https://x.test/#lab=a</dc:source>');
    expect(svg).not.toMatch(/NaN|Infinity|<image|base64/);
  });
});

describe('the link of a point', () => {
  it('leads to the run of its trial, closes the laboratory, and keeps the language and theme of the reader', () => {
    const state = sampleStore(null).getState();
    const href = hrefOf(SPEC, 3, 1, { ...state, theme: 'dark', lab: 'figure-1-quick' })!;
    expect(href).not.toContain('lab=');
    expect(href).toContain('theme=dark');
    const { parameters } = parseLink(href, { has: () => true } as never).state;
    expect(parameters).toMatchObject({ initScale: 1 / 4, width: 16, dataSeed: 2, networkSeed: 2 });
  });
});
