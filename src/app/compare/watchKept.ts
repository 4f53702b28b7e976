import type { AppStore } from '../../state/react.ts';
import { createSolveClient } from '../../worker/client.ts';

/** A run that is kept is solved one at a time: nothing stands by to take over from it. */
const NEVER = new Promise<number>(() => {});

/** Has the runs solved that are kept, by a worker of their own; both are fetched with the first of them. */
export function watchKept(store: AppStore): void {
  let coming = false;
  const look = async () => {
    if (coming || store.getState().kept.length === 0) return;
    coming = true;
    try {
      const { solveKept } = await import('../../state/keptSolving.ts');
      end();
      solveKept(
        store,
        createSolveClient(undefined, () => NEVER),
      );
    } catch {
      // without a network they wait, until another is kept
      coming = false;
    }
  };
  const end = store.subscribe(({ kept }, before) => {
    if (kept !== before.kept) void look();
  });
  void look();
}
