import type { AppStore } from '../../state/react.ts';
import { background } from './background.ts';

const listeners = new Set<(count: number) => void>();
let count = 0;

/** Says that something worked out of a run in the background has become known: who shows any of it asks again. */
export function announceFinding(): void {
  count++;
  for (const listener of listeners) listener(count);
}

/**
 * Has the store tell of it, as `findings`; the work in the background gives way while its run plays.
 * @returns what ends that
 */
export function connectFindings(store: AppStore): () => void {
  const listener = (findings: number) => store.setState({ findings });
  listener(count);
  listeners.add(listener);
  const end = store.subscribe(({ player }) => background.giveWay(player.playing));
  return () => {
    end();
    listeners.delete(listener);
  };
}
