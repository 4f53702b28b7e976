import type { now as english } from '../en/now.ts';
import type { Wide } from '../translation.ts';

/** Was gerade geschieht, in Teilsätzen ohne Punkt, wie im Englischen (`en/now.ts`). */

type Sign = 'positive' | 'negative';

const ADJECTIVES: Readonly<Record<Sign, string>> = { positive: 'positiv', negative: 'negativ' };

const are = (count: number) => (count < 2 ? 'ist' : 'sind');

/** `alle 31 positiven Neuronen`, `beide positiven Neuronen`, `das eine positive Neuron` */
function every(count: number, sign: Sign): string {
  const adjective = ADJECTIVES[sign];
  if (count === 1) return `das eine ${adjective}e Neuron`;
  return count === 2 ? `beide ${adjective}en Neuronen` : `alle ${count} ${adjective}en Neuronen`;
}

/** `12 von 31 positiven Neuronen`, from none to all of two or more */
function some(count: number, all: number, sign: Sign): string {
  const adjective = ADJECTIVES[sign];
  if (count === 0) {
    return all === 2
      ? `keines der beiden ${adjective}en Neuronen`
      : `keines der ${all} ${adjective}en Neuronen`;
  }
  return count === all ? every(all, sign) : `${count} von ${all} ${adjective}en Neuronen`;
}

/** `auf allen 12 Eingaben` */
function onAll(inputs: number): string {
  if (inputs === 1) return 'auf der einen Eingabe';
  return inputs === 2 ? 'auf beiden Eingaben' : `auf allen ${inputs} Eingaben`;
}

/** the same of those whose label has a sign */
function onOwn(inputs: number, sign: Sign): string {
  const adjective = `${ADJECTIVES[sign]}en`;
  if (inputs === 1) return `auf der einen ${adjective} Eingabe`;
  return inputs === 2 ? `auf beiden ${adjective} Eingaben` : `auf allen ${inputs} ${adjective} Eingaben`;
}

/** `12 von 29 negativen`, where neurons were spoken of before */
function ones(count: number, all: number): string {
  if (count === 0) return all === 2 ? 'keines der beiden negativen' : `keines der ${all} negativen`;
  if (count < all) return `${count} von ${all} negativen`;
  if (all === 1) return 'das eine negative';
  return all === 2 ? 'beide negativen' : `alle ${all} negativen`;
}

/** the vector sum of the positive neurons, by what they are */
function sumOf(neurons: number, bundled: boolean): string {
  if (neurons === 1) return 'das eine positive Neuron';
  return bundled ? 'das Bündel' : `die Summe von ${neurons} positiven Neuronen`;
}

