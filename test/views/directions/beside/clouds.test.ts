import { beforeAll, describe, expect, it } from 'vitest';
import { flatText } from '../../../../src/drawing/axis/number.ts';
import { keptStyle } from '../../../../src/drawing/beside/keptStyle.ts';
import type { Sheet } from '../../../../src/drawing/canvas/sheet.ts';
import { drawPicture } from '../../../../src/drawing/drawPicture.ts';
import { HOME } from '../../../../src/drawing/sphere/camera.ts';
import { stateAt } from '../../../../src/findings/now/stateAt.ts';
import { Group } from '../../../../src/model/initialisation.ts';
import { norm } from '../../../../src/model/measures/angles.ts';
import type { AppState } from '../../../../src/state/appState.ts';
import type { RunRecord } from '../../../../src/state/run.ts';
import { fetchClouds } from '../../../../src/views/directions/beside/besidePart.ts';
import { type Ghost, ghostsOf, MOST_GHOSTS } from '../../../../src/views/directions/beside/clouds.ts';
import { DIRECTIONS } from '../../../../src/views/directions/directions.ts';
import { marksOfDirections } from '../../../../src/views/directions/marks.ts';
import type { DirectionsView } from '../../../../src/views/directions/model.ts';
import { keptOfRuns } from '../../../support/kept.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { solvedRun } from '../../../support/solvedRun.ts';
import { SvgContext } from '../../../support/svg/svgContext.ts';
import { themePalette } from '../../../support/themes.ts';

const palette = themePalette('light');
const SIZE = { pxWidth: 660, pxHeight: 600 };
const inPlane = await solvedRun({ width: 24 });
const small = await solvedRun({ width: 24, initScale: 1e-5 });
const inSpace = await solvedRun({ width: 24, dimension: 3, samples: 6 });
const otherSpace = await solvedRun({ width: 24, dimension: 3, samples: 6, networkSeed: 5 });
const wide = await solvedRun({ width: 700, initScale: 1e-2 });

beforeAll(() => fetchClouds());

function stateOf(run: RunRecord, runs: readonly RunRecord[], time: number): AppState {
  const player = { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  return sampleStore(run, { kept: keptOfRuns(runs), player }).getState();
}

function viewOf(state: AppState): DirectionsView {
  const local = { camera: HOME, pointer: null };
  return DIRECTIONS.createModel().update({ ...SIZE, stage: true, settings: [], local }, state)!;
}

function drawn(state: AppState): SvgContext['drawn'] {
  const context = new SvgContext();
  expect(drawPicture(DIRECTIONS, { context, ...SIZE, palette, state } as Sheet, { stage: true })).toBe(true);
  return context.drawn;
}

/** Paths in the colour of a kept run. */
function inColour(all: SvgContext['drawn'], place: number) {
  return all.filter(({ attributes }) => attributes.stroke === palette[keptStyle(place).colour]);
}

/** The neurons of a run that live, where their directions and lengths put them in the plane. */
function wanted({ placement, radial }: DirectionsView, run: RunRecord, time: number): number[][] {
  const { hidden } = stateAt(run, time);
  return [...run.start.groups.keys()]
    .filter((j) => run.start.groups[j] !== Group.Dead)
    .map((j) => {
      const length = norm(hidden, 2 * j, 2);
      const reach = (placement.pxRadius * radial.radius(Math.log10(length))) / length;
      return [placement.pxCentre + reach * hidden[2 * j]!, placement.pyCentre - reach * hidden[2 * j + 1]!];
    });
}

const places = (ghosts: readonly Ghost[]) => ghosts.map(({ px, py }) => [px, py]);

describe('the neurons of a kept run among the directions', () => {
  it.each([0, 5.5, 12])('stand where they are in that run at the same time, %d', (time) => {
    const state = stateOf(inPlane, [small], time);
    const view = viewOf(state);
    const ghosts = places(ghostsOf(view, view.beside[0]!, time));
    const expected = wanted(view, small, time);
    expect(ghosts).toHaveLength(expected.length);
    for (const [index, [px, py]] of expected.entries()) {
      expect(ghosts[index]![0]).toBeCloseTo(px!, 2);
      expect(ghosts[index]![1]).toBeCloseTo(py!, 2);
    }
  });

  it('stay at the end of that run once it is past', () => {
    const state = stateOf(small, [inPlane], small.endTime);
    expect(inPlane.endTime).toBeLessThan(small.endTime);
    const view = viewOf(state);
    const [first] = places(ghostsOf(view, view.beside[0]!, small.endTime));
    const [px, py] = wanted(view, inPlane, inPlane.endTime)[0]!;
    expect(first![0]).toBeCloseTo(px!, 2);
    expect(first![1]).toBeCloseTo(py!, 2);
  });

  it('are drawn hollow in its colour, and named in a key', () => {
    const all = drawn(stateOf(inPlane, [small, wide], 5));
    for (const [place, run] of [small, wide].entries()) {
      const living = run.start.groups.filter((group) => group !== Group.Dead).length;
      const paths = inColour(all, place);
      // and one in the key
      expect(paths.length).toBeGreaterThan(Math.min(living, MOST_GHOSTS) * 0.6);
      expect(paths.length).toBeLessThanOrEqual(Math.min(living, MOST_GHOSTS) + 1);
      for (const { attributes } of paths) expect(attributes.fill).toBe('none');
    }
    // without the rims that they stand on
    const texts = all.filter(({ tag, attributes }) => tag === 'text' && attributes.stroke === undefined);
    expect(texts.map(({ content }) => content).join('')).toContain('λ = 10−5');
    expect(inColour(drawn(stateOf(inPlane, [], 5)), 0)).toEqual([]);
  });

  it('are drawn on the globe', () => {
    const state = stateOf(inSpace, [otherSpace], 5);
    const living = otherSpace.start.groups.filter((group) => group !== Group.Dead).length;
    expect(inColour(drawn(state), 0)).toHaveLength(living + 1);
  });

  it('are left out where they have another number of coordinates', () => {
    expect(viewOf(stateOf(inPlane, [inSpace], 5)).beside).toEqual([]);
  });

  it('make the rings reach down to the shortest of them', () => {
    const alone = viewOf(stateOf(inPlane, [], 0));
    const { radial } = viewOf(stateOf(inPlane, [small], 0));
    expect(Math.min(...radial.rings)).toBeLessThan(Math.min(...alone.radial.rings));
    const least = Math.min(...Array.from({ length: 24 }, (_, j) => norm(small.frame(0).hidden, 2 * j, 2)));
    expect(radial.radius(Math.log10(least) - 1)).toBe(radial.radius(Number.NEGATIVE_INFINITY));
    expect(radial.radius(Math.log10(10 * least))).toBeGreaterThan(radial.radius(Math.log10(least)));
  });

  it('are named where the pointer meets one, with how many are drawn', () => {
    const state = stateOf(inPlane, [wide], 5);
    const view = viewOf(state);
    const mark = marksOfDirections(view, state).find(({ id }) => id.startsWith('beside'))!;
    expect(mark.name).toBe(`Neurons of the kept run with ${flatText(view.beside[0]!.beside.label)}`);
    const ghosts = ghostsOf(view, view.beside[0]!, 5);
    expect(mark.explanation).toContain(`${ghosts.length} of 700`);
    expect(mark.hit(ghosts[3]!)).toBe(0);
    expect(mark.hit({ px: 0, py: 0 })).toBeGreaterThan(100);
  });
});
