import { vi } from 'vitest';

/**
 * Message channels in the test's own thread, on a clock that only the test moves: every message is a task of its
 * own and keeps its place, and what happens at which millisecond is what the test says.
 */

/** Messages under way, in the order in which they were posted. */
const mail: (() => void)[] = [];

export class FakePort extends EventTarget {
  other: FakePort | null = null;
  closed = false;
  onmessage: ((event: MessageEvent) => void) | null = null;

  start(): void {}

  close(): void {
    this.closed = true;
  }

  postMessage(data: unknown): void {
    const { other } = this;
    if (this.closed || other === null) return;
    mail.push(() => {
      if (other.closed) return;
      const event = new MessageEvent('message', { data });
      other.onmessage?.(event);
      other.dispatchEvent(event);
    });
  }
}

const channels: FakeChannel[] = [];

export class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
    channels.push(this);
  }
}

/** How many of the channels that were made by now are still open where they were made. */
export function openPorts(): number {
  return channels.filter(({ port1 }) => !port1.closed).length;
}

/** Puts channels and clock in the place of the real ones; what makes channels must be imported after this. */
export function fakeChannelsInPlace(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('MessageChannel', FakeChannel);
}

/** Lets `ms` milliseconds of the clock go by, and all messages arrive that are posted by then. */
export async function pass(ms = 0): Promise<void> {
  await deliver();
  for (let now = 0; now < ms; now++) {
    vi.advanceTimersByTime(1);
    await deliver();
  }
}

/** As `pass`, for a page that is busy all the while: timers and messages come together when that is over. */
export async function passBusy(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await deliver();
}

async function deliver(): Promise<void> {
  await promises();
  for (let message = mail.shift(); message !== undefined; message = mail.shift()) {
    message();
    await promises();
  }
}

/** Comes when all promises have gone on that could. The clock does not fake this one. */
const promises = () => new Promise<void>((resolve) => setImmediate(resolve));
