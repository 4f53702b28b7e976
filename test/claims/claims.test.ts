import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_IDS, type Picture } from '../../src/drawing/picture.ts';
import { endingOf } from '../../src/experiment/ending.ts';
import { speak, words } from '../../src/text/words.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { oracleOf } from './asOracle.ts';
import { CASES, type Case } from './cases.ts';
import { type Context, Untrue } from './check.ts';
import { rowNumber } from './checks/theory.ts';
import { MarkedTexts } from './marked.ts';
import { claimsNothing, isRare, PATTERNS } from './patterns.ts';
import { endedRun } from './run.ts';
import { type Shown, shownAt, shownOfRun } from './shown.ts';

/**
 * Goes through all schemes and degenerate data, scales from 16 to 1e-30 and both methods, and holds every sentence that the page
 * shows of each run, at several times, to the oracle.
 */

/** A descent that goes on has its steps to be made one by one. */
const MOST_TIME = { flow: 1e4, descent: 400 };

const english = words();
const marked = new MarkedTexts(english);
let pictures: readonly Picture[];

beforeAll(async () => {
  pictures = await Promise.all(PICTURE_IDS.map(fetchPicture));
  speak(marked.texts);
});
afterAll(() => speak(english));

/** What is untrue, or unknown, of a run at some times: by text, each once. */
function untruths({ parameters }: Case, told: Set<string>): Map<string, string> {
  const { run, outcome, stats } = endedRun(parameters, MOST_TIME[parameters.method]);
  const oracle = oracleOf(run);
  const last = run.frameCount - 1;
  const found = new Map<string, string>();
  for (const f of framesOf(parameters.method, last)) {
    marked.forget();
    const time = run.times[f]!;
    const player = { time, playing: false, speed: 1, timeAxis: 'log' as const };
    const state = sampleStore(run, { solve: { kind: 'done', outcome, stats }, player }).getState();
    const context = {
      oracle,
      time,
      f,
      state: oracle.state(f),
      ending: endingOf(outcome),
      read: (value: unknown) => marked.read(String(value)).said,
    };
    const shown = [...shownAt(state, pictures), ...(f === 0 ? shownOfRun(state, pictures) : [])];
    for (const one of shown) hold(one, context, found, told);
  }
  return found;
}

/** The start, what follows it, and the end: every state of a frame is the solver's own. */
function framesOf(method: 'flow' | 'descent', last: number): readonly number[] {
  const shares = method === 'flow' ? [0, 0.3, 0.65, 1] : [0, 0.5, 1];
  return [...new Set(shares.map((share) => Math.floor(share * last)))];
}

function hold(
  { place, written }: Shown,
  context: Omit<Context, 'place' | 'words'>,
  found: Map<string, string>,
  told: Set<string>,
): void {
  const { said, rest } = marked.read(written);
  const note = (path: string, words: string, why: string) => {
    if (!found.has(path)) found.set(path, `${place} at t = ${context.time}: \u201c${words}\u201d: ${why}`);
  };
  for (const { path, values, words } of said) {
    told.add(path);
    const check = PATTERNS.get(path);
    if (check === undefined) {
      if (!claimsNothing(path)) note(path, words, 'no pattern knows it');
      continue;
    }
    trying(
      () => check(values as never, { ...context, place, words }),
      (why) => note(path, words, why),
    );
  }
  if (rest.trim() === '') return;
  if (place.endsWith(' row'))
    trying(
      () => rowNumber(rest, { ...context, place, words: rest }),
      (why) => note(place, rest, why),
    );
  else if (!/^[\s:;,.]*$/.test(rest)) note(place, rest, 'it is no text of the page');
}

function trying(check: () => void, fails: (why: string) => void): void {
  try {
    check();
  } catch (error) {
    fails(error instanceof Untrue ? error.message : String(error));
  }
}

describe('every sentence of the page is true of the run it is about', () => {
  const told = new Set<string>();

  for (const one of CASES) {
    it(one.name, () => {
      const found = [...untruths(one, told)].map(([path, why]) => `${path}: ${why}`);
      expect(found, found.join('\n')).toEqual([]);
    });
  }

  it('and every pattern is of a text that some run here has, but for those that few runs have', () => {
    const never = [...PATTERNS.keys()].filter((path) => !told.has(path) && !isRare(path));
    expect(never, never.join('\n')).toEqual([]);
  });
});
