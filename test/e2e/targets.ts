import type { Page } from '@playwright/test';

/**
 * What can be pressed now and is smaller than 24 px without the room that makes up for it (WCAG 2.2, 2.5.8): a circle of 24 px about
 * its middle that meets no other target, nor the circle of another small one. Words of the glossary stand in sentences, which the
 * criterion leaves out. Of what is open over the page only that is looked at.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const around = document.querySelector('dialog[open], :popover-open') ?? document;
    const pressed = 'a[href], button, input, select, summary, textarea, [role="slider"]';
    const targets = [...around.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const seen = box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
      if (!seen || element.closest('.skip') !== null || element.matches(':disabled')) return [];
      const label = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : null;
      return [{ element, box: label?.getBoundingClientRect() ?? box }];
    });
    const isSmall = (box: DOMRect) => box.width < LEAST || box.height < LEAST;
    const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
    const named = (element: HTMLElement) =>
      element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return targets.flatMap(({ element, box }) => {
      if (!isSmall(box) || element.matches('.term__word') || element.closest('p, figcaption') !== null)
        return [];
      const [x, y] = middle(box);
      const near = targets.find((other) => {
        if (other.element.contains(element) || element.contains(other.element)) return false;
        const [dx, dy] = [
          Math.max(other.box.left - x, 0, x - other.box.right),
          Math.max(other.box.top - y, 0, y - other.box.bottom),
        ];
        if (Math.hypot(dx, dy) < LEAST / 2) return true;
        const [ox, oy] = middle(other.box);
        return isSmall(other.box) && Math.hypot(ox - x, oy - y) < LEAST;
      });
      const size = `${Math.round(box.width)} x ${Math.round(box.height)}`;
      return near === undefined ? [] : [`${named(element)} (${size}) beside ${named(near.element)}`];
    });
  });
}
