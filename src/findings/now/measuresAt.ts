import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { createMeasurer, type Measurer, SCALAR_MEASURES } from '../../model/measures/measures.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import type { State } from './stateAt.ts';

/** Of higher dimension an eigenbasis takes longer than a tick has, and the numbers are those of frames. */
const MOST_DIMENSIONS = 64;
/** Flops up to which everything is measured in a state: a millisecond or so; else what is cheap. */
const MOST_FLOPS = 1e6;

/** A number measured, and the flow time of the state that it was measured in. */
export interface Measured {
  /** NaN where the run has none */
  readonly value: number;
  readonly time: number;
}

/** What is measured of a state: in the state itself where that is quick, else in the nearest frame before that has it. */
export interface StateMeasures {
  readonly scalar: (name: ScalarMeasure) => Measured;
  /** coordinate k of v* - v in the eigenbasis */
  readonly eigenCoordinate: (k: number) => Measured;
  /** singular value k of W, the largest is number 0 */
  readonly singularValue: (k: number) => Measured;
}

const measurerOf = ({ start, parameters }: Run): Measurer =>
  createMeasurer(start.dataset, start.initial, { seed: parameters.dataSeed, teacher: start.teachers });

/** What was measured last, and where. */
interface Last {
  time: number;
  frames: number;
  measures: StateMeasures | null;
}

const lastOf = (_: Run): Last => ({ time: Number.NaN, frames: 0, measures: null });

/** The measures of a state of the run, the same for all who ask; @param state by `stateAt`. */
export function measuresOf(run: Run, state: State): StateMeasures {
  const last = memoOn(run, lastOf);
  // frames are numbered anew when they are thinned
  if (last.measures === null || last.time !== state.time || last.frames !== run.frameCount) {
    last.measures = measured(run, state);
    last.time = state.time;
    last.frames = run.frameCount;
  }
  return last.measures;
}

function measured(run: Run, state: State): StateMeasures {
  const f = run.frameIndexAt(state.time);
  const inFrames = (value: (g: number) => number): Measured => inFrame(run, value, f);
  if (run.times[f] === state.time || run.start.dataset.dimension > MOST_DIMENSIONS) {
    return {
      scalar: (name) => inFrames((g) => run.measures[name][g]!),
      eigenCoordinate: (k) => inFrames((g) => run.eigenCoordinates(g)[k]!),
      singularValue: (k) => inFrames((g) => run.singularValues(g)[k]!),
    };
  }
  const measurer = memoOn(run, measurerOf);
  measurer.measure(state.output, state.hidden, measurer.expensiveFlops <= MOST_FLOPS ? 'all' : 'cheap');
  // its arrays are overwritten by the next state
  const scalars = measurer.scalars.slice();
  const coordinates = measurer.eigenCoordinates.slice();
  const singular = measurer.singularValues.slice();
  const here = (value: number, ofFrame: (g: number) => number): Measured =>
    Number.isNaN(value) ? inFrames(ofFrame) : { value, time: state.time };
  return {
    scalar: (name) => here(scalars[SCALAR_MEASURES.indexOf(name)]!, (g) => run.measures[name][g]!),
    eigenCoordinate: (k) => here(coordinates[k]!, (g) => run.eigenCoordinates(g)[k]!),
    singularValue: (k) => here(singular[k]!, (g) => run.singularValues(g)[k]!),
  };
}

/** In the nearest frame before with a value, else after. */
function inFrame(run: Run, value: (g: number) => number, f: number): Measured {
  for (let g = f; g >= 0; g--) {
    const there = value(g);
    if (!Number.isNaN(there)) return { value: there, time: run.times[g]! };
  }
  for (let g = f + 1; g < run.frameCount; g++) {
    const there = value(g);
    if (!Number.isNaN(there)) return { value: there, time: run.times[g]! };
  }
  return { value: Number.NaN, time: run.times[f]! };
}
