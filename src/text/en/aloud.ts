/** What is said aloud of a run as it plays, and when it rests. */
export const aloud = {
  /** of a phase, by its name */
  begins: (phase: string, time: string) => `At time ${time} ${phase} begins.`,
  /** the first, in a sentence of its own behind the colon */
  kink: (time: string, kink: string) => `At time ${time} the first kink: ${kink}.`,
  /** before the sentence on what is happening */
  at: (time: string, sentence: string) => `Time ${time}. ${sentence}`,
};
