/** What is said beside the controls once the data or the start are the reader’s own, and of going back. */
export const own = {
  undo: 'Undo',
  redo: 'Redo',
  data: 'Your own data. ',
  start: 'Your own start. ',
  backTo: (scheme: string, angle: number | null) =>
    `Back to ${scheme}${angle === null ? '' : `, ${Math.round(angle)}\u00b0`}`,
  backToStart: 'Back to the drawn one',
};
