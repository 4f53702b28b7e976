/** What is said of what can be moved, beside what its mark says. */
export const handles = {
  drag: 'drag to move it; with Shift, up and down for its length',
  dragRadial: 'drag it round for its direction, in or out for its length',
  dragLength: 'drag up or down for the length',
  dragInput: 'drag to move it; n or a double click adds one, Delete takes it away',
  dragLabel: 'drag to set the label',
  directions: {
    startOf: (neuron: number) => `start of neuron ${neuron}`,
    ofStart: (neuron: number, numbers: string) => `start of neuron ${neuron}: ${numbers}`,
    lengthOf: (neuron: number) => `length of neuron ${neuron}`,
    inPlane: (degrees: string, length: string) => `direction ${degrees}\u00b0, length ${length}`,
    onGlobe: (degrees: string, length: string) => `${degrees}\u00b0 from the front, length ${length}`,
  },
  label: (value: string) => `label ${value}`,
};
