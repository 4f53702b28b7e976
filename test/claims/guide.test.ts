import { describe, expect, it } from 'vitest';
import { openedBy } from '../../src/app/guide/opened.ts';
import type { GuideText } from '../../src/app/guide/sceneGuide.ts';
import { sceneGuide } from '../../src/app/guide/scenes/sceneGuides.ts';
import { tourBeats } from '../../src/app/guide/tour/tour.ts';
import { SCENES } from '../../src/app/scenes/scenes.ts';
import { endingOf } from '../../src/experiment/ending.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import type { SearchClient } from '../../src/experiment/searchClient.ts';
import type { RunStart } from '../../src/experiment/trajectory.ts';
import { searches } from '../../src/findings/leastNorm/searches.ts';
import { searchLeastNorm } from '../../src/model/theory/leastNorm.ts';
import { glossary } from '../../src/text/en/glossary.ts';
import { guide } from '../../src/text/en/guide.ts';
import type { Text } from '../../src/text/translation.ts';
import { oracleOf } from './asOracle.ts';
import { type Check, type Context, Untrue } from './check.ts';
import { GUIDE, isClaimless } from './checks/guide.ts';
import { MarkedTexts } from './marked.ts';
import type { Oracle } from './oracle.ts';
import { type EndedRun, endedRun } from './run.ts';

/**
 * Goes through every scene and every beat of the tour, and holds each sentence that the guide says of its run to the oracle: at
 * the time that the beat goes to.
 */

const marked = new MarkedTexts({ guide } as unknown as Text);
const { guide: texts } = marked.texts as unknown as { guide: GuideText };

interface Solved extends EndedRun {
  readonly oracle: Oracle;
}

const known = new Map<string, Promise<Solved>>();

/** Runs that several scenes and beats are about are solved once. */
function solve(parameters: Parameters): Promise<Solved> {
  const key = JSON.stringify(parameters);
  const solved = known.get(key) ?? solveNow(parameters);
  known.set(key, solved);
  return solved;
}

async function solveNow(parameters: Parameters): Promise<Solved> {
  const ended = endedRun(parameters, 1e7);
  return { ...ended, oracle: oracleOf(ended.run) };
}

/** A client that searches where it is asked. */
const searchClient: SearchClient = {
  search(dataset, listener) {
    const search = searchLeastNorm(dataset);
    let step = search.next();
    while (!step.done) step = search.next();
    const result = step.value;
    // as any client does: whoever asks has the search in hand before it tells
    queueMicrotask(() => listener.tell({ kind: 'done', result }));
    return { goOn: () => {}, end: () => {} };
  },
};

/** Of data of more dimensions a search takes long, and the guide says nothing of M. */
const MOST_DIMENSIONS = 3;

/** M of the data, as the picture of least norm has it searched; at once where the theorem says nothing of them. */
async function searched({ dataset }: RunStart): Promise<void> {
  if (dataset.dimension > MOST_DIMENSIONS) return;
  searches.ask(dataset, searchClient);
  if (searches.of(dataset).kind !== 'waiting') return;
  await new Promise<void>((resolve) => {
    const end = searches.current.subscribe(({ kind }) => {
      if (kind === 'waiting' || kind === 'searching') return;
      end();
      expect(kind, 'the search for M').toBe('done');
      resolve();
    });
  });
}

interface Spoken {
  readonly place: string;
  readonly time: number;
  readonly written: string | null;
}

const SPOKEN: Readonly<Record<string, { link: string; say: (solved: Solved) => readonly Spoken[] }>> = {
  ...Object.fromEntries(
    SCENES.map(({ id, link }) => [
      id,
      {
        link,
        say({ run }: Solved) {
          const { about, beats, outcome } = sceneGuide(id, texts);
          return [
            { place: 'about', time: 0, written: about(run) },
            ...beats.map((beat) => ({ place: beat.id, time: beat.time(run)!, written: beat.text(run) })),
            { place: 'outcome', time: run.endTime, written: outcome(run) },
          ];
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    tourBeats(texts).map((beat, place) => [
      `beat ${place + 1}`,
      {
        link: beat.link,
        say: ({ run }: Solved) => [{ place: beat.id, time: beat.time(run)!, written: beat.text(run) }],
      },
    ]),
  ),
};

/** A sentence\u2019s path, whatever language it is in, and what it says. */
const told = new Set<string>();

/**
 * Milliseconds. A search for M and its run are minutes of work on a machine that does other work too, and are bounded by their
 * own ascents and steps: the clock is only there to end what hangs.
 */
const HANGS_MS = 600_000;

describe('what the guide says of a run is true of it', () => {
  it.each(Object.keys(SPOKEN))(
    '%s',
    async (name) => {
      const { link, say } = SPOKEN[name]!;
      const solved = await solve(openedBy(link).parameters);
      await searched(solved.run.start);
      const { oracle } = solved;
      const found: string[] = [];
      marked.forget();
      const spoken = say(solved);
      const times = spoken.map(({ time }) => time);
      expect(times, 'beats are in order of time').toEqual([...times].sort((a, b) => a - b));
      for (const { place, time, written } of spoken) {
        expect(written, `${place} is known`).not.toBeNull();
        expect(time, `${place} has a time`).toBeGreaterThanOrEqual(0);
        const { said, rest } = marked.read(written!);
        expect(rest.trim(), `${place} is written in texts alone`).toBe('');
        const after = oracle.run.times.findIndex((at) => at >= time);
        const f = after < 0 ? oracle.lastFrame : after;
        for (const { path, values, words } of said) {
          told.add(path);
          if (isClaimless(path)) continue;
          const check: Check | undefined = GUIDE[path.replace('guide.', '')];
          const context: Context = {
            oracle,
            time,
            f,
            state: oracle.state(f),
            ending: endingOf(solved.outcome),
            place,
            words,
            read: (value) => marked.read(String(value)).said,
          };
          try {
            if (check === undefined) throw new Untrue('nothing holds it to the run');
            check(values as never, context);
          } catch (error) {
            if (!(error instanceof Untrue)) throw error;
            found.push(`${place} at t = ${time}: \u201c${words}\u201d: ${error.message}`);
          }
        }
      }
      expect(found).toEqual([]);
    },
    HANGS_MS,
  );

  it('is said somewhere, sentence by sentence', () => {
    const unused = Object.keys(GUIDE).filter((path) => !told.has(`guide.${path}`));
    expect(unused).toEqual([]);
  });
});

describe('the guide', () => {
  it('marks only words that the glossary explains', () => {
    const ids = [...wordsMarked(guide)];
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => !(id in glossary.terms))).toEqual([]);
  });
});

/** The words in double brackets in all texts; those of sentences with values, as they are written in the source. */
function wordsMarked(text: unknown): string[] {
  if (typeof text === 'object' && text !== null) return Object.values(text).flatMap(wordsMarked);
  return [...String(text).matchAll(/\[\[([^\]|]+)/g)].map(([, id]) => id!);
}
