import { isObject } from '../runFileKeys.ts';
import { type CellResult, isFailed } from './solveCell.ts';

/** A result as a file of its own holds it: a line of JSON. */
export function cellFile(result: CellResult): string {
  return `${JSON.stringify(result)}\n`;
}

/**
 * The result that such a file holds, null where it holds none: it was cut, or is another cell's.
 * @param key the cell's
 * @param measures how many of them there are in the sweep
 */
export function readCellFile(text: string, key: string, measures: number): CellResult | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  return isResult(json, measures) && json.key === key ? json : null;
}

function isResult(json: unknown, measures: number): json is CellResult {
  if (!isObject(json) || typeof json.key !== 'string') return false;
  if (isFailed(json as unknown as CellResult)) {
    return (
      isObject(json.failure) &&
      typeof json.failure.message === 'string' &&
      typeof json.failure.code === 'string'
    );
  }
  const { outcome, time, loss, steps, values } = json;
  return (
    typeof outcome === 'string' &&
    [time, loss, steps].every((value) => typeof value === 'number') &&
    Array.isArray(values) &&
    values.length === measures &&
    values.every((value) => value === null || typeof value === 'number')
  );
}
