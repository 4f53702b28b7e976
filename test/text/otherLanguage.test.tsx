// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CopyLink } from '../../src/app/CopyLink.tsx';
import { ControlPanel } from '../../src/app/controls/ControlPanel.tsx';
import { Notices } from '../../src/app/Notices.tsx';
import { NowSentence } from '../../src/app/now/NowSentence.tsx';
import { descriptionOf, sentenceOf } from '../../src/app/now/sentence.ts';
import { Player } from '../../src/app/player/Player.tsx';
import { SceneMenu } from '../../src/app/scenes/SceneMenu.tsx';
import { PICTURE_IDS } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import type { Fault } from '../../src/experiment/fault.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import { factsOf } from '../../src/findings/now/nowFacts.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import { en } from '../../src/text/en.ts';
import type { Text } from '../../src/text/translation.ts';
import { setLanguage, speak } from '../../src/text/words.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { manyOf } from '../support/breadth.ts';
import { type Recording, recordCanvas } from '../support/recordingCanvas.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

const PICTURES = await Promise.all(PICTURE_IDS.map(fetchPicture));

/** All that a language says stands between these here: what stands outside does not come from `text/`. */
const [OPEN, CLOSE] = ['\u27e6', '\u27e7'];

/** English, marked: a language that no file of `src/` can know. */
function marked(text: unknown): unknown {
  if (typeof text === 'string') return OPEN + text + CLOSE;
  if (typeof text === 'function') return (...values: unknown[]) => marked(text(...values));
  if (Array.isArray(text)) return text.map((part) => (typeof part === 'string' ? marked(part) : part));
  if (typeof text !== 'object' || text === null) return text;
  return Object.fromEntries(
    // the locale is for the engine and the sign of decimals for numbers, not for a reader
    Object.entries(text).map(([key, value]) => [
      key,
      key === 'locale' || key === 'decimal' ? value : marked(value),
    ]),
  );
}

const others = new Map<unknown, unknown>();

/** Texts that are fetched by parts, in the same language. */
function alsoMarked<T>(texts: T): T {
  const known = others.get(texts) ?? marked(texts);
  others.set(texts, known);
  return known as T;
}

/** What stands outside of all marks. */
function outside(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === OPEN) depth++;
    else if (letter === CLOSE) depth--;
    else if (depth === 0) rest += letter;
  }
  return rest;
}

/** Words of mathematics, the same in all languages. */
const MATHEMATICS = new Set(['cos', 'sin', 'log', 'arsinh', 'XXT', 'XXᵀ']);

function strangeWords(text: string): string[] {
  const found = outside(text).match(/\p{Script=Latin}{3,}/gu) ?? [];
  return found.filter((word) => !MATHEMATICS.has(word));
}

/** Everything on the page that a person reads or hears. */
function saidIn(element: Element): string[] {
  const attributes = [
    'aria-label',
    'aria-description',
    'data-note',
    'title',
    'aria-valuetext',
    'aria-roledescription',
    'placeholder',
    'alt',
  ];
  const named = Array.from(element.querySelectorAll('*')).flatMap((one) =>
    attributes.map((name) => one.getAttribute(name) ?? ''),
  );
  // a sentence may be set in several parts: the text of the whole, parts of it apart
  return [...named, element.textContent];
}

let canvas: Recording;
beforeEach(() => {
  canvas = recordCanvas();
  speak(marked(en) as Text, alsoMarked);
});
afterEach(async () => {
  cleanup();
  canvas.restore();
  await setLanguage('en');
});

const CASES: Record<string, Partial<Parameters>> = {
  'the default': {},
  'opposed data': { scheme: 'opposed', width: 20 },
  space: { dimension: 3, samples: 3, width: 20 },
  'data with M above 0': { scheme: 'counterexample', dimension: 3, width: 20 },
};

describe('a page in another language', () => {
  for (const [name, change] of Object.entries(CASES).slice(0, manyOf(Object.keys(CASES).length, 2))) {
    it(`has no word of English in its panels and its pictures: ${name}`, async () => {
      const run = await solvedRun(change);
      const time = run.endTime / 2;
      const store = sampleStore(run, {
        player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
      });
      const fault: Fault = {
        code: 'out-of-range',
        field: null,
        values: { given: 200, used: 89, min: 1, max: 89 },
      };
      const show = (what: React.ReactNode) => {
        const { container, unmount } = render(<AppStoreContext value={store}>{what}</AppStoreContext>);
        act(() => store.getState().notify([fault]));
        const found = [...saidIn(container), canvas.texts.splice(0).join(' ')].flatMap(strangeWords);
        unmount();
        return found;
      };
      const page = (
        <>
          <SceneMenu />
          <NowSentence />
          <CopyLink address={() => ''} />
          <ControlPanel />
          <Player drawer={false} onDrawer={() => {}} />
          <Notices />
        </>
      );
      expect(show(page)).toEqual([]);
      const facts = factsOf(store.getState())!;
      expect([sentenceOf(facts), descriptionOf(facts)].flatMap(strangeWords)).toEqual([]);
      for (const picture of PICTURES) {
        const box = { pxWidth: 600, pxHeight: 500, stage: true, settings: [] };
        expect.soft(show(<PictureView picture={picture} {...box} />), picture.id).toEqual([]);
      }
    });
  }
});
