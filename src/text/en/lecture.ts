/** The page before a room. */
export const lecture = {
  region: 'Lecture',
  /** of a run that is no scene: how every run goes */
  sequence: 'Turn, gather, go',
  turn: 'Turn',
  gather: 'Gather',
  go: 'Go',
  keys: 'The space bar, or the key of a clicker, plays on to the next stop.',
  beats: 'Stops',
  previous: 'Back',
  next: 'Next',
  dark: 'Dark',
  light: 'Light',
  leave: 'Leave',
};
