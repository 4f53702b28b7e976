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
  command: {},
};

export type Text = typeof en;
