import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink, parseLink } from '../../src/share/link.ts';
import { hashIn } from '../../src/share/linkText.ts';
import { robustLink } from '../../src/share/robust.ts';
import { linkState } from './arbitraryLinks.ts';
import { KNOWN } from './knownPictures.ts';

const PAGE = 'https://example.org/flow/';
const encoded = (text: string) => encodeURIComponent(text);
/** What comes of the part behind the `#`. */
const hash = (change: (hash: string) => string) => (address: string) => {
  const [page, link] = address.split('#') as [string, string];
  return `${page}#${change(link)}`;
};
/** Something put in at every few characters of the part behind the `#`. */
const inserted = (piece: string, every = 7) =>
  hash((link) => link.replace(new RegExp(`.{${every}}`, 'g'), `$&${piece}`));
const quotedPrintable = (address: string) => {
  const lines: string[] = [];
  let line = '';
  for (const piece of address.replaceAll('=', '=3D').match(/=3D|./gs)!) {
    if (line.length + piece.length > 75) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].join('=\r\n');
};
/** As programs that make links of text do, which leave out what may end a sentence or a word. */
const autolinked = (address: string) => address.replace(/[-_]+$/, '');
const cutAtPower = (address: string) => address.split('^')[0]!;
const shortenedAt = (part: number) => (address: string) => {
  const start = address.indexOf('#') + 1;
  return address.slice(0, start + Math.floor(part * (address.length - start)));
};

/**
 * `exact`: it opens the same run, and nothing is said of it. `told`: where it does not open the same run, something is said.
 * `any`: it may open another run without a word, which the robust link is there for.
 */
type Outcome = 'exact' | 'told' | 'any';

