import type { arrange as english } from '../en/arrange.ts';
import type { Wide } from '../translation.ts';

/** Der Rahmen der Ansichten: öffnen, schließen, verschieben, Größe. */
export const arrange: Wide<typeof english> = {
  region: 'Ansichten',
  fillStage: (title) => `${title} auf der Bühne zeigen`,
  close: (title) => `${title} schließen`,
  enlarge: (title) => `${title} vergrößern`,
  reduce: (title) => `${title} verkleinern`,
  table: (title: string) => `${title} als Tabelle`,
  move: (title) => `${title} verschieben`,
  export: 'Export',
  handle: 'Griff',
  moveHelp:
    'Die Leertaste nimmt die Ansicht auf, die Pfeiltasten verschieben sie zwischen den anderen, die Leertaste legt sie wieder ab; Escape lässt sie, wo sie war.',
  said: {
    up: (title) => `${title} ist aufgenommen.`,
    over: (title, other) => `${title} liegt über ${other}.`,
    down: (title, place, all) => `${title} ist jetzt Ansicht ${place} von ${all}.`,
    back: (title) => `${title} bleibt, wo es war.`,
  },
  stage: 'der Bühne',
  add: 'Ansicht hinzufügen',
  allOpen: 'Alle Ansichten sind geöffnet.',
  broken:
    'In dieser Ansicht ist ein Fehler aufgetreten. Die anderen laufen weiter; mit dem nächsten Lauf wird sie neu gezeichnet.',
  notFetched: 'Diese Ansicht konnte nicht geladen werden.',
  fetchAgain: 'Erneut laden',
  fetching: 'Die Ansicht ist unterwegs.',
  about: {
    directions: 'jedes Neuron nach Richtung und Norm, dazu Lehrer und Eingaben',
    function: 'was das Netz berechnet und was es berechnen soll: Die Lücke ist der Verlust',
    loss: 'der Trainingsverlust über die Zeit',
    norms: 'die Norm jedes Neurons über die Zeit',
    angle: 'der Winkel jedes Neurons zum Lehrer über die Zeit',
    raster: 'welches Neuron auf welcher Eingabe aktiv ist, und die Übergänge seiner Vergleichsbahn',
    eigen: 'was noch zu lernen ist, entlang jedes Eigenvektors der Daten',
    bundle: 'Norm, Abstand und Winkel des Bündelvektors',
    angles: 'Winkel innerhalb jeder Gruppe, und die aus der Erhaltungsgröße vorhergesagten',
    complexity: 'Nuklearnorm, quadrierte Norm und Singulärwerte, dazu ihre Grenzwerte',
    generalisation: 'Trainings- und Testverlust, und die Schranke an die Rate',
    'two-teachers': 'entgegengesetzte Daten: jede Gruppe und ihr eigener Lehrer',
    predictor: 'der Weg des Bündelvektors und das Gebiet, in dem ihn die Theorie für kleines λ hält',
    'light-cone': 'Neuronen als Licht, der Fluss als Folge von Boosts',
    assumptions: 'welche Annahmen der Theorie für diese Daten und diesen Start gelten',
    'least-norm': 'Hat das interpolierende Netz kleinster Norm auch den kleinsten Rang?',
    frame: 'die Zahlen des gezeigten Zeitpunkts als Tabelle',
    sharpness: 'wie lang ein Schritt des Gradientenabstiegs sein darf, über die Zeit',
    scales: 'alle Skalen auf einmal, oder alle Winkel oder Breiten',
  },
};
