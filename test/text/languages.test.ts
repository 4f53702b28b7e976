import { afterEach, describe, expect, it } from 'vitest';
import { readNumber, writeExactly, writePower } from '../../src/drawing/axis/localNumber.ts';
import { numberText, plainNumber, tickText } from '../../src/drawing/axis/number.ts';
import { spoken } from '../../src/drawing/axis/spoken.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language, languageOf } from '../../src/text/languages.ts';
import type { Translation } from '../../src/text/translation.ts';
import { setLanguage, words } from '../../src/text/words.ts';

const ENGLISH = import.meta.glob<Record<string, unknown>>('../../src/text/en/*.ts', { eager: true });
const { en } = await import('../../src/text/en.ts');
const OTHERS = LANGUAGE_CODES.filter((code) => LANGUAGES[code].fetch !== null);

afterEach(() => setLanguage('en'));

/** What is put into a text in these tests. */
const VALUE = 'q';
const FAULT = {
  min: 1,
  max: 9,
  ...Object.fromEntries('given used expected meant field detail other'.split(' ').map((key) => [key, VALUE])),
};
const COUNTS = { positive: 2, negative: 3, dead: 4 };
/** Values of every kind that a text takes: counts of many and of one, names, signs, lists, faults. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [7, 3, 2, 5, 4, 6, 8],
  [1, 1, 1, 1, 1, 1],
  [VALUE, VALUE, VALUE, VALUE, VALUE, VALUE],
  [VALUE, 7, 9, true, VALUE, VALUE],
  [VALUE, VALUE, VALUE, [VALUE], VALUE],
  [VALUE, VALUE, [1, 2, 3], true],
  [[VALUE, VALUE], [VALUE], [VALUE], [VALUE], [VALUE]],
  [FAULT, VALUE],
  ['positive', 'negative', VALUE, 3],
  [7, 3, 'positive', 5],
  [7, VALUE, [1, 2, 3], true],
  [COUNTS, VALUE, VALUE, VALUE],
];

/** All that a text says of these; some fit only some texts. */
function said(text: (...values: unknown[]) => unknown): string {
  const results = SAMPLES.flatMap((values) => {
    try {
      return [written(text(...values))];
    } catch {
      return [];
    }
  });
  return results.join(' | ');
}

function written(made: unknown): string {
  if (typeof made === 'string') return made;
  if (Array.isArray(made)) return made.map((part) => (typeof part === 'string' ? part : '·')).join('');
  return Object.values(made as object)
    .map((value) => String(value))
    .join(' ');
}

type Leaves = ReadonlyMap<string, string>;

function leavesOf(texts: unknown, path = '', found = new Map<string, string>()): Leaves {
  if (typeof texts === 'string') found.set(path, texts);
  else if (typeof texts === 'function') found.set(path, said(texts as (...values: unknown[]) => unknown));
  else if (typeof texts === 'object' && texts !== null) {
    for (const [key, value] of Object.entries(texts)) leavesOf(value, `${path}.${key}`, found);
  }
  return found;
}

/** All that a language says, under the names of its parts. */
async function allOf(translation: Translation): Promise<Leaves> {
  const late = Object.fromEntries(
    await Promise.all(Object.entries(translation.late).map(async ([part, fetch]) => [part, await fetch()])),
  );
  const { terms: _, ...text } = translation.text;
  return leavesOf({ text, parts: translation.parts, late });
}

/** The same of English, whose parts come with what says them. */
function english({ parts, late }: Translation): Leaves {
  // a part has the name of its file; what the file calls it may be another, as `export` is no name
  const own = (part: string) => {
    const file = ENGLISH[`../../src/text/en/${part}.ts`];
    if (file === undefined) throw new Error(`there is no English part ${part}`);
    return file[part] ?? Object.values(file)[0];
  };
  const named = (names: object) => Object.fromEntries(Object.keys(names).map((part) => [part, own(part)]));
  const { terms: _, ...text } = en;
  return leavesOf({ text, parts: named(parts), late: named(late) });
}

