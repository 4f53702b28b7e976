// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gesture } from '../../../src/drawing/handles/gesture.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

let ticks: (() => void)[] = [];
let now = 0;

/** The clock goes on by `ms`, then comes a tick. */
function tick(ms = 16): void {
  now += ms;
  for (const due of ticks.splice(0)) due();
}

beforeEach(() => {
  ticks = [];
  vi.stubGlobal('requestAnimationFrame', (due: () => void) => ticks.push(due));
  vi.stubGlobal('cancelAnimationFrame', () => {
    ticks = [];
  });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function begun() {
  const store = sampleStore(sampleRun({ width: 6 }));
  const gesture = new Gesture(store);
  gesture.begin();
  const angle = () => store.getState().parameters.angle;
  /** The run that was asked for shows its first frames, or comes to its end. */
  const arrives = (complete: boolean) => {
    const run = sampleRun({ width: 6 });
    Object.assign(run, { parameters: store.getState().parameters, complete });
    store.setState({ run });
  };
  /** The hand moves to `angle`, once a tick. */
  const move = (angle: number) => {
    now += 15;
    gesture.want({ angle });
    tick(1);
  };
  return { store, gesture, angle, arrives, move };
}

describe('a hand that moves', () => {
  it('lets the run under way come to its end, then has the newest of what it wanted', () => {
    const { angle, arrives, move } = begun();
    move(50);
    expect(angle()).toBe(50);
    move(51);
    arrives(false);
    move(52);
    expect(angle()).toBe(50);
    arrives(true);
    tick();
    expect(angle()).toBe(52);
    tick();
    expect(angle()).toBe(52);
  });

  it('does not wait for ever for a slow one', () => {
    const { angle, arrives, move } = begun();
    move(50);
    arrives(false);
    for (let k = 1; k <= 7; k++) move(50 + k);
    expect(angle()).toBe(50);
    move(58);
    expect(angle()).toBe(58);
  });

  it('sees something of every second run at least, where the machine is far behind', () => {
    const { angle, arrives, move } = begun();
    move(50);
    for (let k = 1; k <= 20; k++) move(50 + k);
    const second = angle();
    expect(second).toBeGreaterThan(50);
    tick(500);
    expect(angle()).toBe(second);
    arrives(false);
    tick();
    expect(angle()).toBe(70);
  });
});

describe('a hand that rests', () => {
  it('has the newest at once, whatever is under way', () => {
    const { angle, move } = begun();
    move(50);
    move(51);
    expect(angle()).toBe(50);
    tick();
    expect(angle()).toBe(51);
  });

  it('has the newest when it lets go', () => {
    const { gesture, angle, move } = begun();
    move(50);
    move(51);
    gesture.end();
    expect(angle()).toBe(51);
  });
});
