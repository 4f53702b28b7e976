import type { own as english } from '../en/own.ts';
import type { Wide } from '../translation.ts';

/** Was neben den Reglern steht, sobald Daten oder Start eigene sind, und vom Zurückgehen. */
export const own: Wide<typeof english> = {
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  data: 'Eigene Daten. ',
  start: 'Eigener Start. ',
  backTo: (scheme, angle) => `Zurück zu: ${scheme}${angle === null ? '' : `, ${Math.round(angle)}\u00b0`}`,
  backToStart: 'Zurück zum gezogenen',
};
