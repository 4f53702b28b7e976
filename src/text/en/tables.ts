/** The tables behind the pictures. */
export const tables = {
  title: (picture: string) => `${picture} as a table`,
  close: 'Close the table',
  time: 'Time',
  phase: 'Phase',
  /** `heading` of the panel; empty where a picture has one alone */
  overTime: (heading: string) => (heading === '' ? 'Over time' : `Over time: ${heading}`),
  /** of a single neuron there is one value, of several the ends and the middle, of so many that are drawn */
  neurons: {
    one: 'the one neuron',
    least: (count: number) => `smallest of ${count} neurons`,
    middle: (count: number) => `middle of ${count} neurons`,
    largest: (count: number) => `largest of ${count} neurons`,
  },
  marks: (time: string) => `What is drawn, at time ${time}`,
  what: 'What',
  value: 'Value',
  about: 'What it is',
  ofNeurons: (time: string, shown: number, all: number) =>
    shown < all ? `The first ${shown} of ${all} neurons, at time ${time}` : `Neurons at time ${time}`,
  neuron: 'Neuron',
  group: 'Group',
  shows: 'Here',
  nothing: 'There is nothing in this picture to put into a table yet.',
};
