/**
 * What mail, chat and text programs make of a link, undone as far as it can be. A link that comes as it was written is
 * left as it is: it holds nothing but letters, digits and `=&.,;:^~-_`, begins with a key and ends in a letter or a digit.
 * Takes time in proportion to the length, whatever the text holds.
 */

/** Encoded by one program, and by the next once more. */
const MOST_ENCODED = 3;

/** Characters that nobody sees, spaces and ends of lines: soft hyphens, zero-width spaces, marks of direction. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;

/** Hyphens and minus signs of typesetting. */
const DASHES = /[\u2010-\u2013\u2212]/g;

const ENTITIES: Readonly<Record<string, string>> = { gt: '>', lt: '<', quot: '"', '#61': '=', '#x3d': '=' };

/** None of these is in a link: where one stands, the link is over, unless settings follow it. */
const DELIMITERS = ['|', '<', '>', '"', '`', '](', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'];

const TRAILING = new Set(
  `.,;:!?()[]{}<>"'*_~|/\`\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u00ab\u00bb\u2026`,
);

/** Whether the last value is compressed, whose last letter may be a `_` in links of former times. */
const COMPRESSED_LAST = /^(?:given|network)=|(?:given|network|neurons):(?!drawn|~)[^:]*$/i;

export interface Mended {
  readonly text: string;
  /** it ends in the dots by which a program shows that it left something out */
  readonly shortened: boolean;
}

/** @param hash what follows the `#` */
export function mended(hash: string): Mended {
  let text = hash;
  for (let round = 0; round < MOST_ENCODED && text.includes('%'); round++) text = decoded(text);
  if (/=3d/i.test(text)) text = text.replace(/=[ \t]*\r?\n/g, '');
  text = ampersands(text).replace(
    /&(gt|lt|quot|#61|#x3d);/gi,
    (_, name: string) => ENTITIES[name.toLowerCase()]!,
  );
  text = withoutTail(text).replace(INVISIBLE, '').replace(DASHES, '-');
  const shortened = /(?:\u2026|\.\.\.)$/.test(text);
  // its own soft ends of lines may stand in an entity
  text = ampersands(unquoted(text.replace(/^[^\p{L}\p{N}]+/u, '')));
  // a space that somebody wrote for a plus, or the other way round
  text = text.replace(/([=,;:])\+|\+(?=[&,;:]|$)/g, '$1');
  return { text: withoutTrailing(text), shortened };
}

function ampersands(text: string): string {
  return text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&');
}

/** Percent-encoding undone where it is whole: a damaged stretch stays, but for its ASCII characters. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (stretch) => {
    try {
      return decodeURIComponent(stretch);
    } catch {
      return stretch.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent);
    }
  });
}

/**
 * Without what follows the link: Slack's `url|words>`, Markdown's `url](url)`, the rest of a tag. What may be settings, which
 * have a `=`, is not dropped without a word.
 */
function withoutTail(text: string): string {
  const starts = DELIMITERS.map((one) => text.indexOf(one)).filter((at) => at >= 0);
  if (starts.length === 0) return text;
  const start = Math.min(...starts);
  const tail = text.slice(start + 1);
  const another = text[start] === '|' && tail.trimEnd().endsWith('>');
  return another || !tail.includes('=') || tail.includes('#') ? text.slice(0, start) : text;
}

/**
 * Quoted-printable undone, which writes `=3D` for every `=`: single ones are what is left of its soft ends of lines. A value may
 * begin with `3D` by itself, but not that of every key.
 */
function unquoted(text: string): string {
  if (!/=3d/i.test(text)) return text;
  const pairs = text.split('&').map((pair) => {
    const at = pair.search(/=3d/i);
    if (at < 0) return pair === '' ? pair : null;
    return `${pair.slice(0, at).replaceAll('=', '')}=${pair.slice(at + 3).replaceAll('=', '')}`;
  });
  return pairs.includes(null) ? text : pairs.join('&');
}

function withoutTrailing(text: string): string {
  const compressed = COMPRESSED_LAST.test(text.slice(text.lastIndexOf('&') + 1));
  let end = text.length;
  while (end > 0 && TRAILING.has(text[end - 1]!) && !(compressed && text[end - 1] === '_')) end--;
  return text.slice(0, end);
}