/** What programs do to a link, and what comes of the short one and of the robust one. */
const CHANGES: readonly (readonly [
  name: string,
  change: (address: string) => string,
  short: Outcome,
  robust: Outcome,
])[] = [
  ['nothing', (address) => address, 'exact', 'exact'],
  ['HTML written into a text', (address) => address.replaceAll('&', '&amp;'), 'exact', 'exact'],
  ['HTML written twice', (address) => address.replaceAll('&', '&amp;amp;'), 'exact', 'exact'],
  [
    'HTML in numbers',
    (address) => address.replaceAll('&', '&#38;').replaceAll('=', '&#x3D;'),
    'exact',
    'exact',
  ],
  ['the hash encoded', hash(encoded), 'exact', 'exact'],
  ['the hash encoded twice', hash((link) => encoded(encoded(link))), 'exact', 'exact'],
  [
    '= and & encoded in small letters',
    hash((link) => link.replaceAll('&', '%26').replaceAll('=', '%3d')),
    'exact',
    'exact',
  ],
  ['only & encoded', hash((link) => link.replaceAll('&', '%26')), 'exact', 'exact'],
  ['&amp; encoded', hash((link) => encoded(link.replaceAll('&', '&amp;'))), 'exact', 'exact'],
  [
    'keys in capitals',
    hash((link) => link.replace(/(^|&)[a-z]+=/g, (key) => key.toUpperCase())),
    'exact',
    'exact',
  ],
  ['#/', hash((link) => `/${link}`), 'exact', 'exact'],
  ['#?', hash((link) => `?${link}`), 'exact', 'exact'],
  ['#!/', hash((link) => `!/${link}`), 'exact', 'exact'],
  ['a second #', hash((link) => `#${link}`), 'exact', 'exact'],
  ['spaces behind commas', hash((link) => link.replace(/[,;]/g, '$& ')), 'exact', 'exact'],
  ['%20 behind commas', hash((link) => link.replace(/[,;]/g, '$&%20')), 'exact', 'exact'],
  ['+ behind commas', hash((link) => link.replace(/[,;]/g, '$&+')), 'exact', 'exact'],
  ['+ before values', hash((link) => link.replaceAll('=', '=+')), 'exact', 'exact'],
  ...[...'.,;:!?)]}>"\'*_~/', '...'.slice(0, 2), ').', '!!', '\u201d', '\u2019', '\u00bb', '\u201c.'].map(
    (end) => [`${end} behind it`, (address: string) => address + end, 'exact', 'exact'] as const,
  ),
  ['lines broken', inserted('\r\n', 20), 'exact', 'exact'],
  ['lines broken and indented', inserted('\n  ', 20), 'exact', 'exact'],
  ['line breaks encoded', inserted('%0D%0A', 20), 'exact', 'exact'],
  ['soft hyphens', inserted('\u00ad'), 'exact', 'exact'],
  ['zero-width spaces', inserted('\u200b'), 'exact', 'exact'],
  ['word joiners and marks of direction', inserted('\u2060\u200e\ufeff'), 'exact', 'exact'],
  ['typographic hyphens', hash((link) => link.replaceAll('-', '\u2011')), 'exact', 'exact'],
  ['typographic minus signs', hash((link) => link.replaceAll('-', '\u2212')), 'exact', 'exact'],
  ['quoted-printable', quotedPrintable, 'exact', 'exact'],
  [
    'quoted-printable without its line breaks',
    (address) => quotedPrintable(address).replaceAll('\r\n', ''),
    'exact',
    'exact',
  ],
  [
    'quoted-printable of HTML',
    (address) => quotedPrintable(address.replaceAll('&', '&amp;')),
    'exact',
    'exact',
  ],
  ['Slack with words', (address) => `<${address}|${address}>`, 'exact', 'exact'],
  ['Slack with other words', (address) => `<${address}|width = 300, look>`, 'exact', 'exact'],
  ['Slack without', (address) => `<${address}>`, 'exact', 'exact'],
  ['angle brackets as HTML', (address) => `&lt;${address}&gt;`, 'exact', 'exact'],
  ['Markdown', (address) => `[the run](${address})`, 'exact', 'exact'],
  ['Markdown with the address as words', (address) => `[${address}](${address})`, 'exact', 'exact'],
  ['bold in WhatsApp', (address) => `*${address}*`, 'exact', 'exact'],
  ['italic in WhatsApp', (address) => `_${address}_`, 'exact', 'exact'],
  ['struck out', (address) => `~${address}~`, 'exact', 'exact'],
  ['bold in Markdown', (address) => `**${address}**`, 'exact', 'exact'],
  ['an attribute of HTML', (address) => `<a href="${address}">look</a>`, 'exact', 'exact'],
  ['quotation marks', (address) => `\u201e${address}\u201c`, 'exact', 'exact'],
  ['a - or _ at the end left out', autolinked, 'exact', 'exact'],
  ['cut at ^', cutAtPower, 'told', 'exact'],
  ['its end left out, dots in its place', (address) => `${shortenedAt(0.7)(address)}\u2026`, 'told', 'told'],
  ['small letters', hash((link) => link.toLowerCase()), 'any', 'told'],
  ['its end left out', shortenedAt(0.8), 'any', 'told'],
  ['half of it left out', shortenedAt(0.5), 'any', 'told'],
  ['a letter lost', hash((link) => link.replace(/(.)\d/, '$1')), 'any', 'told'],
];

/** What the browser has as the hash of a text that it makes a link of. */
const followed = (text: string) => new URL(text.slice(text.indexOf('https:'))).hash;

type Read = (text: string) => string;

/** @param written the link as the page opens it */
function check(
  link: string,
  written: string,
  change: (address: string) => string,
  outcome: Outcome,
  read: Read,
) {
  if (outcome === 'any') return;
  const text = change(`${PAGE}#${link}`);
  const { state, faults } = parseLink(read(text), KNOWN);
  if (outcome === 'exact' || faults.length === 0) {
    expect({ text, opened: formatLink(state), faults }).toEqual({ text, opened: written, faults: [] });
  }
}

/** Quick to read, and with everything that a link may say. */
const links = fc
  .sample(linkState, { numRuns: 80, seed: 7 })
  .filter(({ parameters }) => parameters.width * parameters.dimension < 3e3)
  .map(formatLink)
  .filter((link) => link !== '' && link.length < 700)
  .slice(0, 8);
links.push(
  'v=2&m=40&scale=4^-7',
  'v=2&scale=4^-7&seed=3',
  'v=2&d=3&n=9&m=40',
  'v=2&scale=1e-4&with=scale:4^-7;scale:2^-9,init:3',
);

describe('a link that was changed on its way', () => {
  it.each(CHANGES)('by %s', (_, change, short, robust) => {
    for (const link of links) {
      for (const read of [followed, hashIn]) {
        check(link, link, change, short, read);
        check(robustLink(link), link, change, robust, read);
      }
    }
  });
});
