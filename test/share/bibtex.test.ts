import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bibtexEntry, PAPER_ENTRY, texAddress, texText } from '../../src/share/bibtex.ts';

/** Fields of an entry, by the braces alone. */
function fieldsOf(entry: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const match of entry.matchAll(/^ {2}(\w+) += \{/gm)) {
    let depth = 1;
    let at = match.index + match[0].length;
    const from = at;
    for (; depth > 0; at++) {
      if (entry[at] === undefined) throw new Error(`${match[1]} is not closed`);
      if (entry[at - 1] !== '\\') depth += { '{': 1, '}': -1 }[entry[at]!] ?? 0;
    }
    fields[match[1]!] = entry.slice(from, at - 1);
  }
  return fields;
}

describe('a BibTeX entry', () => {
  it('of the paper says what CITATION.cff says', () => {
    const cff = readFileSync('CITATION.cff', 'utf8');
    const { title, author, year, url, volume } = fieldsOf(PAPER_ENTRY);
    expect(cff).toContain(title!.replace(/[{}]/g, ''));
    expect(author!.split(' and ').map((name) => name.split(',')[0])).toEqual([
      'Chistikov',
      'Englert',
      "Lazi{\\'c}",
    ]);
    for (const said of [`year: ${year}`, `url: ${url}`, `volume: ${volume}`]) expect(cff).toContain(said);
  });

  it('keeps its braces whatever the fields say', () => {
    const entry = bibtexEntry('misc', 'key', {
      title: texText('50 % of {a} & b_1 ~ c^2 \\ #'),
      url: texAddress('https://x/y#a=1&b={2}\\%20'),
    });
    const { title, url } = fieldsOf(entry);
    expect(title).toBe(
      '50 \\% of \\{a\\} \\& b\\_1 \\textasciitilde{} c\\textasciicircum{}2 \\textbackslash{} \\#',
    );
    expect(url).toBe('https://x/y#a=1&b=%7B2%7D%5C%20');
  });

  it('sets powers, symbols and the minus of the page as formulas', () => {
    expect(texText('λ = 10⁻¹², −3°')).toBe('$\\lambda$ = 10$^{-12}$, $-$3$^\\circ$');
  });
});
