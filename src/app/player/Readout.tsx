import { useLayoutEffect, useRef } from 'react';
import { flatText, numberText } from '../../drawing/axis/number.ts';
import { ReadingPace } from '../../drawing/canvas/readingPace.ts';
import { cancelDraw, drawSoon } from '../../drawing/canvas/ticker.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { useAppStore } from '../../state/react.ts';
import { iterationAt, stepOf } from '../../state/timeAxis.ts';

/** Time and loss at the playhead, and the iteration on an axis of iterations; written past React, as fast as it can be read. */
export function Readout() {
  const store = useAppStore();
  const timeCell = useRef<HTMLElement>(null);
  const lossCell = useRef<HTMLElement>(null);
  const iterationCell = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    function write() {
      const { run, player } = store.getState();
      const known = run !== null && run.frameCount > 0;
      const state = known ? stateAt(run, player.time) : null;
      // of descent the step's time, and of a network too large for a state between two frames that of the frame
      writeInto(timeCell.current, state?.time ?? Number.NaN);
      writeInto(lossCell.current, state?.loss ?? Number.NaN);
      const step = known ? stepOf(player.timeAxis, run) : null;
      writeIteration(iterationCell.current, step === null ? null : iterationAt(player.time, step));
    }
    const pace = new ReadingPace();
    write();
    const unsubscribe = store.subscribe(({ player }) => {
      if (pace.due(player.playing)) drawSoon(write);
    });
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
      <dd>
        <span ref={timeCell} />
        <span className="readout__iteration" ref={iterationCell} />
      </dd>
      <dt>
        <i className="math">L</i> =
      </dt>
      <dd ref={lossCell} />
    </dl>
  );
}

/** @param iteration null where none is counted: then nothing is there, unseen or not */
function writeIteration(cell: HTMLElement | null, iteration: number | null): void {
  if (cell === null) return;
  const text = iteration === null ? '' : ` = ${iteration}`;
  if (text === '') cell.replaceChildren();
  else if (cell.lastChild?.textContent !== text) {
    const letter = document.createElement('i');
    letter.className = 'math';
    letter.textContent = 'k';
    cell.replaceChildren(letter, text);
  }
}

function writeInto(cell: HTMLElement | null, value: number): void {
  if (cell === null) return;
  const text = flatText(numberText(value));
  if (cell.textContent !== text) cell.textContent = text;
}
