import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { patternState } from '../../../src/model/theory/patterns.ts';

describe('the patterns of a state', () => {
  it('put neurons together that are active on the same inputs, more than sixteen of them too', () => {
    const dataset = makeDataset({
      scheme: 'cone',
      base: 'centred',
      dimension: 2,
      samples: 40,
      angle: 40,
      seed: 5,
    });
    const { output, hidden } = balancedInitialisation(200, 2, 1, 1);
    const { groups, groupOf, residuals } = patternState(dataset, output, hidden);
    const pattern = (j: number) =>
      Array.from({ length: 40 }, (_, i) =>
        hidden[2 * j]! * dataset.inputs[2 * i]! + hidden[2 * j + 1]! * dataset.inputs[2 * i + 1]! > 0 ? 1 : 0,
      ).join('');
    const distinct = new Set(Array.from(output.keys(), pattern));
    expect(groups.length).toBe(distinct.size);
    for (let j = 0; j < 200; j++) {
      const { active, neurons, activeCount, force } = groups[groupOf[j]!]!;
      expect(active.join('')).toBe(pattern(j));
      expect(neurons).toContain(j);
      expect(activeCount).toBe(pattern(j).split('1').length - 1);
      let along = 0;
      for (let i = 0; i < 40; i++)
        if (active[i] === 1) along += (residuals[i]! * dataset.inputs[2 * i]!) / 40;
      expect(force[0]).toBeCloseTo(along, 12);
    }
  });
});
