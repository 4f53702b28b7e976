import type { ComponentType, ReactNode } from 'react';
import type { Parameters } from '../experiment/parameters.ts';
import type { Wait } from '../findings/background/wait.ts';
import type { ClaimId } from '../findings/theory/claimedBounds.ts';
import type { AppState } from '../state/appState.ts';
import type { Lit } from '../state/lit.ts';
import type { Run } from '../state/run.ts';
import type { LateText, TermId } from '../text/translation.ts';
import type { RichText } from './axis/number.ts';
import type { PointerPlace } from './canvas/pointerPlace.ts';
import type { Sheet } from './canvas/sheet.ts';
import type { TableOf } from './dataTable.ts';
import type { Handling } from './handles/handling.ts';
import type { DataTable } from './table.ts';

/**
 * A picture: one way of looking at a run. It is data. Each has a folder in `views/` and is known to `pictures.ts`; what
 * draws it on the page, takes its pointer and keys and frames it is `react/PictureView.tsx`, the same for all.
 */
export type Picture = CanvasPicture | PagePicture;

/** A picture that is drawn: a drawing with what is said of it. */
export interface CanvasPicture<View = unknown, Own = object> extends Drawing<View, Own>, Named {
  /** what is plotted, and its unit; read again when something is known of the run that was not */
  caption(state: AppState, box: PictureBox): string;
  /** what it shows with the playhead at `time`, for those who cannot see it */
  describe(run: Run, time: number, settings: readonly string[]): string;
  /** what it shows of the runs kept beside the one on screen, at the playhead, for those who cannot see it; empty where nothing */
  describeBeside?(state: AppState, settings: readonly string[]): string;
  /** what will be there: a faint outline of it keeps its place */
  readonly outline: 'axes' | 'circle';
  /** why there is nothing to draw of a run; null where there is something */
  refusal?(run: Run): string | null;
  /** parameters that give it something to draw where it refuses a run: a button in its place takes them */
  readonly remedy?: Remedy;
  /** what of it is still being worked out in the background; null where it shows all */
  waiting?(run: Run, settings: readonly string[]): Wait | null;
  /** HTML that shares the body with the canvases */
  readonly surroundings?: Surroundings<Own>;
}

/** A picture that is written: it brings its own figure (`frame/PlotFrame.tsx`). */
export interface PagePicture extends Named {
  readonly Component: ComponentType<PictureBox>;
  /** what it shows with the playhead at `time`, for those who cannot see it */
  describe(run: Run, time: number): string;
}

interface Named {
  /** as in the link's `view`: never changes */
  readonly id: PictureId;
  /** what a reader can set in it, kept in the link; none where this is missing */
  readonly settings?: PictureSettings;
  /** what of the paper is about what it shows: a disclosure in the bar above it compares that with the run */
  readonly claims?: readonly ClaimId[];
  /** what it shows as numbers, over the whole run: fetched when somebody wants them */
  readonly table?: () => Promise<TableOf>;
}

/**
 * What is drawn, by layers, on any 2-D context and at any size (`drawPicture.ts`).
 * @template View all that the layers draw from, besides the state
 * @template Own what a reader can do to it where it stands, and nobody else sees: how it is turned, what is lit in it
 */
export interface Drawing<View, Own> {
  /** what stands still while a run plays apart from what moves with the playhead; the first lies lowest */
  readonly layers: readonly Layer<View, Own>[];
  /** A memory for one place where it is drawn: axes that keep still, curves of a run, places of glyphs. */
  createModel(): Model<View, Own>;
  /** what its own state is at first */
  readonly own: Own;
  /** of curves over flow time: the tables behind them, told by what is fetched */
  overTime?(text: LateText['tables'], view: View, state: AppState): Promise<readonly DataTable[]>;
  /** numbers of a neuron as it shows them, at the playhead: the keys then walk over its neurons */
  describeNeuron?(state: AppState, view: View, neuron: number): string;
  /** the neuron at a place: it is lit under the pointer, and a click pins it */
  neuronAt?(view: View, place: PointerPlace, state: AppState): number | null;
  /**
   * Flow time at a place, null where there is none: a press beside the neurons moves the playhead there, and so does
   * any drag.
   * @param pressed a drag goes on: it may be far from where it began
   */
  timeAt?(view: View, place: PointerPlace, pressed: boolean): number | null;
  /** how it is turned, where a run leaves something to turn */
  turning?(run: Run): Turning<View, Own> | null;
  /**
   * All that can be named in it now, in reading order, but for the neurons that `neuronAt` tells: what pointer, tap and
   * keys open a note on. What tells them may be fetched (`note/later.ts`).
   */
  marks?(view: View, state: AppState): readonly Mark[];
  /** until when to wait for what tells them; null once it is here */
  marksReady?(): Promise<unknown> | null;
  /** what `describeNeuron` gives of neuron j, as `note/formula.ts` reads it; what a neuron computes where this is missing */
  neuronFormula?(run: Run): string;
  /** where a neuron stands, for the note that the keys open on it; the note stands in a corner where this tells nothing */
  neuronPlace?(view: View, neuron: number, state: AppState): PointerPlace | null;
  /** what of it a reader can take hold of and move; fetched when there is a run to move it in */
  handling?(): Promise<Handling>;
  /** what the pointer reads at a place besides the mark it is on: lines under that mark's own, or a note of themselves */
  readingAt?(view: View, place: PointerPlace, state: AppState): readonly RichText[];
}

