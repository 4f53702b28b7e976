import { plainNumber } from '../../drawing/axis/number.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

/** The text alternative with the playhead at `time`. */
export function describeScales(run: Run, time: number): string {
  return words().pictures.scales.alternative(plainNumber(time), plainNumber(stateAt(run, time).loss));
}
