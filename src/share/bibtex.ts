/** An entry of a BibTeX file; values are written between braces as they are, so they have to be TeX. */
export function bibtexEntry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  const longest = Math.max(...Object.keys(fields).map((name) => name.length));
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(longest)} = {${value}}`);
  return `@${kind}{${key},\n${lines.join(',\n')}\n}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Letters of parameters and numbers, which fonts of TeX have in formulas only. */
const SYMBOLS: Readonly<Record<string, string>> = {
  λ: '$\\lambda$',
  φ: '$\\varphi$',
  ϕ: '$\\varphi$',
  Δ: '$\\Delta$',
  ρ: '$\\rho$',
  '°': '$^\\circ$',
  '\u2212': '$-$',
  '×': '$\\times$',
  '\u2009': '\\,',
  '\u00a0': '~',
  '\u2013': '--',
};

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text as TeX sets it. */
export function texText(text: string): string {
  return text
    .split(/([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/)
    .map((part, index) => (index % 2 === 1 ? `$^{${[...part].map(digitOf).join('')}}$` : plainTex(part)))
    .join('');
}

function plainTex(text: string): string {
  return text
    .replace(/[\\{}%#&$_^~]/g, (sign) => SIGNS[sign]!)
    .replace(/[^\u0020-\u007e]/g, (letter) => SYMBOLS[letter] ?? letter);
}

/** An address in a field that is made to hold one: TeX must not take its `%` and `#` for its own. */
export function texAddress(address: string): string {
  return address.replace(/[\\{}]/g, encodeURIComponent);
}

function digitOf(raised: string): string {
  return raised === '⁻' ? '-' : String(RAISED.indexOf(raised));
}

/** As in CITATION.cff. */
export const PAPER_ENTRY = bibtexEntry('inproceedings', 'chistikov2023learning', {
  title: 'Learning a Neuron by a Shallow {ReLU} Network: Dynamics and Implicit Bias for Correlated Inputs',
  author: "Chistikov, Dmitry and Englert, Matthias and Lazi{\\'c}, Ranko",
  booktitle: 'Advances in Neural Information Processing Systems',
  volume: '36',
  year: '2023',
  eprint: '2306.06479',
  archiveprefix: 'arXiv',
  url: 'https://arxiv.org/abs/2306.06479',
});
