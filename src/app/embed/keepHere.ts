/** Lets no link lead away from the page; those to another run or time of it stay what they are. */
export function keepHere(window: Window): void {
  const hold = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  for (const type of ['click', 'auxclick']) window.addEventListener(type, hold, { capture: true });
}
