import type { Fault } from '../experiment/fault.ts';
import type { Parameters } from '../experiment/parameters.ts';
import type { SearchClient } from '../experiment/searchClient.ts';
import type { Embedding } from '../share/embedding.ts';
import type { LinkState } from '../share/link.ts';
import type { Ask, Pace, Presentation, Theme, TimeAxis } from '../share/presentation.ts';
import type { OpenPicture } from '../share/view.ts';
import type { KeptRun, KeptStep } from './kept.ts';
import type { Lit } from './lit.ts';
import type { Logged } from './logged.ts';
import type { Run } from './run.ts';
import type { SolveState } from './solveState.ts';

/**
 * The whole state of the page, one zustand store. Plots redraw through `subscribe`; React renders controls and captions.
 * Controls call the commands at the bottom; nothing else changes the state.
 */
export interface AppState {
  // --- what is asked for
  readonly parameters: Parameters;
  /** the open pictures, in order; the first fills the stage */
  readonly view: readonly OpenPicture[];

  /** where the reader's own data and start came from */
  readonly origin: Origin;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  // --- what is solved
  /** the run on screen: stays until the next one has its first frames */
  readonly run: Run | null;
  /** the run before, drawn faint while a knob turns; null otherwise */
  readonly ghost: Run | null;
  /** grows whenever frames are added to `run`, which is appended to in place */
  readonly revision: number;
  /** runs that are kept beside it, at most four by hand and six by a link, each solved after it */
  readonly kept: readonly KeptRun[];
  /** grows whenever frames are added to one of `kept`, or one of them comes or goes */
  readonly keptRevision: number;
  /** runs that are each shown in a picture of its own beside this one: the same axes hold them all. None but there. */
  readonly alongside: readonly Run[];
  /** grows whenever something that is worked out of a run in the background has become known */
  readonly findings: number;
  readonly solve: SolveState;
  /** what a result file says of its run, drawn over the curves until it is put away or another run is opened; undo and redo bring it back with its run */
  readonly logged: Logged | null;

  /** searches for M, in a worker of its own */
  readonly searchClient: SearchClient;

  // --- the player
  readonly player: Player;

  /** flow time that a link asked for and the run has not reached yet: the playhead goes there when it does */
  readonly wantedTime: number | null;

  // --- the selection
  /** the neuron under the pointer or the keyboard focus */
  readonly hovered: number | null;
  readonly pinned: number | null;
  /** what the page points at: drawn stronger in every picture that has it, or ringed */
  readonly lit: Lit | null;
  /** a knob is held: axes keep still until it is let go */
  readonly gesture: boolean;

  // --- how it is presented
  /** the beat of the tour, 1 to 10; null outside it */
  readonly tour: number | null;
  /** null leaves it to the reader's own */
  readonly theme: Theme | null;
  /** null leaves it to the reader's browser */
  readonly language: Presentation['language'];
  /** ids of pictures that are covered until they are revealed */
  readonly hidden: readonly string[];
  /** the question that is to be answered before the run is seen */
  readonly ask: Ask | null;
  /** what was guessed before the run was seen, once it is; null until then, and when it is put away */
  readonly scored: Scored | null;

  /** what the page is left where another shows it: as it was opened, whatever is followed afterwards */
  readonly embedding: Embedding;
  /** the sweep that the laboratory is open at; null where it is closed */
  readonly lab: string | null;
  /** the laboratory is not to be had: a page that another shows, or that has something locked, unless it was opened with one */
  readonly labOff: boolean;
  /** names of parameters that cannot be changed, and ids of pictures that stay as they are */
  readonly locked: ReadonlySet<string>;

  // --- what the page has to say: what a link asked for that could not be had, a failed solve, a bad file
  readonly notices: readonly Notice[];

  // --- commands
  /** Follows a link: its run, playhead and pictures, how they are shown, and what it asked for that could not be had. A link that names no theme or no language leaves it as it is. */
  open(link: LinkState, faults: readonly Fault[]): void;
  /** A change of what the drawn start follows from lets go of a given one that it does not bring itself. */
  setParameters(change: Partial<Parameters>): void;
  resetParameters(): void;
  /** Takes back, or does again, a step: all that was done to the parameters in one gesture, a link that was opened, kept runs let go. */
  undo(): void;
  redo(): void;
  /** Keeps the run on screen, as far as it is solved; nothing where it is kept already. */
  keep(): void;
  /** Keeps runs that differ from the one on screen by these changes, and solves them; those that are kept already are left out. */
  keepMany(changes: readonly Partial<Parameters>[]): void;
  dropKept(id: number): void;
  clearKept(): void;
  /** Tells of a change of the kept runs that undo is to take back (`asKeptStep`). */
  stepKept(step: KeptStep): void;
  /** Puts a kept run on screen, and keeps the one that was there in its place. */
  swapKept(id: number): void;
  setLogged(logged: Logged | null): void;
  beginGesture(): void;
  endGesture(): void;
  setView(view: readonly OpenPicture[]): void;
  play(): void;
  pause(): void;
  /** playhead to flow time `time`, clamped to what the run has */
  seek(time: number): void;
  /** to the next (+1) or last (-1) frame */
  step(direction: 1 | -1): void;
  /** to the next (+1) or last (-1) kink of any neuron */
  stepKink(direction: 1 | -1): void;
  /** playhead to the start, playing */
  restart(): void;
  setSpeed(speed: number): void;
  setTimeAxis(axis: TimeAxis): void;
  setPace(pace: Pace): void;
  setTour(beat: number | null): void;
  setTheme(theme: Theme | null): void;
  /** Opens the laboratory, while which the run pauses, shows another sweep there, or closes it: then the run is as it was. */
  setLab(lab: string | null): void;
  setLanguage(language: Presentation['language']): void;
  /** uncovers a picture */
  reveal(id: string): void;
  setAsk(ask: Ask | null): void;
  score(scored: Scored | null): void;
  /** advances the playhead by `seconds` of watching; called once per tick while playing */
  tick(seconds: number): void;
  hover(neuron: number | null): void;
  pin(neuron: number | null): void;
  light(lit: Lit | null): void;
  notify(faults: readonly Fault[]): void;
  dismiss(id: number): void;
}

/** Where the reader's own data and start came from: the parameters before the first edit. */
export interface Origin {
  /** null where the data are not the reader's own, or came as they are by a link */
  readonly data: Parameters | null;
  /** the same of the start */
  readonly start: Parameters | null;
}

/** Guesses at a question, in the order in which they were placed. */
export interface Scored {
  readonly run: Run;
  readonly ask: Ask;
  /** degrees for `where`, as in `findings/predict`; numbers of inputs, from 0, for `first` */
  readonly guesses: readonly number[];
  /** the turn from the answer to each, degrees in (-180, 180]; empty where the question is not of a direction */
  readonly off: readonly number[];
}

export interface Player {
  /** the playhead, in flow time */
  readonly time: number;
  readonly playing: boolean;
  /** 1 plays a run in about eight seconds */
  readonly speed: number;
  readonly timeAxis: TimeAxis;
  readonly pace: Pace;
}

export interface Notice {
  readonly id: number;
  readonly fault: Fault;
}
