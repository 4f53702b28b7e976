import { plainNumber } from '../../drawing/axis/number.ts';
import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

/** `Kink 12 of 275: neuron #3 turns active on input 7, and 2 more`; of a run with more than are kept, what changes between frames. */
export function kinkText({ kinks, kinkCount, kinksLeftOut }: Run, index: number, more: number): string {
  const text = words().player.kink;
  const say = { [Activity.On]: text.on, [Activity.Off]: text.off, [Activity.Slide]: text.slide };
  const event = say[kinks.activities[index] as Activity](
    kinks.neurons[index]! + 1,
    kinks.samples[index]! + 1,
  );
  if (kinksLeftOut !== null && kinks.times[index]! > kinksLeftOut.from)
    return text.change(event, more, plainNumber(kinksLeftOut.from));
  return text.what(index + 1, kinkCount + (kinksLeftOut?.count ?? 0), event, more);
}
