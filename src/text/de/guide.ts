import type { guide as english } from '../en/guide.ts';
import type { Wide } from '../translation.ts';
import { tour } from './tour.ts';

/** Was die Führung neben den Ansichten sagt. */

/** `alle 12 Eingaben`; the same in dative: `allen 12 Eingaben` */
const all = (count: number, kind: string) => (count === 2 ? `beide ${kind}` : `alle ${count} ${kind}`);
const onAllInputs = (count: number) => (count === 2 ? 'beiden Eingaben' : `allen ${count} Eingaben`);

type Sign = 'positiv' | 'negativ';

/** `alle 20 positiven Neuronen`, `19 von 20 positiven Neuronen` */
function some(count: number, of: number, sign: Sign): string {
  if (of === 1) return count === 1 ? `das eine ${sign}e Neuron` : `nicht einmal das eine ${sign}e Neuron`;
  return count === of ? all(of, `${sign}en Neuronen`) : `${count} von ${of} ${sign}en Neuronen`;
}

const are = (count: number) => (count === 1 ? 'ist' : 'sind');

export const guide: Wide<typeof english> = {
  fold: 'Führung einklappen',
  unfold: 'Führung ausklappen',
  close: 'Führung schließen',
  beats: 'Erst hierhin schauen, dann dorthin',
  waiting: 'Die Zahlen kommen mit dem Lauf.',
  at: (time) => `t = ${time}`,
  outcome: 'Was daraus wurde',
  left: (title) => `Die Seite zeigt nicht mehr „${title}“.`,
  back: 'Zurück zur Szene',
  failed: 'Die Führung konnte nicht geladen werden.',

  said: {
    groups: (width, positive, negative, dead) =>
      `Von ${width} [[neuron|Neuronen]] ${are(positive)} ${positive} [[positive neuron|positiv]], ${negative} [[negative neuron|negativ]] und ${dead} von Anfang an [[dead|tot]].`,
    gathered: (onAll, positive, inputs, degrees) =>
      `Jetzt ${are(onAll)} ${some(onAll, positive, 'positiv')} auf ${onAllInputs(inputs)} [[active|aktiv]], und das entfernteste steht ${degrees}° von [[gamma|γ]].`,
    off: (off, negative) =>
      `Jetzt ${are(off)} ${some(off, negative, 'negativ')} [[off|abgeschaltet]]: Ohne Eingabe gibt es keinen Zug, also bewegen sie sich nicht mehr.`,
    halfway: (percent) =>
      `Jetzt ist ihre Summe, das [[bundle|Bündel]] v, auf halbem Weg zum Lehrer, und der Verlust ist auf ${percent}\u00a0% seines ersten Werts gefallen.`,
    plateau: (percent) => `Der Verlust steht noch bei ${percent}\u00a0% seines ersten Werts.`,
    learned: (time, percent) =>
      `Am Ende, t = ${time}, weicht das Netz auf jeder Eingabe der Länge 1 höchstens ${percent}\u00a0% vom Lehrer ab.`,
    tight: (degrees) => `Keine zwei seiner positiven Neuronen stehen weiter auseinander als ${degrees}°.`,
    rank: (share) =>
      `Das Verhältnis des zweiten [[singular value|Singulärwerts]] seiner Gewichte zum ersten ist ${share}.`,
  },

  scenes: {
    default: {
      about:
        'Die Labels stammen von einem Neuron, dem [[teacher|Lehrer]] (dem Stern). Zu sehen ist, wie ein Netz, das fast bei 0 beginnt, ihn findet.',
      gather: 'Sie drehen und sammeln sich',
      off: 'Die negativen schalten ab',
      go: 'Das Bündel geht zum Lehrer',
    },
    alignment: {
      about: (scale) =>
        `Bei λ = ${scale} antwortet das Netz lange Zeit so gut wie nichts. Bis dahin bewegt sich jedes Neuron, als wäre es allein, entlang seiner [[yardstick|Vergleichsbahn]], und überquert eine Eingabe nach der anderen.`,
      first: 'Die erste Überquerung',
      firstText: (neuron, input, on) =>
        `Neuron #${neuron} ${on ? 'wird aktiv auf' : 'verliert'} Eingabe ${input}: der erste [[kink|Knick]] überhaupt. Eine Zeile des Rasters ist ein Neuron, eine Marke darin eine solche Überquerung.`,
      positive: 'Die letzte positive Überquerung',
      last: 'Die allerletzte Überquerung',
      lastText: (kinks) =>
        `Mit ihr sind alle ${kinks} Knicke vorbei. Was unterwegs [[off|abgeschaltet]] hat, bleibt, wo es ist.`,
      end: (kept, toCross) =>
        `Von ${toCross} Neuronen, die eine Eingabe zu überqueren hatten, ${kept === 1 ? 'hat' : 'haben'} ${kept} alle in der Reihenfolge der jeweiligen [[yardstick|Vergleichsbahn]] überquert.`,
    },
    saddle: {
      about:
        'Wo alle Gewichte 0 sind, ist der Verlust flach: ein [[saddle|Sattelpunkt]]. Der Start liegt dicht daneben. Die Ansicht folgt v, der Summe des [[bundle|Bündels]], von 0 zum Lehrer.',
      wait: 'Es wartet am Sattel',
      waitText: (length, percent) =>
        `Die Länge von v ist erst ${length}, und der Verlust liegt bei ${percent}\u00a0% seines ersten Werts: das [[plateau|Plateau]].`,
      leave: 'Es bricht auf',
      leaveText: (degrees) =>
        `Der Verlust hat sein erstes Zehntel verloren. v steht noch ${degrees}° von [[gamma|γ]] und zeigt noch nicht zum Lehrer.`,
      half: 'Auf halbem Weg',
      end: (time, distance) => `Am Ende, t = ${time}, ist v im Abstand ${distance} vom Lehrer.`,
    },
    light: {
      about:
        'Ein Neuron sei als (a, w) geschrieben. Wegen |a| = |w| liegt es auf einem Kegel, wie Licht in der Relativitätstheorie, und das Training bewegt es durch [[boost|Boosts]]: Die Drehung zu [[gamma|γ]] ist [[aberration|Aberration]].',
      many: 'Viele Boosts am Anfang',
      manyText: (patterns) =>
        `Neuronen, die auf denselben Eingaben [[active|aktiv]] sind, teilen einen Boost. Am Anfang gibt es ${patterns} solche [[pattern|Muster]].`,
      one: 'Ein Boost für alle',
      oneText: 'Von hier an trägt ein Boost sie alle, wie weit sie auch noch auseinanderstehen.',
      crowd: 'Sie drängen sich zusammen',
      crowdText: (now, start) =>
        `Keine zwei positiven Neuronen sind weiter auseinander als ${now}°; am Anfang waren es ${start}°. So drängen sich die Sterne vor einem schnellen Schiff.`,
      end: (degrees) =>
        `Am Ende bleiben ${degrees}° zwischen ihnen. |a| = |w| gilt noch immer für jedes Neuron, wie am Anfang.`,
    },
    bundle: {
      about:
        'Solange zwei positive Neuronen auf denselben Eingaben [[active|aktiv]] sind, ändert sich |a||a′|(1 − cos des Winkels zwischen ihnen) nicht: im Bündel nie mehr. Was die Normen gewinnen, verlieren also die Winkel.',
      formed: 'Das Bündel hat sich gebildet',
      formedText: (degrees, norm) =>
        `Von dieser, der letzten Überquerung eines positiven Neurons, an gilt das Gesetz. Der größte Winkel zwischen zweien ist ${degrees}°, das größte |w| erst ${norm}.`,
      grown: 'Es ist gewachsen',
      grownText: (degrees, norm) =>
        `Das größte |w| ist jetzt ${norm}: Der größte Winkel ist auf ${degrees}° gefallen.`,
      end: (degrees) =>
        `Am Ende bleiben ${degrees}°. Das ist proportional zu λ: Wird die Skala auf ein Viertel gestellt, bleibt ein Viertel.`,
    },
    eigen: {
      about: (dimension) =>
        `Was noch zu lernen ist, v* − v, in den ${dimension} [[eigen-direction|Eigenrichtungen]] der Daten: je eine Kurve, von der breitesten Richtung zur schmalsten.`,
      first: 'Zuerst die breiteste Richtung',
      middle: 'Die Hälfte',
      last: 'Die letzte Überquerung',
      crossed: (crossed, of, k) =>
        `Kurve ${k} überquert die 0. Mit ihr ${crossed === 1 ? 'hat es' : 'haben es'} ${crossed} von ${of} getan.`,
      end: (crossed, of, ordered) =>
        `Bis zum Ende ${crossed === 1 ? 'hat' : 'haben'} ${crossed} von ${of} die 0 überquert, ${ordered ? 'ausnahmslos in der Reihenfolge der Eigenwerte' : 'nicht ganz in der Reihenfolge der Eigenwerte'}.`,
    },
    generalisation: {
      about:
        'Das Experiment der Arbeit selbst: so viele Eingaben wie Dimensionen. Zu solchen Daten passen viele Netze. Welches findet das Training, und taugt es auf frischen Eingaben?',
      rise: 'Die Normen steigen',
      riseText: (squared, nuclear) =>
        `|θ|², die [[squared norm|quadrierte Norm]] aller Gewichte, ist bei ${squared}, die [[nuclear norm|Nuklearnorm]] von W bei ${nuclear}. Von nahe 0 steigen sie zu denen eines einzigen Neurons, 2 und 1.`,
      fall: 'Beide Verluste fallen',
      fallText: (train, test) =>
        `Der Verlust ist bei ${train}\u00a0% seines ersten Werts, der [[test loss|Testverlust]] bei ${test}\u00a0% des seinen.`,
      end: (squared, nuclear, test) =>
        `Es endet bei |θ|² = ${squared} und [[nuclear norm|Nuklearnorm]] ${nuclear}, denen eines einzigen Neurons, mit einem [[test loss|Testverlust]] von ${test}.`,
    },
    'figure-2': {
      about:
        'Dieselben Daten und derselbe Start bei sieben Skalen, 4⁻² bis 4⁻⁸: Die kleinste ist durchgezogen, die anderen sind daneben gemerkt. So legt sie Abbildung 2 der Arbeit übereinander.',
    },
    'figure-9': {
      about:
        'Abbildung 9 der Arbeit ist ihre Abbildung 2 mit weniger Neuronen und mit Eingaben, die nicht um den [[teacher|Lehrer]] zentriert sind. Die kleinste Skala, 4⁻⁸, ist durchgezogen; die anderen, bis 4⁻², sind daneben gemerkt.',
    },
    sevenScales: {
      wait: 'Die kleinste wartet am längsten',
      waitText: (percent, step) =>
        `Der Verlust steht noch bei ${percent}\u00a0% seines ersten Werts. Jedes Viertel der Skala verlängert das [[plateau|Plateau]] um ln 4/|γ| = ${step}.`,
      half: 'Dann fällt er wie die anderen',
      halfText: (percent) =>
        `Der Verlust ist bei ${percent}\u00a0% seines ersten Werts: Die Kurven daneben sind dieselbe, nur früher.`,
      end: (train, test) =>
        `Es endet mit einem Verlust von ${train} und einem [[test loss|Testverlust]] von ${test}.`,
    },
    teachers: {
      about:
        'Zwei Lehrer auf entgegengesetzten Seiten: v₁ addiert, v₂ zieht ab und ist dreimal so lang. Positive Neuronen können den einen lernen, negative den anderen.',
      gather: 'Zwei Bündel bilden sich',
      gatherText: (positiveOnOwn, positive, negativeOnOwn, negative) =>
        `Mit der letzten Überquerung ${are(positiveOnOwn)} ${some(positiveOnOwn, positive, 'positiv')} auf allen positiven Eingaben [[active|aktiv]] und ${some(negativeOnOwn, negative, 'negativ')} auf allen negativen.`,
      first: 'Eine Gruppe hebt ab',
      saddle: 'Ein zweiter Sattelpunkt',
      saddleText: (learned, loss, level) =>
        `v${learned === 1 ? '₁' : '₂'} ist gelernt, der andere nicht: Der Verlust steht bei ${loss}, und ein Netz, das nur ${learned === 1 ? 'v₁' : 'v₂'} kennte, hätte ${level}. Es wartet wie am ersten [[saddle|Sattelpunkt]].`,
      firstText: (learned, percent, norm) =>
        `Die ${learned === 1 ? 'positiven' : 'negativen'} Neuronen wachsen zu ${learned === 1 ? 'v₁' : 'v₂'} hin, und der Verlust ist auf ${percent}\u00a0% seines ersten Werts gefallen. Die Summe der anderen Gruppe hat noch die Länge ${norm}.`,
      end: (time, loss, first, second) =>
        `Am Ende, t = ${time}, ist der Verlust ${loss}: Die positive Summe ist im Abstand ${first} von v₁, die negative im Abstand ${second} von v₂.`,
    },
    beyond: {
      about: (beyond, inputs, degrees) =>
        `${beyond} von ${inputs} Eingaben ${beyond === 1 ? 'steht' : 'stehen'} 45° oder mehr vom Lehrer, bis zu ${degrees}°. Die Arbeit setzt weniger voraus, also behauptet ihre Theorie hier nichts. Was geschieht trotzdem?`,
      gather: 'Die positiven sammeln sich dennoch',
      half: 'Auf halbem Weg',
      off: 'Schalten die negativen ab?',
      end: 'Dass eine Annahme nicht gilt, beweist kein Scheitern: Es heißt nur, dass nichts versprochen ist.',
    },
    large: {
      about: (scale) =>
        `λ = ${scale}: Das Netz antwortet von Anfang an laut. Es gibt kein [[plateau|Plateau]] und keine Zeit, sich zu sammeln.`,
      fast: 'Der Verlust fällt sofort',
      fastText: (percent) => `Hier ist er schon bei ${percent}\u00a0% seines ersten Werts.`,
      still: 'Sie haben sich kaum gedreht',
      stillText: (percent, degrees) =>
        `Der Verlust ist bei ${percent}\u00a0% seines ersten Werts, und zwei positive Neuronen stehen noch ${degrees}° auseinander.`,
      end: (degrees, share, test) =>
        `Zu den Daten passt das Netz, aber der größte Winkel in der positiven Gruppe fiel nie unter ${degrees}°. Das Verhältnis des zweiten [[singular value|Singulärwerts]] zum ersten ist ${share}, also kein einzelnes Neuron, und der [[test loss|Testverlust]] endet bei ${test}.`,
    },
    'z-matrix': {
      about:
        'Sucht das Training die Anpassung mit [[least norm|kleinster Norm]] oder die mit [[least rank|kleinstem Rang]]? Hier stellt sich die Frage nicht: Wo [[M]] unter 0 liegt, sind die Anpassungen vom Rang 1 die mit kleinster Norm.',
      half: 'Auf halbem Weg',
      end: 'Es endet als ein Neuron',
      endText: (squared) => `|θ|² endet bei ${squared}; ein Neuron hat 2.`,
      verdict: (m) =>
        `Für diese Daten ist M = ${m}, unter 0: Kein Netz, das zu ihnen passt, hat kleinere Norm.`,
    },
    counterexample: {
      about:
        'Daten, so gewählt, dass zwei Neuronen mit kleinerer Norm zu ihnen passen als eines ([[M]] liegt über 0). Suchte das Training die [[least norm|kleinste Norm]], so endete es mit zweien.',
      half: 'Auf halbem Weg',
      end: 'Es endet als ein Neuron',
      endText: (squared) => `|θ|² endet bei ${squared}; ein Neuron hat 2.`,
      verdict: (m, least) =>
        `M = ${m}: Eine Anpassung vom Rang 2 braucht nur |θ|² = ${least}. Das Training endete mit [[least rank|kleinstem Rang]], nicht mit [[least norm|kleinster Norm]].`,
    },
  },
  tour,
};
