import { useSyncExternalStore } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { Activity } from '../../model/problem.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { firstAbove, firstNotBelow } from '../../state/sorted.ts';
import { words } from '../../text/words.ts';

/** Which neuron meets which input where the playhead rests on a kink; nothing elsewhere. */
export function KinkNote() {
  const store = useAppStore();
  const note = useSyncExternalStore(store.subscribe, () => kinkText(store.getState()));
  return (
    <p className="kink-note" aria-live="polite">
      {note}
    </p>
  );
}

/** Says the kinks at exactly the time of a resting playhead. */
export function kinkText({ run, player }: Pick<AppState, 'run' | 'player'>): string {
  if (run === null || player.playing) return '';
  const { kinks, kinkCount, kinksLeftOut } = run;
  const first = firstNotBelow(kinks.times, kinkCount, player.time);
  const more = firstAbove(kinks.times, kinkCount, player.time) - first - 1;
  if (more < 0) return '';
  const text = words().player.kink;
  const say = { [Activity.On]: text.on, [Activity.Off]: text.off, [Activity.Slide]: text.slide };
  const event = say[kinks.activities[first] as Activity](
    kinks.neurons[first]! + 1,
    kinks.samples[first]! + 1,
  );
  if (kinksLeftOut !== null && player.time > kinksLeftOut.from)
    return text.change(event, more, plainNumber(kinksLeftOut.from));
  return text.what(first + 1, kinkCount + (kinksLeftOut?.count ?? 0), event, more);
}
