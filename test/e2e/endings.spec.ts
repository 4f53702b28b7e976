import { expect, type Page, test } from '@playwright/test';
import { ALL } from '../support/breadth.ts';
import { TYPED_LINKS } from '../typedLinks.ts';
import { numberField, open } from './page.ts';

/** Starts of each link that the page follows: seeds from 0 up, of which the tests without a browser follow more. */
const SEEDS = 25;
/** Of runs that take a second each. */
const FEWER_SEEDS: Readonly<Record<string, number>> = { petals: 5 };
/** Milliseconds for one run on screen, on a very busy machine: no more than a bound on waiting. */
const PATIENCE = 20_000;

interface Followed {
  readonly link: string;
  /** what the status region says at the end, or at the end of all patience */
  readonly status: string;
  readonly milliseconds: number;
}

/**
 * Follows the links one after another as a person does who changes the address, without loading the page anew; told
 * from within the page, where nothing that it says is missed. Ends early at a run without an end.
 */
function follow(page: Page, links: readonly string[]): Promise<Followed[]> {
  return page.evaluate(
    async ({ links, patience }) => {
      const status = document.querySelector('[role=status]')!;
      const solving = () => status.textContent!.startsWith('Solving');
      /** Waits until the run of the new address has begun, and then until it has ended. */
      const ended = () =>
        new Promise<boolean>((resolve) => {
          let begun = false;
          const done = (value: boolean) => {
            observer.disconnect();
            clearTimeout(timeout);
            resolve(value);
          };
          const observer = new MutationObserver(() => {
            if (solving()) begun = true;
            else if (begun) done(true);
          });
          observer.observe(status, { subtree: true, childList: true, characterData: true });
          const timeout = setTimeout(() => done(false), patience);
        });
      const followed = [];
      for (const link of links) {
        const start = performance.now();
        location.hash = link;
        const endless = !(await ended());
        followed.push({ link, status: status.textContent!, milliseconds: performance.now() - start });
        if (endless) break;
      }
      return followed;
    },
    { links, patience: PATIENCE },
  );
}

const SOLVED = /^Solved(:| to the time limit)/;

test('runs on data that people type end from every start, and say so', async ({ page }) => {
  // the same links end without a browser every day (test/model/flow/ending.test.ts)
  test.skip(!ALL);
  test.setTimeout(300_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await open(page, 't=1');
  for (const [name, { link }] of Object.entries(TYPED_LINKS)) {
    const seeds = FEWER_SEEDS[name] ?? SEEDS;
    const links = Array.from({ length: seeds }, (_, seed) => `data=given&init=${seed}&${link}`);
    const followed = await follow(page, links);
    expect(
      followed.filter((run) => !SOLVED.test(run.status)),
      name,
    ).toEqual([]);
    expect(followed, name).toHaveLength(seeds);
    // what ended is the run of the last link
    await expect(numberField(page, 'Network seed')).toHaveValue(String(seeds - 1));
  }
  expect(errors).toEqual([]);
});
