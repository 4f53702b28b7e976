import './labPlot.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { spoken } from '../../../drawing/axis/spoken.ts';
import { Glossed } from '../../../drawing/glossary/Glossed.tsx';
import { limitAgreement } from '../../../experiment/sweep/limitAgreement.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { useAppStore } from '../../../state/react.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { useBoxSize } from '../../useBoxSize.ts';
import { limitNote } from '../limit/limitNote.ts';
import type { Gathered } from './gathered.ts';
import { LabTable } from './LabTable.tsx';
import type { LabStore } from './labStore.ts';
import { type PlotChoice, PlotControls } from './PlotControls.tsx';
import { PlotSurface } from './PlotSurface.tsx';
import type { PlotView } from './plotView.ts';
import { hrefOf, trialOf } from './pointLink.ts';
import {
  measureName,
  openingOf,
  plotAlternative,
  plotCaption,
  pointDetails,
  pointName,
  pointValue,
  thirdShown,
} from './pointText.ts';
import type { PlotRequest } from './request.ts';
import { MOST_CURVES } from './tones.ts';
import { useGathered } from './useGathered.ts';
import { useKnown } from './useKnown.ts';
import { useSlowly } from './useSlowly.ts';

interface LabPlotProps {
  readonly laboratory: { readonly store: LabStore };
  /** is told what is shown, for a file that shows the same */
  readonly onShown?: (shown: PlotShown) => void;
}

/** What a plot shows now. */
export interface PlotShown {
  readonly choice: PlotChoice;
  readonly request: PlotRequest;
}

/** What a sweep has come to: curves or a heat map, filling in while it runs. */
export function LabPlot({ laboratory, onShown }: LabPlotProps) {
  const gathered = useGathered(laboratory.store);
  const spec = useStore(laboratory.store, (state) => state.spec);
  // choices are of a sweep: another one begins with what suits it
  return gathered === null || spec === null ? null : (
    <SweepPlot key={chosenFor(spec)} store={laboratory.store} gathered={gathered} onShown={onShown} />
  );
}

function chosenFor({ axes, measures }: SweepSpec): string {
  return JSON.stringify([axes.map(({ over, values }) => [over, values.length]), measures]);
}

export function firstChoice({ axes, measures }: SweepSpec): PlotChoice {
  const isGrid = axes[1] !== undefined;
  const curves = axes[1] === undefined || axes[1].values.length <= MOST_CURVES;
  // who measures the loss first asks whether the runs came to their end: as curves most of those are one line
  const ends = isGrid && measures[0] === 'loss';
  return {
    measure: ends ? null : measures[0]!,
    kind: curves && !ends ? 'curves' : 'map',
    third: 0,
    xSpacing: null,
    ySpacing: null,
    trials: false,
  };
}

interface SweepPlotProps {
  readonly store: LabStore;
  readonly gathered: Gathered;
  readonly onShown: LabPlotProps['onShown'];
}

function SweepPlot({ store, gathered, onShown }: SweepPlotProps) {
  const text = labPlotWords();
  const { spec } = gathered;
  const [choice, choose] = useState(() => firstChoice(spec));
  const [point, read] = useState<number | null>(null);
  const [view, drawn] = useSlowly<PlotView | null>(null);
  const [table, setTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const size = useBoxSize(frame);
  const id = useId();
  const measure = choice.measure === null ? null : spec.measures.indexOf(choice.measure);
  const { paper, limit, curve } = useKnown(store, gathered, measure);
  const request = useMemo<PlotRequest>(() => {
    const { third, xSpacing, ySpacing, trials } = choice;
    return { gathered, measure, third, xSpacing, ySpacing, trials, paper, limit };
  }, [gathered, measure, choice, paper, limit]);
  const shown = useMemo(() => ({ choice, request }), [choice, request]);
  useEffect(() => onShown?.(shown), [onShown, shown]);

  const name = measureName(choice.measure);
  const unit = choice.measure === null ? '' : text.measures[choice.measure].unit;
  // `view` is there for the pace: what is compared has come with it
  const note = useMemo(() => {
    if (curve === null || measure === null || choice.kind === 'map' || view === null) return null;
    return limitNote(curve, limitAgreement(spec, gathered.points(measure), curve, spec.measures[measure]!));
  }, [curve, measure, choice, view, spec, gathered]);
  const pxWidth = size?.pxWidth ?? 0;
  const curves = spec.axes[1]?.values.length ?? 1;
  return (
    <div className="lab-plot">
      <PlotControls spec={spec} choice={choice} onChoice={choose} />
      <figure
        className="plot lab-plot__figure"
        aria-labelledby={`${id}name`}
        aria-describedby={`${id}alternative`}
      >
        <figcaption className="plot__caption lab-plot__caption">
          <strong id={`${id}name`}>
            <Glossed text={name} />
            {(unit === '' ? '' : ` (${unit})`) + thirdShown(request)}
          </strong>
          <span>{plotCaption(choice.kind, request)}</span>
        </figcaption>
        <div ref={frame} className="lab-plot__frame">
          {pxWidth > 0 && (
            <PlotSurface
              store={store}
              kind={choice.kind}
              request={request}
              pxWidth={pxWidth}
              pxHeight={heightOf(pxWidth)}
              onRead={read}
              onDrawn={drawn}
            />
          )}
        </div>
        <p id={`${id}alternative`} className="visually-hidden">
          {view === null ? '' : spoken(plotAlternative(gathered, measure, view))}
        </p>
      </figure>
      {note !== null && <p className="soft lab-plot__note">{note}</p>}
      {choice.kind === 'curves' && curves > MOST_CURVES && (
        <p className="soft">{text.some(MOST_CURVES, curves)}</p>
      )}
      <div className="lab-plot__foot">
        <p className="lab-plot__reading">
          {point !== null && point < gathered.pointCount ? (
            <PointLine gathered={gathered} measure={measure} point={point} request={request} />
          ) : (
            <span className="soft">{view === null || gathered.done === 0 ? text.empty : text.hint}</span>
          )}
        </p>
        <button type="button" className="button" onClick={() => setTable(true)}>
          {text.controls.table}
        </button>
      </div>
      {table && (
        <LabTable gathered={gathered} measure={measure} paper={paper} onClosed={() => setTable(false)} />
      )}
    </div>
  );
}

/** The point that was read last, in words, and its link: what the note says stays here, also for fingers. */
function PointLine(props: {
  readonly gathered: Gathered;
  readonly measure: number | null;
  readonly point: number;
  readonly request: PlotRequest;
}) {
  const { gathered, measure, point, request } = props;
  const text = labPlotWords();
  const app = useAppStore();
  const name = pointName(gathered, point);
  const said = [pointValue(gathered, point, measure), ...pointDetails(gathered, point, measure, request)];
  const trial = trialOf(gathered, point, measure);
  const href = hrefOf(gathered.spec, point, trial, app.getState());
  return (
    <>
      <strong>{name}</strong> {said.join(text.joint)}{' '}
      {href !== null && (
        <a href={href} aria-label={spoken(text.open(name, trial + 1, gathered.spec.trials.count > 1))}>
          {openingOf(gathered, point, measure)}
        </a>
      )}
    </>
  );
}

/** Wide enough to be read and no higher than a window shows, CSS pixels. */
function heightOf(pxWidth: number): number {
  return Math.round(Math.min(480, Math.max(340, 0.58 * pxWidth)));
}
