import { plainNumber } from '../../drawing/axis/number.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { InputLine } from '../../findings/output/outputSpace.ts';
import { norm } from '../../model/measures/angles.ts';
import { outputAt } from '../../model/measures/outputAt.ts';
import type { Network } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { outputWords } from '../../text/outputWords.ts';
import { words } from '../../text/words.ts';
import { knotsNow } from './knotsNow.ts';

const text = () => outputWords();

/** The text alternative of the picture with the playhead at `time`. */
export function describeOutput(run: Run, time: number): string {
  const { residuals, loss } = stateAt(run, time);
  if (!Number.isFinite(loss)) return text().beyond(plainNumber(time));
  let widest = 0;
  for (const [i, residual] of residuals.entries())
    if (Math.abs(residual) > Math.abs(residuals[widest]!)) widest = i;
  const gap = plainNumber(Math.abs(residuals[widest]!));
  const sentences = [
    text().alternative(plainNumber(time), residuals.length, gap, widest + 1, plainNumber(loss)),
    ...atTeachers(run, time),
    ...onLine(run, time),
  ];
  return words().pictures.paragraph(sentences);
}

function atTeachers(run: Run, time: number): string[] {
  const { teachers } = run.start;
  if (teachers === null || spaceOfRun(run).line !== null) return [];
  const { output, hidden } = stateAt(run, time);
  const network = { ...run.start.initial, output, hidden };
  const said: string[] = [];
  for (let j = 0; j < teachers.width; j++) {
    const unit = unitRow(teachers, j);
    if (unit === null) return [];
    said.push(plainNumber(outputAt(network, unit)), plainNumber(outputAt(teachers, unit)));
  }
  const [first, firstWanted, second, secondWanted] = said as [string, string, string, string];
  return second === undefined
    ? [text().atTeacher(first, firstWanted)]
    : [text().atTeachers(first, firstWanted, second, secondWanted)];
}

function unitRow({ dimension, hidden }: Network, j: number): Float64Array | null {
  const row = hidden.slice(j * dimension, (j + 1) * dimension);
  const size = norm(row);
  return size > 0 ? row.map((value) => value / size) : null;
}

function onLine(run: Run, time: number): string[] {
  const { line, inputs } = spaceOfRun(run);
  if (line === null) return [];
  const places = inputs.map(({ x }) => x);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const between = knotsNow(run, line, time).filter((knot) => knot > least && knot < most).length;
  return [text().knots(between, run.start.initial.width, plainNumber(least), plainNumber(most))];
}

/** A neuron in words: what it has to do with the output. */
export function describeShare(run: Run, time: number, neuron: number): string {
  const { line } = spaceOfRun(run);
  if (line !== null) return knotText(run, line, time, neuron);
  const { dimension } = run.start.dataset;
  const { output, hidden } = stateAt(run, time);
  return text().share(plainNumber(output[neuron]! * norm(hidden, neuron * dimension, dimension)));
}

function knotText(run: Run, line: InputLine, time: number, neuron: number): string {
  const knot = knotsNow(run, line, time)[neuron]!;
  return Number.isNaN(knot) ? text().noKnot : text().shareOnLine(plainNumber(knot));
}
