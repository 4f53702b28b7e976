import { describe, expect, it } from 'vitest';
import { runArrays, runLines } from '../../../src/app/export/runFiles.ts';
import { hasNumpy, python } from '../../share/numpy.ts';
import { readNpz } from '../../share/readNpz.ts';
import { proofRun } from '../../support/proofs.ts';

const run = await proofRun('space');
const idle = { kind: 'idle' } as const;

describe('a run as lines of JSON', () => {
  it('has the data, every frame, every kink and the end, each on a line', () => {
    const lines = [...runLines({ run, solve: idle })]
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const of = (kind: string) => lines.filter((line) => line.kind === kind);
    expect(lines[0]).toMatchObject({ kind: 'run', width: run.start.initial.width, dimension: 3 });
    expect(of('state').map(({ time }) => time)).toEqual([...run.times.subarray(0, run.frameCount)]);
    expect(of('state').at(-1).hidden.flat()).toEqual([...run.frame(run.frameCount - 1).hidden]);
    expect(of('event')).toHaveLength(run.kinkCount);
    expect(lines.at(-1)).toMatchObject({ kind: 'end', stop: { reason: 'unfinished', time: run.endTime } });
  });
});

describe('a run as arrays', () => {
  const bytes = Buffer.concat([...runArrays({ run, solve: idle })!]);

  it('has what the command writes, and the measures and residuals of every frame', () => {
    const arrays = readNpz(bytes);
    const { width, dimension } = run.start.initial;
    expect(arrays.hidden!.shape).toEqual([run.frameCount, width, dimension]);
    expect(arrays.residuals!.shape).toEqual([run.frameCount, run.start.dataset.samples]);
    expect(arrays.loss!.values).toEqual([...run.losses.subarray(0, run.frameCount)]);
    expect(arrays.measure_nuclear_norm!.values).toEqual([
      ...run.measures.nuclearNorm.subarray(0, run.frameCount),
    ]);
    expect(arrays.kink_neurons!.values).toEqual([...run.kinks.neurons.subarray(0, run.kinkCount)]);
  });

  it.skipIf(!hasNumpy)('gives NumPy residuals that are labels less outputs', () => {
    const program = `
a = numpy.load(io.BytesIO(sys.stdin.buffer.read()))
z = numpy.maximum(numpy.einsum('tmd,nd->tmn', a['hidden'], a['inputs']), 0)
h = numpy.einsum('tm,tmn->tn', a['output'], z)
print(json.dumps([float(abs(a['labels'] - h - a['residuals']).max()), str(a['stop_reason'])]))`;
    const [worst, reason] = JSON.parse(python(program, bytes));
    expect(worst).toBeLessThan(1e-4);
    expect(reason).toBe('unfinished');
  });
});
