import type { outputMarks as english } from '../en/outputMarks.ts';
import type { Wide } from '../translation.ts';

/** Was in der Ansicht der Ausgabe gezeichnet ist. */
export const outputMarks: Wide<typeof english> = {
  teacher: { name: 'Die Ausgabe des Lehrers', formula: 'relu(v^*·x)' },
  teachers: { name: 'Die Ausgabe der beiden Lehrer', formula: 'relu(v_1·x) − relu(v_2·x)' },
  network: { name: 'Die Ausgabe des Netzes', formula: 'h(x) = Σ_j a_j relu(w_j·x)' },
  largest: (value) => `größte im Bild: ${value}`,
  residual: (input) => ({ name: `Residuum von Eingabe ${input}`, formula: 'r_i = y_i − h(x_i)' }),
  gap: (residual, label, output) => `${residual} = ${label} − ${output}`,
  diagonal: { name: 'Wo die Ausgabe das Label ist', formula: 'h(x_i) = y_i' },
};
