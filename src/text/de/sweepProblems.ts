import type { sweepProblems as english } from '../en/sweepProblems.ts';
import type { Wide } from '../translation.ts';

/** Was an der Datei einer Laufreihe falsch ist. */
export const sweepProblems: Wide<typeof english> = {
  notASweep: () => 'Das ist keine Laufreihe: Weder „base“ noch „axes“ steht darin.',
  tooManyCells: ({ given, max }) => `Zusammen ergeben sie ${given} Läufe; höchstens ${max} sind erlaubt.`,
  idleAxis: ({ parameter }) => `Kein Lauf dieser Laufreihe hängt von ${parameter} ab.`,
  idleTrials: () => 'Die Wiederholungen wären alle gleich: Keiner ihrer Seeds spielt hier eine Rolle.',
  sameValue: ({ given }) => `Der Wert ${given} steht auf dieser Achse mehr als einmal.`,
};
