import { interpolateViridis } from 'd3';
import { MAX_EIGEN_DIMENSION } from '../../model/measures/eigenbasis.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { lowered, numberText, plainNumber, type RichText, symbol, upright } from '../axis/number.ts';
import { symlogAxis } from '../axis/valueAxis.ts';
import { isDark, type Palette } from '../palette.ts';
import { theoryOfRun } from '../theory/runTheory.ts';
import { timePicture } from '../timePlot/TimePlot.tsx';
import { zeroCrossings } from './crossings.ts';

const text = en.pictures.eigen;

/** Up to this many coordinates each has its name at its end; of more only some. */
const MAX_NAMES = 6;

/** The paper's Figure 3: v* - v in the eigenbasis of X X^T/n, coloured by eigenvalue, crossing zero in their order. */
export const EIGEN = timePicture({
  id: 'eigen',
  panels: [
    {
      valueAxis: (run) => symlogAxis(linearPiece(run)),
      symbol: [upright('\u0394'), symbol('\u03bd')],
      unit: '',
      namesAt: 'start',
      lines: (run) => {
        const { dimension } = run.start.dataset;
        const zero = { name: [], colour: 'ink' as const, reference: true, value: () => 0 };
        const coordinates = Array.from({ length: dimension }, (_, k) => ({
          name: nameOf(run, k),
          unlabelled: !isNamed(k, dimension),
          colour: (palette: Palette) => colourOf(palette, k, dimension),
          thin: dimension > MAX_NAMES,
          value: (f: number) => run.eigenCoordinates(f)[k]!,
        }));
        return [zero, ...coordinates];
      },
      marks: (run) =>
        zeroCrossings(run).map(({ k, time }) => ({
          time,
          value: 0,
          colour: (palette: Palette) => colourOf(palette, k, run.start.dataset.dimension),
          label: [upright(String(k + 1))],
        })),
    },
  ],
  notApplicable(run) {
    if (run.start.dataset.teacher === null) return text.noTeacher;
    if (run.start.dataset.dimension > MAX_EIGEN_DIMENSION) return text.noBasis(MAX_EIGEN_DIMENSION);
    return run.frameCount > 0 && run.eigenCoordinates(0).every(Number.isNaN) ? text.repeated : null;
  },
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative(run, time) {
      const crossed = zeroCrossings(run).filter((crossing) => crossing.time <= time);
      const ordered = crossed.every(({ k }, place) => place === 0 || k > crossed[place - 1]!.k);
      const first = run.frameCount > 0 ? run.eigenCoordinates(run.frameIndexAt(time))[0]! : Number.NaN;
      const next =
        crossed.length > 1 ? (ordered ? text.order : text.otherOrder) : text.largest(plainNumber(first));
      return text.alternative(plainNumber(time), crossed.length, run.start.dataset.dimension, next);
    },
  },
});

/** Where the axis turns linear: the size of a first coordinate that alone makes up the loss the run is solved to. */
function linearPiece(run: Run): number {
  const eigenvalue = theoryOfRun(run)?.basis?.values[0] ?? 1;
  return Math.max(1e-8, Math.sqrt((2 * run.parameters.lossTarget) / eigenvalue));
}

function isNamed(k: number, dimension: number): boolean {
  return dimension <= MAX_NAMES || k < 2 || k === dimension - 1;
}

function nameOf(run: Run, k: number): RichText {
  const eigenvalue = theoryOfRun(run)?.basis?.values[k];
  const value = eigenvalue === undefined ? [] : [upright(' = '), ...numberText(eigenvalue, 2)];
  return [symbol('\u03b7'), lowered(String(k + 1)), ...value];
}

/** From dark to light on paper, the other way round in the dark: the ends that would be too faint are left out. */
function colourOf(palette: Palette, k: number, dimension: number): string {
  const rank = dimension === 1 ? 0 : k / (dimension - 1);
  return isDark(palette) ? interpolateViridis(0.95 - 0.6 * rank) : interpolateViridis(0.05 + 0.5 * rank);
}
