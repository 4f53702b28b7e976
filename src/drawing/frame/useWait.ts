import { useEffect, useState } from 'react';
import type { Wait } from '../../findings/background/wait.ts';
import { useApp } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';

/** How often it is looked how far the work has come: no more than a reader sees. */
const LOOK_MS = 250;

/**
 * What of the run on screen is still being worked out, and how far that is, in words; null where nothing is.
 * @param waitOf keep it stable: what is waited for, which asks for it as well
 */
export function useWait(waitOf: ((run: Run) => Wait | null) | undefined): string | null {
  const run = useApp((state) => state.run);
  const findings = useApp((state) => state.findings);
  const solve = useApp((state) => state.solve.kind);
  const [said, say] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last two say when to look again: more is known, or may be asked for
  useEffect(() => {
    if (run === null || run.frameCount === 0 || waitOf === undefined) return say(null);
    let timer = 0;
    function look() {
      const wait = waitOf!(run!);
      say(wait === null ? null : words().pictures.workingOut[wait.what](Math.floor(100 * wait.share)));
      if (wait === null) clearInterval(timer);
      return wait;
    }
    if (look() !== null) timer = window.setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [run, waitOf, findings, solve]);
  return said;
}
