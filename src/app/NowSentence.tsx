import { useEffect, useState } from 'react';
import type { AppState } from '../state/appState.ts';
import { useAppStore } from '../state/react.ts';
import { en } from '../text/en.ts';
import { plainNumber } from '../views/axis/number.ts';
import { describeNow } from './now.ts';

/** A sentence that changes faster than this is not read. */
const PAUSE_MS = 250;

/** What is happening at the playhead, in one sentence counted from the frame there. */
export function NowSentence() {
  const store = useAppStore();
  const [sentence, setSentence] = useState<string>(en.app.now.waiting);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let seen: readonly unknown[] = [];
    function look() {
      timer = null;
      setSentence(sentenceOf(store.getState()));
    }
    function wait() {
      const { run, revision, player, solve } = store.getState();
      const here = [run, revision, player.time, solve.kind];
      if (here.every((value, index) => value === seen[index])) return;
      seen = here;
      timer ??= setTimeout(look, PAUSE_MS);
    }
    look();
    const unsubscribe = store.subscribe(wait);
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store]);

  return <p className="now">{sentence}</p>;
}

function sentenceOf({ run, player, solve }: AppState): string {
  const text = en.app.now;
  if (solve.kind === 'failed') return text.failed;
  if (run === null || run.frameCount === 0) return text.waiting;
  const now = describeNow(run, run.frameAt(player.time));
  const parts = [
    now.positive === 0 ? text.noPositive : text.positive(now.positiveOnAll, now.positive),
    ...(now.negative === 0 ? [] : [text.negative(now.negativeOff, now.negative)]),
    percent(now.lossShare) === percent(1) ? text.lossStill : text.loss(percent(now.lossShare)),
  ];
  return `${parts.join(', ')}.`;
}

function percent(share: number): string {
  const hundredths = 100 * share;
  return `${hundredths < 1 ? plainNumber(hundredths, 1) : hundredths.toFixed(0)} %`;
}
