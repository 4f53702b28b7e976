import { useEffect, useState } from 'react';
import type { AppState } from '../state/appState.ts';
import { useAppStore } from '../state/react.ts';
import { en } from '../text/en.ts';
import { plainNumber } from '../views/axis/number.ts';
import { countActivity } from '../views/neurons/activityCount.ts';
import { lossAt } from './player/lossAt.ts';

/** A sentence that changes faster than this is not read. */
const PAUSE_MS = 250;
/** Smaller shares of the loss are read off the player. */
const LEAST_PERCENT = 0.001;

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
  const now = countActivity(run, player.time);
  if (now === null) return text.waiting;
  const loss = percent(lossAt(run, player.time) / run.losses[0]!);
  const parts = [
    now.positive === 0 ? text.noPositive : text.positive(now.positiveOnAll, now.positive),
    ...(now.negative === 0 ? [] : [text.negative(now.negativeOff, now.negative)]),
    loss === percent(1) ? text.lossStill : text.loss(loss),
  ];
  return `${parts.join(', ')}.`;
}

/** Of a loss that was 0 at the start there is no share: it stays what it was. */
function percent(share: number): string {
  if (Number.isNaN(share)) return percent(1);
  const hundredths = 100 * share;
  if (hundredths > 0 && hundredths < LEAST_PERCENT) return en.app.now.lessThan(`${LEAST_PERCENT} %`);
  return `${hundredths < 1 ? plainNumber(hundredths, 1) : hundredths.toFixed(0)} %`;
}
