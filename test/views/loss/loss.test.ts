import { describe, expect, it } from 'vitest';
import { fallTexts, LOSS } from '../../../src/views/loss/loss.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const plain = (text: readonly { text: string }[] | null) => text?.map((span) => span.text).join('') ?? null;

describe('how fast the loss falls at the playhead', () => {
  it('is what the loss does between two frames around it', async () => {
    const run = await solvedRun({ width: 20 });
    for (let f = 40; f + 2 < run.frameCount; f += 17) {
      const [before, after] = [f, f + 2];
      const slope = (run.losses[after]! - run.losses[before]!) / (run.times[after]! - run.times[before]!);
      if (Math.abs(slope) * (run.times[after]! - run.times[before]!) < 1e-3 * run.losses[f]!) continue;
      const said = plain(fallTexts(run, run.times[f + 1]!)[0]!)!;
      expect(said).toMatch(/^dL\/dt = −\|dθ\/dt\|2 = −/);
      // frames are some per cent of the loss apart
      const [, mantissa, power = '0'] = /= −([\d.]+)(?:\s×\s10−(\d+))?$/.exec(said)!;
      const number = Number(mantissa) * 10 ** -Number(power);
      expect(number / -slope, said).toBeGreaterThan(0.8);
      expect(number / -slope, said).toBeLessThan(1.25);
    }
  });

  it('is of descent the squared length of the gradient, which its steps are not the flow of', async () => {
    const run = await solvedRun({ width: 12, method: 'descent', learningRate: 0.1 });
    expect(plain(fallTexts(run, 5)[0]!)).toMatch(/^\|∇L\|2 = \d/);
    expect(LOSS.describe(run, 5, [])).toMatch(/The squared length of its gradient there/);
  });

  it('is said to those who cannot see it, and of a large network as its frames tell it', async () => {
    const run = await solvedRun({ width: 12 });
    expect(LOSS.describe(run, 5, [])).toMatch(
      /There it falls at [\d.]+[^,]* per time, which is the squared speed/,
    );
    const { initial } = run.start;
    const start = { ...run.start, initial: { ...initial, width: 1_000_000 } };
    const wide: typeof run = Object.create(run, { start: { value: start } });
    expect(plain(fallTexts(wide, wide.endTime / 2)[0]!)).toMatch(/^dL\/dt = −\d/);
    expect(LOSS.describe(wide, wide.endTime / 2, [])).toMatch(/There it falls at [\d.]+[^,]* per time\.$/);
  });
});
