import { useEffect, useState } from 'react';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import type { Run } from '../../state/run.ts';

/** A table that changes faster than this cannot be read. */
const PAUSE_MS = 200;

/** The state at the playhead. */
export interface CurrentFrame {
  readonly run: Run;
  /** flow time of the state (`stateAt`) */
  readonly time: number;
  /** index of the last frame at or before it */
  readonly f: number;
  /** of the run so far */
  readonly frames: number;
  readonly kinkCount: number;
  readonly playing: boolean;
  /** changes when what the tables also tell of a large run has become known */
  readonly findings: number;
}

/** Kept up at once while the page rests, five times a second while the playhead moves; null while there is no frame. */
export function useCurrentFrame(): CurrentFrame | null {
  const store = useAppStore();
  const [current, setCurrent] = useState(() => frameNow(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let due = false;
    function look() {
      timer = undefined;
      setCurrent((before) => {
        const now = frameNow(store.getState());
        return same(before, now) ? before : now;
      });
    }
    function later() {
      timer = setTimeout(() => {
        timer = undefined;
        if (!due) return;
        due = false;
        look();
        later();
      }, PAUSE_MS);
    }
    function changed() {
      if (timer !== undefined) {
        due = true;
        return;
      }
      look();
      later();
    }
    look();
    const end = store.subscribe(changed);
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [store]);
  return current;
}

function frameNow({ run, findings, player }: AppState) {
  if (run === null || run.frameCount === 0) return null;
  const { frameCount: frames, kinkCount } = run;
  const { playing } = player;
  const { time } = stateAt(run, player.time);
  return { run, time, f: run.frameIndexAt(time), frames, kinkCount, playing, findings };
}

function same(a: CurrentFrame | null, b: CurrentFrame | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof CurrentFrame)[]).every((key) => a[key] === b[key]);
}
