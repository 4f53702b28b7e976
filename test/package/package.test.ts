import { describe, expect, it } from 'vitest';
import { solve } from '../../src/package/index.ts';
import { readLink, writeLink } from '../../src/package/link.ts';
import { RunError } from '../../src/package/runError.ts';
import { Gathered } from '../../src/package/solvedRun.ts';
import { solveRun } from '../../src/worker/solve.ts';

const LINK = '#m=12&n=6&scale=1e-3';

describe('solve', () => {
  it('gives the frames that the page has of the same run, one behind another', async () => {
    const gathered = new Gathered();
    let page: ReturnType<Gathered['run']> | null = null;
    let begun: Parameters<Gathered['run']>[0] | null = null;
    let initial: Parameters<Gathered['run']>[1] | null = null;
    await solveRun(readLink(LINK).state.parameters, {
      send: (message) => {
        if (message.kind === 'start') ({ dataset: begun, initial } = message.start);
        if (message.kind === 'frames') gathered.frames(message.frames);
        if (message.kind === 'kinks') gathered.kinks(message.kinks, message.leftOut);
        if (message.kind === 'thin') gathered.thin(message.besides);
        if (message.kind === 'end') page = gathered.run(begun!, initial!, message.outcome);
      },
      now: () => 0,
      breathe: async () => true,
    });
    const run = solve(LINK);
    expect(run).toEqual(page);
    const { times, output, hidden, width, dimension } = run;
    expect(output.length).toBe(times.length * width);
    expect(hidden.length).toBe(output.length * dimension);
  });

  it('gives the states at the times that are asked for, and the end', () => {
    const all = solve(LINK);
    const run = solve(LINK, { times: [2, 1] });
    expect([...run.times]).toEqual([2, 1, run.outcome.time]);
    const first = all.hidden.slice(0, all.width * all.dimension);
    const atStart = solve(LINK, { times: [0] });
    expect(atStart.hidden.slice(0, first.length)).toEqual(first);
  });

  it.each([
    ['a link that asks for what there is not', '#m=0', 'm'],
    ['a link with a key that is none', '#width=3', 'width'],
    ['an object that is no run file', {}, null],
  ])('refuses %s, by name', (_what, run, field) => {
    const refused = (() => {
      try {
        solve(run);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(RunError);
    expect((refused as RunError).field).toBe(field);
    expect((refused as RunError).message).not.toContain('undefined');
  });
});

describe('links of the package', () => {
  it('come back as they were written, pictures of any name too', () => {
    const view = [{ id: 'of-tomorrow', large: true, settings: ['x'] }];
    const link = writeLink({ parameters: { width: 7, scheme: 'centred' }, time: 2, view, pinned: 3 });
    const { state, faults } = readLink(`https://example.org/flow/#${link}`);
    expect(faults).toEqual([]);
    expect(state).toMatchObject({ parameters: { width: 7, scheme: 'centred' }, time: 2, view, pinned: 3 });
    expect(writeLink(state)).toBe(link);
  });

  it('say nothing of a page as it opens, and an address without one is that', () => {
    expect(writeLink({})).toBe('');
    expect(readLink('https://example.org/flow/').state).toEqual(readLink('').state);
  });
});
