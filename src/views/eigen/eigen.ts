import {
  lowered,
  numberText,
  plainNumber,
  type RichText,
  symbol,
  upright,
} from '../../drawing/axis/number.ts';
import { symlogAxis } from '../../drawing/axis/valueAxis.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import type { LabelledPoint } from '../../drawing/timePlot/definition.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { theoryOfRun, theoryWait } from '../../findings/theory/runTheory.ts';
import { zeroCrossings } from '../../findings/zeroCrossings.ts';
import { MAX_EIGEN_DIMENSION } from '../../model/measures/eigenbasis.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';
import { colourOfEigenvalue, ETA, eigenvalueKey } from './eigenColour.ts';

const text = () => figureWords().eigen;

/** Of more coordinates than this each is a hairline, and only the outermost have their names. */
const MAX_BOLD = 12;

/** The paper's Figure 3: v* - v in the eigenbasis of X X^T/n, coloured by eigenvalue, crossing zero in their order. */
export const EIGEN = timePicture({
  id: 'eigen',
  waiting: theoryWait,
  panels: [
    {
      valueAxis: (run) => symlogAxis(linearPiece(run)),
      heading: () => [upright(text().heading)],
      colourKey: eigenvalueKey,
      namesAt: 'start',
      lines: eigenLines,
      points: crossingPoints,
    },
  ],
  refusal(run) {
    if (run.start.dataset.teacher === null) return text().noTeacher;
    if (run.start.dataset.dimension > MAX_EIGEN_DIMENSION) return text().noBasis(MAX_EIGEN_DIMENSION);
    return run.frameCount > 0 && run.eigenCoordinates(0).every(Number.isNaN) ? text().repeated : null;
  },
  caption: () => text().caption,
  describe(run, time) {
    const crossed = zeroCrossings(run).filter((crossing) => crossing.time <= time);
    const ordered = crossed.every(({ k }, place) => place === 0 || k > crossed[place - 1]!.k);
    const first = measuresOf(run, stateAt(run, time)).eigenCoordinate(0).value;
    const next =
      crossed.length > 1 ? (ordered ? text().order : text().otherOrder) : text().largest(plainNumber(first));
    return text().alternative(plainNumber(time), crossed.length, run.start.dataset.dimension, next);
  },
});

/** One line a coordinate, that of the largest eigenvalue first. */
export function eigenLines(run: Run): Line[] {
  const { dimension } = run.start.dataset;
  return Array.from({ length: dimension }, (_, k) => ({
    name: [upright('\u0394'), symbol('\u03bd'), lowered(String(k + 1))],
    named: ({ eigen }) => eigen(k + 1),
    term: 'eigen-direction',
    unlabelled: dimension > MAX_BOLD && k > 1 && k < dimension - 1,
    colour: colourOfEigenvalue(run, k),
    thin: dimension > MAX_BOLD,
    logged: k,
    value: (f) => run.eigenCoordinates(f)[k]!,
    inState: (state) => measuresOf(run, state).eigenCoordinate(k).value,
    beside: () => eigenvalueText(run, k),
  }));
}

/** A ring where a coordinate crosses zero, with its number. */
export function crossingPoints(run: Run): LabelledPoint[] {
  return zeroCrossings(run).map(({ k, time }) => ({
    time,
    value: 0,
    colour: colourOfEigenvalue(run, k),
    label: [upright(String(k + 1))],
    named: ({ zeroCrossing }) => zeroCrossing(k + 1),
  }));
}

function eigenvalueText(run: Run, k: number): RichText | null {
  const value = theoryOfRun(run)?.basis?.values[k];
  if (value === undefined) return null;
  return [...ETA, lowered(String(k + 1)), upright(' = '), ...numberText(value, 3)];
}

/**
 * Where the axis turns linear: the size of a first coordinate that alone makes up the loss the run is solved to. What is
 * smaller is near zero for this run; what is larger is still told apart on both sides of it.
 */
function linearPiece(run: Run): number {
  const eigenvalue = theoryOfRun(run)?.basis?.values[0] ?? 1;
  return Math.max(1e-8, Math.sqrt((2 * run.parameters.lossTarget) / eigenvalue));
}
