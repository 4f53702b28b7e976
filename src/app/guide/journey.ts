import { sameParameters } from '../../experiment/parameters.ts';
import type { AppState } from '../../state/appState.ts';
import type { AppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import type { Beat } from './beat.ts';
import { guideOf } from './guideState.ts';
import { type OpenScene, openedBy, sameView } from './opened.ts';

/** The journey of each page that is under way, or has come where the page still stands. */
const journeys = new WeakMap<AppStore, Journey>();

/**
 * Goes to a beat: sets the run, the pictures, the playhead and what is lit outright, whatever was there. The run is solved
 * anew only where it is another. A second call takes the place of the first, arrived or not.
 * @param plays from the beat's own beginning on, where it has one, instead of jumping: the end is the same
 * @param tour the beat of the tour that the page is at from then on
 */
export function goTo(store: AppStore, beat: Beat, tour: number | null, plays: boolean): void {
  journeys.get(store)?.end();
  const journey = new Journey(store, beat, plays);
  journeys.set(store, journey);
  journey.begin(tour);
}

/** Ends what is under way where it is; nothing is lit for it any more. */
export function endJourney(store: AppStore): void {
  journeys.get(store)?.end();
}

class Journey {
  private readonly store: AppStore;
  private readonly beat: Beat;
  private readonly plays: boolean;
  private readonly wanted: OpenScene;
  private phase: 'setting' | 'waiting' | 'playing' | 'there' | 'over' = 'setting';
  private time = Number.NaN;
  private unsubscribe: (() => void) | null = null;

  constructor(store: AppStore, beat: Beat, plays: boolean) {
    this.store = store;
    this.beat = beat;
    this.plays = plays;
    this.wanted = openedBy(beat.link);
  }

  begin(tour: number | null): void {
    const state = this.store.getState();
    state.pause();
    state.hover(null);
    state.pin(null);
    state.light(null);
    state.setTimeAxis('log');
    state.setPace('even');
    state.setAsk(null);
    for (const id of state.hidden) state.reveal(id);
    state.setTour(tour);
    if (!sameView(this.wanted.view, state.view)) state.setView(this.wanted.view);
    if (!sameParameters(this.wanted.parameters, state.parameters)) {
      state.seek(0);
      state.setParameters(this.wanted.parameters);
    }
    guideOf(this.store).setState({ stands: false, going: true });
    this.phase = 'waiting';
    this.unsubscribe = this.store.subscribe(() => this.look());
    this.look();
  }

  end(): void {
    this.unsubscribe?.();
    if (this.phase !== 'over') guideOf(this.store).setState({ stands: false, going: false });
    this.phase = 'over';
    const { lit, light } = this.store.getState();
    if (lit !== null && lit === this.beat.lit) light(null);
  }

  private look(): void {
    const state = this.store.getState();
    if (this.phase !== 'waiting' && this.phase !== 'playing' && this.phase !== 'there') return;
    if (!this.isKept(state)) this.end();
    else if (this.phase === 'waiting') this.start(state);
    else if (this.phase === 'playing' && state.player.time >= this.time) this.stop();
  }

  /** Whether the reader has left all as this journey has set it so far. */
  private isKept({ player, parameters, view }: AppState): boolean {
    if (!sameParameters(parameters, this.wanted.parameters) || !sameView(view, this.wanted.view))
      return false;
    if (this.phase === 'there') return !player.playing && player.time === this.time;
    // at its end a run pauses by itself
    return this.phase === 'waiting' || player.playing || player.time >= this.time;
  }

  private start(state: AppState): void {
    const run = this.runOf(state);
    const time = run === null ? null : this.beat.time(run);
    if (run === null || time === null) return;
    this.time = Math.min(time, run.endTime);
    const from = this.plays ? (this.beat.from?.(run) ?? null) : null;
    if (from === null || from >= this.time) {
      this.stop();
      return;
    }
    this.phase = 'setting';
    state.light(this.beat.lit);
    state.seek(from);
    state.play();
    this.phase = 'playing';
  }

  private stop(): void {
    this.phase = 'setting';
    const { seek, light } = this.store.getState();
    seek(this.time);
    light(this.beat.lit);
    this.phase = 'there';
    guideOf(this.store).setState({ stands: true, going: false });
  }

  /**
   * The run on screen, where it is the wanted one and complete. By identity: one of the same parameters that is still there from
   * before makes room for the one that is being asked for.
   */
  private runOf({ run, solve, parameters }: AppState): Run | null {
    return run?.complete && solve.kind === 'done' && run.parameters === parameters ? run : null;
  }
}
