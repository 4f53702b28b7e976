import { beforeAll, describe, expect, it } from 'vitest';
import { flatText } from '../../../../src/drawing/axis/number.ts';
import { keptStyle } from '../../../../src/drawing/beside/keptStyle.ts';
import type { Sheet } from '../../../../src/drawing/canvas/sheet.ts';
import { drawPicture } from '../../../../src/drawing/drawPicture.ts';
import type { CanvasPicture, PictureId } from '../../../../src/drawing/picture.ts';
import type { PanelBeside } from '../../../../src/drawing/timePlot/beside/model.ts';
import { fetchBeside } from '../../../../src/drawing/timePlot/besidePart.ts';
import type { TimePlotView } from '../../../../src/drawing/timePlot/model.ts';
import { stateAt } from '../../../../src/findings/now/stateAt.ts';
import { norm } from '../../../../src/model/measures/angles.ts';
import type { AppState } from '../../../../src/state/appState.ts';
import type { RunRecord } from '../../../../src/state/run.ts';
import { fetchPicture } from '../../../../src/views/pictures.ts';
import { keptOfRuns } from '../../../support/kept.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { growingRun, solvedRun } from '../../../support/solvedRun.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { themePalette } from '../../../support/themes.ts';

const palette = themePalette('light');
const SIZE = { pxWidth: 660, pxHeight: 420 };
const present = await solvedRun({ width: 24 });
const small = await solvedRun({ width: 24, initScale: 1e-6 });
const seeded = await solvedRun({ width: 24, networkSeed: 4 });
const large = await solvedRun({ width: 24, initScale: 0.3, lossTarget: 1e-5 });
const narrow = await solvedRun({ width: 30, initScale: 1e-4 });
const FOUR = [small, seeded, large, narrow];

beforeAll(() => fetchBeside());

function stateOf(runs: readonly RunRecord[], time = 8, more: Partial<AppState> = {}): AppState {
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  return sampleStore(present, { kept: keptOfRuns(runs), player, ...more }).getState();
}

interface Shown {
  readonly view: TimePlotView;
  readonly drawn: SvgContext['drawn'];
}

async function shown(id: PictureId, state: AppState, size = SIZE): Promise<Shown> {
  const picture = (await fetchPicture(id)) as CanvasPicture<TimePlotView>;
  const context = new SvgContext();
  const sheet = { context, ...size, palette, state } as Sheet;
  expect(drawPicture(picture, sheet)).toBe(true);
  const request = { ...size, stage: false, settings: [], local: { pointer: null } };
  return { view: picture.createModel().update(request, state)!, drawn: context.drawn };
}

const pointsOf = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, px, py]) => [Number(px), Number(py)] as const);

/** The curve of the kept run with this colour. */
function curveOf({ drawn }: Shown, place: number) {
  const { colour, dash } = keptStyle(place);
  return drawn.filter(
    ({ attributes }) =>
      attributes.stroke === palette[colour] && attributes['stroke-dasharray'] === dash.join(' '),
  );
}

const longest = (hidden: Float64Array) => {
  const lengths = Array.from({ length: hidden.length / 2 }, (_, j) => norm(hidden, 2 * j, 2));
  return Math.max(...lengths);
};

/** What stands for a panel of a picture, read from the run itself. */
const QUANTITIES: readonly (readonly [PictureId, number, (run: RunRecord, f: number) => number])[] = [
  ['loss', 0, (run, f) => run.losses[f]!],
  ['norms', 0, (run, f) => longest(run.frame(f).hidden)],
  ['angle', 0, (run, f) => run.measures.bundleAngle[f]!],
  ['bundle', 0, (run, f) => run.measures.bundleNorm[f]!],
  ['bundle', 1, (run, f) => run.measures.bundleAngle[f]!],
  ['angles', 0, (run, f) => run.measures.positiveMaxAngle[f]!],
  ['angles', 1, (run, f) => run.measures.negativeMaxAngle[f]!],
  ['complexity', 0, (run, f) => run.measures.nuclearNorm[f]!],
  ['complexity', 1, (run, f) => run.singularValues(f)[1]!],
  ['eigen', 0, (run, f) => run.eigenCoordinates(f)[0]!],
  ['generalisation', 0, (run, f) => run.measures.testLoss[f]!],
];

