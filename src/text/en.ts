/**
 * Every text a reader sees, in English: the file that types all other languages.
 * One top-level key a part of the page; functions where a sentence carries values.
 */
export const en = {
  /** the page's frame: header, menus, status, notices */
  app: {
    title: 'ReLU Flow',
  },
  /** labels, symbols, units and one-line explanations of the controls */
  controls: {},
  /** the player and the timeline */
  player: {},
  /** titles, axis labels and readings of the pictures */
  pictures: {},
  /** one sentence for each `FaultCode` */
  faults: {},
  /** the command-line runners */
  command: {
    /** `npm run paper-tables` */
    paperTables: {
      title: (dimension: number) =>
        `Tables 1, 3 and 5 of the paper again: d = n = ${dimension}, width 200, medians of five trials at L = 5e-10`,
      scale: 'lambda',
      measure: 'measure',
      table: 'table median',
      deviation: 'table std',
      here: 'median here',
      distance: 'apart, in std',
      measures: { max_angle_deg: 'max angle', mean_angle_deg: 'mean angle', nuclear_norm: 'nuclear norm' },
      /** the table's own trials scatter too far to compare */
      wide: '-',
      unknownDimension: (given: string, expected: string) =>
        `--dimension ${given}: the tables have ${expected}`,
      verdict: (far: number, sharp: number) =>
        far === 0
          ? `All ${sharp} sharp rows (std below a tenth of the median) lie within three standard deviations.`
          : `${far} of ${sharp} sharp rows lie three standard deviations off or more.`,
    },
  },
};

export type Text = typeof en;
