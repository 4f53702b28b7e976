import { measuresOf } from '../../findings/now/measuresAt.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import './leastNorm.css';
import { memo, useEffect, useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { plainNumber } from '../../drawing/axis/number.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import type { PagePicture, PictureBox } from '../../drawing/picture.ts';
import { DrawingView } from '../../drawing/react/DrawingView.tsx';
import { timeDrawing } from '../../drawing/timePlot/timePicture.ts';
import { interpolatorFacts, rankOneNorm, verdictOf } from '../../findings/leastNorm/interpolatorFacts.ts';
import { type SearchState, searches } from '../../findings/leastNorm/searches.ts';
import { askSearchOfRun, searchOfRun } from '../../findings/leastNorm/searchOfRun.ts';
import { degreesBetween } from '../../model/measures/angles.ts';
import type { Dataset } from '../../model/problem.ts';
import type { LeastNormResult } from '../../model/theory/leastNorm.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { words } from '../../text/words.ts';
import { Coefficients } from './Coefficients.tsx';
import { ConeDrawing } from './ConeDrawing.tsx';
import { coneMap } from './coneMap.ts';
import { EndFact, Interpolator, LeastFact } from './Interpolator.tsx';
import { normPanel } from './normCurve.ts';
import { Part } from './Part.tsx';
import { Refusal } from './Refusal.tsx';
import { refusalText } from './refusalText.ts';
import { Scope } from './Scope.tsx';
import { Verdict } from './Verdict.tsx';

const text = () => leastNormWords();

/** Minimum norm against minimum rank (the paper's Theorem 8), beside where training ends. */
export const LEAST_NORM: PagePicture = {
  id: 'least-norm',
  Component: LeastNorm,
  describe,
  table: async () => (await import('./table.ts')).leastNormTable,
};

function LeastNorm({ pxWidth, pxHeight, stage }: PictureBox) {
  const run = useApp((state) => (state.run !== null && state.run.frameCount > 0 ? state.run : null));
  const state = useSearch(run);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures['least-norm'].title}
      caption={text().caption}
      alternative={useAlternative(describe)}
    >
      {(pxBodyWidth, pxBodyHeight) => {
        const size = { pxWidth: pxBodyWidth, pxHeight: pxBodyHeight };
        if (run === null || state === null) return <EmptyPlot {...size} outline="axes" />;
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          <div className="least-norm" style={{ width: pxBodyWidth, height: pxBodyHeight }} tabIndex={0}>
            <Content run={run} state={state} pxWidth={pxBodyWidth} stage={stage} />
          </div>
        );
      }}
    </PlotFrame>
  );
}

/** The search for the data of `run`, begun when the run is complete; null without a run. */
function useSearch(run: Run | null): SearchState | null {
  useStore(searches.current);
  // a run is appended to in place: its end is the end of the solve
  const solve = useApp((state) => state.solve.kind);
  const client = useApp((state) => state.searchClient);
  const complete = run?.complete ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `solve` says when to look at the run again
  useLayoutEffect(() => {
    if (run !== null && complete) askSearchOfRun(run, client);
  }, [run, complete, solve, client]);
  useEffect(() => () => searches.stop(), []);
  return run === null ? null : searchOfRun(run);
}

interface ContentProps {
  readonly run: Run;
  readonly state: SearchState;
  readonly pxWidth: number;
  readonly stage: boolean;
}

/** Two columns where there is room for them. */
const PX_TWO_COLUMNS = 560;
/** Scroll bar, margins and the gap between the columns, as in leastNorm.css. */
const PX_MARGINS = 26;
const PX_GAP = 24;
const PX_CURVE = 132;
const PX_CURVE_STAGE = 230;
const PX_MOST_CONES = 300;

