/**
 * Takes no key before something in the page has the focus: a frame that is clicked somewhere has all keys from then on, and
 * whoever scrolls on with the space bar means the page around.
 */
export function keysAfterFocus(window: Window): void {
  const { document } = window;
  const hold = (event: Event) => {
    const { activeElement } = document;
    // the page's own keys hear of nothing then; what the browser does with a key it does
    if (activeElement === null || activeElement === document.body) event.stopImmediatePropagation();
  };
  // before the page itself listens
  for (const type of ['keydown', 'keyup', 'keypress']) window.addEventListener(type, hold, { capture: true });
}
