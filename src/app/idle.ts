/** Not all browsers tell when they are idle, and a page that plays may hardly ever be. */
const LONGEST_WAIT_MS = 1000;
const BLIND_WAIT_MS = 300;

/** Resolves when the page has drawn what it has to draw, as far as the browser tells. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(resolve, BLIND_WAIT_MS);
  });
}
