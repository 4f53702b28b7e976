/** The map of runs over scale, angle or width. Formulas as `note/formula.ts` reads them. */
export const scales = {
  /** at the top of the axis that goes up */
  axes: { initScale: 'λ', angle: 'angle', width: 'm' },
  controls: {
    over: 'What goes up the map',
    overs: { initScale: 'Scales', angle: 'Angles', width: 'Widths' },
    by: 'What the colours tell',
    logTime: 'Log t',
    logTimeHelp:
      'Time in powers of ten, which shows the alignment; else evenly, which shows plateaus as a straight edge',
    bys: { loss: 'Loss', angle: 'Angle', norm: 'Norm' },
  },
  measures: {
    loss: { symbol: 'L', name: 'Loss' },
    angle: { symbol: 'angle', name: 'Largest angle between two positive neurons' },
    norm: { symbol: '|v|', name: 'Length of the bundle vector' },
  },
  /** beside the map, while it grows and after */
  progress: {
    waiting: 'waits for the run on screen',
    rows: (rows: number, wanted: number) => `${rows} of ${wanted} rows`,
    done: (rows: number) => `${rows} rows`,
    coarse: (rows: number, seconds: string) => `stays at ${rows} rows: each takes ${seconds} s`,
    unsolved: (rows: number) =>
      rows === 1 ? '1 row could not be solved' : `${rows} rows could not be solved`,
    past: 'of the last parameters',
  },
  /** in place of a map */
  failed: {
    slow: 'A run takes so long here that there is no map of them.',
    unsolved: 'There is no run here to tell how long the map is.',
    none: {
      initScale: '',
      angle: 'These data have no correlation angle that could be turned.',
      width: 'This start is given, with as many neurons as it has.',
    },
    broken: 'The map could not be worked out. It is tried again with the next change.',
  },
  /** lines of a note: what stands at the pointer */
  reading: {
    none: 'not solved yet',
    ended: {
      loss: 'this run has met its loss target',
      stalled: 'this run is at rest',
      diverged: 'this run has left the finite numbers',
      time: 'this run goes on beyond the map',
      cut: 'this run goes on beyond the map',
    },
    failed: { slow: 'this run takes too long', unsolved: 'this run could not be solved' },
    notMeasured: 'not measured',
  },
  marks: {
    run: { name: 'The run on screen', value: (value: string) => value },
    kept: { name: 'A kept run' },
    playhead: { name: 'Playhead', value: (time: string) => `at t = ${time}` },
    beyond: (time: string) => `at t = ${time}, beyond the map`,
    t1: {
      name: 'T1 of the theory: a quarter of the plateau',
      formula: 'T_1 = ε ln(1/λ)/|γ|, ε = 1/4',
    },
    t2: {
      name: 'T2: the first direction is learned halfway',
      formula: 'ν_1(T_2) = ν*_1/2',
    },
    plateau: {
      name: 'Length of the plateau, but for a constant',
      formula: 't = ln(1/λ)/|γ|',
      explanation:
        'While the network is tiny its aligned positive neurons grow like exp(|γ| t): each tenth of the scale takes the same time longer, so on a linear time axis the edge of the plateau is a straight line.',
    },
    slope: (time: string) => `${time} longer at a tenth of λ`,
    key: {
      name: (measure: string) => `Colours: ${measure}`,
      explanation: 'What lies beyond an end has the colour of that end.',
    },
    range: (low: string, high: string) => `from ${low} to ${high}`,
  },
};
