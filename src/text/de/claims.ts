import type { claims as english } from '../en/claims.ts';
import type { Wide } from '../translation.ts';

/** Schranken der Arbeit neben dem, was ein Lauf tut. */
export const claims: Wide<typeof english> = {
  button: 'Theorie',
  help: 'Was die Arbeit zu dieser Ansicht beweist, und was dieser Lauf tut',
  standing: {
    proved: 'Bewiesen für diese Daten, diesen Start und dieses \u03bb.',
    smallScale:
      'Bewiesen für diese Daten und diesen Start, wenn \u03bb klein genug ist; dieses \u03bb ist größer, als die Arbeit verlangt.',
  },
  none: {
    running: 'Was die Arbeit beweist, wird mit dem Lauf verglichen, sobald er gelöst ist.',
    unknown: 'Ob die Arbeit diesen Lauf umfasst, wird noch ausgerechnet, oder die Daten sind dafür zu groß.',
    not: 'Über diesen Lauf beweist die Arbeit nichts: Eine Annahme gilt nicht, oder er ist kein Gradientenfluss. Die Ansicht Annahmen zeigt, welche.',
  },
  results: {
    lemma3Times: 'Lemma 3',
    lemma4: 'Lemma 4',
    lemma5Bounds: 'Lemma 5',
    lemma28: 'Lemma 28',
    theorem6: 'Theorem 6',
  },
  paper: (result, says) => [`${result}: `, ...says, '.'],
  run: (does, verdict) => ['Dieser Lauf: ', ...does, verdict],
  verdict: { kept: '.', broken: '. Nicht eingehalten.', idle: '. Die Schranke sagt hier nichts.' },
  finer: (does, error) => [...does, ', berechnet auf ', error],
  crossingTimes: {
    says: (bound) => [
      'Jede Überquerung liegt zeitlich nahe bei der ihrer Vergleichsbahn, die entfernteste innerhalb von ',
      bound,
    ],
    run: (gap, keeping, of) => [`${keeping} von ${of} tun es; jene liegt um `, gap, ' daneben'],
    never: (keeping, of) => `${keeping} von ${of} tun es; einige finden nie statt`,
  },
  negativeLength: {
    says: 'Bei T\u2080 ist kein negatives Neuron länger als am Anfang',
    run: (ratio) => ['das längste ist ', ratio, '-mal so lang'],
  },
  negativeRest: {
    says: 'Nach T\u2080 bewegt sich kein negatives Neuron',
    none: (of) => `von ${of} keines`,
    run: (share, moving, of) => [
      `von ${of} ${moving === 1 ? 'bewegt sich 1' : `bewegen sich ${moving}`}, um bis zu `,
      share,
      ' der Länge',
    ],
  },
  positiveLength: {
    says: (bound) => [
      'Bei T\u2081 ist jedes positive Neuron weniger als ',
      bound,
      '-mal so lang wie am Anfang',
    ],
    run: (ratio) => ['bis zu ', ratio, '-mal'],
  },
  alignment: {
    says: (bound) => [
      'Bei T\u2081 ist jedes positive Neuron höchstens ',
      bound,
      '\u00b0 von \u03b3 entfernt',
    ],
    run: (angle, keeping, of) => [
      keeping === of
        ? `alle ${of} sind es, bis zu `
        : `${keeping} von ${of} sind es; das entfernteste steht bei `,
      angle,
      '\u00b0',
    ],
  },
  logLength: {
    says: (bound) => [
      'Bei T\u2081 unterscheiden sich die Logarithmen der Längen eines positiven Neurons und seiner Vergleichsbahn um höchstens ',
      bound,
    ],
    run: (gap) => ['um höchstens ', gap],
  },
  bundleAngle: {
    says: (bound) => [
      'Ab T\u2081 sind zwei positive Neuronen weniger als ',
      bound,
      '\u00b0 voneinander entfernt',
    ],
    run: (angle) => ['bis zu ', angle, '\u00b0'],
    idle: 'Die Schranke 1 \u2212 4\u03bb^(1/4) an den Kosinus zwischen zwei positiven Neuronen lässt ab \u03bb = 1/16 jeden Winkel zu',
  },
  halfway: {
    says: (bound) => ['T\u2082 kommt vor ', bound],
    run: (time) => ['T\u2082 = ', time],
    idle: 'Die Schranke an T\u2082 braucht ein \u03bb unter 1 und eine Zahl, die sich schreiben lässt',
    mark: (bound) => `Theorem 6, für hinreichend kleines \u03bb: vor ${bound}.`,
    markProved: (bound) => `Theorem 6: vor ${bound}.`,
  },
  loss: {
    says: (bound) => [
      'Nach T\u2082 liegt der Verlust unter \u0394\u00b2/2 \u00b7 exp(\u22120,4 (\u03b4\u2074/\u0394\u00b2)(t \u2212 T\u2082)), der oberen punktierten Linie; wo sie am nächsten ist, ',
      bound,
    ],
    run: (loss) => ['dort ist der Verlust ', loss],
  },
  rate: {
    says: (bound) => ['Nach T\u2082 fällt der Verlust mindestens mit der Rate ', bound],
    run: (rate) => ['mit ', rate, ' oder mehr'],
  },
  crossing: (bound) => ['Lemma 3, für hinreichend kleines \u03bb: höchstens ', bound],
  crossingProved: (bound) => ['Lemma 3: höchstens ', bound],
};
