import type { tables as english } from '../en/tables.ts';
import type { Wide } from '../translation.ts';

/** Die Tabellen hinter den Ansichten. */
export const tables: Wide<typeof english> = {
  title: (picture) => `${picture} als Tabelle`,
  close: 'Tabelle schließen',
  time: 'Zeit',
  phase: 'Phase',
  overTime: (heading) => (heading === '' ? 'Über die Zeit' : `Über die Zeit: ${heading}`),
  neurons: {
    one: 'das eine Neuron',
    least: (count) => `kleinster Wert von ${count} Neuronen`,
    middle: (count) => `mittlerer Wert von ${count} Neuronen`,
    largest: (count) => `größter Wert von ${count} Neuronen`,
  },
  marks: (time) => `Was gezeichnet ist, zur Zeit ${time}`,
  what: 'Was',
  value: 'Wert',
  about: 'Was es ist',
  ofNeurons: (time, shown, all) =>
    shown < all ? `Die ersten ${shown} von ${all} Neuronen zur Zeit ${time}` : `Neuronen zur Zeit ${time}`,
  neuron: 'Neuron',
  group: 'Gruppe',
  shows: 'Hier',
  nothing: 'In dieser Ansicht gibt es noch nichts, was in eine Tabelle gehört.',
};
