import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import type { SolveClient } from '../../src/experiment/solveClient.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { solveAhead } from '../../src/worker/ahead.ts';

interface Solve {
  readonly parameters: Parameters;
  readonly say: (time: number) => void;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
  readonly signal: AbortSignal;
}

/** A client that solves nothing: a new call cancels the one before, as the real one does. */
function heldClient() {
  const solves: Solve[] = [];
  const client: SolveClient = {
    solve: (parameters, onMessage, signal) =>
      new Promise((resolve, reject) => {
        const say = (time: number) => onMessage({ kind: 'progress', progress: 0, time });
        solves.push({ parameters, say, end: resolve, fail: reject, signal });
        signal.addEventListener('abort', () => resolve());
      }),
    dispose: () => {},
  };
  return { client, solves };
}

/** A request that notes the times it is told of. */
function ask(client: SolveClient, parameters: Parameters, cancel = new AbortController()) {
  const times: number[] = [];
  const note = (message: RunMessage) => {
    if (message.kind === 'progress') times.push(message.time);
  };
  return { times, cancel, over: client.solve(parameters, note, cancel.signal) };
}

const GIVEN: Parameters = {
  ...DEFAULTS,
  scheme: 'given',
  given: { inputs: [[1, 2]], labels: [1], teacher: null },
};

describe('a run that is solved ahead', () => {
  it('begins before anyone asks, and is given from its start to who asks for it, without being solved twice', async () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    expect(solves).toHaveLength(1);
    solves[0]!.say(1);
    solves[0]!.say(2);
    const { times, over } = ask(ahead, { ...DEFAULTS });
    expect(times).toEqual([1, 2]);
    solves[0]!.say(3);
    solves[0]!.end();
    await over;
    expect(times).toEqual([1, 2, 3]);
    expect(solves).toHaveLength(1);
  });

  it('is given whole to who asks when it is over already', async () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    solves[0]!.say(1);
    solves[0]!.end();
    const { times, over } = ask(ahead, DEFAULTS);
    await over;
    expect(times).toEqual([1]);
  });

  it('is known by its data, not by the objects that hold them', () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, GIVEN);
    void ask(ahead, structuredClone(GIVEN));
    expect(solves).toHaveLength(1);
    const other = heldClient();
    void ask(solveAhead(other.client, GIVEN), {
      ...GIVEN,
      given: { ...GIVEN.given!, labels: [2] },
    });
    expect(other.solves).toHaveLength(2);
  });

  it('says nothing to who asks for another run, nor to who asks for it later', async () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    solves[0]!.say(1);
    const other = ask(ahead, { ...DEFAULTS, width: 7 });
    expect(solves.map(({ parameters }) => parameters.width)).toEqual([DEFAULTS.width, 7]);
    const again = ask(ahead, DEFAULTS);
    expect(solves).toHaveLength(3);
    expect([other.times, again.times]).toEqual([[], []]);
  });

  it('is cancelled by who asked for it, and says nothing from then on', async () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    const { times, cancel, over } = ask(ahead, DEFAULTS);
    solves[0]!.say(1);
    cancel.abort();
    solves[0]!.say(2);
    await over;
    expect(solves[0]!.signal.aborted).toBe(true);
    expect(times).toEqual([1]);
  });

  it('says nothing more to who cancels it while it is handed over', () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    solves[0]!.say(1);
    solves[0]!.say(2);
    const cancel = new AbortController();
    let heard = 0;
    const hear = () => {
      heard++;
      cancel.abort();
    };
    void ahead.solve(DEFAULTS, hear, cancel.signal);
    expect(heard).toBe(1);
    expect(solves[0]!.signal.aborted).toBe(true);
  });

  it('fails for who asks, however long ago it failed', async () => {
    const { client, solves } = heldClient();
    const ahead = solveAhead(client, DEFAULTS);
    solves[0]!.fail(new Error('no worker'));
    await new Promise((resolve) => setImmediate(resolve));
    await expect(ask(ahead, DEFAULTS).over).rejects.toThrow('no worker');
  });
});