const Content = memo(function Content({ run, state, pxWidth, stage }: ContentProps) {
  const { dataset } = run.start;
  const result = 'result' in state ? state.result : null;
  const facts = useMemo(
    () => (result === null ? null : interpolatorFacts(dataset, result)),
    [dataset, result],
  );
  const map = useMemo(() => (result === null ? null : coneMap(dataset, result)), [dataset, result]);
  const { explicit = null, balanced = null } = facts ?? {};
  const rankOne = isPosed(state) ? rankOneNorm(dataset) : null;
  const curve = useMemo(
    () => timeDrawing([normPanel(rankOne, explicit, balanced)]),
    [rankOne, explicit, balanced],
  );

  const columns = stage && pxWidth >= PX_TWO_COLUMNS;
  const pxInner = Math.max(0, pxWidth - PX_MARGINS);
  const pxColumn = columns ? Math.floor((pxInner - PX_GAP) / 2) : pxInner;
  const pxCurve = columns ? PX_CURVE_STAGE : PX_CURVE;
  return (
    <div className={columns ? 'least-norm__panel least-norm__panel--columns' : 'least-norm__panel'}>
      <div className="least-norm__top">
        <Headline run={run} state={state} />
      </div>
      <div className="least-norm__run">
        <DrawingView drawing={curve} title={text().curve.title} pxWidth={pxColumn} pxHeight={pxCurve} />
        {result === null ? (
          <dl className="least-norm__numbers">
            <LeastFact run={run} />
            <EndFact run={run} />
          </dl>
        ) : (
          <Interpolator run={run} facts={facts} exhaustive={result.exhaustive} folded={!columns} />
        )}
      </div>
      {result !== null && (
        <Part className="least-norm__cones" heading={text().cones.heading} folded={!columns}>
          <p className="soft">{text().cones.explain}</p>
          {map !== null && (
            <ConeDrawing
              map={map}
              M={result.M}
              degrees={degreesIn(dataset, result)}
              pxSide={Math.min(PX_MOST_CONES, pxColumn)}
            />
          )}
          <Coefficients dataset={dataset} result={result} />
        </Part>
      )}
    </div>
  );
});

/** How far what is drawn stands from v*. */
function degreesIn({ dimension, inputs, teacher }: Dataset, { p, q }: LeastNormResult) {
  const to = (vector: Float64Array) => degreesBetween(vector, teacher!);
  const ofInputs = Array.from({ length: inputs.length / dimension }, (_, k) =>
    to(inputs.subarray(k * dimension, (k + 1) * dimension)),
  );
  return { inputs: ofInputs, p: to(p), q: to(q) };
}

/** Whether Theorem 8 is about these data, as far as is known: then those of rank 1 that fit them are the teacher itself. */
function isPosed({ kind }: SearchState): boolean {
  return kind === 'waiting' || kind === 'searching' || kind === 'paused' || kind === 'done';
}

function Headline({ run, state }: Pick<ContentProps, 'run' | 'state'>) {
  switch (state.kind) {
    case 'waiting':
      return <p className="soft">{run.complete ? text().searching : text().waiting}</p>;
    case 'searching':
    case 'paused':
    case 'done':
      if (state.result === null) return <p className="soft">{text().searching}</p>;
      return (
        <Verdict kind={state.kind} result={state.result}>
          <Scope run={run} />
        </Verdict>
      );
    default:
      return <Refusal run={run} kind={state.kind} />;
  }
}

function describe(run: Run, time: number): string {
  const state = searchOfRun(run);
  const now = stateAt(run, time);
  const norm = plainNumber(measuresOf(run, now).scalar('squaredNorm').value, 4);
  return text().alternative(plainNumber(now.time), norm, verdictText(run, state));
}

function verdictText(run: Run, state: SearchState): string {
  switch (state.kind) {
    case 'waiting':
      return text().waiting;
    case 'searching':
    case 'paused':
    case 'done': {
      const { result } = state;
      if (result === null) return text().searching;
      const relation = result.exhaustive ? 'M =' : 'M \u2265';
      return `${relation} ${plainNumber(result.M)}: ${text().verdicts[verdictOf(result)]}`;
    }
    default:
      return refusalText(run, state.kind);
  }
}