/** Something drawn that has a name: a curve, a star, a band. Made anew whenever it is asked for. */
export interface Mark {
  /** the same while it is the same thing: its note follows it by this */
  readonly id: string;
  readonly name: string;
  /** what it is, as `note/formula.ts` reads it */
  readonly formula?: string;
  /** in a sentence or two, where a name and a formula are not enough */
  readonly explanation?: string;
  /** its number now; empty where it has none */
  readonly value: string;
  /** the word of the glossary that says more: its name opens that in a note that stays */
  readonly term?: TermId;
  /** what is lit on the page while its note is open */
  readonly lit?: Lit;
  /** where its note points, CSS pixels of the body */
  readonly at: PointerPlace;
  /** distance of a place from it, CSS pixels: 0 inside an area, infinite where it cannot be met */
  hit(place: PointerPlace): number;
  /** how near counts, CSS pixels; 10 unless told, and 24 at least by touch */
  readonly reach?: number;
  /** it is ground that others lie on: met only where nothing else is */
  readonly area?: boolean;
}

export interface Remedy {
  /** what the button says, read when it is shown */
  label(): string;
  readonly change: Partial<Parameters>;
}

export interface Layer<View, Own = object> {
  /** what is on it, in a word */
  readonly name: string;
  /** it is drawn again when one of these is another than before: `watchRun`, `watchPlayhead` and what it needs besides */
  watch(state: AppState, local: Local<Own>): readonly unknown[];
  draw(sheet: Sheet, view: View): void;
  /** whether it is faint now, behind what another layer shows */
  stepsBack?(state: AppState): boolean;
}

export interface Model<View, Own = object> {
  /**
   * What all layers draw from: the same until something in it is another, so that the layers of a tick agree.
   * @returns null while there is nothing to draw
   */
  update(request: Request<Own>, state: AppState): View | null;
}

/** The box that a picture fills, and what is asked of it there. */
export interface PictureBox {
  /** CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** it fills the stage: more room for labels and direct annotation */
  readonly stage: boolean;
  /** those it accepts, each once; the same array until they change */
  readonly settings: readonly string[];
}

export interface Request<Own = object> extends PictureBox {
  readonly local: Local<Own>;
}

/** The state of one drawing in one place, in no link and in no other picture. */
export type Local<Own = object> = Own & {
  /** where the pointer is; null where it is away, and while it drags */
  readonly pointer: PointerPlace | null;
};

/** Turned by a drag, and by Shift with an arrow; a double click turns it back. */
export interface Turning<View, Own> {
  /** what is said of it with the keys */
  readonly help: string;
  /**
   * Takes hold of what is at a place.
   * @param local as it is when the drag begins
   * @returns what a drag over (dx, dy) CSS pixels since then makes of it
   */
  grab(view: View, place: PointerPlace, local: Own): (dx: number, dy: number) => Partial<Own>;
  /** what an arrow key makes of it; null for any other key */
  key(local: Own, key: string): Partial<Own> | null;
  /** how it stands at first: what a double click makes of it */
  readonly home: Partial<Own>;
}

/** What stands around the canvases of a picture, in the same body. */
interface Surroundings<Own> {
  /** the part of the body that is left for the canvases, CSS pixels */
  canvasSize(box: PictureBox, run: Run): { readonly pxWidth: number; readonly pxHeight: number };
  Component(props: SurroundingsProps<Own>): ReactNode;
  /** where the picture is shown once for each of several runs: what of it stands once above them all, and how high that is */
  readonly once?: {
    px(box: PictureBox): number;
    Component(props: { readonly box: PictureBox }): ReactNode;
  };
}

export interface SurroundingsProps<Own> {
  /** the body of the picture */
  readonly box: PictureBox;
  /** what the layers watch besides the state */
  readonly local: LocalStore<Own>;
  /** the canvases */
  readonly children: ReactNode;
}

export interface LocalStore<Own> {
  getState(): Local<Own>;
  setState(change: Partial<Local<Own>>): void;
  /** @returns what ends the subscription */
  subscribe(listener: () => void): () => void;
}

/**
 * Settings of a picture are a few short words of letters, digits and hyphens (`yardsticks`, `axes-1-3`) behind its id in
 * the link: `view=directions:yardsticks,predictor:axes-1-3`.
 */
export interface PictureSettings {
  /** whether `setting` means something to the picture; a picture that is fetched gives it to `pictures.ts` besides */
  readonly accepts: (setting: string) => boolean;
  /** what changes them: buttons and selects for the bar above the picture */
  readonly Controls: ComponentType<SettingsProps>;
}

export interface SettingsProps {
  readonly settings: readonly string[];
  readonly onSettings: (settings: readonly string[]) => void;
}

export const PICTURE_IDS = [
  'directions',
  'function',
  'loss',
  'norms',
  'angle',
  'eigen',
  'bundle',
  'angles',
  'complexity',
  'generalisation',
  'two-teachers',
  'raster',
  'assumptions',
  'predictor',
  'light-cone',
  'least-norm',
  'frame',
  'scales',
  'sharpness',
] as const;
export type PictureId = (typeof PICTURE_IDS)[number];
