import type { RichText } from '../../../drawing/axis/number.ts';
import type { Context2D } from '../../../drawing/canvas/context.ts';
import type { Sides } from '../../../drawing/canvas/shapes.ts';
import type { Sheet } from '../../../drawing/canvas/sheet.ts';
import type { PaperEntry } from '../../../experiment/sweep/presets/paperMedians.ts';
import type { AxisScale, Spacing } from './axisScale.ts';
import type { Gathered } from './gathered.ts';

/** What a plot of a sweep is to show; it draws what has been gathered by then. */
export interface PlotRequest {
  readonly gathered: Gathered;
  /** number of the measure in the spec; null for how the runs ended, which a map shows */
  readonly measure: number | null;
  /** number of the value of the third axis that is shown; 0 where there is none */
  readonly third: number;
  /** null for what suits the values */
  readonly xSpacing: Spacing | null;
  readonly ySpacing: Spacing | null;
  /** each trial as a dot besides */
  readonly trials: boolean;
  /** by point */
  readonly paper: ReadonlyMap<number, PaperEntry>;
  /** by point: what is known without solving a run */
  readonly limit: ReadonlyMap<number, number>;
}

/** The box that is drawn in. */
export interface PlotBox {
  /** CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly fontSize: number;
  /** written above: in a file, where no page says what is shown */
  readonly title: string | null;
}

/** What a layer is drawn on; the page's own state is in no plot of a sweep. */
export type LabSheet = Omit<Sheet, 'state'>;

/** Where marks stand that have no place on a value axis. */
export interface Strips {
  /** middle of the row for zeros on a log axis, CSS pixels; null where there are none */
  readonly zero: number | null;
  /** of the row for points without a value */
  readonly none: number | null;
}

/** What both kinds of plot have. */
export interface PlotFrame {
  readonly box: Sides;
  readonly fontSize: number;
  readonly title: string | null;
  readonly xScale: AxisScale;
  readonly xTitle: RichText;
  readonly xTicks: readonly { readonly px: number; readonly text: RichText }[];
}

/** Something in a plot that has a name, a run, and a place. */
export interface PlotPoint {
  /** of `Gathered` */
  readonly point: number;
  readonly px: number;
  readonly py: number;
  /** numbers of its column and row, from the left and from the lowest value, for keys */
  readonly column: number;
  readonly row: number;
}

export type Measuring = { readonly context: Context2D; readonly palette: Sheet['palette'] };
