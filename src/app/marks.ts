import type { AppStore } from '../state/react.ts';

/**
 * Marks in the browser's user timing, for whoever measures the page: when a run was asked for, when it was
 * complete (with what the worker took for it), when its first frame and when its end were painted. The first run has
 * been asked for by now.
 */
export function markRuns(store: AppStore): void {
  const afterPaint = (name: string) =>
    requestAnimationFrame(() => setTimeout(() => performance.mark(name), 0));
  performance.mark('run-asked');
  store.subscribe((state, before) => {
    if (state.parameters !== before.parameters) performance.mark('run-asked');
    if (state.run !== before.run) afterPaint('run-first-frame');
    if (state.solve.kind !== 'done' || before.solve.kind === 'done') return;
    performance.mark('run-complete', { detail: { solveMs: state.solve.stats.solveMs } });
    afterPaint('run-finished');
  });
}
