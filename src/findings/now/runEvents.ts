import type { Phase } from '../../model/theory/phases.ts';
import type { Run } from '../../state/run.ts';
import { bandsOf } from '../theory/runPhases.ts';

/** What happens in a run at one flow time, worth a word to who cannot see the pictures. */
export type RunEvent =
  | { readonly kind: 'phase'; readonly phase: Phase; readonly time: number }
  /** the first kink of any neuron, from 0 the number of its columns */
  | { readonly kind: 'kink'; readonly kink: 0; readonly time: number };

/** By time, as far as the run goes; few, whatever the run. */
export function eventsOfRun(run: Run): readonly RunEvent[] {
  const phases = bandsOf(run).map(({ phase, from }) => ({ kind: 'phase', phase, time: from }) as const);
  // a run of no kinks, or of one whose kinks are kept from frame to frame from the first, has none to name
  const kink = run.kinkCount > 0 ? [{ kind: 'kink', kink: 0, time: run.kinks.times[0]! } as const] : [];
  return [...phases, ...kink].sort((a, b) => a.time - b.time || order(a) - order(b));
}

/** Of two at one time the kink comes first: it may be what ends a phase. */
function order(event: RunEvent): number {
  return event.kind === 'kink' ? -1 : event.phase;
}

/** Those that the playhead passes on its way from one time to a later one; from the start those at the start too. */
export function eventsPassed(run: Run, from: number, to: number): readonly RunEvent[] {
  return eventsOfRun(run).filter(({ time }) => (time > from || (from === 0 && time === 0)) && time <= to);
}
