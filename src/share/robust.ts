import { formatNumber, parseNumber } from '../experiment/numberText.ts';
import { CHECK_KEY, sumOf } from './checkSum.ts';

/**
 * `link`, as `formatLink` writes it, in a form for mail and chat: powers as decimals, since some programs end a link at `^`, and with
 * its check, by which any change that reading cannot undo is told.
 */
export function robustLink(link: string): string {
  if (link === '') return link;
  const plain = link.replace(/[24]\^-?\d+/g, (power) => formatNumber(parseNumber(power)));
  const pairs = plain.split('&');
  const sum = sumOf(new Map(pairs.map((pair) => pair.split('=') as [string, string])));
  return [pairs[0], `${CHECK_KEY}=${sum}`, ...pairs.slice(1)].join('&');
}