export const now: Wide<typeof english> = {
  mostLetters: 145,
  joints: { further: ', ', besides: '; ', hence: ': ', sentence: '. ' },
  stop: '.',
  waiting: 'Der Lauf wird gelöst…',
  failed: 'Dieser Lauf konnte nicht gelöst werden.',

  activeOnAll: (count, all, inputs) => `${some(count, all, 'positive')} ${are(count)} ${onAll(inputs)} aktiv`,
  activeOnOwn: (count, all, sign, inputs) =>
    `${some(count, all, sign)} ${are(count)} ${onOwn(inputs, sign)} aktiv`,
  onTheirs: (count, all) => `${ones(count, all)} auf den ihren`,
  oneActive: (sign, count, inputs) =>
    `das eine ${ADJECTIVES[sign]}e Neuron ist ${
      count === inputs
        ? onAll(inputs)
        : count === 0
          ? 'auf keiner Eingabe'
          : `auf ${count} von ${inputs} Eingaben`
    } aktiv`,
  noPositive: 'kein positives Neuron ist auf einer Eingabe aktiv',
  off: (count, all) =>
    count === 0 ? `${ones(all, all)} ${are(all)} noch an` : `${ones(count, all)} ${are(count)} abgeschaltet`,
  offFirst: (count, all) =>
    count === 0
      ? `${every(all, 'negative')} ${are(all)} noch an`
      : `${some(count, all, 'negative')} ${are(count)} abgeschaltet`,
  dead: (count) =>
    count === 1 ? 'ein Neuron war von Anfang an tot' : `${count} Neuronen waren von Anfang an tot`,
  sliding: (count) =>
    count === 1 ? 'ein Neuron gleitet auf einer Grenze' : `${count} Neuronen gleiten auf Grenzen`,
  patterns: (count) =>
    count === 1 ? 'ein einziges Aktivierungsmuster' : `${count} verschiedene Aktivierungsmuster`,
  allOff: (neurons) =>
    neurons === 1
      ? 'das einzige Neuron ist auf keiner Eingabe aktiv und kann sich nicht bewegen'
      : `keines der ${neurons} Neuronen ist auf einer Eingabe aktiv: Nichts kann sich bewegen`,

  oneLaw: (neurons) =>
    neurons === 1
      ? 'das eine positive Neuron ist auf jeder Eingabe aktiv'
      : `${every(neurons, 'positive')} folgen einem Gesetz`,
  farthest: (degrees) => `bis zu ${degrees}° von ihrer Summe v`,
  norm: (norm) => `Norm ${norm}`,
  fromGamma: (neurons, degrees) => `${neurons === 1 ? '' : 'v steht '}${degrees}° von γ`,
  bundleNorm: (norm) => `Bündelnorm ${norm}`,
  doubling: (time) => `verdoppelt in je ${time}`,
  fromTeacher: (neurons, bundled, degrees) => `${sumOf(neurons, bundled)} steht ${degrees}° vom Lehrer`,
  distance: (distance) => `im Abstand ${distance}`,
  pastSaddle: 'kein Sattelpunkt bei so großem λ',

  lossStill: (loss) => `der Verlust ist noch ${loss}`,
  lossStays: (loss) => `der Verlust bleibt bei ${loss}`,
  lossZero: 'der Verlust ist 0: Jedes Label ist getroffen',
  lossIsNow: (loss) => `der Verlust ist ${loss}`,
  lossFalls: (loss, rate) => `der Verlust von ${loss} fällt mit Rate ${rate}`,
  lossRises: (loss, rate) => `der Verlust von ${loss} steigt mit Rate ${rate}`,
  againstBound: (times, bound) => `${times}-mal die Schranke ${bound} der Theorie für kleines λ`,
  belowBound: (bound) => `unter der Schranke ${bound} der Theorie für kleines λ`,

  side: (sign, degrees, norm) =>
    `die ${ADJECTIVES[sign]}e Summe steht ${degrees}° von ${sign === 'positive' ? 'v₁' : 'v₂'}, Norm ${norm}`,
  secondSaddle: (reached, other, norm) =>
    `zweiter Sattelpunkt: Die ${ADJECTIVES[reached]}en Neuronen sind über den halben Weg zu ihrem Lehrer hinaus, die ${ADJECTIVES[other]}en haben noch Norm ${norm}`,

  learned: (share) =>
    share === '' ? 'ein Neuron gelernt, Rang 1' : `ein Neuron gelernt, Rang 1 (σ₂/σ₁ = ${share})`,
  offAtEnd: (off, all) =>
    off === 0 ? `${every(all, 'negative')} noch an` : `${some(off, all, 'negative')} abgeschaltet`,
  singular: (share) => `σ₂/σ₁ = ${share}`,
  assumptions: (held, all) => `${held} von ${all} Annahmen erfüllt`,

  met: (time) => `das Verlustziel ist zur Zeit ${time} erreicht`,

  end: {
    loss: (time, loss) => `das Verlustziel ist zur Zeit ${time} mit Verlust ${loss} erreicht`,
    time: (time, loss) => `die Zeitgrenze ${time} beendet den Lauf bei Verlust ${loss}`,
    rest: (_, loss) => `es ändert sich nichts Sichtbares mehr, und der Verlust bleibt bei ${loss}`,
    'no-step': (time, loss) =>
      `der Lauf hält zur Zeit ${time} unvollendet bei Verlust ${loss}: Kein weiterer Schritt wäre genau`,
    branching: (time, loss) =>
      `der Lauf hält zur Zeit ${time} unvollendet bei Verlust ${loss}: Von hier kann der Fluss auf mehrere Arten weitergehen`,
    diverged: (time, step) =>
      `der Gradientenabstieg divergiert zur Zeit ${time}: Sein Schritt von ${step} ist hier zu lang`,
  },

  at: (time, phase) => (phase === '' ? `zur Zeit ${time}` : `zur Zeit ${time}, ${phase}`),
  lossIs: (loss, percent) => `der Verlust ist ${loss}, ${percent}\u00a0% des anfänglichen`,
  falling: (rate) => `er fällt mit Rate ${rate}`,
  rising: (rate) => `er steigt mit Rate ${rate}`,
  toGamma: (degrees) => `${degrees} Grad zu Gamma`,
  toTeacher: (degrees) => `${degrees} Grad zum Lehrer`,
};
