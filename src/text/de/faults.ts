import type { enFaults as english } from '../en/faults.ts';
import type { Wide } from '../translation.ts';

type Values = Readonly<Record<string, string | number>>;

const at = (field: string | null) => (field === null ? '' : `${field}: `);
const quoted = ({ given }: Values) => (given === '' ? 'nichts' : `„${given}“`);
const instead = ({ used }: Values) => (used === undefined ? '' : `; stattdessen gilt ${used}`);
const number = ({ min, max }: Values) => `eine Zahl von ${min} bis ${max}`;
const wholeNumber = ({ min, max }: Values) => `eine ganze Zahl von ${min} bis ${max}`;

const KINDS: Readonly<Record<string, string>> = {
  list: 'eine Liste',
  object: 'ein Objekt { .. }',
  text: 'ein Text',
  number: 'eine Zahl',
};

/** Ein Satz für jeden Code von `experiment/fault.ts`: zuerst das Feld, dann, was erlaubt ist. */
export const faults: Wide<typeof english> = {
  'out-of-range': (values, field) =>
    `${at(field)}${values.given} liegt nicht im Bereich von ${values.min} bis ${values.max}${instead(values)}.`,
  'not-a-number': (values, field) =>
    `${at(field)}Erwartet wird ${number(values)}, gefunden wurde ${quoted(values)}${instead(values)}.`,
  'not-whole': (values, field) =>
    `${at(field)}Erwartet wird ${wholeNumber(values)}, gefunden wurde ${values.given}${instead(values)}.`,
  'unknown-value': (values, field) =>
    `${at(field)}${quoted(values)} ist unbekannt; möglich ist: ${values.expected}${instead(values)}.`,
  'too-large': (values, field) =>
    `${at(field)}${values.given} ist zu viel für so viele Eingaben und Dimensionen; höchstens ${values.max} passen${instead(values)}.`,
  missing: (values, field) => {
    if (values.min !== undefined) return `${at(field)}Angabe fehlt; erwartet wird ${number(values)}.`;
    return `${at(field)}Angabe fehlt${values.expected === undefined ? '' : `; möglich ist: ${values.expected}`}.`;
  },
  'wrong-type': (values, field) =>
    `${at(field)}Erwartet wird ${KINDS[values.expected ?? ''] ?? values.expected}.`,
  'wrong-length': (values, field) => {
    const expected =
      values.expected === undefined ? `${values.min} bis ${values.max}` : `genau ${values.expected}`;
    return `${at(field)}Erwartet werden ${expected} Einträge, gefunden wurden ${values.given}.`;
  },
  'unknown-key': ({ meant, expected }, field) => {
    const said = `${at(field)}Eine solche Einstellung gibt es nicht`;
    if (expected === undefined) {
      return meant === undefined ? `${said}.` : `${said}; ist „${meant}“ gemeint?`;
    }
    return meant === undefined
      ? `${said}; erlaubt sind ${expected}.`
      : `${said}; ist „${meant}“ gemeint? Erlaubt sind ${expected}.`;
  },
  repeated: (values, field) =>
    `${at(field)}mehr als einmal angegeben; es gilt nur die erste Angabe, „${values.used}“.`,
  'said-twice': (values, field) =>
    `${at(field)}${values.other} sagt dasselbe auf andere Weise; nur eines von beiden angeben${instead(values)}.`,
  'of-other-data': (values, field) =>
    `${at(field)}gibt es nur bei den Datenschemata ${values.expected}${instead(values)}.`,
  'bad-data': (values, field) =>
    `${at(field)}Die Daten passen nicht zusammen: Erwartet wird ${values.expected}${values.given === undefined ? '' : `, gefunden wurde ${values.given}`}.`,
  'newer-version': (values, field) =>
    `${at(field)}Version ${values.given} ist neuer als dieses Programm, das bis ${values.max} liest.`,
  'unknown-picture': (values, field) =>
    `${at(field)}Eine Ansicht oder Einstellung ${quoted(values)} gibt es nicht; sie wird weggelassen.`,
  'unknown-control': (values, field) =>
    `${at(field)}${quoted(values)} ist keine Ansicht und keiner der Regler ${values.expected}; die Angabe wird weggelassen.`,
  locked: (_values, field) => `${at(field)}auf dieser Seite gesperrt; es bleibt, wie es ist.`,
  changed: (_values, field) =>
    `${at(field)}Dieser Link wurde unterwegs gekürzt oder verändert, sodass dies ein anderer Lauf sein kann als der geteilte.`,
  cut: (values, field) =>
    `${at(field)}Am Ende des Links steht ${values.used}, wo ein Mail- oder Chatprogramm eine Potenz wie ${values.used}^-7 bei „^“ abgeschnitten haben kann; es gilt ${values.used}.`,
  shortened: (_values, field) =>
    `${at(field)}Der Link endet hier mit Punkten, also scheint ein Teil zu fehlen.`,
  'newer-page': (_values, field) =>
    `${at(field)}Eine neuere Version dieser Seite ist da; sie öffnet sich mit dem, was gezeigt ist.`,
  'not-copied': (_values: Values, field: string | null) =>
    `${at(field)}Dieser Browser lässt die Seite nicht kopieren: Der Text lässt sich von Hand aus diesem Feld nehmen, ein Link aus der Adresszeile.`,
  'not-a-run-file': (values, field) =>
    `${at(field)}Das ist keine Laufdatei${values.detail === undefined ? '' : `: ${values.detail}`}.`,
  unreadable: (values, field) =>
    `${at(field)}nicht lesbar${values.detail === undefined ? ': beschädigt oder zu lang' : `: ${values.detail}`}.`,
  'too-large-for-link': (values, field) =>
    `${at(field)}Die eigenen Daten und der eigene Start brauchen etwa ${values.given}\u00a0kB, und ein Link fasst ${values.max}; bitte den Lauf als Datei speichern. Die Adresse bleibt, wie sie war.`,
  'of-a-file': (values, field) => `${at(field)}${values.detail}.`,
  'cannot-draw': (values, field) =>
    `${at(field)}Eingabe ${values.given} erhielt immer wieder das Label 0, ${values.max}-mal; ein kleinerer Winkel oder ein anderer Daten-Seed hilft.`,
  'scheme-needs': (values, field) =>
    `${at(field)}Diese Daten brauchen mindestens ${values.expected} Dimensionen, nicht ${values.given}${instead(values)}.`,
  'same-run': (_values, field) =>
    `${at(field)}Das ist derselbe Lauf wie ein anderer daneben; er wird weggelassen.`,
  'too-many-runs': (values, field) =>
    `${at(field)}Neben dem gezeigten werden höchstens ${values.max} Läufe gemerkt; für einen weiteren muss einer entfernt werden.`,
  'no-room': (values, field) =>
    `${at(field)}Die gemerkten Läufe bräuchten ${values.given}\u00a0MB Speicher, und ${values.max}\u00a0MB sind dafür vorgesehen; dieser wird nicht gemerkt.`,
  'solve-failed': (values, field) => `${at(field)}Der Lauf konnte nicht gelöst werden: ${values.detail}.`,
  'browser-refused': (values, field) => `${at(field)}Der Browser hat abgelehnt: ${values.detail}.`,
};
