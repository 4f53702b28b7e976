import { createStore } from 'zustand/vanilla';
import { differencesOf } from '../experiment/differences.ts';
import type { Fault } from '../experiment/fault.ts';
import { sanitise } from '../experiment/limits.ts';
import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import type { SearchClient } from '../experiment/searchClient.ts';
import type { SolveClient } from '../experiment/solveClient.ts';
import type { LinkState } from '../share/link.ts';
import { NEWEST } from '../share/versions.ts';
import type { AppState, Notice, Player } from './appState.ts';
import { type Change, History, type Moved, NO_ORIGIN } from './history.ts';
import { keptOf, swapped, withPresent, withRun } from './keeping.ts';
import type { KeptAndFault, KeptRun } from './kept.ts';
import type { Locks } from './locks.ts';
import {
  advanced,
  clamp,
  fractionAt,
  kinkStop,
  type PlayheadTarget,
  steppedTime,
  targetOf,
  targetTime,
} from './playhead.ts';
import type { AppStore } from './react.ts';
import type { Run } from './run.ts';
import { watchRuns } from './runsOnScreen.ts';
import { isSketch, type SolveState } from './solveState.ts';
import { Solving } from './solving.ts';

export interface StoreOptions {
  readonly client: SolveClient;
  readonly searchClient: SearchClient;
  /** the link the page was opened with */
  readonly initial: LinkState;
  readonly faults?: readonly Fault[];
  /** play a link that names no time; false for readers who prefer reduced motion */
  readonly autoplay?: boolean;
  /** what is not to be changed; nothing where it is left out */
  readonly locks?: Locks | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The store of a page, which at once begins to solve the run of `initial`. */
export function createAppStore({
  client,
  searchClient,
  initial,
  faults = [],
  autoplay = true,
  locks,
}: StoreOptions): AppStore {
  let lastNotice = 0;
  /** the run played when the laboratory was opened over it */
  let playedBefore = false;
  const { embed, lock } = initial.embedding;
  const labOff = initial.lab === null && (embed !== null || lock.length > 0);
  const history = new History();
  /** The player as a link wants it: a question comes before the run plays. */
  const startOf = ({ time, axis, pace, ask, lab }: LinkState) => ({
    time: 0,
    playing: time === null && ask === null && (lab === null || labOff) && autoplay,
    timeAxis: axis,
    pace,
  });
  /** `said` and what is new: a knob that turns on and on against a limit is told of it once. */
  const withFaults = (said: readonly Notice[], faults: readonly Fault[]): readonly Notice[] => {
    const about = ({ code, field }: Fault) => `${code} ${field}`;
    const renewed = new Set(faults.map(about));
    const kept = said.filter(({ fault }) => fault.field === null || !renewed.has(about(fault)));
    return [...kept, ...faults.map((fault) => ({ id: ++lastNotice, fault }))];
  };

  const store: AppStore = createStore<AppState>()((set, get) => {
    const setPlayer = (change: Partial<Player>) => set({ player: { ...get().player, ...change } });
    /** Moves the playhead by the reader's hand: from here on nothing else places it. */
    const moveTo = (time: number, playing: boolean) => {
      solving.place(null);
      // a question comes first: until it is answered the run rests at its start
      setPlayer(get().ask === null ? { time, playing } : { time: 0, playing: false });
    };
    /** Solves the parameters as they now are, the playhead where it stands on the time axis. */
    const solveAgain = () => {
      const { player, run } = get();
      let target: PlayheadTarget | null = solving.target;
      if (target === null && run !== null) target = targetOf(player, run);
      solving.ask(target);
    };

    const setKept = (kept: readonly KeptRun[]) => set({ kept, keptRevision: get().keptRevision + 1 });
    const addKept = ({ kept, fault }: KeptAndFault) => {
      if (fault !== null) get().notify([fault]);
      setKept(kept);
    };
    /** `wanted` but for what is locked. */
    const held = (wanted: Parameters) =>
      locks?.held(wanted, get().parameters) ?? { parameters: wanted, faults: [] };
    const heldView = (wanted: AppState['view']) =>
      locks?.heldView(wanted, get().view) ?? { view: wanted, faults: [] };
    const changeTo = (change: Change) => set({ ...change, ...neuronsOf(get(), change.parameters) });
    /** Puts a kept run on screen, and the one that is there in its place. */
    const exchange = (one: KeptRun, change: Change) => {
      setKept(swapped(get(), one.id));
      const { run, solve } = one;
      if (run === null || solve.kind !== 'done' || isSketch(solve)) {
        changeTo(change);
        solveAgain();
        return;
      }
      // the run's own object: what is solved for the screen is known by it
      changeTo({ ...change, parameters: run.parameters });
      solving.adopt(run, solve);
    };
    const moveInHistory = (moved: Moved | null, back: boolean) => {
      if (moved === null) return;
      const { change, kept: step } = moved;
      const { kept } = get();
      if (typeof step === 'function') {
        // the parameters are as they were: nothing on screen is solved anew
        set({ canUndo: change.canUndo, canRedo: change.canRedo });
        return addKept(step(kept, back));
      }
      const one = step && kept.find(({ parameters }) => sameParameters(parameters, change.parameters));
      // it may have been let go since
      if (one) return exchange(one, change);
      changeTo(change);
      solveAgain();
    };

    return {
      parameters: initial.parameters,
      origin: NO_ORIGIN,
      canUndo: false,
      canRedo: false,
      view: initial.view,
      run: null,
      ghost: null,
      revision: 0,
      kept: keptOf(initial.kept, {
        parameters: initial.parameters,
        run: null,
        solve: { kind: 'idle' },
        kept: [],
      }),
      keptRevision: 0,
      alongside: [],
      findings: 0,
      solve: { kind: 'idle' },
      logged: null,
      searchClient,
      player: { ...startOf(initial), speed: 1 },
      hovered: null,
      ...shownOf(initial),
      theme: initial.theme,
      language: initial.language,
      embedding: initial.embedding,
      lab: initial.lab,
      labOff,
      locked: locks?.names ?? NOTHING,
      lit: null,
      gesture: false,
      wantedTime: initial.time,
      notices: withFaults([], faults),

      open(link, found) {
        const { parameters, faults: refused } = held(link.parameters);
        const { view, faults: stays } = heldView(link.view);
        playedBefore = false;
        const kept = link.kept.filter((one) => held(one).faults.length === 0);
        set((state) => ({
          ...history.leap(state, parameters, NO_ORIGIN),
          kept: keptOf(kept, state),
          keptRevision: state.keptRevision + 1,
          view,
          hovered: null,
          ...shownOf(link),
          // what is covered for good is covered by no link less
          hidden: [...new Set([...link.hide, ...state.hidden.filter((id) => state.locked.has(id))])],
          theme: link.theme ?? state.theme,
          language: link.language ?? state.language,
          lab: labOff ? null : link.lab,
          lit: null,
          notices: withFaults(state.notices, [...found, ...refused, ...stays]),
          player: { ...state.player, ...startOf(link) },
        }));
        solving.ask(targetOfLink(link));
      },
      setParameters(change) {
        const { parameters: wanted, faults: corrections } = sanitise(
          { ...get().parameters, ...withStart(get().parameters, change) },
          undefined,
          NEWEST.parameters,
        );
        const { parameters, faults: refused } = held(wanted);
        const found = [...corrections, ...refused];
        if (sameParameters(parameters, get().parameters) && get().solve.kind !== 'failed') {
          if (found.length > 0) get().notify(found);
          return;
        }
        set((state) => ({
          ...history.step(state, parameters),
          ...neuronsOf(state, parameters),
          notices: withFaults(state.notices, found),
        }));
        solveAgain();
      },
      resetParameters() {
        set((state) => ({
          ...history.leap(state, held(NEWEST.parameters).parameters),
          hovered: null,
          pinned: null,
        }));
        solveAgain();
      },
      keep() {
        addKept(withPresent(get()));
      },
      keepMany(changes) {
        for (const change of changes) {
          const { parameters, kept } = get();
          const { parameters: wanted, faults: found } = sanitise(
            { ...parameters, ...withStart(parameters, change) },
            undefined,
            NEWEST.parameters,
          );
          const { faults: refused } = held(wanted);
          if (found.length + refused.length > 0) get().notify([...found, ...refused]);
          if (refused.length === 0 && differencesOf(wanted, parameters).length > 0)
            addKept(withRun(kept, wanted));
        }
      },
      dropKept: (id) => setKept(get().kept.filter((one) => one.id !== id)),
      clearKept: () => setKept([]),
      stepKept: (step) => set(history.stepKept(get(), step)),
      swapKept(id) {
        const one = get().kept.find((kept) => kept.id === id);
        if (one === undefined || sameParameters(one.parameters, get().parameters)) return;
        const { faults: refused } = held(one.parameters);
        if (refused.length > 0) return get().notify(refused);
        exchange(one, history.exchange(get(), one.run?.parameters ?? one.parameters));
      },
      undo: () => moveInHistory(history.undo(get()), true),
      redo: () => moveInHistory(history.redo(get()), false),
      beginGesture() {
        history.beginGesture();
        set({ gesture: true });
      },
      setLogged(logged) {
        if (logged === null) history.forget(get().logged);
        set({ logged });
      },
      endGesture() {
        set({ gesture: false, ghost: null });
        solving.fillIn();
      },
      setView(wanted) {
        const { view, faults: found } = heldView(wanted);
        if (found.length > 0) get().notify(found);
        set({ view });
      },

      play() {
        const { player, run, solve } = get();
        const over = run !== null && isOver(run, solve) && player.time >= run.endTime;
        moveTo(over ? 0 : player.time, true);
      },
      pause: () => setPlayer({ playing: false }),
      seek(time) {
        const { run } = get();
        if (run !== null) moveTo(clamp(time, run), false);
      },
      step(direction) {
        const { run, player } = get();
        if (run !== null) moveTo(steppedTime(run, player.time, direction), false);
      },
      stepKink(direction) {
        const { run, player } = get();
        if (run !== null) moveTo(kinkStop(run, player.time, direction), false);
      },
      restart: () => moveTo(0, true),
      setSpeed: (speed) => setPlayer({ speed }),
      setTimeAxis: (timeAxis) => setPlayer({ timeAxis }),
      setPace: (pace) => setPlayer({ pace }),
      setTour: (tour) => set({ tour }),
      setTheme: (theme) => set({ theme }),
      setLanguage: (language) => set({ language }),
      setLab(lab) {
        if (labOff) return;
        const { player, lab: before } = get();
        if (before === null) playedBefore = player.playing;
        const playing = lab === null && (playedBefore || player.playing);
        // at one time: the address that is left is that of the run at rest
        set({ lab, player: { ...player, playing } });
      },
      reveal(id) {
        if (get().locked.has(id)) return get().notify([{ code: 'locked', field: id, values: {} }]);
        set((state) => ({ hidden: state.hidden.filter((hidden) => hidden !== id) }));
      },
      score: (scored) => set({ scored }),
      setAsk(ask) {
        set({ ask });
        if (ask !== null) moveTo(0, false);
      },
      tick(seconds) {
        const { run, player, solve } = get();
        if (run === null || !player.playing) return;
        const { target } = solving;
        const from = target?.kind === 'fraction' ? targetTime(target, player, run) : player.time;
        const time = advanced(player, run, from, seconds);
        const atEnd = time >= run.endTime && isOver(run, solve);
        // A run that is yet to come goes on from where this one has been watched to; one that has come as far as the playhead
        // only waits for more, and does not leap to the end of it.
        const waits = !atEnd && time >= run.endTime && run.parameters === get().parameters;
        if (target !== null) {
          solving.place(atEnd ? { kind: 'end' } : waits ? null : fractionAt(player, run, time));
        }
        setPlayer({ time, playing: !atEnd });
      },

      hover(neuron) {
        if (get().hovered !== neuron) set({ hovered: neuron });
      },
      pin: (neuron) => set({ pinned: neuron }),
      light(lit) {
        if (get().lit !== lit) set({ lit });
      },
      notify: (found) => set((state) => ({ notices: withFaults(state.notices, found) })),
      dismiss: (id) => set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) })),
    };
  });

  watchRuns(store);
  const solving = new Solving(store, client);
  solving.ask(targetOfLink(initial));
  return store;
}

/** What a link says of the selection and of the presentation. */
function shownOf({ pinned, tour, hide, ask }: LinkState) {
  return { pinned, tour, hidden: hide, ask, scored: null };
}

/** Who is pointed at once the network is another: its neurons are others. */
function neuronsOf({ pinned }: AppState, { width }: Parameters) {
  return { hovered: null, pinned: pinned !== null && pinned < width ? pinned : null };
}

/** What the drawn start follows from: a change of these is a wish for another. */
const OF_START = ['width', 'dimension', 'networkSeed'] as const;

/** `change`, without the reader's own start where it asks for another. */
function withStart(parameters: Parameters, change: Partial<Parameters>): Partial<Parameters> {
  if (parameters.network === null || 'network' in change) return change;
  const other = OF_START.some((key) => change[key] !== undefined && change[key] !== parameters[key]);
  return other ? { ...change, network: null } : change;
}

/** Whether nothing more will come of the run on screen. */
function isOver(run: Run, solve: SolveState): boolean {
  return run.complete || solve.kind === 'failed';
}

function targetOfLink({ time }: LinkState): PlayheadTarget | null {
  return time === null ? null : { kind: 'time', time };
}
