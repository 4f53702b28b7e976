import type { Frame } from '../../experiment/trajectory.ts';
import type { State } from '../../findings/now/stateAt.ts';
import type { LoggedQuantity } from '../../state/logged.ts';
import type { Run } from '../../state/run.ts';
import type { MarkName, MarkText } from '../../text/markWords.ts';
import type { TermId } from '../../text/translation.ts';
import type { RichText } from '../axis/number.ts';
import type { ValueAxis } from '../axis/valueAxis.ts';
import type { Colour } from '../palette.ts';

/**
 * What is plotted over flow time on one value axis. Curves are of single neurons (drawn by their group, picked, lit in
 * all pictures) or lines with a name of their own; there may be both.
 */
export interface Curves {
  /** fixed, or laid out for a run: then the same for all its frames */
  readonly valueAxis: ValueAxis | ((run: Run) => ValueAxis);
  readonly neurons?: NeuronCurves;
  /** values of the network as a whole; made once a run and its settings, `value` is read as frames arrive */
  readonly lines?: (run: Run, settings: readonly string[]) => readonly Line[];
}

export interface NeuronCurves {
  /** what is plotted of neuron j, as `note/formula.ts` reads it */
  readonly formula: (run: Run) => string;
  /** a value of every neuron; the function is made once a run */
  readonly measure: (run: Run) => NeuronMeasure;
  /** the one line that stands for them in a run that is held against the one on screen (`beside/summaries.ts`) */
  readonly summary?: 'longest' | 'bundleAngle';
}

/** Value of neuron j in a frame; NaN where there is none. */
export type NeuronMeasure = (frame: Frame, j: number) => number;

export interface Line {
  /** as it stands beside the curve */
  readonly name: RichText;
  /** what it is called in a note, and its formula */
  readonly named: (texts: MarkText['curves']) => MarkName;
  /** the word of the glossary that says more of it */
  readonly term?: TermId;
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
  /** of a run that is held against the one on screen it is what stands for the panel; where none says so, the first that is no reference */
  readonly compared?: boolean;
  /** what it is in a result file of another program; a number is that of an eigen-coordinate, from 0 */
  readonly logged?: LoggedQuantity | number;
  /** its value in a state between frames, where that is quick: what is read off it is exact then */
  readonly inState?: (state: State) => number;
  /** value in frame f; NaN where there is none. Columns of a run grow into new arrays: read them through the run. */
  readonly value: (f: number) => number;
}
