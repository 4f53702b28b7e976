import type { lecture as english } from '../en/lecture.ts';
import type { Wide } from '../translation.ts';

/** Die Seite vor einem Hörsaal. */
export const lecture: Wide<typeof english> = {
  region: 'Vortrag',
  sequence: 'Drehen, sammeln, losgehen',
  turn: 'Drehen',
  gather: 'Sammeln',
  go: 'Losgehen',
  keys: 'Die Leertaste oder die Taste eines Presenters spielt bis zum nächsten Halt weiter.',
  beats: 'Halte',
  previous: 'Zurück',
  next: 'Weiter',
  dark: 'Dunkel',
  light: 'Hell',
  leave: 'Beenden',
};
