/** Main-thread work of a page, from the browser's own trace. */
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** time of the processor alone: what other programs of the machine take is not in it */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records the browser's own trace while `action` runs. */
export async function traced(page: Page, action: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const includedCategories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'toplevel',
    '__metadata',
  ];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await action();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

export interface FrameWork {
  readonly work: number[];
  /** of it, time of the processor */
  readonly computing: number[];
  readonly intervals: number[];
}

/** Milliseconds of main-thread work between one tick's animation callbacks and the next tick's, and the length of those intervals. */
export function frameWork(events: readonly TraceEvent[]): FrameWork {
  const callbacks = events
    .filter(({ name, ph }) => name === 'FireAnimationFrame' && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const main = callbacks[0];
  if (main === undefined) throw new Error('the trace holds no animation callbacks: is the page playing?');
  const tasks = events
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === main.pid && tid === main.tid,
    )
    .sort((a, b) => a.ts - b.ts);
  // All callbacks of one tick are called from one task: the first stands for the tick.
  const ticks: TraceEvent[] = [];
  let last: TraceEvent | undefined;
  let at = 0;
  for (const callback of callbacks) {
    while (at + 1 < tasks.length && tasks[at]!.ts + (tasks[at]!.dur ?? 0) < callback.ts) at++;
    if (tasks[at] !== last) ticks.push(callback);
    last = tasks[at];
  }
  const work: number[] = [];
  const computing: number[] = [];
  const intervals: number[] = [];
  let next = 0;
  for (let f = 0; f + 1 < ticks.length; f++) {
    const begin = ticks[f]!.ts;
    const end = ticks[f + 1]!.ts;
    // The task that holds the callback begins just before it.
    while (next < tasks.length && tasks[next]!.ts + (tasks[next]!.dur ?? 0) < begin) next++;
    let sum = 0;
    let computed = 0;
    for (let task = next; task < tasks.length && tasks[task]!.ts < end; task++) {
      if (tasks[task]!.ts + (tasks[task]!.dur ?? 0) > end) continue;
      sum += tasks[task]!.dur ?? 0;
      computed += tasks[task]!.tdur ?? 0;
    }
    work.push(sum / 1000);
    computing.push(computed / 1000);
    intervals.push((end - begin) / 1000);
  }
  return { work, computing, intervals };
}
