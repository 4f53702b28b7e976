import { quotable } from '../../experiment/numberText.ts';
import { FileError } from './fileError.ts';

/** Brackets in brackets: no file that is read here has half as many. */
const DEEPEST = 64;

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text in quotes has none of them
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null/y;

/**
 * The value of a JSON text. Engines say in words of their own where a text is none, and of a key that stands there twice they take
 * the last without a word: here both are faults that name the place.
 * @throws FileError
 */
export function parseJson(text: string): unknown {
  new Scanner(text).scan();
  return JSON.parse(text);
}

/** Goes once through a text, and knows where in it it is. */
class Scanner {
  private readonly text: string;
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(text: string) {
    this.text = text;
  }

  scan(): void {
    this.value();
    if (this.at < this.text.length) this.refuse('end');
  }

  private value(): void {
    this.take(BLANK);
    const next = this.text[this.at];
    if (next === '{') this.object();
    else if (next === '[') this.array();
    else if (this.take(NUMBER) === null && this.quoted() === null && this.take(WORD) === null) {
      this.refuse('value');
    }
    this.take(BLANK);
  }

  private array(): void {
    this.open();
    for (let index = 0; !this.closes(']', index > 0); index++) {
      this.path.push(index);
      this.value();
      this.path.pop();
    }
  }

  private object(): void {
    this.open();
    const keys = new Set<string>();
    for (let first = true; !this.closes('}', !first); first = false) {
      this.take(BLANK);
      const quoted = this.quoted();
      if (quoted === null) this.refuse('key');
      const key = JSON.parse(quoted) as string;
      this.path.push(key);
      if (keys.has(key)) throw new FileError('repeated', pathOf(this.path));
      keys.add(key);
      this.take(BLANK);
      if (this.text[this.at] !== ':') this.refuse('colon');
      this.at++;
      this.value();
      this.path.pop();
    }
  }

  /** A text in quotes, with them; null where none begins here. */
  private quoted(): string | null {
    const { text, at: start } = this;
    if (text[start] !== '"') return null;
    this.at++;
    for (;;) {
      this.take(PLAIN);
      if (text[this.at] === '"') {
        this.at++;
        return text.slice(start, this.at);
      }
      if (this.take(ESCAPE) === null) this.refuse('endOfText');
    }
  }

  private open(): void {
    if (this.path.length >= DEEPEST) throw new FileError('jsonDeep', null, { max: DEEPEST, ...this.place() });
    this.at++;
    this.take(BLANK);
  }

  /** Whether a list ends here; where it goes on, after a comma unless nothing stands in it yet. */
  private closes(bracket: ']' | '}', hasEntries: boolean): boolean {
    const next = this.text[this.at];
    if (next === bracket) {
      this.at++;
      return true;
    }
    if (!hasEntries) return false;
    if (next !== ',') this.refuse(bracket === ']' ? 'endOfList' : 'endOfObject');
    this.at++;
    return false;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  private place(): { readonly line: number; readonly column: number } {
    const before = this.text.slice(0, this.at).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
  }

  private refuse(expected: string): never {
    // what stands there, up to where something else may begin
    const found = /^[^\s,:[\]{}]+|^./.exec(this.text.slice(this.at, this.at + 100))?.[0] ?? '';
    throw new FileError('json', null, { expected, found: quotable(found), ...this.place() });
  }
}

/** `data.inputs[3]` */
export function pathOf(keys: readonly (string | number)[]): string {
  return keys
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : `${depth === 0 ? '' : '.'}${quotable(key)}`))
    .join('');
}
