import { plainNumber } from '../../drawing/axis/number.ts';
import { endingOf } from '../../experiment/ending.ts';
import type { SolveState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { faultText } from '../faultText.ts';

/** How far the solve is, and how it ended: the page's one status region. */
export function Status() {
  const solve = useApp((state) => state.solve);
  return (
    <p className="status" role="status">
      {statusText(solve)}
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
      const milliseconds = stats.solveMs < 10 ? stats.solveMs.toFixed(1) : stats.solveMs.toFixed(0);
      const facts = [
        text.ends[endingOf(outcome)](plainNumber(outcome.time)),
        text.facts(stats.steps, stats.kinks, milliseconds),
      ];
      if (stats.kinksLeftOut !== null) facts.push(text.kinksLeftOut(plainNumber(stats.kinksLeftOut.from)));
      if (stats.thinned) facts.push(text.thinned);
      return facts.join(' \u00b7 ');
    }
  }
}
