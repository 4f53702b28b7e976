import type { json as english } from '../en/json.ts';
import type { Wide } from '../translation.ts';

const JSON_PARTS: Readonly<Record<string, string>> = {
  value: 'ein Wert',
  key: 'ein Schlüssel in doppelten Anführungszeichen',
  colon: 'ein Doppelpunkt',
  endOfList: 'ein Komma oder ]',
  endOfObject: 'ein Komma oder }',
  endOfText: 'das schließende Anführungszeichen eines Texts',
  end: 'das Ende der Datei',
};

/** Was an einem JSON-Text falsch ist, in Dateien und Tabellen. */
export const json: Wide<typeof english> = {
  json: ({ line, column, expected, found }) =>
    `Zeile ${line}, Spalte ${column}: Erwartet wird ${JSON_PARTS[expected ?? ''] ?? expected}, gefunden wurde ${found === '' ? 'nichts' : `„${found}“`}.`,
  jsonDeep: ({ line, column, max }) =>
    `Zeile ${line}, Spalte ${column}: mehr als ${max} Klammern ineinander.`,
  repeated: () => 'mehr als einmal angegeben.',
};
