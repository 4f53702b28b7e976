import type { Frame } from '../../experiment/trajectory.ts';
import type { Run } from '../../state/run.ts';
import type { RichText } from '../axis/number.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import type { Colour, Palette } from '../palette.ts';
import type { PictureId, PictureSettings } from '../picture.ts';
import type { Scene } from './scene.ts';

/**
 * What is plotted over flow time on one value axis, as data. Curves are of single neurons (drawn by their group, picked,
 * lit in all pictures) or lines with a name of their own; a panel may have both.
 */
export interface Panel {
  /** fixed, or laid out for a run: then the same for all its frames */
  readonly valueAxis: ValueAxis | ((run: Run) => ValueAxis);
  /** a value of every neuron; the function is made once a run */
  readonly neurons?: (run: Run) => NeuronMeasure;
  /** values of the network as a whole; made once a run, `value` is read as frames arrive */
  readonly lines?: (run: Run) => readonly Line[];
  /** drawn over the curves while a setting of the picture asks for it */
  readonly overlay?: Overlay;
  /** single points with a label; made anew when frames arrive */
  readonly marks?: (run: Run) => readonly Mark[];
  /** the symbol of what is plotted, for the readout */
  readonly symbol: RichText;
  readonly unit: string;
  /** where the names of the lines stand: at their `end` unless told */
  readonly namesAt?: 'start' | 'end';
  /** what this panel shows and its unit, where a picture has several or a key */
  readonly heading?: RichText;
  /** the scale that its lines are coloured by; null where there is none to show */
  readonly colourKey?: (run: Run) => ColourKey | null;
}

/** A picture over flow time, with one panel or several above each other: `timePicture` makes the component. */
export interface TimePlotDefinition {
  readonly id: PictureId;
  readonly panels: readonly Panel[];
  readonly text: TimePlotText;
  readonly settings?: PictureSettings;
  /** in place of the plot where it means nothing for a run: why; null where it does */
  readonly notApplicable?: (run: Run) => string | null;
}

/** The key of lines coloured by a quantity, on a log scale: it stands beside the heading. */
export interface ColourKey {
  readonly symbol: RichText;
  readonly low: number;
  readonly high: number;
  /** @param share 0 at `low`, 1 at `high` */
  readonly colourAt: (palette: Palette, share: number) => string;
}

/** What a reader can lay over the curves of a panel. */
export interface Overlay {
  readonly setting: string;
  /** with the curves, when they are drawn */
  readonly still: (scene: Scene) => void;
  /** at the playhead; `neuron` is the selected one, null where there is none */
  readonly moving: (scene: Scene, neuron: number | null) => void;
}

/** A point of a panel that is worth a label. */
export interface Mark {
  readonly time: number;
  readonly value: number;
  readonly colour: Colour;
  readonly label: RichText;
  /** side of the point that the label stands on; above unless told */
  readonly side?: 'above' | 'below';
}

/** Value of neuron j in a frame; NaN where there is none. */
export type NeuronMeasure = (frame: Frame, j: number) => number;

export interface Line {
  readonly name: RichText;
  readonly colour: Colour;
  /** as in NeuronStyle; none for a solid line */
  readonly dash?: readonly number[];
  /** its name stands in the readout only */
  readonly unlabelled?: boolean;
  /** one of many: a hairline */
  readonly thin?: boolean;
  /** what the others are held against: a hairline that is never read, named at its start */
  readonly reference?: boolean;
  /** its values change once the run is complete and its theory known: they are read again then */
  readonly settles?: boolean;
  /** what the readout says of it besides, at a flow time */
  readonly beside?: (time: number) => RichText | null;
  /** measured in some of the frames only: the points are joined across the others */
  readonly sparse?: boolean;
  /** value in frame f; NaN where there is none. Columns of a run grow into new arrays: read them through the run. */
  readonly value: (f: number) => number;
}

export interface TimePlotText {
  readonly title: string;
  /** what is plotted and its unit; without a run, what it will be */
  readonly caption: (run: Run | null) => string;
  /** what the picture shows with the playhead at `time` */
  readonly alternative: (run: Run, time: number) => string;
}
