import { largestStepInPieces } from '../largestStep.ts';
import type { Pieces } from '../pieces.ts';
import { assumptionsOfData } from './assumptions.ts';
import { theoryDataInPieces } from './theory.ts';

/**
 * What takes seconds of a wide network, by name: functions of what they are given alone, which is as what comes of them no
 * more than numbers, so that any thread can do it for any other. The page imports those it needs by themselves.
 */
const LONG_WORK = { theory: theoryDataInPieces, assumptions: assumptionsOfData, step: largestStepInPieces };

export type WorkName = keyof typeof LONG_WORK;
export type WorkInput<Name extends WorkName> = Parameters<(typeof LONG_WORK)[Name]>[0];
export type WorkOutput<Name extends WorkName> =
  ReturnType<(typeof LONG_WORK)[Name]> extends Pieces<infer T> ? T : never;

/** The work of a name, in pieces. */
export function longWork<Name extends WorkName>(
  name: Name,
  input: WorkInput<Name>,
): Pieces<WorkOutput<Name>> {
  const work = LONG_WORK[name] as (input: WorkInput<Name>) => Pieces<WorkOutput<Name>>;
  return work(input);
}
