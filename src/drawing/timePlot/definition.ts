import type { Wait } from '../../findings/background/wait.ts';
import type { ClaimId } from '../../findings/theory/claimedBounds.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { MarkName, MarkText } from '../../text/markWords.ts';
import type { RichText } from '../axis/number.ts';
import type { Colour, Palette } from '../palette.ts';
import type { Mark, PictureId, PictureSettings, Remedy } from '../picture.ts';
import type { Curves } from './curves.ts';
import type { Drawn, Scene } from './scene.ts';

/** A picture over flow time, with one panel or several above each other: `timePicture` makes it one. */
export interface TimePlotDefinition {
  readonly id: PictureId;
  readonly panels: readonly Panel[];
  /** what is plotted and its unit; without a run, what it will be */
  readonly caption: (run: Run | null, settings: readonly string[]) => string;
  /** what the picture shows in the state of `time` (`stateAt`): what is measured in frames only says when */
  readonly describe: (run: Run, time: number, settings: readonly string[]) => string;
  readonly settings?: PictureSettings;
  /** as in `Picture` */
  readonly claims?: readonly ClaimId[];
  /** in place of the plot where it means nothing for a run: why; null where it does */
  readonly refusal?: (run: Run) => string | null;
  /** as in `Picture` */
  readonly remedy?: Remedy;
  /** what of it is still being worked out in the background */
  readonly waiting?: (run: Run, settings: readonly string[]) => Wait | null;
}

/** Curves on one value axis, and what stands beside them. */
export interface Panel extends Curves {
  /** the symbol of what is plotted, for the readout */
  readonly symbol?: RichText;
  /** behind every value */
  readonly unit?: string;
  /** where the names of the lines stand: at their `end` unless told */
  readonly namesAt?: 'start' | 'end';
  /** what this panel shows and its unit, where a picture has several or a key */
  readonly heading?: () => RichText;
  /** the scale that its lines are coloured by; null where there is none to show */
  readonly colourKey?: (run: Run) => ColourKey | null;
  /** single points with a label; made anew when frames arrive */
  readonly points?: (run: Run) => readonly LabelledPoint[];
  /**
   * a line of text that stands in the lower left, where a falling curve leaves room, of the run at the playhead: in full, and
   * shorter for where there is less room; none where there is nothing to say
   */
  readonly atPlayhead?: Said;
  /** drawn over the curves while a setting of the picture asks for it */
  readonly overlay?: Overlay;
}

/** A line of text in a panel. */
export interface Said {
  readonly texts: (run: Run, time: number) => readonly RichText[];
  /** what it says, in a note; null where it says nothing */
  readonly named: (texts: MarkText, run: Run, time: number) => (MarkName & { readonly value: string }) | null;
}

/** The key of lines coloured by a quantity, on a log scale: it stands beside the heading. */
export interface ColourKey {
  readonly symbol: RichText;
  readonly low: number;
  readonly high: number;
  /** @param share 0 at `low`, 1 at `high` */
  readonly colourAt: (palette: Palette, share: number) => string;
}

/** A point of a panel that is worth a label. */
export interface LabelledPoint {
  readonly time: number;
  readonly value: number;
  readonly colour: Colour;
  readonly label: RichText;
  /** what it is, in a note */
  readonly named: (texts: MarkText['points']) => MarkName;
  /** side of the point that the label stands on; above unless told */
  readonly side?: 'above' | 'below';
}

/** What a reader can lay over the curves of a panel. */
export interface Overlay {
  readonly setting: string;
  /** with the curves, when they are drawn */
  readonly still: (scene: Scene) => void;
  /** at the playhead; `neuron` is the selected one, null where there is none */
  readonly moving: (scene: Scene, neuron: number | null) => void;
  /** what of it can be named, fetched when somebody wants to know */
  readonly fetchMarks: () => Promise<OverlayMarks>;
}

/** The marks of an overlay, in the pixels of its panel; `neuron` is the selected one. */
export type OverlayMarks = (plot: Drawn, state: AppState, neuron: number | null) => readonly Mark[];
