import type { StoreApi } from 'zustand/vanilla';
import { faultOf } from '../experiment/fault.ts';
import { frameBytes, sizeOf } from '../experiment/memory.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { RunMessage } from '../experiment/trajectory.ts';
import type { AppState } from './appState.ts';
import { type PlayheadTarget, targetTime } from './playhead.ts';
import { type Run, RunRecord } from './run.ts';

/** A run that holds more than this is not kept as a ghost: the next one needs its memory. */
const MOST_GHOST_BYTES = 32 * 2 ** 20;

type Store = Pick<StoreApi<AppState>, 'getState' | 'setState'>;

/**
 * Solves the run that is asked for, one at a time: asking again cancels the solve under way, and a burst of changes
 * is one solve. The run on screen stays until the next one has frames; while a knob is held it then stays as the ghost.
 */
export class Solving {
  private readonly store: Store;
  private readonly client: SolveClient;
  private wanted: PlayheadTarget | null = null;
  private asked = false;
  private cancel: AbortController | null = null;
  private lastId = 0;

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
      this.asked = false;
      void this.solve(this.store.getState().parameters);
    });
  }

  private async solve(parameters: Parameters): Promise<void> {
    const cancel = new AbortController();
    this.cancel = cancel;
    this.store.setState({ solve: { kind: 'solving', progress: 0, time: 0 } });
    const run = new RunBeingReceived(++this.lastId, parameters, this.store, this);
    try {
      await this.client.solve(
        parameters,
        (message) => {
          if (!cancel.signal.aborted) run.receive(message);
        },
        cancel.signal,
      );
    } catch (error) {
      if (cancel.signal.aborted) return;
      this.store.setState({ solve: { kind: 'failed', fault: faultOf(error) } });
    }
  }
}

/** A run as its messages arrive. */
class RunBeingReceived {
  private readonly id: number;
  private readonly parameters: Parameters;
  private readonly store: Store;
  private readonly solving: Solving;
  private run: RunRecord | null = null;

  constructor(id: number, parameters: Parameters, store: Store, solving: Solving) {
    this.id = id;
    this.parameters = parameters;
    this.store = store;
    this.solving = solving;
  }

  receive(message: RunMessage): void {
    const { store } = this;
    if (message.kind === 'start') {
      this.run = new RunRecord(this.id, this.parameters, message.start);
      return;
    }
    const run = this.run;
    if (run === null) return;
    switch (message.kind) {
      case 'frames':
        run.appendFrames(message.frames);
        this.show(run);
        break;
      case 'kinks':
        run.appendKinks(message.kinks, message.leftOut);
        break;
      case 'thin':
        run.thin(message.besides);
        this.show(run);
        break;
      case 'progress':
        store.setState({ solve: { kind: 'solving', progress: message.progress, time: message.time } });
        break;
      case 'end':
        run.complete = true;
        store.setState({ solve: { kind: 'done', outcome: message.outcome, stats: message.stats } });
        this.show(run);
        this.solving.place(null);
        break;
    }
  }

  private show(run: RunRecord): void {
    const { store } = this;
    const state = store.getState();
    const { target } = this.solving;
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
    if (target?.kind === 'time' && run.endTime >= target.time) this.solving.place(null);
  }
}

/** `run`, where the page can hold it beside the next one. */
function asGhost(run: Run | null): Run | null {
  if (run === null) return null;
  return run.frameCount * frameBytes(sizeOf(run.start)) <= MOST_GHOST_BYTES ? run : null;
}
