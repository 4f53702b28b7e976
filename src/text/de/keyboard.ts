import type { keyboard as english } from '../en/keyboard.ts';
import type { Wide } from '../translation.ts';

const scale = {
  next: 'eins hinauf',
  previous: 'eins hinab',
  nextTen: 'zehn hinauf',
  previousTen: 'zehn hinab',
  first: 'zum unteren Ende',
  last: 'zum oberen Ende',
};

/** Die Tastenübersicht: jede Taste nach dem Ort, an dem sie wirkt. */
export const keyboard: Wide<typeof english> = {
  title: 'Tastatur',
  close: 'Tastenübersicht schließen',
  single: 'Tasten mit einem einzelnen Zeichen wirken überall auf der Seite',
  singleAbout:
    'Wer mit dem Computer spricht oder oft versehentlich Tasten trifft, schaltet das aus: Buchstaben und Zeichen bewirken dann nur etwas, wenn das, worauf sie wirken, den Fokus hat. Der Browser merkt es sich.',
  about:
    'Die Tabulatortaste geht von Regler zu Regler und in jede Ansicht. Ein Ort unten hat seine Tasten, solange der Fokus in ihm liegt; die der Seite und der Wiedergabe wirken auch sonst überall.',
  or: 'oder',
  names: {
    ' ': 'Leertaste',
    Space: 'Leertaste',
    ArrowLeft: 'Pfeil links',
    ArrowRight: 'Pfeil rechts',
    ArrowUp: 'Pfeil auf',
    ArrowDown: 'Pfeil ab',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    Escape: 'Esc',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Insert: 'Einfg',
    Enter: 'Eingabetaste',
    Home: 'Pos1',
    End: 'Ende',
    Tab: 'Tabulator',
    Shift: 'Umschalt',
    Mod: 'Strg oder Cmd',
  },
  arrows: 'Pfeiltasten',
  places: {
    page: {
      title: 'Seite',
      keys: {
        keyboard: 'diese Übersicht öffnen',
        present: 'die Seite wie im Vortrag zeigen, und zurück',
        undo: 'eine Änderung zurücknehmen',
        redo: 'sie wieder vornehmen',
        close: 'schließen, was über der Seite schwebt, oder die Tour verlassen',
      },
    },
    player: {
      title: 'Wiedergabe',
      keys: {
        play: 'abspielen oder anhalten',
        forward: 'einen Schritt vor',
        back: 'einen Schritt zurück',
        nextKink: 'vor zum nächsten Knick',
        previousKink: 'zurück zum vorigen Knick',
        nextPhase: 'vor zur nächsten Phase',
        previousPhase: 'zurück zur vorigen Phase',
        start: 'zum Anfang des Laufs',
        end: 'zu seinem Ende',
      },
    },
    timeline: {
      title: 'Zeitleiste',
      keys: { leapOn: 'um ein Zehntel vor', leapBack: 'um ein Zehntel zurück' },
    },
    neurons: {
      title: 'Ansichten von Neuronen',
      keys: {
        next: 'nächstes Neuron',
        previous: 'voriges Neuron',
        nextTen: 'zehn Neuronen vor',
        previousTen: 'zehn Neuronen zurück',
        first: 'erstes Neuron',
        last: 'letztes Neuron',
        pin: 'das Neuron anheften oder lösen',
        release: 'das Neuron lösen',
      },
    },
    globe: {
      title: 'Auf einem Globus',
      keys: { turn: 'ihn drehen', home: 'ihn zurückdrehen' },
    },
    marks: {
      title: 'Zeichen in jeder Ansicht und auf der Zeitleiste',
      keys: { next: 'nächstes Zeichen', previous: 'voriges Zeichen' },
    },
    markWalk: {
      title: 'Zeichen von Ansichten ohne Neuronen, und Reihen von Knöpfen',
      keys: { next: 'das nächste', previous: 'das vorige', first: 'das erste', last: 'das letzte' },
    },
    handles: {
      title: 'Zeichen, die sich verschieben lassen',
      keys: {
        move: 'das Zeichen verschieben, zu dem die Tasten geführt haben',
        longer: 'es verlängern, wo seine Richtung etwas anderes ist',
        shorter: 'es verkürzen',
        fine: 'ein Zehntel so weit',
        take: 'das Neuron nehmen, sodass Pfeiltasten es verschieben',
        letGo: 'es loslassen',
        add: 'eine Eingabe hinzufügen',
        remove: 'die Eingabe wegnehmen',
      },
    },
    sky: {
      title: 'Lichtkegel, der eigene Boost',
      keys: { boost: 'den Boost dorthin verstärken', back: 'zurück zu keinem Boost' },
    },
    frame: {
      title: 'Einzelbild, die Tabelle der Neuronen',
      keys: {
        next: 'nächste Zeile',
        previous: 'vorige Zeile',
        nextTen: 'zehn Zeilen vor',
        previousTen: 'zehn Zeilen zurück',
        first: 'erste Zeile',
        last: 'letzte Zeile',
      },
    },
    map: {
      title: 'Skalen, der Griff auf der Karte',
      keys: { ...scale, ten: 'zehn auf einmal' },
    },
    arrange: {
      title: 'Eine Ansicht verschieben, an ihrem Griff',
      keys: {
        take: 'die Ansicht aufnehmen',
        putDown: 'sie ablegen',
        leave: 'sie lassen, wo sie war',
        move: 'sie zwischen den anderen verschieben',
      },
    },
    lecture: {
      title: 'Vortrag',
      keys: { next: 'nächster Halt', previous: 'voriger Halt', leave: 'den Vortrag beenden' },
    },
    sliders: {
      title: 'Schieberegler',
      keys: scale,
    },
    fields: {
      title: 'Zahlenfelder',
      keys: {
        take: 'übernehmen, was getippt ist',
        giveUp: 'es verwerfen',
        next: 'eins hinauf',
        previous: 'eins hinab',
      },
    },
    dialogs: {
      title: 'Fenster',
      keys: { close: 'das Fenster schließen', next: 'nächster Teil', previous: 'voriger Teil' },
    },
    cells: {
      title: 'Tabelle der Punkte',
      keys: {
        nextRow: 'Zelle darunter',
        previousRow: 'Zelle darüber',
        nextColumn: 'nächste Zelle, wenn die Schreibmarke am Ende steht',
        previousColumn: 'vorige Zelle, wenn sie am Anfang steht',
      },
    },
  },
};
