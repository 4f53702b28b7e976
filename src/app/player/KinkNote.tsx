import { useSyncExternalStore } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { firstAbove, firstNotBelow } from '../../state/sorted.ts';
import { kinkText } from './kinkText.ts';

/** Which neuron meets which input where the playhead rests on a kink; nothing elsewhere. */
export function KinkNote() {
  const store = useAppStore();
  const note = useSyncExternalStore(store.subscribe, () => kinksHere(store.getState()));
  return (
    <p className="kink-note" aria-live="polite">
      {note}
    </p>
  );
}

/** Says the kinks at exactly the time of a resting playhead. */
export function kinksHere({ run, player }: Pick<AppState, 'run' | 'player'>): string {
  if (run === null || player.playing) return '';
  const { kinks, kinkCount } = run;
  const first = firstNotBelow(kinks.times, kinkCount, player.time);
  const more = firstAbove(kinks.times, kinkCount, player.time) - first - 1;
  return more < 0 ? '' : kinkText(run, first, more);
}
