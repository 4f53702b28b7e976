import { describe, expect, it } from 'vitest';
import { orderKept } from '../../../src/findings/theory/orderKept.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('the order of crossings in a run', () => {
  it('is that of the yardsticks for every neuron at a tiny scale, and said once the run is complete', async () => {
    const run = await solvedRun({ initScale: 1e-9 });
    run.complete = false;
    expect(orderKept(run)).toBeNull();
    run.complete = true;
    const alive = [...run.start.groups].filter((group) => group !== Group.Dead).length;
    const crossing = new Set(run.kinks.neurons.subarray(0, run.kinkCount)).size;
    expect(crossing).toBeGreaterThan(20);
    expect(orderKept(run)).toEqual({ kept: crossing, crossing, alive, until: theoryOfRun(run)!.t0 });
  });

  it('counts no kink after T0', async () => {
    const run = await solvedRun({ initScale: 4 });
    const { kept, crossing, until } = orderKept(run)!;
    const crossed = (last: number) => {
      const neurons = new Set<number>();
      for (let index = 0; index < run.kinkCount; index++) {
        if (run.kinks.times[index]! <= last) neurons.add(run.kinks.neurons[index]!);
      }
      return neurons.size;
    };
    expect(crossing).toBe(crossed(until));
    expect(crossing).toBeLessThan(crossed(Number.POSITIVE_INFINITY));
    expect(kept).toBeLessThan(crossing);
  });
});
