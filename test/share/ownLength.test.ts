import { describe, expect, it } from 'vitest';
import { drawnNetwork } from '../../src/experiment/givenNetwork.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import type { GivenData, GivenNetwork } from '../../src/experiment/parameters.ts';
import { Purpose, RandomStream } from '../../src/model/random.ts';
import { serializeGiven } from '../../src/share/givenCodec.ts';
import { MOST_OWN, ownLength } from '../../src/share/link.ts';
import { serializeNetwork } from '../../src/share/networkCodec.ts';

type Value = (i: number, k: number) => number;

const stream = new RandomStream(3, Purpose.Input, 0);
/** From digits without a pattern to nothing but zeros, and one behind the other. */
const VALUES: readonly (readonly [name: string, Value])[] = [
  ['random', () => stream.uniform() - 0.5],
  ['zero', () => 0],
  ['ties of two values', (i, k) => (i + k) % 2],
  ['small whole numbers', (i, k) => (i * 7 + k * k) % 10],
  ['zeros and then random', (i) => (i < 20 ? 0 : stream.uniform())],
  ['random and then zeros', (i) => (i < 20 ? stream.uniform() : 0)],
  ['huge and tiny', (i, k) => ((i + k) % 2 ? 1e6 : 5e-324)],
];

function givenOf(n: number, d: number, value: Value): GivenData {
  const inputs = Array.from({ length: n }, (_, i) => Array.from({ length: d }, (_, k) => value(i, k)));
  return { inputs, labels: inputs.map((_, i) => value(i, d)), teacher: null };
}

const withGiven = (given: GivenData) => ({ ...sanitise({}).parameters, scheme: 'given' as const, given });

describe('what the reader\u2019s own data take of a link', () => {
  it.each(VALUES)('is known exactly while a link can carry them, and else that it cannot: %s', (_, value) => {
    for (const n of [3, 40, 100, 160]) {
      const given = givenOf(n, n, value);
      const length = ownLength(withGiven(given));
      // of another object: nothing is known of it yet
      const exact = serializeGiven({ ...given }).length;
      expect(length > MOST_OWN, `${n}: ${length} of ${exact}`).toBe(exact > MOST_OWN);
      if (exact <= MOST_OWN) expect(length).toBe(exact);
    }
  });

  it('is about right beyond that, where the points are alike', () => {
    const given = givenOf(128, 128, VALUES[0]![1]);
    const exact = serializeGiven({ ...given }).length;
    expect(Math.abs(ownLength(withGiven(given)) / exact - 1)).toBeLessThan(0.1);
  });
});

describe('what the reader\u2019s own start takes of a link', () => {
  const withNetwork = (network: GivenNetwork) => ({ ...sanitise({}).parameters, network });

  it('is that of the neurons that were moved, however many there are', () => {
    const drawn = drawnNetwork(20_000, 2, 1);
    const moved = { ...drawn, output: drawn.output.with(19_999, -0.125) };
    expect(ownLength(withNetwork(moved))).toBe(serializeNetwork(moved, 1).length);
    expect(serializeNetwork(moved, 1)).toMatch(/^neurons=19999:-0\.125,/);
    // a sign of zero is a move too
    const signed = { ...drawn, hidden: drawn.hidden.with(3, [-0, 0]) };
    expect(serializeNetwork(signed, 1)).toMatch(/^neurons=3:[^;]*,-0,0$/);
  });

  it.each(VALUES)('is known exactly while a link can carry it, and else that it cannot: %s', (_, value) => {
    for (const m of [3, 60, 400, 3000]) {
      const rows = Array.from({ length: m }, (_, j) => [value(j, 1), value(j, 2)]);
      const network = { hidden: rows, output: rows.map((_, j) => value(j, 0)) };
      const length = ownLength(withNetwork(network));
      const exact = serializeNetwork({ ...network }, 1).length;
      expect(length > MOST_OWN, `${m}: ${length} of ${exact}`).toBe(exact > MOST_OWN);
      if (exact <= MOST_OWN) expect(length).toBe(exact);
    }
  });
});
