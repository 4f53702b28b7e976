// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

/**
 * Text that is bound while a module loads stays in the language of the start. Every module is loaded here over texts that
 * tell who reads them.
 */
const { readers, watched } = vi.hoisted(() => {
  const readers = new Set<string>();
  const note = () => {
    const lines = new Error().stack?.split('\n') ?? [];
    const file = lines.map((line) => /\/(src\/(?!text\/)[^:?)]+)/.exec(line)?.[1]).find(Boolean);
    if (file !== undefined) readers.add(file);
  };
  const watched = <T extends object>(texts: T): T =>
    new Proxy(texts, {
      get(target, key) {
        note();
        const value = Reflect.get(target, key);
        return typeof value === 'object' && value !== null ? watched(value) : value;
      },
    });
  return { readers, watched };
});

vi.mock('../../src/text/en.ts', async (original) => {
  const module = await original<typeof import('../../src/text/en.ts')>();
  return { en: watched(module.en) };
});

const MODULES = import.meta.glob('../../src/**/*.{ts,tsx}');
const SOURCES = import.meta.glob<string>('../../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const nameOf = (path: string) => path.replace('../../', '');

/** What runs something when it is loaded: a page, a worker, a command. */
const PROGRAMS = [
  'src/app/main.ts',
  'src/worker/worker.ts',
  'src/worker/searchWorker.ts',
  'src/worker/longWorker.ts',
  'src/worker/sweepWorker.ts',
  'src/worker/allWorkers.ts',
  'src/worker/startInside.ts',
  'src/app/offline/serviceWorker.ts',
  'src/app/single/start.ts',
  'src/command/main.ts',
  'src/command/sweepWorker.ts',
  'src/command/bench.ts',
  'src/command/paperTables.ts',
];

/** The benches of those who work on the program speak English alone, and the page does not carry their texts. */
const ENGLISH_ALONE = ['src/command/bench.ts', 'src/command/benchCases.ts', 'src/command/benchPeer.ts'];

describe('the texts', () => {
  it('are read by no module while it loads', async () => {
    for (const [path, load] of Object.entries(MODULES)) {
      if (!PROGRAMS.includes(nameOf(path))) await load();
    }
    expect([...readers]).toEqual([]);
  });

  it('are those of the language that is spoken, not of one', () => {
    const ofOne = Object.entries(SOURCES)
      .filter(([, source]) => /from '[./]+text\/en(\.ts|\/)/.test(source))
      .map(([path]) => nameOf(path))
      .filter((file) => !file.startsWith('src/text/'));
    expect(ofOne.filter((file) => !ENGLISH_ALONE.includes(file))).toEqual([]);
  });
});
