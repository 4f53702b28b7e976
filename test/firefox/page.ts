import { expect } from '@playwright/test';
import type { Browser, ElementHandle, KeyInput, Page } from 'puppeteer-core';

/** Milliseconds to wait for what the page is about to do, on a very busy machine: no more than a bound. */
const PATIENCE = 40_000;

/** What a person does with the page in Firefox, by the names a person sees; and what the page complains of. */
export class FirefoxPage {
  /** errors on the console, breaches of the policy, and what is asked of anybody else */
  readonly complaints: string[] = [];
  private readonly page: Page;
  private readonly address: string;

  private constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  static async in(browser: Browser, address: string): Promise<FirefoxPage> {
    const page = await browser.newPage();
    const opened = new FirefoxPage(page, address);
    page.on('pageerror', (error) => opened.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') opened.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(address).origin)
        opened.complaints.push(request.url());
    });
    return opened;
  }

  /** Opens the page anew at the part of a link after `#`. */
  async open(link = ''): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(link === '' ? this.address : `${this.address}#${link}`, {
      waitUntil: 'domcontentloaded',
    });
    // not before the page's scripts, as Firefox 140 answers what puppeteer puts in there with an error of its own: what they breach at
    // the start is seen in the other browser (test/e2e/safety.spec.ts)
    await this.page.evaluate(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`${violatedDirective} refuses ${blockedURI}`),
      ),
    );
  }

  /** Follows a link in the page that is open, until its run is solved. */
  async follow(link: string): Promise<void> {
    await this.page.evaluate(
      (link) =>
        new Promise<void>((resolve) => {
          window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
          window.location.hash = link;
        }),
      link,
    );
    await this.solved();
  }

  async solved(): Promise<void> {
    await this.until('the run is solved', () =>
      this.page.evaluate(() => {
        const status = document.querySelector('[role=status]')?.textContent ?? '';
        return /^(Solved|Stopped)/.test(status) && !/solving/i.test(status);
      }),
    );
  }

  /** Waits until something is so, and says what was waited for where it is not. */
  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    await expect.poll(isSo, { message: what, timeout: PATIENCE }).toBe(true);
  }

  /** Waits until what a selector finds is there with a name and can be seen. */
  async shows(selector: string, name: string): Promise<void> {
    await this.named(selector, name);
  }

  async press(name: string, selector = 'button'): Promise<void> {
    const element = await this.named(selector, name);
    await element.click();
    await element.dispose();
  }

  async key(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Types a value into a control's number field and leaves the field. */
  async type(name: string, value: string): Promise<void> {
    const field = await this.named('input:not([type=range])', name);
    await field.click({ count: 3 });
    await field.type(value);
    await field.press('Enter');
    await field.dispose();
  }

  /** An attribute of the Time slider, as a number. */
  time(attribute: 'aria-valuenow' | 'aria-valuemax' = 'aria-valuenow'): Promise<number> {
    return this.page.evaluate(
      (attribute) =>
        Number(
          document.querySelector('[role=slider][aria-label=Time]')?.getAttribute(attribute) ?? Number.NaN,
        ),
      attribute,
    );
  }

  /** Where something stands in the page, brought into view: whether it is seen there. */
  seen(selector: string): Promise<boolean> {
    return this.page.evaluate((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: 'nearest' });
      return (element?.getBoundingClientRect().width ?? 0) > 0;
    }, selector);
  }

  async linkOf(): Promise<URLSearchParams> {
    const hash = await this.page.evaluate(() => window.location.hash);
    return new URLSearchParams(hash.slice(1));
  }

  /** The first element of a selector that can be seen and has a name, by its label, its labels or its text. */
  private async named(selector: string, name: string): Promise<ElementHandle<Element>> {
    // asked again and again from here: what puppeteer puts into the page to do so, older versions refuse
    let found: ElementHandle<Element> | null = null;
    await expect(async () => {
      const handle = await this.page.evaluateHandle(
        (selector, name) =>
          [...document.querySelectorAll(selector)].find((element) => {
            const { width, height } = element.getBoundingClientRect();
            const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
            const own = (element as HTMLInputElement).labels?.[0] ?? element;
            const label = by?.textContent ?? element.getAttribute('aria-label') ?? own.textContent;
            return label?.trim() === name && width > 0 && height > 0;
          }),
        selector,
        name,
      );
      found = handle.asElement() as ElementHandle<Element> | null;
      expect(found, `${selector} of the name ${name}`).not.toBeNull();
    }).toPass({ timeout: PATIENCE });
    return found!;
  }
}
