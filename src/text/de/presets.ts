import type { presets as english } from '../en/presets.ts';
import type { Wide } from '../translation.ts';

/** Versuchsreihen für den Anfang. */
export const presets: Wide<typeof english> = {
  groups: {
    quick: 'Auf dieser Seite, in ein bis zwei Minuten',
    full: 'So viel, wie die Arbeit versucht hat: besser auf der Kommandozeile',
    phase: 'Über die Arbeit hinaus',
  },
  list: {
    'figure-1-quick': {
      title: 'Abbildung 1, schnell: Ein kleinerer Start richtet besser aus',
      sentence:
        'Netze aus 200 Neuronen in d = 4 und 16 Dimensionen starten auf 16 Skalen, je fünf Versuche (320 Läufe): Je kleiner die Skala, desto näher liegen die Neuronen am Ende an einer gemeinsamen Richtung.',
    },
    'figure-7': {
      title: 'Abbildungen 1 und 7: d = 4 bis 256',
      sentence:
        'Dasselbe in d = 4, 16, 64 und 256 Dimensionen, mit Daten um den Lehrer und neben ihm (640 Läufe), wie in den Tabellen 1 bis 6 der Arbeit.',
    },
    'figure-7-1024': {
      title: 'Abbildungen 1 und 7: d = 1024',
      sentence:
        'Die größte Dimension der Arbeit, mit ebenso vielen Eingaben wie Dimensionen, 1024 (160 Läufe): Jeder Lauf dauert so lange, dass dies Arbeit für mehrere Rechner ist.',
    },
    'figure-8': {
      title: 'Abbildung 8: Breite 25, 50 und 200',
      sentence:
        'Netze aus 25, 50 und 200 Neuronen in d = 1024 Dimensionen (480 Läufe), wie in den Tabellen 7 bis 12 der Arbeit: Ändert die Breite, wie gut sich die Neuronen ausrichten?',
    },
    'figure-10': {
      title: 'Abbildung 10: ein Lehrer oder zwei, Daten um den Lehrer',
      sentence:
        'Von Daten etwa 45 Grad um ihren Lehrer (rho = 1) bis zu Daten rings um ihn, je 15 Versuche (270 Läufe): Wann enden die Neuronen nicht mehr als ein Bündel je Lehrer?',
    },
    'figure-10-uncentred': {
      title: 'Abbildung 10: ein Lehrer oder zwei, Daten neben dem Lehrer',
      sentence:
        'Dasselbe mit Daten, deren Mitte nicht der Lehrer ist, ab rho = 0,414, je 15 Versuche (270 Läufe): breitere Daten, und später mehrere Bündel.',
    },
    success: {
      title: 'Wo gelingt das Training noch?',
      sentence:
        'Die Theorie braucht Eingaben höchstens 45 Grad vom Lehrer entfernt; hier liegen sie innerhalb von 30 bis 89 Grad, es sind 2 bis 128, bei 6, 12 oder 50 Neuronen (1260 Läufe): Ist der Verlust am Ende noch 0, und in wie vielen Bündeln?',
    },
    width: {
      title: 'Breite gegen Skala',
      sentence:
        'Der größte Winkel zwischen Neuronen am Ende, für Breiten von 8 bis 512 und Skalen von 4 bis zu einem Millionstel (420 Läufe): Endet ein breiteres Netz schlechter ausgerichtet?',
    },
    time: {
      title: 'Wie lange dauert das Training?',
      sentence:
        'Die Zeit, bis der Verlust erreicht ist, für Skalen von 0,1 bis 1e-16 und Winkel von 10 bis 80 Grad (640 Läufe), neben ln(1/lambda)/|gamma|, der Zeit, in der ein Neuron zur Größe 1 wächst.',
    },
  },
};
