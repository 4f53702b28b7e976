import { describe, expect, it } from 'vitest';
import { HOME, STRAIGHT, turned } from '../../../src/drawing/sphere/camera.ts';
import { directionSpaceOf } from '../../../src/drawing/sphere/directionSpace.ts';
import { newPoint } from '../../../src/drawing/sphere/placement.ts';
import { boundaryOf } from '../../../src/views/output/boundary.ts';
import { outputLayout } from '../../../src/views/output/layout.ts';
import { OutputModel } from '../../../src/views/output/model.ts';
import { OUTPUT } from '../../../src/views/output/output.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const space = await solvedRun({ width: 20, dimension: 3 });
const plane = await solvedRun({ width: 10 });

function shown(camera = HOME) {
  const state = sampleStore(space).getState();
  const local = { camera, pointer: null };
  const request = { pxWidth: 690, pxHeight: 560, stage: true, settings: [], local };
  return new OutputModel().update(request, state)!;
}

describe('the output on a globe', () => {
  it('has the larger share beside labels and outputs, and all where there is no room for both', () => {
    const wide = outputLayout({ pxWidth: 690, pxHeight: 560, stage: true }, 'globe');
    expect(wide.globe!.pxWidth).toBeGreaterThan(wide.parity!.pxWidth);
    expect(wide.globe!.pxWidth + wide.parity!.pxWidth).toBe(690);
    const small = outputLayout({ pxWidth: 200, pxHeight: 150, stage: false }, 'globe');
    expect(small.parity).toBeNull();
    expect(small.globe).toMatchObject({ pxWidth: 200, pxHeight: 150 });
  });

  it('has contours of the teacher around the place of its star, wherever it is turned', () => {
    for (const camera of [HOME, STRAIGHT, turned(HOME, 0.3, 0.2)]) {
      const { globe } = shown(camera);
      const { placement, contours } = globe!;
      const { x, y, z } = directionSpaceOf(space).teachers[0]!;
      const star = placement.place(x, y, z, 1, newPoint());
      expect(contours.length).toBeGreaterThan(2);
      // of the highest answer: a small closed line about the direction that answers most
      const highest = contours.at(-1)!;
      let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let at = 0; at < highest.length; at += 2) {
        left = Math.min(left, highest[at]!);
        right = Math.max(right, highest[at]!);
      }
      expect(star.x).toBeGreaterThan(left);
      expect(star.x).toBeLessThan(right);
    }
  });

  it('turns as the directions do, and only where there is a globe', () => {
    expect(OUTPUT.turning!(plane)).toBeNull();
    const turning = OUTPUT.turning!(space)!;
    const view = shown();
    const { pxRadius } = view.globe!.placement;
    const local = { camera: HOME, pointer: null };
    const change = turning.grab(view, { px: 0, py: 0 }, local)(pxRadius * 0.2, 0);
    expect(change.camera!.yaw).toBeCloseTo(HOME.yaw + 0.2, 9);
    expect(turning.key(local, 'ArrowLeft')).not.toBeNull();
    expect(turning.key(local, 'x')).toBeNull();
  });

  it('bounds what a drawing costs: the cells grow with the network', () => {
    const { globe } = shown();
    const wide = sampleRun({ width: 3000, dimension: 3, maxTime: 0.1, frames: 3 });
    const state = sampleStore(wide).getState();
    const local = { camera: HOME, pointer: null };
    const request = { pxWidth: 690, pxHeight: 560, stage: true, settings: [], local };
    const other = new OutputModel().update(request, state)!.globe!;
    expect(other.hemisphere.cells).toBeLessThan(globe!.hemisphere.cells / 2);
  });
});

describe('the boundary of a neuron', () => {
  it('is the great circle across its direction', () => {
    for (const [x, y, z] of [
      [1, 0, 0],
      [0, 0, -1],
      [0.6, 0.8, 0],
      [1 / Math.sqrt(3), -1 / Math.sqrt(3), 1 / Math.sqrt(3)],
    ] as const) {
      const line = boundaryOf({ x, y, z });
      for (let at = 0; at < line.length; at += 3) {
        const [a, b, c] = [line[at]!, line[at + 1]!, line[at + 2]!];
        expect(Math.abs(a * x + b * y + c * z)).toBeLessThan(1e-12);
        expect(Math.hypot(a, b, c)).toBeCloseTo(1, 12);
      }
    }
  });
});
