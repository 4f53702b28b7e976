import { useStore } from 'zustand';
import { plainNumber } from '../../drawing/axis/number.ts';
import { cellKey, valuesAt } from '../../experiment/sweep/cells.ts';
import { type CellResult, isFailed } from '../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../experiment/sweep/spec.ts';
import { labWords } from '../../text/labWords.ts';
import { faultText } from '../faultText.ts';
import type { Laboratory } from './engine/laboratory.ts';

interface LabFailuresProps {
  readonly laboratory: Laboratory;
  readonly spec: SweepSpec;
}

/** The runs that failed, each with its reason; the others go on without them. */
export function LabFailures({ laboratory, spec }: LabFailuresProps) {
  const failures = useStore(laboratory.store, (state) => state.failures);
  const failed = useStore(laboratory.store, (state) => state.failed);
  if (failed === 0) return null;
  const { results } = laboratory.store.getState();
  const text = labWords();
  return (
    <details className="lab__failures">
      <summary>{text.failed(failed)}</summary>
      <ul>
        {failures.map((index) => (
          <li key={index}>
            {text.failure(
              placeOf(spec, index),
              (index % spec.trials.count) + 1,
              reasonOf(results.get(cellKey(spec, index))),
            )}
          </li>
        ))}
        {failed > failures.length && <li>{text.failedMore(failed - failures.length)}</li>}
      </ul>
    </details>
  );
}

function placeOf({ axes, trials, ...spec }: SweepSpec, index: number): string {
  const at = valuesAt({ ...spec, axes, trials }, Math.floor(index / trials.count));
  return axes
    .map(({ over, values }, axis) => {
      const value = values[at[axis]!]!;
      return `${over.join(' = ')} = ${typeof value === 'number' ? plainNumber(value) : value}`;
    })
    .join(', ');
}

function reasonOf(result: CellResult | undefined): string {
  if (result === undefined || !isFailed(result)) return '';
  const { failure } = result;
  return failure.values.died === undefined
    ? faultText(failure)
    : labWords().died(String(failure.values.detail));
}
