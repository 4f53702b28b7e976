import type { handles as english } from '../en/handles.ts';
import type { Wide } from '../translation.ts';

/** Was von dem gesagt wird, was sich bewegen lässt. */
export const handles: Wide<typeof english> = {
  drag: 'ziehen verschiebt; mit Umschalt ändert auf und ab die Länge',
  dragRadial: 'im Kreis ziehen ändert die Richtung, nach innen oder außen die Länge',
  dragLength: 'auf und ab ziehen ändert die Länge',
  dragInput: 'ziehen verschiebt; n oder Doppelklick fügt eine hinzu, Entf nimmt sie weg',
  dragLabel: 'ziehen stellt das Label ein',
  directions: {
    startOf: (neuron) => `Start von Neuron ${neuron}`,
    ofStart: (neuron, numbers) => `Start von Neuron ${neuron}: ${numbers}`,
    lengthOf: (neuron) => `Länge von Neuron ${neuron}`,
    inPlane: (degrees, length) => `Richtung ${degrees}\u00b0, Länge ${length}`,
    onGlobe: (degrees, length) => `${degrees}\u00b0 von vorn, Länge ${length}`,
  },
  label: (value) => `Label ${value}`,
};
