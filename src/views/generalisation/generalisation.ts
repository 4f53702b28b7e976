import { lowered, plainNumber, symbol, upright } from '../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { measuredText } from '../../drawing/measuredText.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import type { ScalarMeasure } from '../../experiment/trajectory.ts';
import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { claimedLossBound } from '../../findings/theory/claimedBounds.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import { theoryOfRun, theoryWait } from '../../findings/theory/runTheory.ts';
import { isClaimed, standingOf } from '../../findings/theory/standing.ts';
import { isTestLossExact } from '../../model/measures/testLoss.ts';
import { lossBound } from '../../model/theory/convergenceRate.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';
import { GeneralisationControls } from './GeneralisationControls.tsx';
import { acceptsGeneralisation, SAMPLED } from './settings.ts';

const text = () => figureWords().generalisation;

/** The bound is drawn down to this share of the last loss. */
const LEAST_BOUND = 0.01;

/** At T2 the bound is the loss itself, interpolated between frames. */
const ROUNDING = 1e-3;

/** The paper's Figures 2 and 9: training and test loss, and the bound on the training loss after T2. */
export const GENERALISATION = timePicture({
  id: 'generalisation',
  waiting: theoryWait,
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [symbol('L')],
      lines: (run, settings) => {
        const { training, test, bound, theorem } = lossesAndBound(run, settings);
        return [theorem, bound, training, test];
      },
    },
  ],
  settings: { accepts: acceptsGeneralisation, Controls: GeneralisationControls },
  claims: ['halfway', 'loss', 'rate'],
  caption: (run, settings) => {
    if (run !== null && isBoundBroken(run)) return text().broken;
    return text().captions[run === null ? 'exact' : testedBy(run, settings)];
  },
  describe(run, time, settings) {
    const state = stateAt(run, time);
    const bound = bounds(run, time);
    const by = testedBy(run, settings);
    return text().alternative(
      plainNumber(time),
      plainNumber(state.loss),
      text().tested[by](measuredText(measuresOf(run, state).scalar(MEASURE[by]), time)),
      boundText(run, bound),
    );
  },
});

function boundText(run: Run, bound: number | null): string {
  const standing = standingOf(run, 'theorem6');
  if (bound !== null) return text().withBound(plainNumber(bound), standing.kind === 'proved');
  if (standing.kind === 'not') return text().notClaimed;
  return run.complete && phasesOfRun(run).t2 === null ? text().noneEver : text().noBound;
}

/** How the test loss is had: by its formula, or on the paper's 64 inputs, asked for or for want of the other. */
type Tested = 'exact' | 'sampled' | 'tooWide' | 'bias' | 'none';

const MEASURE = {
  exact: 'testLoss',
  sampled: 'sampledTestLoss',
  tooWide: 'sampledTestLoss',
  bias: 'sampledTestLoss',
  none: 'testLoss',
} as const satisfies Record<Tested, ScalarMeasure>;

function testedBy({ start: { dataset, teachers, initial } }: Run, settings: readonly string[]): Tested {
  if (teachers === null) return 'none';
  if (settings.includes(SAMPLED)) return 'sampled';
  if (dataset.bias === true) return 'bias';
  return isTestLossExact(teachers, initial.width) ? 'exact' : 'tooWide';
}

/** What is plotted; the bounds are NaN before T2, until the run is complete, and where Theorem 6 says nothing of it. */
export function lossesAndBound(
  run: Run,
  settings: readonly string[] = [],
): { training: Line; test: Line; bound: Line; theorem: Line } {
  const measure = MEASURE[testedBy(run, settings)];
  return {
    theorem: {
      name: [upright(text().theorem)],
      named: ({ theoremBound }) => theoremBound,
      colour: 'inkSoft',
      dash: [1, 3],
      unlabelled: true,
      settles: true,
      value: (f) => (run.complete ? (claimedLossBound(run, run.times[f]!) ?? Number.NaN) : Number.NaN),
    },
    training: {
      name: [upright(text().training)],
      named: ({ training }) => training,
      term: 'loss',
      colour: 'ink',
      logged: 'loss',
      value: (f) => run.losses[f]!,
      inState: ({ loss }) => loss,
    },
    test: {
      name: [upright(text().test)],
      named: ({ testExact, testSampled }) => (measure === 'testLoss' ? testExact : testSampled),
      colour: 'ink',
      dash: [6, 3],
      sparse: true,
      compared: true,
      logged: measure,
      value: (f) => run.measures[measure][f]!,
    },
    bound: {
      name: [upright(text().bound), symbol('T'), lowered('2')],
      named: ({ lossBound }) => lossBound,
      colour: 'inkSoft',
      dash: [2, 3],
      settles: true,
      value(f) {
        const value = bounds(run, run.times[f]!) ?? Number.NaN;
        // a bound far below the loss is broken: the rest of it would take the axis with it
        return value > LEAST_BOUND * run.losses[run.frameCount - 1]! ? value : Number.NaN;
      },
    },
  };
}

/** Whether the loss is above the bound anywhere: then lambda is too large for what the theory says of small enough ones. */
export function isBoundBroken(run: Run): boolean {
  for (let f = 0; f < run.frameCount; f++) {
    const bound = bounds(run, run.times[f]!);
    if (bound !== null && run.losses[f]! > bound * (1 + ROUNDING)) return true;
  }
  return false;
}

/** The bound at a time of a complete run; null before T2, or where there is none. */
function bounds(run: Run, time: number): number | null {
  if (!run.complete || !isClaimed(standingOf(run, 'theorem6'))) return null;
  const rate = theoryOfRun(run)?.guaranteedRate ?? null;
  const { t2 } = phasesOfRun(run);
  if (rate === null || t2 === null || time < t2) return null;
  return lossBound(time, t2, stateAt(run, t2).loss, rate);
}
