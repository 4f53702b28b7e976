import { describe, expect, it } from 'vitest';
import { KinkList } from '../../../src/model/kinkList.ts';
import { finished } from '../../../src/model/pieces.ts';
import { Activity } from '../../../src/model/problem.ts';
import { staysOff } from '../../../src/model/theory/staysOff.ts';

/** @param events time, neuron, input, what it turns to */
function of(patterns: number[][], ...events: [number, number, number, Activity][]) {
  const kinks = new KinkList();
  for (const [time, neuron, sample, activity] of events) kinks.push(time, neuron, sample, activity);
  const { held, value, broken } = finished(
    staysOff(Uint8Array.from(patterns.flat()), patterns.length, kinks),
  );
  return { held, turnedOff: value, broken };
}

const { On, Off, Slide } = Activity;

describe('who turns off stays off', () => {
  it('counts the neurons that left their last input, not those that were dead', () => {
    expect(
      of(
        [
          [On, On],
          [Off, Off],
          [On, Off],
        ],
        [1, 0, 0, Off],
        [2, 0, 1, Off],
        [3, 2, 1, On],
      ),
    ).toEqual({
      held: true,
      turnedOff: 1,
      broken: [],
    });
  });

  it('names a neuron that comes back later', () => {
    expect(
      of(
        [
          [On, Off],
          [On, On],
        ],
        [1, 0, 0, Off],
        [2, 0, 1, On],
      ),
    ).toEqual({
      held: false,
      turnedOff: 1,
      broken: [0],
    });
  });

  it('takes two kinks at one time for one change', () => {
    expect(of([[On, Off]], [1, 0, 0, Off], [1, 0, 1, On])).toEqual({ held: true, turnedOff: 0, broken: [] });
  });

  it('does not call off who slides along a boundary', () => {
    expect(of([[On, Off]], [1, 0, 0, Slide], [2, 0, 0, On])).toEqual({
      held: true,
      turnedOff: 0,
      broken: [],
    });
  });
});
