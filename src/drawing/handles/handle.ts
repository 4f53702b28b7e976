import type { Parameters } from '../../experiment/parameters.ts';
import type { AppState } from '../../state/appState.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';

/** What moving something comes to: other parameters, which are solved; null where it moves nothing. */
export type Moved = Partial<Parameters> | null;

/** Something drawn that a reader can take hold of. Made anew whenever it is asked for. */
export interface Handle {
  /** that of its mark, or `neuron` and its number: a note is of the same thing by this; `length` and a number for its length alone */
  readonly id: string;
  /** the numbers that moving it changes */
  readonly value: string;
  /** how it is moved */
  readonly hint: string;
  /** what it is, where nothing else there tells it */
  readonly title?: string;
  /** where it stands, CSS pixels of the body */
  readonly at: PointerPlace;
  /** of what is drawn there, CSS pixels */
  readonly pxRadius: number;
  /** Takes hold of it as it is now. @returns what it comes to once the pointer has gone over (dx, dy) since */
  grab(): (dx: number, dy: number, lengthwise: boolean) => Moved;
  /** what an arrow or page key makes of it; a tenth of that where `fine`; null for any other key */
  key(key: string, fine: boolean): Moved;
  /** without it; null where it is needed */
  remove?(): Moved;
  /** one more beside it */
  another?(): Moved;
}

/** What of a drawing can be moved. */
export interface Handles<View> {
  /** what is to be taken hold of at a place; null where there is nothing */
  at(view: View, state: AppState, place: PointerPlace, touch: boolean): Handle | null;
  byId(view: View, state: AppState, id: string): Handle | null;
  /** something more where there is nothing; null where there is no room for it */
  add?(view: View, state: AppState, place: PointerPlace): Moved;
  /** something more where no place is meant */
  more?(view: View, state: AppState): Moved;
}
