import { local } from '../../drawing/axis/localNumber.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Noted } from '../../drawing/note/Noted.tsx';
import type { NotedText } from '../../drawing/note/useNoted.ts';
import { endingOf } from '../../experiment/ending.ts';
import { useApp } from '../../state/react.ts';
import type { SolveState } from '../../state/solveState.ts';
import { words } from '../../text/words.ts';
import { faultText } from '../faultText.ts';

/** How far the solve is, and how it ended: the page's one status region. What it took is in the note of that. */
export function Status() {
  const solve = useApp((state) => state.solve);
  const said = statusText(solve);
  const took = costOf(solve);
  return (
    <p className="status" role="status">
      {took === null ? said : <Noted {...took}>{said}</Noted>}
    </p>
  );
}

function statusText(solve: SolveState): string {
  const text = words().player.status;
  switch (solve.kind) {
    case 'idle':
      return text.idle;
    case 'solving':
      // In tens: a screen reader is told each change.
      return text.solving(10 * Math.floor(10 * solve.progress));
    case 'failed':
      return faultText(solve.fault);
    case 'done': {
      const { outcome, stats } = solve;
      const facts = [text.ends[endingOf(outcome)](plainNumber(outcome.time))];
      if (stats.kinksLeftOut !== null) facts.push(text.kinksLeftOut(plainNumber(stats.kinksLeftOut.from)));
      if (stats.thinned) facts.push(text.thinned);
      return facts.join(' \u00b7 ');
    }
  }
}

/** Steps, kinks and time: of interest to who asks. */
function costOf(solve: SolveState): NotedText | null {
  if (solve.kind !== 'done') return null;
  const { steps, kinks, solveMs } = solve.stats;
  const { cost } = words().player.status;
  const milliseconds = solveMs < 10 ? local(solveMs.toFixed(1)) : solveMs.toFixed(0);
  return { name: cost.name, value: cost.value(steps, kinks, milliseconds) };
}
