type Values = Readonly<Record<string, string | number>>;

/** What is wrong with the file of a sweep, behind the place in it. */
export const sweepProblems = {
  notASweep: () => 'this is not a sweep: it has neither a base nor axes.',
  tooManyCells: ({ given, max }: Values) => `together they make ${given} runs; at most ${max} are allowed.`,
  idleAxis: ({ parameter }: Values) => `no run of this sweep depends on ${parameter}.`,
  idleTrials: () => 'the trials would all be the same: none of their seeds matters here.',
  sameValue: ({ given }: Values) => `the value ${given} stands on this axis more than once.`,
};
