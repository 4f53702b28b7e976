import { expect, type Page } from '@playwright/test';

/** What a person does with the page, by the names a person sees. */

/** Opens the page at the part of a link after `#`, and waits `patience` milliseconds at most until its run is solved. */
export async function open(page: Page, link = '', patience = 30_000): Promise<void> {
  await page.goto(link === '' ? './' : `./#${link}`);
  await solved(page, patience);
}

/** Follows another link in the page that is open, as a person does who pastes it there, until its run is solved. */
export async function follow(page: Page, link: string): Promise<void> {
  await page.evaluate(
    (link) =>
      new Promise<void>((resolve) => {
        // the page has heard of it first: its listener is the elder
        window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        window.location.hash = link;
      }),
    link,
  );
  await solved(page);
}

/** Waits until the page has drawn itself for what has just been changed: its size, its colours. */
export function redrawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Waits until the status region says that the run on screen is complete, finished or not. */
export async function solved(page: Page, patience = 30_000): Promise<void> {
  await expect(page.getByRole('status')).toContainText(/^(Solved|Stopped)/, { timeout: patience });
  await expect(page.getByRole('status')).not.toContainText(/solving/i, { timeout: patience });
}

export const numberField = (page: Page, name: string) =>
  page.getByRole('spinbutton', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }));

export const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

/** Types a value into a control's number field and leaves the field. */
export async function type(page: Page, name: string, value: string): Promise<void> {
  const field = numberField(page, name);
  await field.fill(value);
  await field.press('Enter');
}

/** The part of the address after `#`, as key-value pairs. */
export async function linkOf(page: Page): Promise<URLSearchParams> {
  return new URLSearchParams(new URL(page.url()).hash.slice(1));
}

/** The playhead's flow time, as the Time slider tells it to assistive technology. */
export async function playhead(page: Page): Promise<number> {
  return Number(await slider(page, 'Time').getAttribute('aria-valuenow'));
}

/** The playhead's flow time once it is no longer `from`: a press is heard a little later than it is made. */
export async function movedFrom(page: Page, from: number): Promise<number> {
  await expect.poll(() => playhead(page)).not.toBe(from);
  return playhead(page);
}

/** What the page complains of in its console, as it comes. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}
