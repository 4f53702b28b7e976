import type { embed as english } from '../en/embed.ts';
import type { Wide } from '../translation.ts';

/** Was die Seite sagt, wo eine andere sie zeigt. */
export const embed: Wide<typeof english> = {
  open: 'In ReLU Flow öffnen',
  opens: 'Öffnet diesen Lauf auf einer eigenen Seite',
};
