import { resultLines } from '../../experiment/resultJson.ts';
import { FRAME_ROWS, type Frame } from '../../experiment/trajectory.ts';
import { numpyText } from '../../share/npy.ts';
import { fitsNpz, type NumpyArrays, npzPieces } from '../../share/npz.ts';
import { numbers, resultArrays } from '../../share/resultArrays.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';

type RunState = Pick<AppState, 'solve'> & { readonly run: Run };

/** All frames and kinks of a run as lines of JSON, as the command writes them; of a run that is not solved yet as far as it is. */
export function runLines({ run, solve }: RunState): Generator<string, void, void> {
  return resultLines(resultOf(run), () => ({
    stop: { ...stopOf({ run, solve }), time: run.endTime, loss: run.losses[run.frameCount - 1] },
    measures: measuresAt(run, run.frameCount - 1),
    stats: solve.kind === 'done' ? solve.stats : null,
  }));
}

/** The same as arrays, with what was measured in every frame and the residuals. null where they are more than one file holds. */
export function runArrays({ run, solve }: RunState): Generator<Uint8Array, void, void> | null {
  const { samples, dimension } = run.start.dataset;
  const count = run.frameCount;
  const rows = (name: 'residuals' | 'eigenCoordinates' | 'singularValues') =>
    Array.from({ length: count }, (_, f) => run[name](f));
  const singular = run.singularValues(0).length;
  const { reason, stall } = stopOf({ run, solve });
  const arrays: NumpyArrays = {
    ...resultArrays(resultOf(run)),
    residuals: numbers([count, samples], rows('residuals')),
    eigen_coordinates: numbers([count, dimension], rows('eigenCoordinates')),
    singular_values: numbers([count, singular], rows('singularValues')),
    ...Object.fromEntries(
      Object.entries(run.measures).map(([name, column]) => [
        `measure_${snakeCase(name)}`,
        numbers([count], [column.subarray(0, count)]),
      ]),
    ),
    stop_reason: numpyText(reason),
    ...(stall && { stop_stall: numpyText(stall) }),
  };
  return fitsNpz(arrays) ? npzPieces(arrays) : null;
}

/** Bytes of the arrays of a run, about: what has to be held while they are written. */
export function bytesOf(run: Run): number {
  const { dataset, initial } = run.start;
  const { samples, dimension } = dataset;
  const numbersOfFrame = initial.width * (1 + dimension) + samples + dimension + FRAME_ROWS.length;
  return 8 * run.frameCount * numbersOfFrame + 17 * run.kinkCount;
}

function resultOf(run: Run) {
  const { dataset, initial } = run.start;
  function* states(): Generator<Frame> {
    for (let f = 0; f < run.frameCount; f++) yield run.frame(f);
  }
  return { dataset, width: initial.width, states: states(), kinks: { ...run.kinks, count: run.kinkCount } };
}

/** `unfinished` is the page's own: the command writes a run when it has ended. */
function stopOf({ run, solve }: RunState): { readonly reason: string; readonly stall?: string | undefined } {
  if (!run.complete || solve.kind !== 'done') return { reason: 'unfinished' };
  const { reason, stall } = solve.outcome;
  return { reason, ...(stall && { stall }) };
}

function measuresAt(run: Run, f: number) {
  return Object.fromEntries(Object.entries(run.measures).map(([name, column]) => [name, column[f]]));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
