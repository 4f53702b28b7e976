import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PICTURE_IDS, type Picture } from '../../src/drawing/picture.ts';
import { endingOf } from '../../src/experiment/ending.ts';
import type { AppState } from '../../src/state/appState.ts';
import { lateWords, speak, words } from '../../src/text/words.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { PICTURE_TEXTS } from '../support/pictureTexts.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { oracleOf } from './asOracle.ts';
import { CASES, type Case } from './cases.ts';
import { type Context, Untrue } from './check.ts';
import { rowNumber } from './checks/theory.ts';
import { MarkedTexts } from './marked.ts';
import { flowed } from './oracle/integrate.ts';
import type { Oracle } from './oracle.ts';
import { claimsNothing, isRare, PATTERNS } from './patterns.ts';
import { type EndedRun, endedRun } from './run.ts';
import { type Shown, shownAt, shownInGlossary, shownOfRun } from './shown.ts';

/**
 * Goes through all schemes and degenerate data, scales from 16 to 1e-30 and both methods, and holds every sentence that the page
 * shows of each run, at several times, to the oracle.
 */

/** A descent that goes on has its steps to be made one by one. */
const MOST_TIME = { flow: 1e4, descent: 400 };

const english = words();
const marked = new MarkedTexts(english);
const { terms, ...glossary } = await lateWords('glossary');
const glossaryTexts = { terms, ...marked.also(glossary, 'glossary') };
const ofPictures = new Map<unknown, unknown>(
  [...PICTURE_TEXTS].map(([texts, path]) => [texts, marked.also(texts, path)]),
);
let pictures: readonly Picture[];

beforeAll(async () => {
  pictures = await Promise.all(PICTURE_IDS.map(fetchPicture));
  speak(marked.texts, <T>(texts: T) => (ofPictures.get(texts) ?? texts) as T);
});
afterAll(() => speak(english));

/** What is untrue, or unknown, of a run at some times: by text, each once. */
function untruths({ parameters }: Case, told: Set<string>): Map<string, string> {
  const ended = endedRun(parameters, MOST_TIME[parameters.method]);
  const { run, outcome } = ended;
  const oracle = oracleOf(run);
  const found = new Map<string, string>();
  const ending = endingOf(outcome);
  const read = (value: unknown) => marked.read(String(value)).said;
  for (const f of framesOf(parameters.method, run.frameCount - 1)) {
    const time = run.times[f]!;
    const state = stateOf(ended, time);
    const context = { oracle, time, f, state: oracle.state(f), ending, read };
    const entries = shownInGlossary(state, glossaryTexts);
    const shown = [...shownAt(state, pictures), ...entries, ...(f === 0 ? shownOfRun(state, pictures) : [])];
    for (const one of shown) hold(one, context, found, told);
  }
  const between = betweenFrames(oracle);
  if (between !== null) {
    const { f, time } = between;
    const after = flowed(oracle.data, oracle.state(f).network, time - oracle.run.times[f]!);
    const context = { oracle, time, f, state: after, ending, read };
    const ofState = pictures.filter(({ id }) => OF_STATE.test(`pictures.${id}.`));
    for (const one of shownAt(stateOf(ended, time), ofState)) hold(one, context, found, told, OF_STATE);
  }
  return found;
}

function stateOf({ run, outcome, stats }: EndedRun, time: number): AppState {
  marked.forget();
  const player = { time, playing: false, speed: 1, timeAxis: 'log' as const, pace: 'even' as const };
  return sampleStore(run, { solve: { kind: 'done', outcome, stats }, player }).getState();
}

/** Texts that are held to the state of the playhead\u2019s own time alone: to nothing of the frames beside it. */
const OF_STATE =
  /^app\.now\.(activeOn|oneActive|off|bundleNorm|toGamma|toTeacher|distance|loss|fromTeacher|fromGamma|farthest|norm|side)|^pictures\.(norms|angle|directions|bundle|complexity|loss|raster)\./;

/** The middle between two frames of the flow, of the first such pair past a third of the run without a kink near it. */
function betweenFrames(oracle: Oracle): { readonly f: number; readonly time: number } | null {
  const { run, lastFrame } = oracle;
  if (run.method === 'descent') return null;
  for (let f = Math.floor(lastFrame / 3); f + 1 <= lastFrame && f < lastFrame / 3 + 20; f++) {
    const [from, to] = [run.times[f]!, run.times[f + 1]!];
    // one that slides does not go where its gradient would take it
    const slides = oracle.activities(from).some((row) => row.includes('slide')) || oracle.state(f).anyOpen;
    if (!slides && run.kinks.every(({ time }) => time < from || time > to))
      return { f, time: (from + to) / 2 };
  }
  return null;
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
  only: RegExp = /^/,
): void {
  const { said, rest } = marked.read(written);
  const note = (path: string, words: string, why: string) => {
    if (!found.has(path)) found.set(path, `${place} at t = ${context.time}: \u201c${words}\u201d: ${why}`);
  };
  for (const { path, values, words } of said) {
    if (!only.test(path)) continue;
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
