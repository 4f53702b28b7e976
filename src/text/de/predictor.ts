import type { predictor as english } from '../en/predictor.ts';
import type { Wide } from '../translation.ts';

/** Prädiktorraum: der Weg des Bündelvektors, und das Gebiet, in dem ihn die Theorie hält. */
export const predictor: Wide<typeof english> = {
  captions: {
    both: 'Bündelvektor v in der Eigenbasis von XXᵀ/n: winkeltreu; und in Anteilen von v*, um 1 vergrößert',
    true: 'Bündelvektor v in der Eigenbasis von XXᵀ/n, winkeltreu',
    even: 'wie viel vom Lehrer v* der Bündelvektor v gelernt hat, entlang zweier Eigenvektoren von XXᵀ/n',
    shares: 'v in Anteilen von v* entlang zweier Eigenvektoren von XXᵀ/n, um 1 vergrößert',
  },
  refusals: {
    line: 'In einer Dimension ist der Prädiktorraum eine Gerade: Es gibt keine Ebene zu zeichnen.',
    noBasis: 'Über 256 Dimensionen werden die Eigenvektoren nicht berechnet.',
    pending: 'Die Eigenvektoren dieses großen Laufs werden berechnet, wenn er vollständig ist.',
    noBundle: 'Kein positives Neuron ist auf einer Eingabe aktiv: Es gibt kein Bündel, dem zu folgen wäre.',
  },
  obstacles: {
    noTeacher:
      'Die Labels stammen nicht von einem einzelnen Lehrer: Das Gebiet S ist nicht definiert, der Weg schon.',
    repeated: 'Zwei Eigenwerte sind gleich: Das Gebiet S ist nicht definiert, der Weg schon.',
    vanishing:
      'Die Eingaben spannen den Raum nicht auf (ein Eigenwert ist 0): Das Gebiet S ist nicht definiert, der Weg schon.',
    coordinate: 'Eine Koordinate von v* ist hier 0: Das Gebiet S ist nicht definiert, der Weg schon.',
  },
  controls: {
    shown: 'Maßstäbe des Prädiktorraums',
    options: {
      even: 'Prozent von v*',
      true: 'winkeltreu',
      shares: 'vergrößert bei v*',
      both: 'winkeltreu und vergrößert',
    },
    first: 'Erste Eigenachse',
    second: 'Zweite Eigenachse',
    axis: (k) => `u${subscript(k)}`,
  },
  lastKink: 'letzter Knick',
  axisName: (coordinate, vector, eigenvalue) => [coordinate, ' entlang ', vector, ',  ', eigenvalue],
  axisLearned: (vector, eigenvalue) => ['von v* gelernt entlang ', vector, ',  ', eigenvalue],
  axisShort: (coordinate, eigenvalue) => [coordinate, ',  ', eigenvalue],
  cosineZero: 'cos = 0',
  lights: {
    region: 'Bedingungen von S am Abspielkopf',
    isIn: (v, piece) => [v, ' ist in ', piece],
    isInButMargin: (v, piece) => [
      v,
      ' ist in ',
      piece,
      ', bis auf den Mindestwert des Kosinus, den die Theorie bei dieser Skala nicht behauptet',
    ],
    states: {
      held: 'erfüllt',
      notNow: 'jetzt nicht erfüllt',
      notClaimed: 'nicht erfüllt, bei dieser Skala auch nicht behauptet',
    },
    isNotIn: (v, held, count, piece) => [
      v,
      ` ist nicht in S: ${held} von ${count} Bedingungen von `,
      piece,
      ' gelten',
    ],
    someBroken: (broken, count) => `${broken} von ${count} nicht erfüllt`,
    allHeld: (count) => `nächste von ${count}`,
    light: (constraint, held, margin, broken, count, claimed) =>
      `${constraint}: ${held ? 'erfüllt' : claimed ? 'jetzt nicht erfüllt' : 'nicht erfüllt, bei dieser Skala auch nicht behauptet'}, Spielraum ${margin}${count > 1 ? ` (${broken} von ${count} nicht erfüllt)` : ''}`,
    show: 'Nur ihre Grenze zeigen',
  },
  spoken: {
    above: (k) => `q${k} über 1`,
    floor: (k) => (k === 1 ? 'q1 über 0' : `q${k} über eta${k} / 2 eta${k - 1}`),
    ceiling: (k) => `q${k} höchstens 1`,
    lower: (k, other) => `q${other} über seiner unteren Schranke aus q${k}`,
    upper: (k, other) => `q${other} unter seiner oberen Schranke aus q${k}`,
    ellipsoid: () => 'Kosinus über 0',
    cosine: () => 'Kosinus über seinem Mindestwert',
  },
  gap: {
    outside: (cosine) => ['Der Kosinus ist ', cosine, ': v liegt nicht im Ellipsoid, in dem er über 0 ist.'],
    between: (cosine, margin) => [
      'Der Kosinus ist ',
      cosine,
      ': über 0, also liegt v im Ellipsoid, aber unter dem Mindestwert der Theorie, ',
      margin,
      '.',
    ],
    above: (cosine, margin) => [
      'Der Kosinus ist ',
      cosine,
      ', über 0 und über dem Mindestwert der Theorie, ',
      margin,
      '.',
    ],
    parts: (least, time, scale, own) => [
      'Nach T₁ fällt er bis auf ',
      least,
      ' (bei t = ',
      time,
      '). Ein kleinerer Mindestwert braucht λ < ',
      scale,
      '; hier ist λ = ',
      own,
      '.',
    ],
    kept: (least, time) => [
      'Nach T₁ fällt er nie unter ',
      least,
      ' (bei t = ',
      time,
      '): Bei diesem λ wird der Mindestwert durchweg eingehalten.',
    ],
    never: (least) => [
      'Nach T₁ fällt er bis auf ',
      least,
      ', und dafür ist bei keinem λ der Mindestwert klein genug.',
    ],
    large: 'Bei λ ≥ 1 ist der Mindestwert mindestens 1: Kein Kosinus kann ihn einhalten.',
    noClaim:
      'Dass v in S bleibt, wird für diesen Lauf nicht behauptet: Eine Annahme ist verletzt, oder die Methode ist nicht der Fluss.',
    early: (t1) => ['Die Theorie handelt von v ab T₁ = ', t1, '.'],
    arrived: 'v* − v ist bis auf Rundung 0: Die Zeichen bedeuten nichts mehr.',
  },
  section:
    'S ist durch das jetzige v geschnitten: ein Schnitt, der leer ist, wo eine andere Koordinate S verlässt.',
  elsewhere: 'Diese Bedingung betrifft andere Achsen',
  atRest: 'S wird geschnitten, wenn der Lauf ruht',
  share: 'qₖ: Anteil von v* entlang Eigenvektor k.',
  hatching: 'Schraffiert: S. Nur getönt: S bis auf den Mindestwert des Kosinus.',
  thin: 'S₂ beginnt, wo ν₁ um sehr wenig an ν*₁ vorbeigeht: „vergrößert bei v*“ zeigt die Stelle.',
  compact: {
    line: (piece, cosine) => `${piece}; ${cosine}`,
    inside: (piece) => `v in ${piece}: alle gelten`,
    some: (piece, held, count) => `${piece}: ${held} von ${count} gelten`,
    between: 'Kosinus über 0, unter seinem Mindestwert',
    unclaimed: 'der Mindestwert des Kosinus ist bei dieser Skala nicht behauptet',
    butMargin: (piece) => `v in ${piece}`,
    outside: 'Kosinus nicht über 0',
    above: 'Kosinus über seinem Mindestwert',
  },
  refusedAt: (reason, time) => `${reason} (Zeit ${time})`,
  alternative: (time, norm, first, second) =>
    `Zur Zeit ${time} hat der Bündelvektor die Norm ${norm} und auf den beiden gezeigten Eigenachsen die Koordinaten ${first} und ${second}.`,
  alternativeDistance: (distance, single) =>
    `Er ist ${distance} vom ${single ? '' : 'positiven '}Lehrer entfernt.`,
  alternativeLights: (lights) => `Bedingungen: ${lights.join('; ')}.`,
};

/** Eine Zahl in tiefgestellten Ziffern, für die Einträge einer Auswahl. */
function subscript(k: number): string {
  return String(k).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}
