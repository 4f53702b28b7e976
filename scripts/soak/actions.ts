import type { Page } from '@playwright/test';
import { PICTURE_IDS } from '../../src/drawing/picture.ts';
import type { Chance } from './random.ts';

/** One thing that a person does with the page: by pointer, wheel and keys alone, but for a pasted link. */
type Action = (page: Page, chance: Chance) => Promise<void>;

const VIEWPORTS = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [375, 812],
] as const;

const KEYS = [
  ...['Space', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Tab', 'Tab', 'Enter'],
  ...[
    'Escape',
    'PageDown',
    'Shift+ArrowRight',
    'Control+z',
    'Control+z',
    'Control+Shift+z',
    'j',
    'k',
    'm',
    'Delete',
    '?',
  ],
];

const SCHEMES = ['cone', 'centred', 'uncentred', 'opposed', 'z-matrix', 'counterexample'];

/** Leaves the page, asks for a file, or prints: none of them is what is looked for. */
const NOT_PRESSED = /load the page|open|save|print|download|export|full screen/i;

export const ACTIONS: Readonly<Record<string, Action>> = {
  press: (page, chance) => click(page, 'button', chance),
  slide: (page, chance) => drag(page, 'input[type=range], [role=slider]', chance),

  async draw(page, chance) {
    await drag(page, '.picture figure', chance);
    await page.mouse.wheel(0, 200 * (chance.next() - 0.5));
  },

  async choose(page, chance) {
    const place = await spot(page, 'select', chance);
    if (place === null) return;
    await page.mouse.click(...middle(place));
    for (let count = chance.upTo(5); count > 0; count--) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },

  async type(page, chance) {
    const place = await spot(
      page,
      'input:not([type=range], [type=checkbox], [type=radio], [type=file])',
      chance,
    );
    if (place === null) return;
    await page.mouse.click(...middle(place));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(chance.of(['1', '7', '1e-4', '4^-3', '45', '0', '-3', 'abc']));
    await page.keyboard.press('Enter');
  },

  async keys(page, chance) {
    for (let count = 1 + chance.upTo(6); count > 0; count--) await page.keyboard.press(chance.of(KEYS));
  },

  async dialog(page, chance) {
    await click(page, '.edit-data', chance);
    await click(page, 'dialog button', chance);
    await ACTIONS.type!(page, chance);
    await page.keyboard.press('Escape');
  },

  async scene(page, chance) {
    await click(page, '#scenes-button', chance);
    await click(page, '.scenes button', chance);
  },

  async tour(page, chance) {
    await click(page, '#tour-button', chance);
    for (let count = chance.upTo(4); count > 0; count--) await click(page, '.guide button', chance);
  },

  async lecture(page, chance) {
    await click(page, '#present', chance);
    await ACTIONS.keys!(page, chance);
    await page.keyboard.press('Escape');
  },

  async resize(page, chance) {
    const [width, height] = chance.of(VIEWPORTS);
    await page.setViewportSize({ width, height });
  },

  async dress(page, chance) {
    await page.emulateMedia({
      colorScheme: chance.of(['light', 'dark']),
      reducedMotion: chance.of(['reduce', 'no-preference']),
      forcedColors: chance.of(['active', 'none', 'none']),
    });
  },

  async follow(page, chance) {
    const pictures = Array.from({ length: 1 + chance.upTo(6) }, () => chance.of(PICTURE_IDS));
    const link = [
      'v=2',
      `data=${chance.of(SCHEMES)}`,
      `d=${2 + chance.upTo(6)}`,
      `n=${2 + chance.upTo(20)}`,
      `m=${1 + chance.upTo(chance.of([20, 400]))}`,
      `scale=${chance.of(['1e-2', '1e-6', '4^-5', '1'])}`,
      `view=${[...new Set(pictures)].join(',')}`,
      ...chance.of([[], ['t=3'], ['method=descent'], ['with=scale:1e-5'], ['hide=loss'], ['ask=where']]),
    ].join('&');
    await paste(page, link);
  },
};

/** Pastes a link into the address bar of the page. */
export async function paste(page: Page, link: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, link);
}

interface Spot {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where one of what is seen of a kind is, scrolled to; null where there is none. */
async function spot(page: Page, selector: string, chance: Chance): Promise<Spot | null> {
  return page.evaluate(
    ([selector, choice]) => {
      const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (one) => one.getClientRects().length > 0,
      );
      const chosen = seen[Math.floor(choice * seen.length)];
      if (chosen === undefined) return null;
      chosen.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = chosen.getBoundingClientRect();
      return { name: chosen.getAttribute('aria-label') ?? chosen.textContent, left, top, width, height };
    },
    [selector, chance.next()] as const,
  );
}

function middle({ left, top, width, height }: Spot): readonly [number, number] {
  return [left + width / 2, top + height / 2];
}

async function click(page: Page, selector: string, chance: Chance): Promise<void> {
  const place = await spot(page, selector, chance);
  if (place !== null && !NOT_PRESSED.test(place.name)) await page.mouse.click(...middle(place));
}

/** Presses somewhere on what is seen of a kind, moves about there, and lets go. */
async function drag(page: Page, selector: string, chance: Chance): Promise<void> {
  const place = await spot(page, selector, chance);
  if (place === null) return;
  const somewhere = () =>
    [place.left + chance.next() * place.width, place.top + chance.next() * place.height] as const;
  await page.mouse.move(...somewhere());
  await page.mouse.down();
  for (let count = chance.upTo(4); count > 0; count--) await page.mouse.move(...somewhere(), { steps: 3 });
  await page.mouse.up();
}
