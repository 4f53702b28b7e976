import { describe, expect, it } from 'vitest';
import { finished } from '../../../src/model/pieces.ts';
import { longWork, type WorkInput } from '../../../src/model/theory/longWork.ts';
import { theoryOfData } from '../../../src/model/theory/theory.ts';
import { dataOfYardsticks } from '../../../src/model/theory/yardsticks.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { assumptionReport, theoryOf } from '../../support/theoryAtOnce.ts';

const { start, parameters } = sampleRun({ dimension: 3, width: 24, samples: 9, frames: 3, maxTime: 0.1 });
const { dataset, initial, groups } = start;
const { initScale } = parameters;
const atOnce = theoryOf(dataset, initial, initScale);

describe('long work', () => {
  it('on the theory survives the way to another thread and back, yardsticks and all', () => {
    const sent = structuredClone({ dataset, initial, groups, initScale });
    const data = structuredClone(finished(longWork('theory', sent)));
    const { yardsticks, ...found } = theoryOfData(data, dataset, initial);
    const { yardsticks: expected, ...rest } = atOnce;
    expect(found).toEqual(rest);
    expect(dataOfYardsticks(yardsticks)).toEqual(dataOfYardsticks(expected));
    expect(yardsticks.crossings.count).toBeGreaterThan(20);
    const [one, other] = [new Float64Array(3), new Float64Array(3)];
    for (let j = 0; j < initial.width; j++) {
      for (const time of [0, 0.7, 5, 2 * yardsticks.lastCrossing]) {
        expect(yardsticks.state(j, time, one)).toBe(expected.state(j, time, other));
        expect(one).toEqual(other);
      }
    }
  });

  it('on the assumptions does too', () => {
    const { basis, yardsticks } = atOnce;
    const input: WorkInput<'assumptions'> = {
      dataset,
      initial,
      groups,
      initScale,
      basis,
      yardsticks: dataOfYardsticks(yardsticks),
    };
    const found = structuredClone(finished(longWork('assumptions', structuredClone(input))));
    expect(found).toEqual(assumptionReport({ dataset, initial, groups, initScale, basis, yardsticks }));
  });
});
