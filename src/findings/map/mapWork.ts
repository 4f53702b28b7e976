import type { MapClient, MapMessage, MappedParameter } from '../../experiment/parameterMap.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import type { AppState } from '../../state/appState.ts';
import type { AppStore } from '../../state/react.ts';
import { sameItems } from '../../state/sameItems.ts';
import { type MapAxis, mapAxisOf } from './mapAxis.ts';
import { rowsAtLevel, tasksAtLevel } from './mapOrder.ts';
import { ParameterMap } from './parameterMap.ts';

/** Solving that a map may take in all, in milliseconds: it stays as coarse as it is where the next level would take more. */
export const MOST_MAP_MS = 40_000;
/** Between two tellings of new rows: each has a canvas drawn anew. A level that is complete is told at once. */
const TELL_EVERY_MS = 150;
/** The same while a run plays, once the first rows are there. */
const TELL_EVERY_WHILE_PLAYING_MS = 600;

/** The clock and the timer, so that tests can hand in others. */
export interface MapTiming {
  /** milliseconds */
  now(): number;
  later(job: () => void, ms: number): void;
}

/** What is wanted of a map. */
export interface MapWish {
  readonly over: MappedParameter;
  readonly angles: boolean;
  /** the finest level that is seen, from 0 */
  readonly level: number;
}

/** How a map stands. */
export interface MapState {
  readonly map: ParameterMap;
  /** it is of other parameters than the run on screen has, and shown until there are rows of those */
  readonly past: boolean;
  readonly stage:
    | 'waiting'
    | 'solving'
    | 'done'
    /** finer rows would take too long */
    | 'coarse'
    | 'failed';
  /** rows that are there, and that there will be, of the map that is solved */
  readonly rows: number;
  readonly wanted: number;
  /** milliseconds that a row takes */
  readonly rowMs: number;
}

/**
 * While a run plays the worker rests for so long after every few milliseconds of solving: pictures are drawn by the processor
 * too. The first rows come at once.
 */
const REST_WHILE_PLAYING_MS = 24;

/** Maps solved last, the newest first: who comes back to one finds it as it was. */
const shelf: ParameterMap[] = [];
const MOST_ON_SHELF = 4;

/**
 * Has a map solved, coarse rows first, by an idle worker: no row is begun while the run on screen is being solved or a knob is
 * held, and what is under way is given up then. A change of the map's own parameter leaves it as it is; of another one it is
 * given up for another map at once.
 */
export class MapWork {
  private readonly store: AppStore;
  private readonly client: MapClient;
  private readonly tell: (state: MapState | null) => void;
  private readonly timing: MapTiming;
  private readonly unsubscribe: () => void;
  private wish: MapWish | null = null;
  private map: ParameterMap | null = null;
  private axis: MapAxis | null = null;
  /** shown until the present one has its first level */
  private before: ParameterMap | null = null;
  private under: AbortController | null = null;
  private tooLong = false;
  private told = Number.NEGATIVE_INFINITY;
  private levelsTold = 0;
  /** what was told last */
  private news: readonly unknown[] = [];
  private telling = false;
  private disposed = false;

  constructor(
    store: AppStore,
    client: MapClient,
    tell: (state: MapState | null) => void,
    timing: MapTiming = { now: () => performance.now(), later: (job, ms) => setTimeout(job, ms) },
  ) {
    this.store = store;
    this.client = client;
    this.tell = tell;
    this.timing = timing;
    this.unsubscribe = store.subscribe((state, past) => {
      const { parameters, solve, gesture, player } = state;
      const paced = player.playing !== past.player.playing && this.hasFirst;
      // what is under way goes on at another pace
      if (paced) this.under?.abort();
      if (paced || parameters !== past.parameters || solve !== past.solve || gesture !== past.gesture) {
        this.look();
      }
    });
  }

  /** Changes what is wanted; null where nothing is. */
  want(wish: MapWish | null): void {
    this.wish = wish;
    this.look();
  }

  dispose(): void {
    this.disposed = true;
    this.unsubscribe();
    this.under?.abort();
  }

  /** Looks at what is to be done now, and does it. */
  private look(): void {
    if (this.disposed) return;
    const state = this.store.getState();
    if (this.wish === null) {
      this.under?.abort();
      return;
    }
    if (this.map === null || !isOf(this.map, this.wish, state.parameters)) this.begin(state.parameters);
    if (isBusy(state)) this.under?.abort();
    else this.goOn();
    this.tellSoon();
  }

  /** Takes up the map of `parameters`, where there is such a one. */
  private begin(parameters: Parameters): void {
    this.under?.abort();
    const { over, angles } = this.wish!;
    const axis = mapAxisOf(over, parameters);
    if (this.map !== null && this.map.levels > 0) this.before = this.map;
    // what goes over another parameter is no stand-in
    if (this.before?.axis.over !== over) this.before = null;
    this.axis = axis;
    this.tooLong = false;
    this.told = Number.NEGATIVE_INFINITY;
    this.news = [];
    if (axis === null) {
      this.map = null;
      this.before = null;
      this.tell(null);
      return;
    }
    const kept = shelf.find((map) => isOf(map, this.wish!, parameters));
    this.map = kept ?? new ParameterMap(parameters, axis, angles);
  }

