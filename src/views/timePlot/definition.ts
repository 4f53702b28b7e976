import type { Frame } from '../../experiment/trajectory.ts';
import type { Run } from '../../state/run.ts';
import type { RichText } from '../axis/number.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import type { Colour } from '../palette.ts';
import type { PictureId } from '../picture.ts';

/**
 * A picture of something over flow time, as data: `timePicture` makes the component. Curves are of single neurons
 * (drawn by their group, picked, lit in all pictures) or lines with a name of their own; a picture may have both.
 */
export interface TimePlotDefinition {
  readonly id: PictureId;
  readonly valueAxis: ValueAxis;
  /** a value of every neuron; the function is made once a run */
  readonly neurons?: (run: Run) => NeuronMeasure;
  /** values of the network as a whole; made once a run, `value` is read as frames arrive */
  readonly lines?: (run: Run) => readonly Line[];
  /** the symbol of what is plotted, for the readout */
  readonly symbol: RichText;
  readonly unit: string;
  readonly text: TimePlotText;
}

/** Value of neuron j in a frame; NaN where there is none. */
export type NeuronMeasure = (frame: Frame, j: number) => number;

export interface Line {
  readonly name: RichText;
  readonly colour: Colour;
  /** as in NeuronStyle; none for a solid line */
  readonly dash?: readonly number[];
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
