/**
 * Lets the messages that wait in the worker's queue in: a task of its own, without the delay of a timer.
 * Several may wait at once, a solve behind a warm-up; each goes on in its turn.
 */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port2.onmessage = () => waiting.shift()?.();

export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port1.postMessage(null);
  });
}
