import './assumptions.css';
import { memo } from 'react';
import { flatText, plainNumber } from '../../drawing/axis/number.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import { useWait } from '../../drawing/frame/useWait.ts';
import type { PagePicture, PictureBox } from '../../drawing/picture.ts';
import { reportOfRun, reportWait } from '../../findings/theory/assumptionReport.ts';
import { type OrderKept, orderKept } from '../../findings/theory/orderKept.ts';
import { withStaysOff } from '../../findings/theory/standing.ts';
import { staysOffIn } from '../../findings/theory/staysOff.ts';
import type { Assumption } from '../../model/theory/assumption.ts';
import type { AssumptionReport } from '../../model/theory/assumptions.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { assumptionWords } from '../../text/assumptionWords.ts';
import { words } from '../../text/words.ts';
import { AssumptionList } from './AssumptionList.tsx';
import { rowsOf } from './rows.ts';
import { SufficientScaleSection } from './SufficientScale.tsx';

const text = () => assumptionWords();

/** Every assumption of the theory for the run on screen, and how far its scale is from the sufficient one. */
export const ASSUMPTIONS: PagePicture = {
  id: 'assumptions',
  Component: Assumptions,
  describe,
  table: async () => (await import('./table.ts')).assumptionsTable,
};

function Assumptions({ pxWidth, pxHeight, stage }: PictureBox) {
  const run = useApp((state) => (state.run !== null && state.run.frameCount > 0 ? state.run : null));
  // a run is appended to in place: what waits for its end looks again when the solve has ended
  useApp((state) => state.solve.kind);
  useApp((state) => state.findings);
  const report = run === null ? null : reportOfRun(run);
  const wait = useWait(reportWait);
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures.assumptions.title}
      caption={text().caption}
      alternative={useAlternative(describe)}
    >
      {(pxBodyWidth, pxBodyHeight) => {
        const size = { pxWidth: pxBodyWidth, pxHeight: pxBodyHeight };
        if (run === null) return <EmptyPlot {...size} outline="none" />;
        if (report === null)
          return <EmptyPlot {...size} outline="none" reason={text().working} wait={wait} />;
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          <div className="assumptions" style={{ width: pxBodyWidth, height: pxBodyHeight }} tabIndex={0}>
            <Panel
              run={run}
              report={report}
              staysOff={staysOffIn(run)}
              order={orderKept(run)}
              roomy={stage && pxBodyWidth >= 480}
            />
          </div>
        );
      }}
    </PlotFrame>
  );
}

interface PanelProps {
  readonly run: Run;
  readonly report: AssumptionReport;
  readonly staysOff: Assumption;
  readonly order: OrderKept | null;
  readonly roomy: boolean;
}

const Panel = memo(function Panel({ run, report, staysOff, order, roomy }: PanelProps) {
  const rows = rowsOf(run, withStaysOff(report, staysOff));
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return (
    <div className={roomy ? 'assumptions__panel assumptions__panel--roomy' : 'assumptions__panel'}>
      <p className="assumptions__summary">{text().summary(count('held'), count('broken'), count('none'))}</p>
      <AssumptionList rows={rows} />
      {report.scale !== null && <SufficientScaleSection run={run} scale={report.scale} order={order} />}
    </div>
  );
});

function describe(run: Run, time: number): string {
  const report = reportOfRun(run);
  if (report === null) return text().alternative(plainNumber(time), text().working, '');
  const rows = rowsOf(run, withStaysOff(report, staysOffIn(run)));
  const states = rows
    .map(({ title, state }) => text().alternativeState(title, text().states[state]))
    .join(' ');
  const last = rows.at(-1)!;
  const scale =
    last.number === null ? '' : `${flatText(last.number)}, ${text().against} ${flatText(last.bound)}.`;
  return text().alternative(plainNumber(time), states, scale);
}
