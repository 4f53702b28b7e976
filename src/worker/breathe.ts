const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/**
 * Lets the messages that wait in the worker's queue in: a task of its own, without the delay of a timer.
 * Several may wait at once, a solve behind a warm-up; each goes on in its turn.
 */
export function breathe(): Promise<void> {
  // not while this loads: Node does not end while a channel is open
  channel ??= listened();
  const { port1 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port1.postMessage(null);
  });
}

function listened(): MessageChannel {
  const made = new MessageChannel();
  made.port2.onmessage = () => waiting.shift()?.();
  return made;
}
