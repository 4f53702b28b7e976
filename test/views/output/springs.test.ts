import { describe, expect, it } from 'vitest';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { outputAt } from '../../../src/model/measures/outputAt.ts';
import type { Run } from '../../../src/state/run.ts';
import { circleSprings } from '../../../src/views/output/drawCircle.ts';
import { lineSprings } from '../../../src/views/output/drawLine.ts';
import { paritySprings } from '../../../src/views/output/drawParity.ts';
import { OUTPUT_OWN, OutputModel } from '../../../src/views/output/model.ts';
import { areCrowded, type Spring } from '../../../src/views/output/springs.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

function shown(run: Run) {
  const local = { ...OUTPUT_OWN, pointer: null };
  const request = { pxWidth: 680, pxHeight: 580, stage: true, settings: [], local };
  return new OutputModel().update(request, sampleStore(run).getState())!;
}

/** What the network computes at input i, from its definition. */
function exactOutput(run: Run, time: number, i: number): number {
  const { output, hidden } = stateAt(run, time);
  const { inputs, dimension: d } = run.start.dataset;
  return outputAt({ ...run.start.initial, output, hidden }, inputs.slice(i * d, (i + 1) * d));
}

const TIMES = [0, 0.1, 0.3, 1];

describe('a spring', () => {
  it('about the circle stands in the direction of its input, from the label to the output of its unit vector', async () => {
    for (const change of [{}, { scheme: 'opposed', samples: 3 }] as const) {
      const run = await solvedRun({ width: 12, ...change });
      const view = shown(run);
      const { pxCentre, pyCentre, pxZero, pxPerUnit, scale } = view.circle!;
      const { inputs, labels } = run.start.dataset;
      for (const time of TIMES.map((share) => share * run.endTime)) {
        const springs = circleSprings(view, view.circle!, time);
        expect(springs.map(({ input }) => input)).toEqual([...labels.keys()]);
        for (const { input, pxLabel, pyLabel, pxOutput, pyOutput } of springs) {
          const [x, y] = [inputs[2 * input]!, inputs[2 * input + 1]!];
          const size = Math.hypot(x, y);
          const placeOf = (value: number) => pxZero + pxPerUnit * scale.coordinate(value / size);
          const [label, output] = [placeOf(labels[input]!), placeOf(exactOutput(run, time, input))];
          expect(pxLabel).toBeCloseTo(pxCentre + (label * x) / size, 4);
          expect(pyLabel).toBeCloseTo(pyCentre - (label * y) / size, 4);
          expect(pxOutput).toBeCloseTo(pxCentre + (output * x) / size, 4);
          expect(pyOutput).toBeCloseTo(pyCentre - (output * y) / size, 4);
        }
      }
    }
  });

  it('over a line stands at its input, and beside it from the output to the diagonal', async () => {
    const line = await solvedRun({ width: 12, scheme: 'centred', bias: true, samples: 6 });
    const section = await solvedRun({ width: 12, dimension: 4, samples: 5 });
    for (const run of [line, section]) {
      const view = shown(run);
      const { inputs, labels, dimension } = run.start.dataset;
      for (const time of TIMES.map((share) => share * run.endTime)) {
        const springs =
          view.line === null ? paritySprings(view, view.parity!, time) : lineSprings(view, view.line, time);
        expect(springs).toHaveLength(labels.length);
        for (const { input, pxLabel, pyLabel, pxOutput, pyOutput } of springs) {
          const [label, output] = [labels[input]!, exactOutput(run, time, input)];
          const { pxOf, pyOf } = view.line ?? view.parity!;
          const px = pxOf(view.line === null ? label : inputs[input * dimension]!);
          expect(pxLabel).toBeCloseTo(px, 9);
          expect(pxOutput).toBeCloseTo(px, 9);
          const [from, to] = view.line === null ? [output, label] : [label, output];
          expect(pyLabel).toBeCloseTo(pyOf(from), 4);
          expect(pyOutput).toBeCloseTo(pyOf(to), 4);
        }
      }
    }
  });
});

describe('springs', () => {
  const at = (input: number, px: number, length = 50): Spring => ({
    input,
    pxLabel: px,
    pyLabel: 0,
    pxOutput: px,
    pyOutput: length,
  });

  it('are crowded where half of them would run into another', () => {
    expect(areCrowded([at(0, 0), at(1, 3), at(2, 40), at(3, 80)], 5)).toBe(true);
    expect(areCrowded([at(0, 0), at(1, 3), at(2, 40), at(3, 80), at(4, 120)], 5)).toBe(false);
    expect(areCrowded([at(0, 0), at(1, 0)], 5)).toBe(true);
    expect(areCrowded([at(0, 0)], 5)).toBe(false);
    expect(areCrowded([], 5)).toBe(false);
  });

  it('are as crowded when they have closed as when they stood open', () => {
    for (const apart of [4, 6]) {
      const opened = [at(0, 0), at(1, apart)];
      const closed = [at(0, 0, 0), at(1, apart, 0)];
      expect(areCrowded(opened, 5)).toBe(apart < 5);
      expect(areCrowded(closed, 5)).toBe(apart < 5);
    }
  });
});
