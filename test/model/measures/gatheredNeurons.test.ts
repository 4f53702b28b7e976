import { describe, expect, it } from 'vitest';
import { gatheredByDirection, MOST_GATHERED } from '../../../src/model/measures/gatheredNeurons.ts';
import { outputAt } from '../../../src/model/measures/outputAt.ts';
import type { Network } from '../../../src/model/problem.ts';
import { RandomStream } from '../../../src/model/random.ts';

const random = new RandomStream(5, 2, 0);
const among = <T>(choices: readonly T[]) => choices[Math.floor(random.uniform() * choices.length)]!;
const normal = () =>
  Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());

/** Neurons of every kind: ties, opposites, on the cube's edges, without a direction, silent, tiny beside huge. */
function randomNetwork(width: number): Network {
  const hidden: number[] = [];
  const output: number[] = [];
  for (let j = 0; j < width; j++) {
    const size = among([1, 1, 1, 1e-12, 1e6]);
    const drawn = among([
      [normal(), normal(), normal()],
      [normal(), normal(), normal()],
      [among([-1, 0, 1]), among([-1, 0, 1]), among([-1, 0, 1])],
      j === 0 ? [0, 0, 0] : hidden.slice(-3).map((value) => (random.uniform() < 0.5 ? 1 : -1) * value),
    ]);
    hidden.push(...drawn.map((value) => value * (Math.abs(value) > 100 ? 1 : size)));
    output.push(among([0, size, -size, size * normal()]));
  }
  return { dimension: 3, width, output: Float64Array.from(output), hidden: Float64Array.from(hidden) };
}

const direction = () => {
  const vector = [normal(), normal(), normal()];
  const length = Math.hypot(...vector);
  return Float64Array.from(vector, (value) => value / length);
};

describe('neurons gathered by direction', () => {
  it('are no more than the cells, and as many as there are apart', () => {
    const wide = gatheredByDirection(randomNetwork(20_000));
    expect(wide.width).toBeLessThanOrEqual(MOST_GATHERED);
    const twice = { ...randomNetwork(1), width: 3, output: Float64Array.of(1, 2, -1) };
    expect(gatheredByDirection({ ...twice, hidden: Float64Array.of(1, 2, 3, 2, 4, 6, 1, 2, 3) }).width).toBe(
      2,
    );
  });

  it('say the same as before wherever all of a cell are active or none is, and else nearly', () => {
    for (let trial = 0; trial < 40; trial++) {
      const network = randomNetwork(1 + Math.floor(random.uniform() * 400));
      const gathered = gatheredByDirection(network);
      for (let look = 0; look < 10; look++) {
        const x = direction();
        let [bound, all] = [0, 0];
        for (let j = 0; j < network.width; j++) {
          const w = network.hidden.subarray(3 * j, 3 * j + 3);
          const size = Math.hypot(...w);
          const share = Math.abs(network.output[j]!) * size;
          all += share;
          const cosine = size > 0 ? (w[0]! * x[0]! + w[1]! * x[1]! + w[2]! * x[2]!) / size : 1;
          // the diagonal of a cell is at most sqrt(2)/8 long
          if (Math.abs(cosine) < Math.SQRT2 / 8) bound += (Math.SQRT2 / 8) * share;
        }
        const off = Math.abs(outputAt(gathered, x) - outputAt(network, x));
        expect(off).toBeLessThanOrEqual(bound + 1e-12 * all);
      }
    }
  });

  it('of a wide network at random differ by less than one of the steps that a picture has', () => {
    const width = 20_000;
    const values = () => Float64Array.from({ length: width }, normal);
    const network: Network = {
      dimension: 3,
      width,
      output: values().map((a) => a / width),
      hidden: Float64Array.from({ length: 3 * width }, normal),
    };
    const gathered = gatheredByDirection(network);
    const seen = Array.from({ length: 300 }, direction);
    const exact = seen.map((x) => outputAt(network, x));
    const most = Math.max(...exact.map(Math.abs));
    for (const [k, x] of seen.entries())
      expect(Math.abs(outputAt(gathered, x) - exact[k]!)).toBeLessThan(most / 24);
  });
});
