import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { experimentOf, readRunFile } from '../../../src/experiment/runFile.ts';
import { runFileOf } from '../../../src/experiment/runFileParameters.ts';
import { setUp } from '../../../src/experiment/setup.ts';
import { openedFile } from '../../../src/share/files/openedFile.ts';
import { runFileText } from '../../../src/share/files/runFileText.ts';
import { formatLink, parseLink } from '../../../src/share/link.ts';
import { PLAIN } from '../../../src/share/presentation.ts';
import { NEWEST } from '../../../src/share/versions.ts';
import { parameters, withStart } from '../arbitraryParameters.ts';
import { KNOWN } from '../knownPictures.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reopened(saved: Parameters, times: readonly number[] = []) {
  const opened = openedFile(bytesOf(runFileText(runFileOf(saved, times))), 2);
  if (opened.kind !== 'run') throw new Error(`opened as ${opened.kind}`);
  return opened;
}

describe('a run that is saved and opened again', () => {
  it('has the same data, start and settings, bit for bit', () => {
    fc.assert(
      fc.property(fc.oneof(parameters, withStart), (saved) => {
        const opened = reopened(saved);
        expect(opened.notes).toEqual([]);
        expect(opened.time).toBeNull();
        // what a scheme has no use for stands in no file, and may be another
        const { scheme, given, network, width, initScale, method, learningRate, lossTarget } = saved;
        expect(opened.parameters).toMatchObject({
          scheme,
          given,
          network,
          width,
          initScale,
          method,
          learningRate,
          lossTarget,
        });
        if (saved.width * saved.dimension < 1e4 && saved.samples * saved.dimension < 1e4) {
          expect(setUp(opened.parameters)).toEqual(setUp(saved));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the sign of a zero', () => {
    const given = { inputs: [[-0, 1]], labels: [-0], teacher: null };
    const network = { output: [-0.5], hidden: [[0.5, -0]] };
    const { parameters: back } = reopened({
      ...NEWEST.parameters,
      scheme: 'given',
      samples: 1,
      given,
      network,
      width: 1,
    });
    expect(back.given).toEqual(given);
    expect(back.network).toEqual(network);
  });

  it('rests where it was saved, and is the run of its link too', () => {
    const opened = reopened(NEWEST.parameters, [3.25]);
    expect(opened.time).toBe(3.25);
    const link = formatLink({ ...NEWEST, ...PLAIN, time: 3.25 });
    const { state } = parseLink(link, KNOWN);
    expect(setUp(opened.parameters)).toEqual(setUp(state.parameters));
  });

  it('is the run that its file says to the command', () => {
    fc.assert(
      fc.property(withStart, (saved) => {
        const { dataset, network } = experimentOf(readRunFile(JSON.parse(runFileText(runFileOf(saved)))));
        const { dataset: data, initial } = setUp(saved);
        expect({ dataset, network }).toEqual({ dataset: data, network: initial });
      }),
      { numRuns: 30 },
    );
  });

  it('has a point and a neuron on each line', () => {
    const inputs = [
      [1, 0.5],
      [1e-3, -2],
    ];
    const network = { output: [1, -1], hidden: inputs };
    const text = runFileText(
      runFileOf({
        ...NEWEST.parameters,
        scheme: 'given',
        given: { inputs, labels: null, teacher: [0, 1] },
        network,
        width: 2,
      }),
    );
    expect(text).toContain('\n      [1e-3, -2]\n');
    expect(text).toContain('"teacher": [0, 1]');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
