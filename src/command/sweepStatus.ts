import type { Task } from '../experiment/sweep/shards.ts';
import { type CellResult, isFailed } from '../experiment/sweep/solveCell.ts';
import { commandWords } from '../text/commandWords.ts';
import { EXIT, oneLine } from './commandError.ts';

const MOST_FAILURES = 20;

/**
 * Prints how many of the cells have a result, and why some failed.
 * @returns the exit status: `EXIT.incomplete` where some of them are missing or failed
 */
export function printStatus(tasks: readonly Task[], results: ReadonlyMap<string, CellResult>): number {
  const text = commandWords().sweep;
  const failures = tasks.flatMap(({ index, key }) => {
    const result = results.get(key);
    return result !== undefined && isFailed(result) ? [{ index, message: result.failure.message }] : [];
  });
  const missing = tasks.length - results.size;
  console.log(text.status(tasks.length, results.size - failures.length, failures.length, missing));
  for (const { index, message } of failures.slice(0, MOST_FAILURES)) {
    console.log(oneLine(text.failure(index, message)));
  }
  if (failures.length > MOST_FAILURES) console.log(text.furtherFailures(failures.length - MOST_FAILURES));
  return missing === 0 && failures.length === 0 ? 0 : EXIT.incomplete;
}
