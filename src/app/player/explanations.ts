import { plainNumber } from '../../drawing/axis/number.ts';
import { phaseText } from '../../drawing/phases.ts';
import { type Gathered, gatheredAt, kinksAfter } from '../../findings/theory/atMarks.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import { standingOf } from '../../findings/theory/standing.ts';
import { Phase } from '../../model/theory/phases.ts';
import type { ResultId } from '../../model/theory/standing.ts';
import type { Run } from '../../state/run.ts';
import type { Text } from '../../text/translation.ts';
import { words } from '../../text/words.ts';

const text = () => words().player;

type Claim = keyof Text['player']['theory']['claims'];

/** What a marked time is, what theory claims of it for which lambda, and what this run does there. */
export function explainMark(run: Run, index: 0 | 1 | 2, time: number): string {
  const { marks } = text();
  const sentences = [marks.explain[index](plainNumber(time))];
  if (run.complete && time > run.endTime) sentences.push(marks.beyond);
  const { t1, halfway } = phasesOfRun(run);
  if (index === 0) sentences.push(claimed(run, 'lemma4', 'settled'), saidOfKinks(run, time));
  if (index === 1) sentences.push(claimed(run, 'lemma5', 'aligned'), saidOfGathering(gatheredAt(run, time)));
  if (index === 2) {
    if (t1 === null) sentences.push(marks.notAfterStart);
    if (halfway !== null && halfway < time) sentences.push(marks.halfwayBefore(plainNumber(halfway)));
  }
  return paragraph(sentences);
}

/** The same of a phase. */
export function explainPhase(run: Run, phase: Phase): string {
  const sentences = [phaseText(phase).explanation];
  const { phases } = phasesOfRun(run);
  if (phase === Phase.Departure) {
    sentences.push(
      claimed(run, 'lemma3', 'bundled'),
      saidOfGathering(phases === null ? null : gatheredAt(run, phases.departure)),
    );
  }
  if (phase === Phase.Convergence) sentences.push(claimed(run, 'theorem7', 'converges'), saidOfEnd(run));
  return paragraph(sentences);
}

function claimed(run: Run, result: ResultId, claim: Claim): string {
  const { kind } = standingOf(run, result);
  const { theory } = text();
  return kind === 'proved' || kind === 'smallScale' ? theory[kind](theory.claims[claim]) : theory[kind];
}

function saidOfKinks(run: Run, time: number): string {
  if (!run.complete || time > run.endTime) return '';
  const { count, atLeast, last } = kinksAfter(run, time);
  if (count === 0 && !atLeast) return text().theory.noKinkAfter;
  return text().theory.kinksAfter(count, atLeast, plainNumber(last));
}

function saidOfGathering(gathered: Gathered | null): string {
  if (gathered === null) return '';
  const { positive, onAll, farthest } = gathered;
  if (positive === 0) return text().theory.noPositive;
  return Number.isNaN(farthest) ? '' : text().theory.gathered(onAll, positive, plainNumber(farthest));
}

function saidOfEnd(run: Run): string {
  if (!run.complete) return '';
  const last = run.frameCount - 1;
  return text().theory.ends(plainNumber(run.losses[last]!), plainNumber(run.measures.bundleDistance[last]!));
}

function paragraph(sentences: readonly string[]): string {
  return words().pictures.paragraph(sentences.filter((sentence) => sentence !== ''));
}
