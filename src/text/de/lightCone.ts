import type { lightCone as english } from '../en/lightCone.ts';
import type { Wide } from '../translation.ts';

/** Neuronen als lichtartige Vektoren. */
export const lightCone: Wide<typeof english> = {
  caption: (ofNeurons) => `(a, w) ${ofNeurons} auf dem Kegel a² = |w|², |w| logarithmisch`,
  captionOver: (ofNeurons, plane) =>
    `(a, w) ${ofNeurons} auf dem Kegel a² = |w|² über der Ebene von ${plane}, |w| logarithmisch; Deckkraft: Anteil darin`,
  turn: 'Umschalt und Pfeiltasten drehen den Kegel',
  future: 'a > 0',
  past: 'a < 0',
  now: 'jetzt',
  lastKink: 'letzter Knick',
  skyOf: {
    circle: 'Der Himmel: wohin jedes w zeigt',
    globe: 'Der Himmel: wohin jedes w zeigt',
    angle: 'Der Himmel: Winkel zum Boost',
  },
  own: {
    handle: 'Eigener Boost des Himmels',
    hint: 'am Ring ziehen: ein eigener Boost',
    back: 'Zurück zum Lauf',
    rest: 'keiner: Der Himmel ist der des Laufs',
    moved: (rapidity, degrees) => `Rapidität ${rapidity}, nach ${degrees}° auf der Seite`,
    heading: (rapidity) => `Nach einem eigenen Boost, ρ = ${rapidity}; feine Punkte: der Lauf`,
  },
  explanation: {
    summary: 'Was das zeigt',
    sentences: [
      'Der Gradientenfluss erhält a² − |w|²: Als Vektor (a, w) der Raumzeit genommen, mit a als Zeit, ist ein Neuron mit |a| = |w|, wie jedes gezogene eines ist, ein Lichtstrahl und verlässt diesen Kegel nie.',
      'Neuronen, die auf denselben Eingaben aktiv sind, bewegen sich durch einen gemeinsamen Lorentz-Boost (Pfeil, Flusslinien), gleich welches Vorzeichen, welche Größe und welche Richtung sie haben; der Fluss ist eine Folge von Boosts.',
      'Deshalb drängen sich die Richtungen um den Boost wie die Sterne vor einem schnellen Schiff, die der negativen Neuronen achteraus.',
      'Die Kurven am Himmel sind dieses Aberrationsgesetz, vom letzten Knick jedes Neurons bis jetzt; die Punkte sind der Lauf.',
    ],
  },
  facts: {
    boost: 'Boost des Bündels',
    activeOn: (active, all) =>
      active === all ? `aktiv auf allen ${all} Eingaben` : `aktiv auf ${active} von ${all} Eingaben`,
    rate: 'Rapidität je Zeiteinheit',
    travelled: 'zurückgelegte Rapidität',
    toTeacher: 'Richtung, von v* aus',
    toGamma: 'Richtung, von γ aus',
    conserved: 'Erhalten',
    conservedByFlow: 'Vom Fluss erhalten, nicht von endlichen Schritten',
    flowHasNone: ' (Fluss: 0)',
    driftOf: (quantity) => [quantity, ': relative Drift'],
    pair: (one, other) => `der Neuronen #${one} und #${other}`,
    atFormation: (time) => `bei t = ${time}`,
    change: 'relative Änderung',
    before: (time) => `erhalten ab t = ${time}`,
    apart: 'nicht beide im Bündel',
    law: 'Aberrationsgesetz',
    gap: 'größte Abweichung im Bündel',
    turned: 'der Boost hat sich gedreht um',
    waiting: 'Die Zahlen kommen mit dem ganzen Lauf.',
    tooLarge:
      'Zu viele Gewichte und Eingaben, um in jedem Einzelbild nach Mustern zu ordnen: Boosts werden nicht gezeigt.',
    noBundle: 'Am Ende ist kein Neuron aktiv: Es gibt kein Bündel.',
  },
  neuron: (output, norm) => `a = ${output}, |w| = ${norm}`,
  alternative: (counts, time, drift, descent) =>
    `Zur Zeit ${time}: ${counts} als lichtartige Vektoren (a, w) auf dem Kegel a² = |w|²; die relative Drift von a² − |w|² ist ${drift}${descent ? ', was endliche Schritte tun; im Fluss ist sie 0' : ''}.`,
  alternativeOff: (counts, time, drift, descent) =>
    `Zur Zeit ${time}: ${counts} als Vektoren (a, w) neben dem Kegel a² = |w|², auf dem dieser Start nicht liegt; die relative Drift von a² − |w|² ist ${drift}${descent ? ', was endliche Schritte tun; im Fluss ist sie 0' : ''}.`,
  teacher: 'vom Lehrer',
  gamma: 'von Gamma',
  alternativeBoost: (rate, travelled, degrees, target) =>
    `Der Boost des Bündels hat Rapidität ${rate} je Zeiteinheit, hat ${travelled} zurückgelegt und steht ${degrees} Grad ${target}.`,
  alternativePair: (one, other, now, formation) =>
    `Die Paargröße der Neuronen ${one} und ${other} ist ${now}; als sich das Bündel bildete, war sie ${formation}.`,
};
