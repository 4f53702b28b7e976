import { describe, expect, it } from 'vitest';
import { firstKink, turn, turnFrom, whereTheyGo } from '../../../src/findings/predict/answers.ts';
import { growingRun, solvedRun } from '../../support/solvedRun.ts';

describe('what a run answers', () => {
  it('is where the positive neurons end, and how near to it', async () => {
    const run = await solvedRun({ width: 40 });
    const answer = whereTheyGo(run);
    if (typeof answer === 'string') throw new Error(answer);
    const { output, hidden } = run.frame(run.frameCount - 1);
    const positive = [...run.start.groups.keys()].filter((j) => run.start.groups[j] === 1);
    expect(answer.count).toBe(positive.length);
    // cosines instead of angles
    const v = {
      x: Math.cos((answer.degrees * Math.PI) / 180),
      y: Math.sin((answer.degrees * Math.PI) / 180),
    };
    const cosines = positive.map((j) => {
      const [x, y] = [hidden[2 * j]!, hidden[2 * j + 1]!];
      return (v.x * x + v.y * y) / Math.hypot(x, y);
    });
    expect((Math.acos(Math.min(...cosines)) * 180) / Math.PI).toBeCloseTo(answer.spread, 4);
    const across = positive.reduce(
      (sum, j) => sum + output[j]! * (v.x * hidden[2 * j + 1]! - v.y * hidden[2 * j]!),
      0,
    );
    expect(across).toBeCloseTo(0, 12);
  });

  it('is the first change of any pattern after the start', async () => {
    const run = await solvedRun({ width: 25, networkSeed: 4 });
    const answer = firstKink(run);
    if (typeof answer === 'string') throw new Error(answer);
    const { inputs, samples } = run.start.dataset;
    const active = (f: number, j: number, i: number) => {
      const { hidden } = run.frame(f);
      return hidden[2 * j]! * inputs[2 * i]! + hidden[2 * j + 1]! * inputs[2 * i + 1]! > 0;
    };
    const changes = (f: number) => {
      const found: string[] = [];
      for (let j = 0; j < 25; j++) {
        for (let i = 0; i < samples; i++) if (active(f, j, i) !== active(0, j, i)) found.push(`${j} ${i}`);
      }
      return found;
    };
    const before = run.frameIndexAt(answer.time);
    expect(changes(before)).toEqual([]);
    expect(changes(before + 1)).toContain(`${answer.neuron} ${answer.inputs[0]}`);
  });

  it('is not asked where there is none', async () => {
    expect(whereTheyGo(await solvedRun({ dimension: 3, width: 10 }))).toBe('space');
    expect(whereTheyGo(await solvedRun({ scheme: 'opposed', width: 10, samples: 4 }))).toBe('teachers');
    const { run } = await growingRun({ width: 20 });
    expect([whereTheyGo(run), firstKink(run)]).toEqual(['solving', 'solving']);
    // one neuron that is dead: seeds are tried until there is one
    for (let networkSeed = 1; networkSeed < 40; networkSeed++) {
      const dead = await solvedRun({ width: 1, networkSeed });
      if (dead.start.groups[0] !== 0) continue;
      expect([whereTheyGo(dead), firstKink(dead)]).toEqual(['nobody', 'nothing']);
      return;
    }
    throw new Error('no seed gives a dead neuron');
  });

  it('is measured by the smaller of the two angles', () => {
    expect(turn(170, -170)).toBe(20);
    expect(turn(-10, 10)).toBe(20);
    expect(turn(0, 180)).toBe(180);
    expect([turnFrom(170, -170), turnFrom(-170, 170), turnFrom(90, -90), turnFrom(-90, 90)]).toEqual([
      20, -20, 180, 180,
    ]);
  });
});
