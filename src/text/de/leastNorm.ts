import type { leastNorm as english } from '../en/leastNorm.ts';
import type { Wide } from '../translation.ts';

/** Kleinste Norm gegen kleinsten Rang. */
export const leastNorm: Wide<typeof english> = {
  caption: 'M, sein p und q; |θ|² des Laufs neben dem zweier interpolierender Netze',
  alternative: (time, norm, verdict) =>
    `Zur Zeit ${time} ist die quadrierte Norm aller Gewichte ${norm}. ${verdict}`,
  noTeacher:
    'Theorem 8 handelt von Labels eines einzelnen Lehrer-Neurons; diese stammen von keinem oder von zweien, also sagt es hier nichts.',
  oneNeuron: 'Das Netz hat ein Neuron: Jeder Rang ist 1, und es gibt nichts zu vergleichen.',
  notSquare: (samples, dimension) =>
    `Theorem 8 und sein M handeln von n = d unabhängigen Eingaben; hier ist n = ${samples} und d = ${dimension}.`,
  obtuse: (count, first, degrees) =>
    `Theorem 8 verlangt, dass jede Eingabe weniger als 90\u00b0 vom Lehrer entfernt ist; hier ${count === 1 ? `steht Eingabe ${first}` : `gilt das für ${count} Eingaben nicht, Eingabe ${first} steht`} bei ${degrees}\u00b0. Wo ein Label 0 ist, passen auch andere Netze vom Rang 1 zu den Daten, manche mit kleinerer Norm.`,
  dependent: 'Theorem 8 und sein M handeln von unabhängigen Eingaben; diese sind es nicht.',
  tooLarge: (dimension, max) =>
    `In ${dimension} Dimensionen würde die Suche nach M Stunden dauern; bis ${max} wird gesucht.`,
  failed: 'Die Suche nach M konnte nicht ausgeführt werden.',
  square: (dimension) => `n = d = ${dimension} nehmen`,
  toZMatrix: 'Daten mit M < 0 zeigen',
  toCounterexample: 'Daten mit M > 0 zeigen',
  found: 'Wie M gefunden wurde',
  waiting: 'M wird gesucht, sobald der Lauf gelöst ist.',
  searching: 'M wird gesucht',
  ascents: (made, all) => `${made} von ${all} Aufstiegen`,
  exact: (all) => `Der größte Wert, den eine Suche fand: ${all} Aufstiege, von mehreren Starts in jedem K.`,
  bound: (made, all) =>
    `Eine untere Schranke: der beste von ${made} der ${all} Aufstiege, nur von einigen der K aus.`,
  partial: (made, all) => `Bisher eine untere Schranke: der beste von ${made} der ${all} Aufstiege.`,
  paused: 'Die Suche ruht.',
  searchOn: 'Weitersuchen',
  verdicts: {
    rankOne:
      'Die interpolierenden Netze vom Rang 1 sind die mit kleinster Norm. Das ist sicher: Keine zwei der χₖ schließen einen spitzen Winkel ein, also liegt M unter 0.',
    rankOneSearched:
      'Die interpolierenden Netze vom Rang 1 sind die mit kleinster Norm, falls M unter 0 liegt: Kein Aufstieg fand mehr.',
    rankTwo: 'Ein interpolierendes Netz vom Rang 2 hat kleinere Norm als die vom Rang 1.',
    open: 'Bisher unter 0: Ein größerer Wert kann noch gefunden werden, also entscheidet das nichts.',
    tie: 'Zu nahe bei 0, um zu entscheiden.',
  },
  scope: {
    spectrum:
      'Diese Daten verletzen Annahme 1(iii): Ein Eigenwert von XXᵀ/n ist mehrfach, oder eine Koordinate von v* ist nicht positiv. Theorem 7 handelt nicht von ihnen; der Beweis von Theorem 8 kommt ohne aus.',
    beyond45:
      'Eine Eingabe liegt jenseits von 45°: Theorem 8 gilt bis 90° (Bemerkung 38), während nur unter 45° bewiesen ist, wo das Training endet.',
  },
  cones: {
    heading: 'Wo das Maximum liegt',
    explain: 'p im Kegel der χₖ mit k in K, q in dem der übrigen; χₖ: die Zeilen von X⁻¹.',
    plane: 'Die Ebene: v* nach rechts, die Strahlen χₖ, darauf p und q, und die Eingaben als Dreiecke.',
    space:
      'Richtungen im Raum: Der Abstand von v* ist der Winkel zu ihm; Bögen: die Kegel zweier Strahlen; Dreiecke: die Eingaben.',
    input: 'k',
    coefficient: (vector) => `${vector}, Koeffizient auf χₖ`,
    largest: (shown, all) => `Die größten ${shown} von ${all}.`,
  },
  interpolator: {
    heading: 'Das interpolierende Netz vom Rang 2',
    neuron: 'Neuron',
    loss: 'Verlust, durch Auswertung des Netzes',
    explicit: '|θ|², explizite Formel',
    balanced: '|θ|², erstes Neuron balanciert',
    bound: 'seine Schranke, 2 − ξ²',
    boundScaled: 'seine Schranke, (2 − ξ²)|v*|',
    least: '|θ|² jedes passenden Netzes, mindestens (Bemerkung 38)',
    rankOne: '|θ|² vom Rang 1, entlang v*',
    end: '|θ|², wo das Training endet',
    now: '|θ|² des Laufs bisher',
    more: (count) => `und ${count} weitere`,
    none: 'M liegt nicht über 0: Die Konstruktion ergibt keines.',
    unknown: 'Es wurde kein Wert über 0 gefunden, aus dem sich eines bauen ließe.',
    explain:
      'Balancieren gibt beiden Schichten des ersten Neurons dieselbe Norm; die Funktion bleibt, wie sie ist.',
  },
  curve: {
    title: 'Quadrierte Norm',
    rankOne: 'Rang 1',
    rankTwo: 'Rang 2',
  },
};
