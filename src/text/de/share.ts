import type { share as english } from '../en/share.ts';
import type { Wide } from '../translation.ts';

export const share: Wide<typeof english> = {
  title: 'Diesen Lauf teilen',
  close: 'Schließen',
  choice: {
    label: 'Was der Link öffnet',
    start: 'Spielt von Anfang an',
    time: (time) => `Angehalten zu dieser Zeit, t = ${time}`,
    kept: (runs) => (runs === 1 ? 'Mit dem gemerkten Lauf' : `Mit den ${runs} gemerkten Läufen`),
  },
  link: {
    title: 'Link',
    short: 'Kurzer Link',
    shortAbout: 'Nennt nur, was von den Vorgaben abweicht; lässt sich lesen und von Hand ändern.',
    robust: 'Link für Mail und Chat',
    robustAbout:
      'Derselbe Lauf, ohne die Zeichen, an denen solche Programme einen Link abschneiden. Was sie sonst verändern, wird beim Öffnen rückgängig gemacht; wo das nicht geht, sagt es die Seite.',
    length: (characters) => `${characters} Zeichen`,
    send: 'Senden…',
    sendTitle: 'ReLU Flow',
    notSent: (reason) => `Nichts wurde gesendet: ${reason}`,
    left: (runs, most) =>
      `${runs === 1 ? 'Ein gemerkter Lauf fehlt' : `${runs} gemerkte Läufe fehlen`} darin: Was sie an Eigenem haben, bräuchte mehr als die ${most} kB, die es gibt.`,
    tooLarge: (kB, most) =>
      `Die eigenen Daten und Startgewichte brauchen etwa ${kB} kB, und ein Link fasst ${most}: Kein Link, kein Code und keine eingebettete Seite kann sie tragen. Die Datei unten kann es.`,
  },
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyName: (name) => `Kopieren: ${name}`,
  notCopied:
    'Der Browser ließ nichts kopieren. Der Text ist ausgewählt: mit den Tasten kopieren oder durch langes Drücken.',
  qr: {
    title: 'QR-Code',
    name: 'QR-Code des kurzen Links',
    size: (squares, metres, width) =>
      `${squares} Quadrate je Seite. Um aus einer letzten Reihe in ${metres} m Entfernung fotografiert zu werden, sollte er als Faustregel etwa ${width} m breit sein.`,
    large: 'Groß zeigen',
    save: 'Als SVG speichern',
    tooLong: 'Dieser Link ist zu lang für einen QR-Code, der etwa 2900 Zeichen fasst.',
  },
  embed: {
    title: 'In einer anderen Seite',
    level: 'Was sie zeigt',
    levels: { full: 'Alles', player: 'Ansichten und Abspielleiste', picture: 'Eine Ansicht' },
    parameters: 'Regler des Laufs',
    controls: { free: 'lassen sich ändern', lock: 'zu sehen, aber gesperrt', hide: 'weggelassen' },
    theme: 'Farben',
    themes: { own: 'wie beim Leser', light: 'hell', dark: 'dunkel', projector: 'für einen Beamer' },
    language: 'Sprache',
    ownLanguage: 'wie beim Leser',
    links: 'Keine Links, die hinausführen',
    code: 'Code',
    preview: 'Vorschau',
    frame: 'Vorschau der eingebetteten Seite',
  },
  file: {
    title: 'Als Datei',
    about:
      'Enthält den ganzen Lauf, wie groß seine Daten auch sind. Zum Öffnen auf die Seite ziehen oder dem Befehl übergeben.',
  },
};
