import type { Parameters } from '../experiment/parameters.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';

/**
 * Begins to solve `parameters` before anyone asks. The first request to the client returned, if it is for this run, gets
 * it from its start, as far as it has come; any other request cancels it as it would cancel an earlier one.
 */
export function solveAhead(client: SolveClient, parameters: Parameters): SolveClient {
  const cancel = new AbortController();
  const kept: RunMessage[] = [];
  let take = (message: RunMessage): void => {
    kept.push(message);
  };
  const over = client.solve(parameters, (message) => take(message), cancel.signal);
  // whoever asks for the run hears of it
  over.catch(() => {});
  let asked = false;

  return {
    solve(wanted, onMessage, signal, detail) {
      const first = !asked;
      asked = true;
      if (!first || !sameRun(wanted, parameters)) return client.solve(wanted, onMessage, signal, detail);
      take = (message) => {
        if (!signal.aborted) onMessage(message);
      };
      if (signal.aborted) cancel.abort();
      signal.addEventListener('abort', () => cancel.abort(), { once: true });
      for (const message of kept.splice(0)) take(message);
      return over;
    },
    dispose: () => client.dispose(),
  };
}

/** By content: the data in a link may be new objects each time that it is read. */
function sameRun(one: Parameters, other: Parameters): boolean {
  const { given, network, ...rest } = one;
  const { given: otherGiven, network: otherNetwork, ...otherRest } = other;
  return same(given, otherGiven) && same(network, otherNetwork) && same(rest, otherRest);
}

/** Long data are the same object, and to write down a million numbers takes a second. */
function same(one: object | null, other: object | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
