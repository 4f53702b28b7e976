import type { Wait } from '../../findings/background/wait.ts';
import { theoryWait } from '../../findings/theory/runTheory.ts';
import type { Run } from '../../state/run.ts';
import { YARDSTICKS } from './yardstickSetting.ts';

/** What a picture waits for that shows yardsticks, where a reader has asked for them. */
export function yardstickWait(run: Run, settings: readonly string[]): Wait | null {
  return settings.includes(YARDSTICKS) ? theoryWait(run) : null;
}
