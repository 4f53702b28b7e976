/** What moves a terminal's cursor, ends a line or turns the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * `text` as one line that page and terminal show as it is, cut past `longest` characters: space of any kind becomes one space,
 * other control characters are written out (`\u001b`).
 */
export function printable(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ');
  const bounded = line.length > longest ? `${line.slice(0, longest - 1)}\u2026` : line;
  return bounded.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `text` itself, unless it holds what could end a line or steer a terminal: then as one line that shows it. */
export function harmless(text: string): string {
  return text.search(UNPRINTABLE) < 0 ? text : printable(text, 1000);
}
