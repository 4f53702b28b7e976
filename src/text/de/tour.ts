import type { tour as english } from '../en/tour.ts';
import type { Wide } from '../translation.ts';

/** Die Tour: die Geschichte der Arbeit, Station für Station. */

const are = (count: number) => (count === 1 ? 'ist' : 'sind');

export const tour: Wide<typeof english> = {
  title: 'Tour',
  of: (beat, all) => `${beat} von ${all}`,
  previous: 'Zurück',
  next: 'Weiter',
  close: 'Tour verlassen',
  beats: 'Stationen der Tour',
  dot: (beat, title) => `Station ${beat}: ${title}`,
  moved: 'Die Seite ist nicht mehr so, wie diese Station sie eingestellt hat.',
  back: 'Zurück zur Station',
  turn: 'Zum Selbermachen',

  what: {
    title: 'Was es berechnet',
    text: (width, inputs, loss) =>
      `Ein [[network|Netz]] aus ${width} [[neuron|Neuronen]] bekommt ${inputs} [[input|Eingaben]] gezeigt. Jede hat ein [[label|Label]], das von einem einzigen Neuron stammt, dem [[teacher|Lehrer]]. Die Ansicht Ausgabe stellt, Richtung für Richtung, dem, was das Netz antwortet, das gegenüber, was es antworten soll. Am Anfang antwortet es so gut wie nichts: Der [[loss|Verlust]] ist ${loss}.`,
  },
  start: {
    title: 'Ein winziger Start in alle Richtungen',
    groups: (positive, negative, dead) =>
      `Jeder Punkt ist ein Neuron und steht in der Richtung seiner Gewichte w. ${positive} ${are(positive)} [[positive neuron|positiv]] und ${positive === 1 ? 'addiert' : 'addieren'} zur Antwort, ${negative} ${are(negative)} [[negative neuron|negativ]] und ${negative === 1 ? 'zieht' : 'ziehen'} ab, ${dead} ${are(dead)} [[dead|tot]]: Keine Eingabe erreicht ${dead === 1 ? 'dieses' : 'diese'}.`,
    size: (scale, largest) =>
      `Sie beginnen bei [[scale|λ]] = ${scale}, das längste positive bei |w| = ${largest}.`,
  },
  turn_: {
    title: 'Drehung zu γ',
    text: (onAll, positive, inputs) =>
      `So klein können sie den Verlust noch nicht mindern. Sie drehen sich nur: die positiven zu [[gamma|γ]] hin, dem Mittel der Eingaben, gewichtet mit ihren Labels. Inzwischen ${are(onAll)} ${onAll === positive ? `alle ${positive}` : `${onAll} von ${positive}`} auf allen ${inputs} Eingaben [[active|aktiv]].`,
  },
  off: {
    title: 'Negative Neuronen schalten ab',
    text: (off, negative) =>
      `Was die positiven anzieht, treibt die negativen fort. Sie lassen eine Eingabe nach der anderen los, jedes Mal mit einem [[kink|Knick]]. Inzwischen ${are(off)} ${off === negative ? `alle ${negative}` : `${off} von ${negative}`} [[off|abgeschaltet]]. Ohne Eingabe gibt es keinen Zug: Sie bleiben, wo sie sind.`,
  },
  plateau: {
    title: 'Das Plateau',
    text: (percent, rule, tenth) =>
      `Die ganze Zeit über hat sich der Verlust kaum bewegt: Er liegt bei ${percent}\u00a0% seines ersten Werts. Aber die positiven Neuronen wachsen mit der Rate |γ|, auf das Zehnfache in jeweils ${tenth}. Von λ bis 1 dauert das ln(1/λ)/|γ| = ${rule}: die Länge des [[plateau|Plateaus]].`,
  },
  go: {
    title: 'Abheben',
    text: (percent, degrees) =>
      `Jetzt ist das [[bundle|Bündel]], ihre Summe v, groß genug, um zu antworten. In kurzer Zeit wächst es auf die Hälfte des Lehrers, und der Verlust fällt auf ${percent}\u00a0%. Da seine Neuronen alle Eingaben teilen, bewegen sie sich nach einem Gesetz; keine zwei stehen weiter auseinander als ${degrees}°.`,
  },
  order: {
    title: 'Richtung für Richtung',
    text: (dimension, crossed, ordered) =>
      `Andere Daten, in ${dimension} Dimensionen. Was noch zu lernen ist, v* − v, wird entlang der [[eigen-direction|Eigenrichtungen]] der Daten gezeigt. Bisher ${crossed === 1 ? 'hat' : 'haben'} ${crossed} der ${dimension} Kurven die 0 überquert, ${ordered ? 'in der Reihenfolge der Eigenwerte: Wo die Daten am stärksten streuen, wird zuerst gelernt' : 'nicht in der Reihenfolge der Eigenwerte'}.`,
  },
  rank: {
    title: 'Ein Neuron bleibt übrig',
    text: (share, squared, percent) =>
      `Das Ende des ersten Laufs. Seine Gewichte haben [[rank|Rang]] 1 bis auf ${share}, den zweiten [[singular value|Singulärwert]] geteilt durch den ersten, und |θ|², ihre [[squared norm|quadrierte Norm]], ist ${squared}; der Lehrer allein hat 2. Auf Eingaben der Länge 1 weicht das Netz höchstens ${percent}\u00a0% vom Lehrer ab.`,
  },
  smaller: {
    title: 'Ein kleinerer Start',
    text: (scale, time, tenth) =>
      `Derselbe Start mit λ = ${scale}. Erst jetzt, bei t = ${time}, hat der Verlust sein erstes Zehntel verloren: Jeder Faktor 10 verlängert das [[plateau|Plateau]] um ln(10)/|γ| = ${tenth}.`,
    angle: (degrees) => `Und das Bündel ist enger: Am Ende bleiben ${degrees}°, proportional zu λ.`,
  },
  beyond: {
    title: 'Jenseits der Theorie',
    text: (beyond, inputs, degrees) =>
      `All das beweist die Arbeit für Eingaben, die weniger als 45° vom Lehrer entfernt sind, und für hinreichend kleines λ. Hier ${beyond === 1 ? 'steht' : 'stehen'} ${beyond} von ${inputs} Eingaben weiter weg, bis zu ${degrees}°: Nichts ist versprochen.`,
    learned: (percent) => `Dieser Lauf kommt dem Lehrer trotzdem bis auf ${percent}\u00a0% nahe.`,
  },
  tries: {
    large: 'Groß starten, und nichts sammelt sich',
    teachers: 'Zwei Lehrer geben',
    space: 'Auf einem Globus ansehen, in drei Dimensionen',
  },
};
