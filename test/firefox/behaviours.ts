import { PICTURE_IDS } from '../../src/drawing/picture.ts';
import type { FirefoxPage } from './page.ts';

const EXPORTED = ['Video', 'Data', 'Cite'];

/** What the page does for whoever opens it, in this order. */
export const BEHAVIOURS: Readonly<Record<string, (page: FirefoxPage) => Promise<void>>> = {
  'a newcomer opens the page and sees a run play': async (page) => {
    await page.open();
    await page.shows('button', 'Pause');
    await page.until('the playhead moves', async () => (await page.time()) > 0);
    await page.solved();
  },

  'keys play, pause, step and jump': async (page) => {
    await page.follow('m=20&t=5');
    await page.key(' ');
    await page.shows('button', 'Pause');
    await page.key(' ');
    await page.shows('button', 'Play');
    const here = await page.time();
    await page.key('ArrowRight');
    await page.until('an arrow steps on', async () => (await page.time()) > here);
    await page.key('End');
    const end = await page.time('aria-valuemax');
    await page.until('End jumps there', async () => (await page.time()) === end);
    await page.key('Home');
    await page.until('Home jumps back', async () => (await page.time()) === 0);
  },

  'a width that is typed is solved and written into the address': async (page) => {
    await page.type('Width', '25');
    await page.until('the address has it', async () => (await page.linkOf()).get('m') === '25');
    await page.solved();
  },

  'a link opens paused at its time, with every picture': async (page) => {
    await page.follow(`m=17&t=2&view=${PICTURE_IDS.join(',')}`);
    await page.shows('button', 'Play');
    await page.until('the playhead is there', async () => Math.abs((await page.time()) - 2) < 1e-6);
    for (const id of PICTURE_IDS)
      await page.until(`${id} is drawn`, () => page.seen(`[data-picture="${id}"] figure`));
  },

  'the dialogs open, with all that is in them': async (page) => {
    await page.follow('m=17&t=2&view=loss');
    await page.press('Share');
    await page.shows('dialog h2', 'Share this run');
    await page.shows('[role=img]', 'QR code of the short link');
    await page.key('Escape');
    await page.press('Export');
    await page.shows('dialog h2', 'Export Loss');
    for (const part of EXPORTED) {
      await page.press(part, '[role=tab]');
      await page.shows('[role=tabpanel]', part);
    }
    await page.key('Escape');
    await page.press('Edit data');
    await page.until('the editor is open', () => page.seen('dialog[open]'));
    await page.key('Escape');
  },
};
