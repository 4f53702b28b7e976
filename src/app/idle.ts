/** Not all browsers tell when they are idle, and a page that plays may hardly ever be. */
const LONGEST_WAIT_MS = 1000;
const BLIND_WAIT_MS = 300;

/**
 * Of a processor's time, what work that nobody waits for may take while a run plays. Two processors are not more than playing
 * asks for by itself, with what the browser does beside the page's own thread.
 */
const SHARE_BESIDE_PLAYING = 1 / 8;

/** Resolves when the page has drawn what it has to draw, with the share of a processor's time that is to spare then. */
export async function spareTime(playing: () => boolean): Promise<number> {
  await idle();
  return playing() ? SHARE_BESIDE_PLAYING : 1;
}

/** Resolves when the page has drawn what it has to draw, as far as the browser tells. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(resolve, BLIND_WAIT_MS);
  });
}
