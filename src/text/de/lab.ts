import type { PartText } from '../translation.ts';

export const lab: PartText['lab'] = {
  what: 'Ein Lauf zeigt ein Netz, das lernt. Das Labor löst Hunderte davon, mit anderem Anfang und anderen Daten, und zeichnet, wohin jeder geführt hat: So zeigt sich, ob für alle gilt, was ein Lauf zeigt. Wählen Sie eine Versuchsreihe und starten Sie sie; ein Druck auf einen Punkt öffnet einen seiner Läufe.',
  close: 'Zurück zum Lauf',
  preset: 'Vorlage',
  recent: 'Zuletzt in diesem Browser gelöst',
  own: 'Eine eigene Versuchsreihe',
  untitled: (cells) => `Versuchsreihe aus ${cells} Läufen`,
  runs: (cells) => (cells === 1 ? '1 Lauf' : `${cells} Läufe`),
  start: 'Starten',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  cancel: 'Abbrechen',
  forget: 'Ergebnisse löschen',
  forgetSure: 'Jetzt löschen?',
  progress: 'Fortschritt der Versuchsreihe',
  counted: (done, total) => `${done} von ${total} ${total === 1 ? 'Lauf' : 'Läufen'}`,
  looking: 'sucht Läufe, die schon gelöst sind',
  finishing: 'begonnene Läufe werden zu Ende gelöst',
  span: {
    moment: 'ein paar Sekunden',
    seconds: (low, high) => (low === high ? `etwa ${low} s` : `${low} bis ${high} s`),
    minutes: (low, high) => (low === high ? `etwa ${low} min` : `${low} bis ${high} min`),
    hours: (low, high) => (low === high ? `etwa ${low} h` : `${low} bis ${high} h`),
  },
  left: (span) => `noch ${span}`,
  guessed: (span) => `grob geschätzt ${span} im Ganzen`,
  elsewhere: 'ein anderer Tab löst sie, und was er findet, steht auch hier',
  state: { new: 'Nicht begonnen', running: 'Läuft', paused: 'Angehalten', complete: 'Fertig' },
  joined: (parts) => parts.join('; '),
  failed: (count) => (count === 1 ? '1 Lauf ist gescheitert' : `${count} Läufe sind gescheitert`),
  failedMore: (count) => `und ${count} weitere`,
  failure: (values, trial, why) => `${values}, Versuch ${trial}: ${why}`,
  died: (why) =>
    `der Teil des Browsers, der ihn löste, ist zweimal abgebrochen (${why}), vielleicht weil der Speicher nicht reichte`,
  keeping: {
    refused:
      'Dieser Browser lässt die Seite nichts aufbewahren: Ergebnisse gehen verloren, wenn die Seite geschlossen oder neu geladen wird.',
    full: 'In diesem Browser ist kein Platz für weitere Ergebnisse: Was ab jetzt gelöst wird, geht verloren, wenn die Seite geschlossen oder neu geladen wird.',
  },
  noWorkers: (why) => `Dieser Browser lässt die Seite keine Läufe im Hintergrund lösen: ${why}`,
  tooLarge: (kilobytes) =>
    `Diese Versuchsreihe braucht mehr als die ${kilobytes} kB, die ein Link fasst: Die Adresse führt zu der zuletzt hier gelösten. Als Datei lässt sie sich sichern.`,
  back: 'Zurück ins Labor',
  behind: (state, percent) => `${state}, ${percent}\u00a0%`,
  putAway: 'Diese Zeile schließen',
};
