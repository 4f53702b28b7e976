import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { type Recording, recordCanvas } from './recordingCanvas.ts';

/** The canvases of the test that runs, and its animation callbacks, which come when the test says so. */
export interface DrawnByHand {
  readonly canvas: Recording;
  /** Runs the animation callbacks that were asked for. */
  tick(): void;
}

/** For files that render pictures: before each of their tests everything is set up, after it taken away again. */
export function drawnByHand(): DrawnByHand {
  let canvas: Recording;
  let ticks: (() => void)[] = [];
  const realRequest = globalThis.requestAnimationFrame;

  function tick(): void {
    const due = ticks;
    ticks = [];
    for (const callback of due) callback();
  }

  beforeEach(() => {
    canvas = recordCanvas();
    ticks = [];
    globalThis.requestAnimationFrame = (callback) => ticks.push(() => callback(0));
  });
  afterEach(() => {
    // what is still asked for is of this test, not of the next
    tick();
    cleanup();
    canvas.restore();
    globalThis.requestAnimationFrame = realRequest;
  });
  return {
    get canvas() {
      return canvas;
    },
    tick,
  };
}
