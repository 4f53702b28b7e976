/**
 * Gives the focus to the title of the picture around `element`: for what is about to leave the page by what was done with it,
 * so that a reader who goes by keys goes on from there and not from the top.
 */
export function focusTitleAround(element: Element): void {
  element.closest('.picture')?.querySelector('h2')?.focus();
}
