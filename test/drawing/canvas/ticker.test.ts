import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelDraw, drawSoon } from '../../../src/drawing/canvas/ticker.ts';

let callbacks: ((time: number) => void)[] = [];
let now = 1e6;

/** A tick so long after the last one. */
function tick(ms: number): void {
  now += ms;
  const due = callbacks;
  callbacks = [];
  for (const callback of due) callback(now);
}

/** Ticks in which a job and a job aside are asked for, as while a run plays. @returns how often each was drawn */
function play(ticks: number, ms: number): [number, number] {
  const drawn: [number, number] = [0, 0];
  const first = () => void drawn[0]++;
  const beside = () => void drawn[1]++;
  for (let k = 0; k < ticks; k++) {
    drawSoon(first);
    drawSoon(first);
    drawSoon(beside, true);
    tick(ms);
  }
  cancelDraw(first);
  cancelDraw(beside);
  return drawn;
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: (time: number) => void) => callbacks.push(callback));
});
afterEach(() => vi.unstubAllGlobals());

describe('the ticker', () => {
  it('runs a job once a tick, however often it is asked for, and those aside as well while ticks are on time', () => {
    tick(1000);
    play(100, 16.7);
    expect(play(50, 16.7)).toEqual([50, 50]);
  });

  it('spares every second of the jobs aside while ticks come late, and none when they are on time again', () => {
    play(10, 40);
    const [first, beside] = play(40, 40);
    expect(first).toBe(40);
    expect(beside).toBe(20);
    play(200, 16.7);
    expect(play(50, 16.7)).toEqual([50, 50]);
  });

  it('draws what it has spared in the next tick, though nothing moves any more', () => {
    play(10, 40);
    for (let k = 0; k < 2; k++) {
      let drawn = 0;
      drawSoon(() => {});
      drawSoon(() => void drawn++, true);
      tick(40);
      tick(40);
      expect(drawn).toBe(1);
      expect(callbacks).toHaveLength(0);
    }
  });

  it('takes a tick after a rest for no late one', () => {
    play(200, 16.7);
    for (let k = 0; k < 10; k++) expect(play(1, 2000)).toEqual([1, 1]);
  });
});
