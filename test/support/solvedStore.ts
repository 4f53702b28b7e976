import type { Parameters } from '../../src/experiment/parameters.ts';
import type { SolveClient } from '../../src/experiment/solveClient.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { parseLink } from '../../src/share/link.ts';
import type { AppStore } from '../../src/state/react.ts';
import { createAppStore } from '../../src/state/store.ts';
import { KNOWN_PICTURES } from '../../src/views/pictures.ts';
import { solveRun } from '../../src/worker/solve.ts';
import { fakeSearchClient } from './searchClient.ts';

const solved = new Map<string, Promise<readonly RunMessage[]>>();

async function messagesOf(parameters: Parameters): Promise<readonly RunMessage[]> {
  const messages: RunMessage[] = [];
  let milliseconds = 0;
  await solveRun(parameters, {
    now: () => ++milliseconds,
    breathe: () => Promise.resolve(true),
    send: (message) => messages.push(message),
  });
  return messages;
}

/** Solves by the worker's own code, each run once for all stores of a test file. */
const client: SolveClient = {
  async solve(parameters, receive, signal) {
    const key = JSON.stringify(parameters);
    const messages = solved.get(key) ?? messagesOf(parameters);
    solved.set(key, messages);
    for (const message of await messages) if (!signal?.aborted) receive(message);
  },
  dispose: () => {},
};

/** The store of a page that was opened with a link, and that solves what it is asked for. */
export function openedStore(link: string): AppStore {
  const { state, faults } = parseLink(link, KNOWN_PICTURES);
  return createAppStore({ client, searchClient: fakeSearchClient(), initial: state, faults });
}

/** Follows another link in the page, as the address bar does. */
export function follow(store: AppStore, link: string): void {
  const { state, faults } = parseLink(link, KNOWN_PICTURES);
  store.getState().open(state, faults);
}