describe.each(QUANTITIES)('a kept run in %s, panel %i', (id, panel, quantity) => {
  it('is a curve in its colour and dash, through its own numbers at its own times', async () => {
    const picture = await shown(id, stateOf(FOUR));
    const { layout, pyTop } = picture.view.plots[panel]!;
    for (const [place, run] of FOUR.entries()) {
      const curves = curveOf(picture, place).flatMap(({ content }) => [pointsOf(content)]);
      const places = Array.from({ length: run.frameCount }, (_, f) => {
        const coordinate = layout.valueAxis.coordinate(quantity(run, f));
        return [layout.xScale(run.times[f]!), pyTop + layout.yScale(coordinate)] as const;
      }).filter(([, py]) => Number.isFinite(py));
      const near = ([px, py]: readonly [number, number]) =>
        places.some(([x, y]) => Math.abs(x - px) < 0.11 && Math.abs(y - py) < 0.11);
      const own = curves.find((points) => points.every(near));
      expect(own, `${flatText(labelOf(picture, panel, place))}`).toBeDefined();
      // to its last value
      const [pxLast, pyLast] = places.at(-1)!;
      expect(own!.at(-1)![0]).toBeCloseTo(pxLast, 0);
      expect(own!.at(-1)![1]).toBeCloseTo(pyLast, 0);
      expect(own!.length).toBeGreaterThan(5);
    }
  });

  it('has its value and how far that is from this run in the readout, from the numbers of both', async () => {
    const state = stateOf(FOUR);
    const { view } = await shown(id, state);
    const drawing = (await fetchPicture(id)) as CanvasPicture<TimePlotView>;
    const { layout, pyTop, pxHeight } = view.plots[panel]!;
    const f = Math.floor(present.frameCount / 2);
    const time = present.times[f]!;
    const pointer = { px: layout.xScale(time), py: pyTop + pxHeight / 2 };
    const read = layout.timeAtPx(pointer.px);
    expect(read).toBeCloseTo(time, 9);
    const lines = drawing.readingAt!(view, pointer, state).map(flatText);
    const said = FOUR.map((_, place) => {
      const label = flatText(labelOf({ view }, panel, place));
      return lines.find((line) => line.startsWith(`${label}: `))!;
    });
    const { present: here, runs } = view.plots[panel]!.beside!;
    const ours = layout.valueAxis.value(here.ofLineAt(0, read));
    if (!Number.isNaN(quantity(present, f))) expect(ours).toBeCloseTo(quantity(present, f), 6);
    for (const [place, { columns }] of runs.entries()) {
      const theirs = layout.valueAxis.value(columns.ofLineAt(0, Math.min(read, columns.run.endTime)));
      const by = theirs - ours;
      if (Number.isNaN(by)) continue;
      expect(said[place]).toContain(
        by > 0 ? ' above this run' : by < 0 ? ' below this run' : ', as in this run',
      );
      if (by === 0) continue;
      expect(numberBefore(said[place]!, / (?:above|below) this run/)).toSatisfy(
        (written: number) => Math.abs(written - Math.abs(by)) <= 0.0051 * Math.abs(by),
      );
    }
  });
});

function labelOf({ view }: Pick<Shown, 'view'>, panel: number, place: number) {
  return view.plots[panel]!.beside!.runs[place]!.beside.label;
}

