import type { Text } from '../translation.ts';
import { yardsticks } from './yardsticks.ts';

/** Titel, Achsen und Ablesungen der Ansichten. */
export const pictures: Text['pictures'] = {
  empty: 'Noch kein Lauf',
  waiting: 'Die ersten Einzelbilder sind unterwegs',
  workingOut: {
    theory: (percent) => `die Theorie wird ausgerechnet: ${percent}\u00a0%`,
    assumptions: (percent) => `die Annahmen werden geprüft: ${percent}\u00a0%`,
    order: (percent) => `die Reihenfolge der Knicke wird verglichen: ${percent}\u00a0%`,
    path: (percent) => `das Bündel wird verfolgt: ${percent}\u00a0%`,
    boosts: (percent) => `die Boosts werden ausgerechnet: ${percent}\u00a0%`,
    sharpness: (percent) => `die Schärfe wird gemessen: ${percent}\u00a0%`,
  },
  failed: 'Dieser Lauf konnte nicht gelöst werden',
  refusedAt: (time, reason) => `Zur Zeit ${time}: ${reason}`,
  atRounding: 'nur Rundung',
  measuredBefore: (number, time) => `${number} (gemessen zur Zeit ${time})`,
  paragraph: (sentences) => sentences.join(' '),
  lessThan: (bound) => `weniger als ${bound}`,
  noNumber: 'keine Zahl',
  ofNeurons: (drawn, all) => (drawn < all ? `von ${drawn} der ${all} Neuronen` : 'jedes Neurons'),
  marks: {
    surface: (title) => `Zeichen in ${title}`,
    none: 'noch nichts benannt',
    said: (name, value, explanation) =>
      `${name}${value === '' ? '' : `: ${value}`}${explanation === '' ? '' : `. ${explanation}`}`,
    both: (one, other) => `${one}; ${other}`,
    keys: 'j und k gehen durch alles Weitere, was gezeichnet ist',
    moves:
      'Pfeiltasten verschieben es, mit Umschalt ein wenig; m nimmt ein Neuron; n und Entf: eine Eingabe mehr oder weniger',
  },
  neurons: {
    groups: { positive: 'positiv', negative: 'negativ', dead: 'tot' },
    surface: (title) => `Neuron in ${title}`,
    none: 'Kein Neuron gewählt',
    named: (number, group, pinned) => `Neuron ${number}, ${group}${pinned ? ', angeheftet' : ''}`,
    value: (named, numbers) => `${named}: ${numbers}`,
    counts: ({ positive, negative, dead }) =>
      `${positive} positive, ${negative} negative und ${dead} tote Neuronen`,
  },
  directions: {
    title: 'Richtungen',
    captionPlane: (ofNeurons) => `w ${ofNeurons} nach Richtung; Radius: |w|, log.`,
    captionGlobe: (ofNeurons) =>
      `w ${ofNeurons} nach Richtung; Größe: |w|, log.; ziehen oder Umschalt und Pfeiltasten drehen`,
    captionProjection: (ofNeurons, plane) =>
      `w ${ofNeurons} auf der Ebene von ${plane}; Radius: |w|, log.; Deckkraft: Anteil darin`,
    planes: {
      gammaTeacher: 'v* und γ',
      axisTeacher: 'v* und der 2. Hauptachse (γ liegt entlang v*)',
      axisGamma: 'γ und der 2. Hauptachse (kein einzelner Lehrer)',
      axes: 'zwei Hauptachsen (kein Lehrer, γ = 0)',
    },
    bundle: 'Bündel',
    cone: '45°',
    ring: {
      button: 'Ausgabering',
      help: 'Was das Netz in jeder Richtung berechnet, rings um den Rand; die Linie ist die des Lehrers',
    },
    legend: {
      button: 'Legende',
      help: 'Wofür die Zeichen stehen; jeder Eintrag hebt seine hervor',
      region: 'Legende der Richtungen',
      light: (what) => `${what} hervorheben`,
      groups: { positive: 'positiv', negative: 'negativ', dead: 'tot' },
      inputs: (count) => (count === 1 ? 'Eingabe' : 'Eingaben'),
      teacher: 'Lehrer',
      teachers: 'zwei Lehrer',
      gamma: 'Gamma',
      bundle: 'Bündel',
      bundles: 'beide Bündel',
      onAll: (count) => `${count} auf allen`,
      onPositive: (count) => `${count} auf allen y > 0`,
      onNegative: (count) => `${count} auf allen y < 0`,
      off: (count) => `${count} aus`,
    },
    outside: (percent) => `im Mittel ${percent}\u00a0% von |w|² liegen außerhalb dieser Ebene`,
    outsideOf: (number, percent) => `von Neuron ${number}: ${percent}\u00a0%`,
    turn: 'Umschalt und Pfeiltasten drehen den Globus, Umschalt und Pos1 zurück',
    neuron: (norm, degrees, target) => `Norm ${norm}, ${degrees} Grad von ${target}`,
    toTeacher: 'v*',
    toGamma: 'Gamma',
    alternative: (counts, time, bundle) => `Zur Zeit ${time}: ${counts} nach Richtung und Norm. ${bundle}`,
    neuronOutside: (percent) => `, ${percent} Prozent des Quadrats außerhalb der Ebene`,
    alternativeOutside: (percent) =>
      ` Im Mittel liegen ${percent} Prozent ihres Quadrats außerhalb der sichtbaren Ebene.`,
    alternativeBundle: (norm, degrees) =>
      `Der Bündelvektor hat die Norm ${norm} und steht ${degrees} Grad vom Lehrer.`,
  },
  loss: {
    title: 'Verlust',
    caption: 'halbes Mittel der quadrierten Residuen, log.',
    alternative: (first, last, end, time, now) =>
      `Der Verlust geht von ${first} am Anfang bis ${last} zur Zeit ${end}; zur Zeit ${time} ist er ${now}.`,
    falls: (value, speed) =>
      speed
        ? `Dort fällt er mit ${value} je Zeiteinheit; das ist die quadrierte Geschwindigkeit |dθ/dt|² aller Gewichte.`
        : `Dort fällt er mit ${value} je Zeiteinheit.`,
    gradient: (value) =>
      `Die quadrierte Länge seines Gradienten dort, die Rate, mit der ihn der Fluss senken würde, ist ${value}.`,
  },
  norms: {
    title: 'Normen',
    caption: (ofNeurons) => `|w| ${ofNeurons}, log.`,
    limits: {
      ticks: 'Striche: Enden für λ → 0',
      off: (percent) => ['endet höchstens ', percent, '\u2009% von den Strichen (λ → 0)'],
      alternative: {
        theorem7: (percent) =>
          `Geht die Skala gegen 0, so kommen die Normen der positiven Neuronen am Ende in das Verhältnis derer ihrer Vergleichsbahnen (Lemma 34); dieser Lauf endet höchstens ${percent} Prozent von diesen Grenzwerten entfernt.`,
        span: (percent) =>
          `Geht die Skala gegen 0, so kommen die Normen der positiven Neuronen am Ende in das Verhältnis derer ihrer Vergleichsbahnen (Lemma 34, angewandt im Aufspann der Eingaben); dieser Lauf endet höchstens ${percent} Prozent von diesen Grenzwerten entfernt.`,
      },
    },
    alternative: (counts, time, least, largest) =>
      `Normen von ${counts.positive} positiven, ${counts.negative} negativen und ${counts.dead} toten Neuronen. Zur Zeit ${time} liegen sie zwischen ${least} und ${largest}.`,
  },
  angle: {
    title: 'Winkel zum Lehrer',
    caption: (ofNeurons, teacher) =>
      teacher ? `${ofNeurons}, in Grad` : `zu γ (kein einzelner Lehrer) ${ofNeurons}, in Grad`,
    noTarget: 'Es gibt weder einen Lehrer noch ein Gamma, zu denen Winkel zu messen wären.',
    alternative: (all, time, [one, half, right], teacher) =>
      `Zur Zeit ${time}: Von ${all} ${all === 1 ? 'Neuron' : 'Neuronen'} ${one === 1 ? 'steht' : 'stehen'} ${one} höchstens 1 Grad ${teacher ? 'vom Lehrer' : 'von Gamma'}, ${half} höchstens 45 und ${right} höchstens 90.`,
  },
  eigen: { title: 'Eigenkoordinaten' },
  bundle: { title: 'Bündel' },
  angles: { title: 'Winkel in den Gruppen' },
  complexity: { title: 'Komplexität' },
  generalisation: { title: 'Verallgemeinerung' },
  'two-teachers': { title: 'Zwei Lehrer' },
  function: { title: 'Ausgabe' },
  'light-cone': { title: 'Lichtkegel' },
  assumptions: { title: 'Annahmen' },
  'least-norm': { title: 'Kleinste Norm oder kleinster Rang' },
  raster: { title: 'Aktivierungsraster' },
  predictor: { title: 'Prädiktorraum' },
  frame: { title: 'Einzelbild' },
  sharpness: { title: 'Schärfe' },
  yardsticks,
  scales: {
    title: 'Skalen',
    caption: 'jede Zeile ist ein Lauf; die Linie ist der gezeigte',
    handle: (control) => `${control}, auf der Karte`,
    alternative: (time, loss) =>
      `Eine Karte von Läufen, je eine Zeile; zur Zeit ${time} hat dieser Lauf den Verlust ${loss}.`,
  },
};
