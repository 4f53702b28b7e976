import { keptState, stateAt } from '../../findings/now/stateAt.ts';
import './frameTable.css';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { EmptyPlot } from '../../drawing/frame/EmptyPlot.tsx';
import { PlotFrame } from '../../drawing/frame/PlotFrame.tsx';
import { useAlternative } from '../../drawing/frame/useAlternative.ts';
import { arrowOf } from '../../drawing/keys/keys.ts';
import { ROW_KEYS } from '../../drawing/keys/lateKeys.ts';
import { countGroups } from '../../drawing/neurons/neuronStyle.ts';
import { phaseText } from '../../drawing/phases.ts';
import type { PagePicture, PictureBox } from '../../drawing/picture.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import { norm } from '../../model/measures/angles.ts';
import { phaseAt } from '../../model/theory/phases.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { frameWords } from '../../text/frameWords.ts';
import { words } from '../../text/words.ts';
import { CopyNumbers } from './CopyNumbers.tsx';
import { NetworkTable } from './NetworkTable.tsx';
import { NeuronTable } from './NeuronTable.tsx';
import { networkRows } from './networkRows.ts';
import { type ColumnId, neuronColumns } from './neuronColumns.ts';
import type { Order } from './order.ts';
import { PageTurner } from './PageTurner.tsx';
import { tabSeparated } from './tabSeparated.ts';
import { type CurrentFrame, useCurrentFrame } from './useCurrentFrame.ts';
import { useRows } from './useRows.ts';

const text = () => frameWords();

/** Width from which both tables stand side by side. */
const PX_ABREAST = 860;

/** The state at the playhead in numbers: every neuron, and the network as a whole. */
export const FRAME_TABLE: PagePicture = {
  id: 'frame',
  Component: FrameTable,
  describe,
  table: async () => (await import('./table.ts')).framesTable,
};

function FrameTable({ pxWidth, pxHeight }: PictureBox) {
  const current = useCurrentFrame();
  return (
    <PlotFrame
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      title={words().pictures.frame.title}
      caption={current === null ? text().captionEmpty : captionOf(current)}
      alternative={useAlternative(describe)}
    >
      {(pxBodyWidth, pxBodyHeight) =>
        current === null ? (
          <EmptyPlot pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} outline="none" />
        ) : (
          <Tables pxWidth={pxBodyWidth} pxHeight={pxBodyHeight} current={current} />
        )
      }
    </PlotFrame>
  );
}

interface TablesProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly current: CurrentFrame;
}

function Tables({ pxWidth, pxHeight, current }: TablesProps) {
  const { run, time, playing } = current;
  const [order, setOrder] = useState<Order<ColumnId>>({ column: 'neuron', descending: false });
  const pinned = useApp((state) => state.pinned);
  const scroll = useRef<HTMLElement>(null);
  const abreast = pxWidth >= PX_ABREAST;

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the run, which is appended to in place, `current` says the state
  const [columns, network] = useMemo(() => {
    const state = keptState(run, time);
    return [neuronColumns(run, state), networkRows(run, state)] as const;
  }, [current]);
  const rows = useRows(current, columns, order, pinned);

  return (
    <div className="frame-table" style={{ width: pxWidth, height: pxHeight }}>
      <div className="frame-table__bar">
        <PageTurner {...rows} />
        {!abreast && (
          <button
            type="button"
            className="button button--small"
            onClick={() => scrollToNetwork(scroll.current)}
          >
            {text().toNetwork}
          </button>
        )}
        <CopyNumbers numbers={() => tabSeparated(run, columns, rows.ordered, network)} />
      </div>
      <section
        ref={scroll}
        className={abreast ? 'frame-table__scroll frame-table__scroll--abreast' : 'frame-table__scroll'}
        aria-label={text().region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        onKeyDown={keepScrolling}
      >
        <NeuronTable
          run={run}
          time={time}
          playing={playing}
          columns={columns}
          page={rows.page}
          shown={rows.shown}
          order={order}
          onOrder={setOrder}
        />
        <NetworkTable rows={network} playing={playing} />
      </section>
    </div>
  );
}

/** There and back. */
function scrollToNetwork(region: HTMLElement | null): void {
  const network = region?.querySelector('.frame-table__network');
  if (region === null || !(network instanceof HTMLElement)) return;
  const there = network.getBoundingClientRect().top - region.getBoundingClientRect().top;
  region.scrollTop = there > 1 ? region.scrollTop + there : 0;
}

/** Keys that scroll the region itself: the page would take them for the player. */
function keepScrolling(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = event.currentTarget;
  const sideways = (arrowOf(event.key)?.[0] ?? 0) !== 0 && scrollWidth > clientWidth;
  const ends =
    [...ROW_KEYS.first, ...ROW_KEYS.last].some((key) => key === event.key) && scrollHeight > clientHeight;
  if (sideways || ends) event.stopPropagation();
}

function captionOf({ run, time, f, frames }: CurrentFrame): string {
  const { phases } = phasesOfRun(run);
  const phase = phases === null ? '' : phaseText(phaseAt(phases, time)).name;
  return text().caption(
    f + 1,
    frames,
    time > run.times[f]!,
    plainNumber(time, 4),
    plainNumber(stateAt(run, time).loss),
    phase,
  );
}

function describe(run: Run, time: number): string {
  const { time: shown, hidden } = stateAt(run, time);
  const f = run.frameIndexAt(shown);
  const { dimension } = run.start.dataset;
  let largest = 0;
  let neuron = -1;
  for (let j = 0; j < run.start.groups.length; j++) {
    const length = norm(hidden, j * dimension, dimension);
    if (length > largest) [largest, neuron] = [length, j];
  }
  return text().alternative(
    plainNumber(shown),
    f + 1,
    run.frameCount,
    shown > run.times[f]!,
    words().pictures.neurons.counts(countGroups(run.start.groups)),
    neuron < 0 ? '' : text().alternativeLargest(plainNumber(largest), neuron + 1),
  );
}