/** A number as the page writes it, read back: `1.2 × 10⁻⁷`. */
function numberBefore(line: string, mark: RegExp): number {
  const [before] = line.split(mark);
  const written = before!.split(', ').at(-1)!.replace('\u00b0', '').replace('<\u202f', '');
  const raised = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
  const plain = written
    .replace(
      /(?:(\S+)\u202f\u00d7\u202f)?10(\u207b?)([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)/,
      (_, m, s, e) => {
        const exponent = [...(e as string)].map((letter) => raised.indexOf(letter)).join('');
        return `${m ?? 1}e${s === '' ? '' : '-'}${exponent}`;
      },
    )
    .trim();
  return Number(plain);
}

describe('runs beside the one on screen', () => {
  it('are labelled by what differs, at the ends of their curves, and no label lies on another', async () => {
    for (const id of ['loss', 'norms', 'angle', 'bundle'] as const) {
      for (const size of [SIZE, { pxWidth: 360, pxHeight: 202 }, { pxWidth: 330, pxHeight: 150 }]) {
        const { drawn, view } = await shown(id, stateOf(FOUR), size);
        const labels = textsOf(drawn).filter(({ text }) => /\u03bb|seed|n = |m = /.test(text));
        if (size === SIZE) {
          expect(labels.map(({ text }) => text)).toHaveLength(FOUR.length * view.plots.length);
        }
        const all = textsOf(drawn).filter(({ bold }) => bold);
        for (const [index, one] of all.entries()) {
          for (const other of all.slice(index + 1))
            expect(overlap(one, other), `${one.text} ${other.text}`).toBe(false);
        }
      }
    }
  });

  it('make the axes grow to hold them', async () => {
    const alone = (await shown('loss', stateOf([]))).view.plots[0]!.layout;
    const { layout } = (await shown('loss', stateOf([small]))).view.plots[0]!;
    expect(small.endTime).toBeGreaterThan(present.endTime);
    expect(alone.xScale(present.endTime)).toBeCloseTo(alone.box.right, 6);
    expect(layout.xScale(small.endTime)).toBeCloseTo(layout.box.right, 6);
    const norms = (await shown('norms', stateOf([small]))).view.plots[0]!.layout;
    const least = Math.log10(longest(small.frame(0).hidden));
    expect(norms.yScale.domain()[0]).toBeLessThanOrEqual(least);
  });

  it('stay at their end once it is past', async () => {
    const state = stateOf([large], 0);
    const { view } = await shown('loss', state);
    const { layout } = view.plots[0]!;
    const time = (large.endTime + present.endTime) / 2;
    expect(large.endTime).toBeLessThan(present.endTime);
    const drawing = (await fetchPicture('loss')) as CanvasPicture<TimePlotView>;
    const [, , line] = drawing.readingAt!(view, { px: layout.xScale(time), py: 100 }, state).map(flatText);
    expect(line).toContain('at its end');
    expect(numberBefore(line!, / (?:above|below) this run/)).toBeCloseTo(
      Math.abs(stateAt(large, large.endTime).loss - stateAt(present, time).loss),
      8,
    );
  });

  it('that met the same loss target are no farther apart than it is found to', async () => {
    const state = stateOf([small]);
    const { view } = await shown('loss', state);
    const drawing = (await fetchPicture('loss')) as CanvasPicture<TimePlotView>;
    const { layout } = view.plots[0]!;
    expect(small.endTime).toBeGreaterThan(present.endTime);
    const pointer = { px: layout.xScale(small.endTime), py: 100 };
    const line = flatText(drawing.readingAt!(view, pointer, state).at(-1)!);
    expect(line).toMatch(/^\u03bb = 10\u207b\u2076: L = 10\u207b\u2079, as at the end of this run$/);
  });

  it('are left out where they are the run on screen, or nothing of them is solved', async () => {
    const same = await solvedRun({ width: 24 });
    const { view } = await shown('loss', stateOf([same]));
    expect(view.plots[0]!.beside).toBeNull();
    const waiting = stateOf([small]);
    const kept = waiting.kept.map((one) => ({ ...one, run: null }));
    expect((await shown('loss', { ...waiting, kept })).view.plots[0]!.beside).toBeNull();
  });

  it('have no value yet where they are still being solved', async () => {
    const growing = await growingRun({ width: 24, initScale: 1e-6 });
    growing.receive(0.5);
    const state = stateOf([growing.run]);
    const { view } = await shown('loss', state);
    const drawing = (await fetchPicture('loss')) as CanvasPicture<TimePlotView>;
    const { layout } = view.plots[0]!;
    const pointer = { px: layout.xScale(present.endTime), py: 100 };
    expect(growing.run.endTime).toBeLessThan(present.endTime);
    expect(drawing.readingAt!(view, pointer, state).map(flatText).at(-1)).toMatch(/not solved so far$/);
  });

  it('are told in words too, each with what differs', async () => {
    const picture = (await fetchPicture('bundle')) as CanvasPicture<TimePlotView>;
    const said = picture.describeBeside!(stateOf([small, seeded]), []);
    expect(said).toMatch(/λ = 10⁻⁶: .*this run.*; network seed 4: .*this run/);
    expect(picture.describeBeside!(stateOf([]), [])).toBe('');
  });
});

describe('what a file has logged', () => {
  const times = Float64Array.from([0, 1, 5, 20]);
  const values = Float64Array.from([0.5, 0.5, 0.1, 1e-5]);
  const logged = { name: 'paper.csv', columns: { loss: { times, values } }, eigenCoordinates: new Map() };

  it('is drawn over our curve as beads through its own points, and named at its end', async () => {
    const { drawn, view } = await shown('loss', stateOf([], 8, { logged }));
    const { layout } = view.plots[0]!;
    const beads = drawn.filter(
      ({ content, attributes }) =>
        /^M/.test(content) && attributes.fill === palette.ground && /A/.test(content),
    );
    expect(beads.length).toBeGreaterThan(20);
    expect(textsOf(drawn).map(({ text }) => text)).toContain('file: paper.csv');
    const inside = layout.box.right - layout.box.left;
    expect(inside / beads.length).toBeLessThan(12);
  });

  it('is read beside our value', async () => {
    const state = stateOf([], 8, { logged });
    const { view } = await shown('loss', state);
    const { layout } = view.plots[0]!;
    const drawing = (await fetchPicture('loss')) as CanvasPicture<TimePlotView>;
    const lines = drawing.readingAt!(view, { px: layout.xScale(5), py: 100 }, state).map(flatText);
    const by = 0.1 - stateAt(present, 5).loss;
    expect(lines.at(-1)).toMatch(/^file: paper.csv, L = 0\.100, /);
    expect(numberBefore(lines.at(-1)!, / (?:above|below) this run/)).toBeCloseTo(Math.abs(by), 3);
  });

  it('does not come into pictures that have no such quantity', async () => {
    expect(
      (await shown('bundle', stateOf([], 8, { logged }))).view.plots[0]!.beside satisfies PanelBeside | null,
    ).toBeNull();
  });
});

interface Text {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly py: number;
  readonly size: number;
  readonly bold: boolean;
}

/** Texts that were filled, their spans put together. */
function textsOf(drawn: SvgContext['drawn']): Text[] {
  const measure = new SvgContext();
  const texts: Text[] = [];
  for (const { tag, content, attributes } of drawn) {
    if (tag !== 'text' || attributes.fill === 'none' || attributes.stroke !== undefined) continue;
    const size = Number(attributes['font-size']);
    measure.font = `${size}px x`;
    const left = Number(attributes.x);
    const right = left + measure.measureText(content).width;
    const last = texts.at(-1);
    const py = Number(attributes.y);
    const bold = attributes['font-weight'] !== undefined || attributes.class === 'symbol';
    if (last !== undefined && Math.abs(last.right - left) < 0.3 && Math.abs(last.py - py) < 8) {
      texts[texts.length - 1] = { ...last, text: last.text + content, right };
    } else texts.push({ text: content, left, right, py, size, bold });
  }
  return texts;
}

function overlap(one: Text, other: Text): boolean {
  const across = one.left < other.right - 0.5 && other.left < one.right - 0.5;
  return across && Math.abs(one.py - other.py) < Math.min(one.size, other.size) * 0.9;
}