  private goOn(): void {
    const { map, axis } = this;
    if (map === null || axis === null || this.under !== null || map.failed !== null) return;
    const level = this.nextLevel(map);
    if (level === null) return;
    const rows = tasksAtLevel(level)
      .map(({ position, grain }) => ({ value: axis.value(position), grain }))
      .filter(({ value, grain }, index, all) => {
        const first = all.findIndex((other) => other.value === value) === index;
        return first && !map.has(value, grain);
      });
    // a wide network takes as long as all narrow ones: those are not to wait for it
    if (axis.over === 'width') rows.sort((one, other) => one.value - other.value);
    if (rows.length === 0) {
      map.levels = level + 1;
      this.goOn();
      return;
    }
    if (level > 0 && map.ms + rows.length * msARow(map) > MOST_MAP_MS) {
      this.tooLong = true;
      return;
    }
    const { parameters, times, angles } = map;
    const restMs = this.isPlaying ? REST_WHILE_PLAYING_MS : 0;
    const request = { parameters, over: axis.over, times, paceValue: axis.paceValue, rows, angles, restMs };
    const under = new AbortController();
    this.under = under;
    const take = (message: MapMessage) => {
      if (under.signal.aborted) return;
      map.take(message);
      // as far as it has come: who is next to look at it goes on from there
      if (message.kind === 'row' && !shelf.includes(map)) putOnShelf(map);
      if (message.kind === 'row' && tasksDone(map, rows)) {
        map.levels = level + 1;
        putOnShelf(map);
      }
      this.tellSoon();
    };
    this.client.solveRows(request, take, under.signal).then(
      () => this.over(under),
      () => {
        if (!under.signal.aborted) map.failed = 'broken';
        this.over(under);
      },
    );
    under.signal.addEventListener('abort', () => {
      if (this.under === under) this.under = null;
    });
  }

  private over(under: AbortController): void {
    if (this.under !== under || this.disposed) return;
    this.under = null;
    this.look();
  }

  /** the first rows are there */
  private get hasFirst(): boolean {
    return this.map !== null && this.map.levels > 0;
  }

  /** frames come before further rows */
  private get isPlaying(): boolean {
    return this.hasFirst && this.store.getState().player.playing;
  }

  /** The level to be solved next; null where all that are seen are there, or more would take too long. */
  private nextLevel(map: ParameterMap): number | null {
    return this.tooLong || map.levels > this.wish!.level ? null : map.levels;
  }

  /** Tells how it stands, at once where a level is complete, else now and then. */
  private tellSoon(): void {
    const wait =
      this.told + (this.isPlaying ? TELL_EVERY_WHILE_PLAYING_MS : TELL_EVERY_MS) - this.timing.now();
    const complete = this.map !== null && this.under === null;
    if (wait <= 0 || complete || this.levelsTold !== (this.map?.levels ?? 0)) {
      this.tellNow();
      return;
    }
    if (this.telling) return;
    this.telling = true;
    this.timing.later(() => {
      this.telling = false;
      this.tellNow();
    }, wait);
  }

  private tellNow(): void {
    const { map, before, wish } = this;
    if (this.disposed || map === null || wish === null) return;
    const past = map.levels === 0 && map.failed === null && before !== null;
    if (!past) this.before = null;
    const state: MapState = {
      map: past ? before : map,
      past,
      stage: this.stageOf(map),
      rows: map.count,
      wanted: rowsAtLevel(Math.max(wish.level, map.levels - 1)),
      rowMs: msARow(map),
    };
    // the progress of the run on screen, for one, is no news of the map
    const news = [...Object.values(state), map.revision];
    if (sameItems(news, this.news)) return;
    this.news = news;
    this.told = this.timing.now();
    this.levelsTold = map.levels;
    this.tell(state);
  }

  private stageOf(map: ParameterMap): MapState['stage'] {
    if (map.failed !== null) return 'failed';
    if (this.tooLong) return 'coarse';
    if (map.levels > this.wish!.level) return 'done';
    return this.under === null ? 'waiting' : 'solving';
  }
}

/** Whether the reader waits for something else, or is about to. */
function isBusy({ solve, gesture }: AppState): boolean {
  return solve.kind === 'solving' || gesture;
}

/** Whether a map is what is wished of runs of `parameters`, which may differ in the map's own. */
function isOf(
  { parameters: own, axis, angles }: ParameterMap,
  wish: MapWish,
  parameters: Parameters,
): boolean {
  if (axis.over !== wish.over || (wish.angles && !angles)) return false;
  return (Object.keys(own) as (keyof Parameters)[]).every(
    (key) => key === axis.over || own[key] === parameters[key],
  );
}

function putOnShelf(map: ParameterMap): void {
  shelf.splice(0, shelf.length, map, ...shelf.filter((other) => other !== map));
  shelf.length = Math.min(shelf.length, MOST_ON_SHELF);
}

function msARow(map: ParameterMap): number {
  return map.count === 0 ? 0 : map.ms / map.count;
}

function tasksDone(
  map: ParameterMap,
  rows: readonly { readonly value: number; readonly grain: 'draft' | 'fine' }[],
): boolean {
  return rows.every(({ value, grain }) => map.has(value, grain));
}
