import { formatNumber } from '../../experiment/numberText.ts';
import type { RunFile } from '../../experiment/runFile.ts';

/**
 * A run file as JSON, a point or a neuron on each line. Every number has all its digits: it reads back bit for bit, -0 too, of
 * which `JSON.stringify` drops the sign.
 */
export function runFileText(file: RunFile): string {
  return `${written(file, '')}\n`;
}

function written(value: unknown, indent: string): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = (parts: readonly string[]) => `\n${inner}${parts.join(`,\n${inner}`)}\n${indent}`;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => written(entry, inner));
    return value.some((entry) => typeof entry === 'object')
      ? `[${lines(entries)}]`
      : `[${entries.join(', ')}]`;
  }
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${lines(entries.map(([key, entry]) => `${JSON.stringify(key)}: ${written(entry, inner)}`))}}`;
}
