import type { figures as english } from '../en/figures.ts';
import type { Wide } from '../translation.ts';

/** Die Abbildungen der Arbeit als Ansichten über die Zeit. */
export const figures: Wide<typeof english> = {
  eigen: {
    caption: 'v* − v entlang der Eigenvektoren von XXᵀ/n; Ringe: Nulldurchgänge',
    heading: 'Koordinaten, arsinh',
    noTeacher:
      'Die Labels stammen nicht von einem einzelnen Lehrer: Es gibt kein v*, von dem aus zu messen wäre.',
    noBasis: (max) => `Über ${max} Dimensionen werden die Eigenvektoren nicht berechnet.`,
    repeated: 'Kein Eigenwert der Daten ist einfach: Die Koordinaten sind nicht bestimmt.',
    alternative: (time, crossed, all, next) =>
      `Zur Zeit ${time} haben ${crossed} von ${all} Koordinaten von v* − v die Null überquert. ${next}`,
    order: 'Sie taten es in der Reihenfolge der Eigenwerte, der größte zuerst.',
    otherOrder: 'Sie taten es nicht in der Reihenfolge der Eigenwerte.',
    largest: (value) => `Die erste steht bei ${value}.`,
  },
  bundle: {
    caption: 'der Bündelvektor v = Σaw über die positiven Neuronen',
    noTeacher: 'v = Σaw über die positiven Neuronen; ein einzelnes v* zum Vergleich gibt es nicht',
    angle: (from, to) => [from, ' zu ', to],
    headingNorms: 'Normen, log.',
    headingAngles: 'Winkel in Grad, log.',
    alternative: (time, norm, gamma, teacher) =>
      `Zur Zeit ${time} hat der Bündelvektor die Norm ${norm} und steht ${gamma} Grad von Gamma. ${teacher}`,
    noBundle: (time) =>
      `Zur Zeit ${time} gibt es keinen Bündelvektor: Kein positives Neuron ist auf einer Eingabe aktiv.`,
    toTeacherAlternative: (distance, degrees) =>
      `Sein Abstand vom Lehrer ist ${distance}, sein Winkel zu ihm ${degrees} Grad.`,
    noTeacherAlternative: 'Einen einzelnen Lehrer zum Vergleich gibt es nicht.',
  },
  angles: {
    caption: 'größter und mittlerer zwischen zwei Neuronen einer Gruppe, Grad, log.',
    captionPredicted: (gap) => `Grad, log.; punktiert: allein aus den Normen, Abweichung ${gap}`,
    positive: 'positive Gruppe',
    negative: 'negative Gruppe',
    largest: 'größter',
    mean: 'mittlerer',
    predicted: (share) => ['allein aus den Normen: Abweichung ', share],
    alternative: (time, positive, negative, prediction) =>
      `Zur Zeit ${time} ist der größte Winkel zwischen zwei positiven Neuronen ${positive}, zwischen zwei negativen ${negative}. ${prediction}`,
    degrees: (degrees) => `${degrees} Grad`,
    notMeasured: 'nicht gemessen (weniger als zwei davon, oder sehr viele)',
    agrees: (gap) =>
      `Seit ihrem letzten Knick folgen die Winkel der positiven Gruppe allein aus ihren Normen; Vorhersage und Messung unterscheiden sich um höchstens ${gap} des Winkels.`,
    noPrediction:
      'Keine Vorhersage aus den Normen: Der Lauf ist nicht vollständig, oder die positiven Neuronen haben nicht ein gemeinsames Aktivierungsmuster, oder es sind zu viele.',
  },
  complexity: {
    captions: {
      theorem7: '|θ|², ‖W‖*: Grenzwerte für λ → 0 nach Theorem 7',
      span: '|θ|², ‖W‖*: Grenzwerte im Aufspann der Eingaben',
      none: '|θ|², ‖W‖*: hier ist kein Grenzwert für λ → 0 bewiesen',
      unknown: '|θ|², ‖W‖* und Singulärwerte',
    },
    none: 'Für diesen Lauf ist kein Grenzwert für eine gegen 0 gehende Skala bewiesen: Er verletzt, was Theorem 7 voraussetzt.',
    unknown: 'Ob Theorem 7 von diesem Lauf handelt, ist nicht ausgerechnet.',
    headingNorms: 'Normen',
    headingSingular: 'Singulärwerte von W, log.',
    limit: (value) => ['Grenzwert ', value],
    alternative: (time, nuclear, squared, singular, limits) =>
      `Zur Zeit ${time} ist die Nuklearnorm von W ${nuclear} und die quadrierte Norm aller Gewichte ${squared}; ${singular.length === 1 ? 'der eine Singulärwert von W ist' : 'die größten Singulärwerte von W sind'} ${singular.join(' und ')}. ${limits}`,
    limits: {
      theorem7: (nuclear, squared) =>
        `Geht die Skala gegen 0, so gehen am Ende des Trainings die Nuklearnorm gegen ${nuclear} und die quadrierte Norm gegen ${squared} (Theorem 7).`,
      span: (nuclear, squared) =>
        `Geht die Skala gegen 0, so gehen am Ende des Trainings die Nuklearnorm gegen ${nuclear} und die quadrierte Norm gegen ${squared}: Die Eingaben spannen nur einen Teil des Raums auf, und vom Lehrer wird seine Projektion auf diesen Teil gelernt. Das ist wie Theorem 7 innerhalb des Aufspanns hergeleitet; in der Arbeit steht es nicht.`,
    },
  },
  generalisation: {
    captions: {
      exact: 'Trainingsverlust, und erwarteter Verlust auf frischen N(0, I)-Eingaben, log.',
      sampled: 'Trainingsverlust, und Verlust auf 64 frischen N(0, I)-Eingaben wie in der Arbeit, log.',
      tooWide: 'log.; zu viele Neuronen für den erwarteten Testverlust: Er wird auf 64 Eingaben genommen',
      bias: 'log.; mit Bias gibt es keine Formel für den Testverlust: Er wird auf 64 Eingaben genommen',
      none: 'Trainingsverlust, log.; kein Lehrer gibt frischen Eingaben Labels: Es gibt keinen Testverlust',
    },
    sampled: '64 Eingaben',
    sampledHelp:
      'Nimmt den Testverlust wie die Arbeit auf 64 frischen Eingaben statt als Erwartungswert über alle',
    broken: 'log.; der Verlust liegt über der Schranke: λ ist dafür nicht klein genug',
    training: 'Training',
    test: 'Test',
    bound: 'Schranke ab ',
    theorem: 'Theorem 6',
    alternative: (time, training, test, bound) =>
      `Zur Zeit ${time} ist der Trainingsverlust ${training}${test}. ${bound}`,
    tested: {
      exact: (loss) => ` und der erwartete Testverlust ${loss}`,
      sampled: (loss) => ` und der Testverlust auf 64 Eingaben ${loss}`,
      tooWide: (loss) => ` und der Testverlust auf 64 Eingaben ${loss}`,
      bias: (loss) => ` und der Testverlust auf 64 Eingaben ${loss}`,
      none: (_) => '',
    },
    withBound: (bound, proved) =>
      `Nach T2 beschränkt die Theorie den Trainingsverlust${proved ? '' : ', für hinreichend kleines λ'}; hier durch ${bound}.`,
    notClaimed: 'Den Trainingsverlust dieses Laufs beschränkt die Theorie nicht.',
    noBound: 'Die Schranke an den Trainingsverlust beginnt bei T2.',
    noneEver: 'Eine Schranke an den Trainingsverlust gibt es nicht: Der Lauf hat kein T2.',
  },
  'two-teachers': {
    caption: 'Σ|a|w jeder Gruppe, verglichen mit dem Lehrer ihres Vorzeichens',
    headingAngles: 'Winkel in Grad, log.',
    headingLoss: 'Verlust, log.',
    positive: (teacher) => ['+ zu ', teacher],
    negative: (teacher) => ['− zu ', teacher],
    saddle: (teacher) => ['zweiter Sattel: nur ', teacher, ' gelernt'],
    toOpposed: 'Zwei Gegengruppen nehmen',
    none: 'Die Labels stammen von einem Lehrer oder von keinem. Zwei Lehrer gibt es bei den Daten „Zwei Gegengruppen“.',
    alternative: (time, first, second) =>
      `Zur Zeit ${time} steht der Vektor der positiven Gruppe ${first} Grad vom ersten Lehrer, der der negativen Gruppe ${second} Grad vom zweiten.`,
    saddleAt: (learned, time, loss) =>
      `Zur Zeit ${time} passiert der Lauf seinen zweiten Sattelpunkt mit Verlust ${loss}, an dem nur Lehrer ${learned} gelernt ist.`,
    noSaddle: 'Einen zweiten Sattelpunkt hat er nicht passiert.',
  },
};
