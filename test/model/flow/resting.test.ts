import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { makeDataset } from '../../../src/model/schemes/scheme.ts';
import { solve } from './oracle.ts';

describe('a sliding neuron that loses its last active input', () => {
  it.each([
    ['centred', 3, 12, 75, 1],
    ['centred', 3, 12, 75, 5],
    ['uncentred', 4, 20, 80, 5],
  ] as const)(
    'is off on every input and never kinks again (%s, d = %i, n = %i, %i degrees, seed %i)',
    (scheme, d, n, angle, seed) => {
      const m = 30;
      const dataset = makeDataset({ scheme, base: 'centred', dimension: d, samples: n, angle, seed });
      const network = balancedInitialisation(m, d, 1e-15, seed);
      const { kinks } = solve(dataset, network, { maxTime: 60 });
      const pattern = new Uint8Array(m * n);
      for (let j = 0; j < m; j++) {
        for (let i = 0; i < n; i++) {
          let p = 0;
          for (let k = 0; k < d; k++) p += network.hidden[j * d + k]! * dataset.inputs[i * d + k]!;
          pattern[j * n + i] = p > 0 ? Activity.On : Activity.Off;
        }
      }
      let rested = 0;
      for (let j = 0; j < m; j++) {
        const mine = Array.from({ length: kinks.count }, (_, index) => index).filter(
          (index) => kinks.neurons[index] === j,
        );
        const own = pattern.subarray(j * n, (j + 1) * n);
        let slid = false;
        mine.forEach((index, at) => {
          const slides = own.includes(Activity.Slide);
          own[kinks.samples[index]!] = kinks.activities[index]!;
          if (own.includes(Activity.On)) return;
          // the same instant may hold several kinks: what is left of them lets go of the boundaries
          const later = mine.slice(at + 1);
          for (const next of later) expect(kinks.times[next]).toBe(kinks.times[index]);
          slid ||= slides;
        });
        if (!own.includes(Activity.On)) expect([...own]).toEqual(Array(n).fill(Activity.Off));
        if (slid) rested++;
      }
      expect(rested, 'the case holds such a neuron').toBeGreaterThan(0);
    },
  );
});
