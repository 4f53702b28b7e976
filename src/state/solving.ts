import type { StoreApi } from 'zustand/vanilla';
import { faultOf } from '../experiment/fault.ts';
import { frameBytes, sizeOf } from '../experiment/memory.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { Detail, SolveClient } from '../experiment/solveClient.ts';
import type { AppState } from './appState.ts';
import { type PlayheadTarget, targetTime } from './playhead.ts';
import type { Run } from './run.ts';
import { type Receiver, RunBeingReceived } from './runBeingReceived.ts';
import { isSketch, type SolveState } from './solveState.ts';

/** A run that holds more than this is not kept as a ghost: the next one needs its memory. */
const MOST_GHOST_BYTES = 32 * 2 ** 20;

type Store = Pick<StoreApi<AppState>, 'getState' | 'setState'>;

/**
 * Solves the run that is asked for, one at a time: asking again cancels the solve under way, and a burst of changes
 * is one solve. The run on screen stays until the next one has frames; while a knob is held it then stays as the ghost, and
 * runs are solved as sketches: the last of them is filled in when the hand lets go.
 */
export class Solving {
  private readonly store: Store;
  private readonly client: SolveClient;
  private wanted: PlayheadTarget | null = null;
  private asked = false;
  private cancel: AbortController | null = null;

  constructor(store: Store, client: SolveClient) {
    this.store = store;
    this.client = client;
  }

  /** where the playhead of the coming run belongs; null once it is there, or the reader has moved it */
  get target(): PlayheadTarget | null {
    return this.wanted;
  }

  place(target: PlayheadTarget | null): void {
    this.wanted = target;
    const wantedTime = target?.kind === 'time' ? target.time : null;
    if (this.store.getState().wantedTime !== wantedTime) this.store.setState({ wantedTime });
  }

  /** Solves what the store's parameters are once the present task is over. */
  ask(target: PlayheadTarget | null): void {
    this.place(target);
    this.cancel?.abort();
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => {
      // a run that was there already may have been shown since
      if (!this.asked) return;
      this.asked = false;
      void this.solve(this.store.getState().parameters);
    });
  }

  /** Shows a run that has been solved already, at the flow time of the playhead, in place of one that is being solved. */
  adopt(run: Run, solve: SolveState): void {
    this.cancel?.abort();
    this.asked = false;
    this.place(null);
    this.store.setState({ solve });
    this.show(run);
  }

  /** Solves the run on screen once more where it is a sketch; that stays, as it is, until the whole run is there. */
  fillIn(): void {
    const { run, solve } = this.store.getState();
    if (run === null || this.asked || !isSketch(solve)) return;
    this.cancel?.abort();
    const { parameters } = run;
    void this.receive(parameters, 'full', {
      changed: () => {},
      progressed: () => {},
      ended: (run, outcome, stats) => this.end(run, { kind: 'done', outcome, stats }),
    });
  }

  private async solve(parameters: Parameters): Promise<void> {
    const { store } = this;
    // a hand that goes on asks for the next soon
    const sketch = store.getState().gesture;
    store.setState({ solve: { kind: 'solving', progress: 0, time: 0 } });
    await this.receive(parameters, sketch ? 'sketch' : 'full', {
      changed: (run) => this.show(run),
      progressed: (progress, time) => store.setState({ solve: { kind: 'solving', progress, time } }),
      ended: (run, outcome, stats) => {
        this.end(run, { kind: 'done', outcome, stats, ...(sketch && { sketch }) });
        // it has let go in the meantime
        if (!store.getState().gesture) this.fillIn();
      },
    });
  }

  private end(run: Run, solve: SolveState): void {
    this.store.setState({ solve });
    this.show(run);
    this.place(null);
  }

  private async receive(parameters: Parameters, detail: Detail, receiver: Receiver): Promise<void> {
    const cancel = new AbortController();
    this.cancel = cancel;
    const run = new RunBeingReceived(parameters, receiver);
    try {
      await this.client.solve(
        parameters,
        (message) => {
          if (!cancel.signal.aborted) run.receive(message);
        },
        cancel.signal,
        detail,
      );
    } catch (error) {
      if (cancel.signal.aborted) return;
      this.store.setState({ solve: { kind: 'failed', fault: faultOf(error) } });
    }
  }

  private show(run: Run): void {
    const { store, wanted: target } = this;
    const state = store.getState();
    const { width } = run.start.initial;
    const ghost = state.gesture ? (state.ghost ?? (state.run === run ? null : asGhost(state.run))) : null;
    const time =
      target === null ? Math.min(state.player.time, run.endTime) : targetTime(target, state.player, run);
    const there = (neuron: number | null) => (neuron !== null && neuron < width ? neuron : null);
    store.setState({
      run,
      ghost,
      revision: state.revision + 1,
      player: { ...state.player, time },
      hovered: there(state.hovered),
      pinned: there(state.pinned),
    });
    if (target?.kind === 'time' && run.endTime >= target.time) this.place(null);
  }
}

/** `run`, where the page can hold it beside the next one. */
function asGhost(run: Run | null): Run | null {
  if (run === null) return null;
  return run.frameCount * frameBytes(sizeOf(run.start)) <= MOST_GHOST_BYTES ? run : null;
}
