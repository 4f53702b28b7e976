import { type Fault, faultOf } from '../experiment/fault.ts';
import { sameParameters } from '../experiment/parameters.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { AppState } from './appState.ts';
import { changeKept, noRoom } from './keeping.ts';
import type { KeptRun } from './kept.ts';
import type { AppStore } from './react.ts';
import type { Run } from './run.ts';
import { RunBeingReceived } from './runBeingReceived.ts';
import { isSketch } from './solveState.ts';

/**
 * Solves the kept runs that are not solved yet, one after the other in the order in which they are kept. The run on screen comes
 * first: while it is being solved, or a knob is held, a solve under way is given up, and begins again afterwards.
 * @param client one of its own: the page's own solves only what is to be on screen
 * @returns a function that ends it
 */
export function solveKept(store: AppStore, client: SolveClient): () => void {
  let underWay: { readonly id: number; readonly cancel: AbortController } | null = null;

  /** Ends the solve under way; what is to become of its run is the caller's. */
  const stop = (): number | null => {
    const stopped = underWay?.id ?? null;
    underWay?.cancel.abort();
    underWay = null;
    return stopped;
  };
  const putOff = () => {
    const id = stop();
    if (id !== null) changeKept(store, id, { solve: { kind: 'idle' } });
  };

  const look = () => {
    const state = store.getState();
    const { kept } = state;
    if (underWay !== null && !kept.some(({ id }) => id === underWay?.id)) stop();
    if (!isAtRest(state)) return putOff();
    const waiting = kept.filter(({ solve }) => solve.kind === 'idle');
    // what was solved for the screen is not solved again
    const solved = waiting.find(({ parameters }) => isOnScreen(parameters, state));
    if (solved !== undefined) return changeKept(store, solved.id, { run: state.run, solve: state.solve });
    if (underWay === null && waiting.length > 0) void solve(waiting[0]!);
  };

  const solve = async ({ id, parameters, run: before }: KeptRun) => {
    const cancel = new AbortController();
    const { signal } = cancel;
    underWay = { id, cancel };
    const fail = (fault: Fault) => {
      stop();
      changeKept(store, id, { run: null, solve: { kind: 'failed', fault } });
    };
    // where a solve begins again, what there was stays until this one has come as far
    const show = (run: Run) => {
      if (before !== null && !run.complete && run.endTime < before.endTime) return;
      changeKept(store, id, { run });
      const fault = noRoom(store.getState().kept);
      if (fault !== null) fail(fault);
    };
    changeKept(store, id, { solve: { kind: 'solving', progress: 0, time: 0 } });
    const run = new RunBeingReceived(parameters, {
      changed: show,
      progressed: (progress, time) => changeKept(store, id, { solve: { kind: 'solving', progress, time } }),
      ended(run, outcome, stats) {
        underWay = null;
        changeKept(store, id, { run, solve: { kind: 'done', outcome, stats } });
      },
    });
    try {
      await client.solve(
        parameters,
        (message) => {
          if (!signal.aborted) run.receive(message);
        },
        signal,
      );
    } catch (error) {
      if (!signal.aborted) fail(faultOf(error));
    }
  };

  const end = store.subscribe(look);
  look();
  return () => {
    end();
    putOff();
    client.dispose();
  };
}

/** Whether nothing that the reader waits for is being solved, or about to be. */
function isAtRest({ gesture, solve, run, parameters }: AppState): boolean {
  if (gesture || isSketch(solve)) return false;
  return solve.kind === 'failed' || (solve.kind === 'done' && run?.parameters === parameters);
}

function isOnScreen(parameters: KeptRun['parameters'], { run, solve }: AppState): boolean {
  return solve.kind === 'done' && run !== null && run.complete && sameParameters(run.parameters, parameters);
}