/** Three letters and more, but for names in formulas. */
const WORD = /(?<![\\_{\p{L}])\p{L}{3,}/gu;
/** The same in both languages, each looked at: words of mathematics and of the field, and what is put in. */
const SHARED = new Set(
  'relu ReLU cos log Label Labels Iris XOR Bias Rho Neuron Lemma Theorem Aberration Dimension NeurIPS iii linear minus max Norm Balance Plateau Boost Esc Tour Video Link Parameter SVG PNG Phase Export Arrays npz Format Version Name Text Code'
    .concat(' Chistikov Englert Lazić true false undefined object Object positive negative')
    .split(' '),
);
/** Texts that are the same in both, whichever words they are: the page's name, the paper's, formulas, settings of the engine. */
const SAME =
  /\.(text\.(locale|decimal|capitalised|app\.title)|intro\.paper\.(authors|title|subtitle|venue)|controls\.axis|link\.sendTitle|points\.coordinate|\w*formula)$/;
/** Words without which hardly a sentence of English is made, and which no German one has. */
const ENGLISH_WORDS =
  /(?<![\p{L}_])(the|of|and|is|are|with|from|this|that|has|have|not|every|its|which|to|by|on|at|no)(?![\p{L}_])/u;

const wordsOf = (text: string) => (text.match(WORD) ?? []).filter((word) => !SHARED.has(word));

describe.each(OTHERS)('the texts in %s', (language: Language) => {
  it('differ from the English ones, wherever there are words in them', async () => {
    const translation = await LANGUAGES[language].fetch!();
    const first = english(translation);
    const other = await allOf(translation);
    expect([...other.keys()].sort()).toEqual([...first.keys()].sort());
    const same = [...first].filter(
      ([path, text]) => other.get(path) === text && wordsOf(text).length > 0 && !SAME.test(path),
    );
    expect(same).toEqual([]);
  });

  it('have no word of English in them, and no decimal point', async () => {
    const other = [...(await allOf(await LANGUAGES[language].fetch!()))];
    const strange = other.filter(
      ([path, text]) => !SAME.test(path) && (ENGLISH_WORDS.test(text) || /\d\.\d/.test(text)),
    );
    expect(strange).toEqual([]);
  });

  it('explain the words of the glossary that they point at, by entries that there are', async () => {
    const translation = await LANGUAGES[language].fetch!();
    const { terms } = await translation.late.glossary();
    const marked = [...(await allOf(translation)).values()].flatMap((text) =>
      [...text.matchAll(/\[\[([^\]|]+)/g)].map(([, id]) => id!),
    );
    const known = (id: string) => id in terms;
    expect([...marked, ...Object.values(translation.text.terms)].filter((id) => !known(id))).toEqual([]);
    // each entry is led to from some text of the page, as in English
    const reached = new Set(Object.values(translation.text.terms));
    expect(Object.values(en.terms).filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('the language of a reader', () => {
  it('is the first of the browser that is known here, in whichever region, and English else', () => {
    expect(languageOf(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(languageOf(['en-GB', 'de'])).toBe('en');
    expect(languageOf(['DE'])).toBe('de');
    expect(languageOf(['fr', 'x'])).toBe('en');
    expect(languageOf([])).toBe('en');
  });
});

const SHOWN = import.meta.glob<string>('../../src/{app,views,drawing}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('numbers in German', () => {
  it('are written and read by the one module that knows the language', () => {
    const past = Object.entries(SHOWN).filter(([, source]) =>
      /\b(writeExactly|writePower|readNumber)\b[^;]*from '[./]+experiment\/writtenNumber/.test(source),
    );
    expect(past.map(([path]) => path)).toEqual([]);
  });

  it('are written with a comma wherever the page writes them', async () => {
    await setLanguage('de');
    expect(plainNumber(0.0123)).toBe('0,0123');
    expect(plainNumber(1.5e-7)).toBe('1,5\u202f×\u202f10⁻⁷');
    expect(numberText(8.3)).toEqual([{ text: '8,30', style: 'upright' }]);
    expect(tickText(0.25, false)).toEqual([{ text: '0,25', style: 'upright' }]);
    expect([writeExactly(0.02), writeExactly(1234), writePower(4 ** -7)]).toEqual(['0,02', '1234', '4⁻⁷']);
    expect(spoken(plainNumber(1.5e-7))).toBe('1,5 mal 10 hoch minus 7');
  });

  it('are read with a comma and with a point, and every one that is written is read back', async () => {
    await setLanguage('de');
    expect([readNumber('0,5'), readNumber('0.5'), readNumber('4,4·10^-13')]).toEqual([0.5, 0.5, 4.4e-13]);
    // three digits after the comma are no thousands here; after a point they may be
    expect([readNumber('40,125'), readNumber('1.000')]).toEqual([40.125, Number.NaN]);
    for (const value of [0.1, 1.125, 40.125, 123.456, 1e-3, 1.25e-7, -2.5, 9999, 4 ** -7]) {
      expect(readNumber(writeExactly(value))).toBe(value);
      expect(readNumber(writePower(value))).toBe(value);
    }
    await setLanguage('en');
    expect([readNumber('40.125'), readNumber('0,5'), readNumber('1,000')]).toEqual([40.125, 0.5, Number.NaN]);
    expect(words().locale).toBe('en');
  });
});
