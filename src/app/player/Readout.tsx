import { useLayoutEffect, useRef } from 'react';
import { flatText, numberText } from '../../drawing/axis/number.ts';
import { cancelDraw, drawSoon } from '../../drawing/canvas/ticker.ts';
import { lossAt } from '../../findings/lossAt.ts';
import { useAppStore } from '../../state/react.ts';

/** Time and loss at the playhead, written at every tick, past React. */
export function Readout() {
  const store = useAppStore();
  const timeCell = useRef<HTMLElement>(null);
  const lossCell = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    function write() {
      const { run, player } = store.getState();
      const known = run !== null && run.frameCount > 0;
      writeInto(timeCell.current, known ? player.time : Number.NaN);
      writeInto(lossCell.current, known ? lossAt(run, player.time) : Number.NaN);
    }
    const soon = () => drawSoon(write);
    write();
    const unsubscribe = store.subscribe(soon);
    return () => {
      unsubscribe();
      cancelDraw(write);
    };
  }, [store]);

  return (
    <dl className="readout">
      <dt>
        <i className="math">t</i> =
      </dt>
      <dd ref={timeCell} />
      <dt>
        <i className="math">L</i> =
      </dt>
      <dd ref={lossCell} />
    </dl>
  );
}

function writeInto(cell: HTMLElement | null, value: number): void {
  if (cell === null) return;
  const text = flatText(numberText(value));
  if (cell.textContent !== text) cell.textContent = text;
}
