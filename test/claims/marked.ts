import type { Text } from '../../src/text/translation.ts';

/**
 * A language whose every text says which text it is and of which values it was made: what the page writes in it can be read
 * back, however it was put together and whatever the words are.
 */

/** A text of the page with the values it was given, as it was found in what the page wrote. */
export interface Said {
  /** where it stands among the texts, `pictures.loss.alternative` */
  readonly path: string;
  readonly values: readonly unknown[];
  /** the words, without marks */
  readonly words: string;
}

/** Letters of no alphabet: a mark begins, its number in digits of its own, the words, a mark ends. */
const BEGIN = '\uE000';
const END = '\uE001';
const DIGIT = 0xe010;
const MARKS = /[\uE000-\uE01F]/g;

export class MarkedTexts {
  readonly texts: Text;
  private said: { readonly path: string; readonly values: readonly unknown[] }[] = [];

  constructor(texts: Text) {
    this.texts = this.marked(texts, '') as Text;
  }

  /** Further texts in the same language, under `path`. */
  also<T>(texts: T, path: string): T {
    return this.marked(texts, path) as T;
  }

  /** Forgets all that was said: the numbers of the marks begin again. */
  forget(): void {
    this.said = [];
  }

  /** What was said in `written`, outermost first; what stands outside of all texts is in `rest`. */
  read(written: string): { readonly said: Said[]; readonly rest: string } {
    const said: Said[] = [];
    const open: { readonly index: number; readonly from: number }[] = [];
    let rest = '';
    for (let at = 0; at < written.length; at++) {
      const letter = written[at]!;
      if (letter === BEGIN) {
        let index = 0;
        for (; isDigit(written, at + 1); at++) index = 10 * index + written.charCodeAt(at + 1) - DIGIT;
        open.push({ index: said.length, from: at + 1 });
        said.push({ ...this.said[index]!, words: '' });
      } else if (letter === END) {
        const { index, from } = open.pop()!;
        said[index] = { ...said[index]!, words: plain(written.slice(from, at)) };
      } else if (open.length === 0) rest += letter;
    }
    return { said, rest };
  }

  private mark(path: string, values: readonly unknown[], text: string): string {
    this.said.push({ path, values });
    return this.begin() + text + END;
  }

  private begin(): string {
    const digits = [...String(this.said.length - 1)].map((digit) =>
      String.fromCharCode(DIGIT + Number(digit)),
    );
    return BEGIN + digits.join('');
  }

  private marked(texts: unknown, path: string): unknown {
    if (path === 'capitalised') return texts;
    // no clause is left out for want of room: each is to be true
    if (path === 'app.now.mostLetters') return Number.POSITIVE_INFINITY;
    if (typeof texts === 'function') {
      return (...values: readonly unknown[]) => {
        const made: unknown = texts(...values);
        if (typeof made === 'string') return this.mark(path, values, made);
        if (!Array.isArray(made)) return made;
        // parts of a sentence in order, each a text or a value that is set already
        this.said.push({ path, values });
        return [this.begin(), ...made, END];
      };
    }
    if (typeof texts !== 'object' || texts === null) return texts;
    const result = Array.isArray(texts) ? [] : {};
    for (const [key, value] of Object.entries(texts)) {
      const below = path === '' ? key : `${path}.${key}`;
      const get =
        typeof value === 'string' && key !== 'locale' && key !== 'decimal'
          ? () => this.mark(below, [], value)
          : keep(this.marked(value, below));
      Object.defineProperty(result, key, { enumerable: true, get });
    }
    return result;
  }
}

function keep<T>(value: T): () => T {
  return () => value;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= DIGIT && code < DIGIT + 10;
}

/** Words without marks. */
export function plain(text: string): string {
  return text.replace(MARKS, '');
}
