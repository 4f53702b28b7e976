import type { glossary as english } from '../en/glossary.ts';
import type { Wide } from '../translation.ts';

/** Das Glossar: was jedes besondere Wort der Seite bedeutet, für jemanden, der die Arbeit nicht gelesen hat. */
export const glossary: Wide<typeof english> = {
  close: 'Schließen',
  related: 'Siehe auch',
  all: 'Alle Wörter',
  inThisRun: 'In diesem Lauf',
  numbers: {
    counts: (width, positive, negative, dead) =>
      `${width} ${width === 1 ? 'Neuron' : 'Neuronen'}: ${positive} positiv, ${negative} negativ, ${dead} tot.`,
    activeOnAll: (onAll, positive) =>
      `${onAll} von ${positive} positiven Neuronen ${onAll === 1 ? 'ist' : 'sind'} jetzt auf jeder Eingabe aktiv.`,
    off: (off, negative) =>
      `${off} von ${negative} negativen Neuronen ${off === 1 ? 'ist' : 'sind'} jetzt überall abgeschaltet.`,
    patterns: (patterns) =>
      patterns === 1
        ? 'Ein einziges Muster unter den Neuronen, die jetzt an sind.'
        : `${patterns} verschiedene Muster unter den Neuronen, die jetzt an sind.`,
    sliding: (sliding) => (sliding === 1 ? '1 Neuron gleitet jetzt.' : `${sliding} Neuronen gleiten jetzt.`),
    kinks: (sofar, all) => `${sofar} von ${all} Knicken bisher.`,
    bundle: (norm, gamma) => `v hat jetzt die Norm ${norm} und steht ${gamma}° von γ.`,
    gamma: (length) => `|γ| = ${length}.`,
    gammaToTeacher: (degrees) => `Es steht ${degrees}° vom Lehrer.`,
    toTeacher: (degrees, distance) =>
      `v, die Summe der positiven Neuronen, steht jetzt ${degrees}° von ihm, im Abstand ${distance}.`,
    residual: (largest) => `Das größte ist jetzt ${largest}.`,
    loss: (now, start) => `Jetzt ${now}, am Anfang ${start}.`,
    testLoss: (now) => `Jetzt ${now}.`,
    sharpness: (now, edge, step, flow) =>
      flow
        ? `Jetzt S = ${now}; Gradientenabstieg mit Schritten von ${step} wäre bis 2/${step} = ${edge} stabil.`
        : `Jetzt S = ${now}; Schritte von ${step} sind bis 2/${step} = ${edge} stabil.`,
    step: (step) => `Ein Schritt ist ${step}.`,
    time: (now, end) => `Jetzt t = ${now}; der Lauf endet bei ${end}.`,
    scale: (lambda) => `λ = ${lambda}.`,
    drift: (drift) => `Relative Drift von a² − |w|² bisher: ${drift}, und das ist Rundung.`,
    driftOfSteps: (drift) => `Relative Drift von a² − |w|² bisher: ${drift}; das tun endliche Schritte.`,
    largestAngle: (degrees) => `Der größte ist ${degrees}°.`,
    assumptions: (held, all) =>
      held === all ? `Alle ${all} sind erfüllt.` : `${held} von ${all} sind erfüllt.`,
    notHeld: (titles) => `Nicht erfüllt: ${titles.map((title) => `„${title}“`).join(', ')}.`,
    notKnown: (titles) =>
      `Hier ohne Bedeutung oder nicht bekannt: ${titles.map((title) => `„${title}“`).join(', ')}.`,
    sufficientScale: (bound, lambda) =>
      `Der Beweis ist sich eines λ von höchstens ${bound} sicher, und das λ dieses Laufs ist ${lambda}. Also verspricht er für diesen Lauf nichts, auch wenn die Theorie trotzdem zutreffen kann.`,
    noSufficientScale: 'Für diese Daten und diesen Start ist sich der Beweis keines λ sicher.',
    beyond: (beyond, all) =>
      `${beyond} von ${all} Eingaben ${beyond === 1 ? 'liegt' : 'liegen'} bei 45° oder mehr.`,
    band: (from, to) => `Von t = ${from} bis ${to}.`,
    at: (time) => `t = ${time}.`,
    plateau: (rule, rate, tenth) =>
      `Die Regel gibt ${rule}, mit |γ| = ${rate}; bei einem Zehntel dieses λ ${tenth} mehr.`,
    noRule:
      'Die Regel wird hier nicht behauptet: Eine Annahme gilt nicht, λ ist 1 oder größer, oder es ist kein Gradientenfluss.',
    takeOff: (time) => `Bei t = ${time} hat sich der Verlust halbiert.`,
    finalAngle: (degrees) => `${degrees}\u2009° am Ende.`,
    order: (kept, finished) =>
      `${kept} von ${finished} Neuronen, die bis T₀ alle ihre Überquerungen hatten, hatten sie in der Reihenfolge ihrer Vergleichsbahn.`,
    eigenvalues: (values, more) => `η: ${values.join('; ')}${more ? '; …' : ''}.`,
    singular: (first, second) => `Jetzt σ₁ = ${first}, σ₂ = ${second}.`,
    oneSingular: (first) => `Jetzt σ₁ = ${first}, und kein weiterer.`,
    nuclear: (norm) => `Jetzt ${norm}.`,
    squared: (norm) => `Jetzt ${norm}.`,
    region: (held, count) =>
      `v erfüllt jetzt ${held === count ? `alle ${count}` : `${held} der ${count}`} Ungleichungen von S.`,
    regionClaimed: (t1) => `Ab T₁ = ${t1} behauptet die Arbeit alle, für hinreichend kleines λ.`,
    regionNotClaimed:
      'Die Arbeit behauptet hier keine: Eine Annahme gilt nicht, λ ist 1 oder größer, oder es ist kein Gradientenfluss.',
    M: (value) => `M = ${value}, der größte Wert, den eine Suche fand.`,
    leastM: (value) => `M ist mindestens ${value}: Die Suche war nicht erschöpfend.`,
    boosts: (patterns) => {
      if (patterns === 0) return 'Jetzt ist kein Neuron an: Es gibt keinen Boost.';
      return patterns === 1
        ? 'Ein Boost bewegt die Neuronen, die jetzt an sind.'
        : `${patterns} verschiedene Boosts bewegen die Neuronen, die jetzt an sind.`;
    },
    farthest: (now, start) =>
      `Das von γ am weitesten entfernte positive Neuron steht jetzt ${now}° von ihm; am Anfang waren es ${start}°.`,
    rapidity: (travelled, rate) =>
      `Der Boost des Bündels ist seit dem Anfang ρ = ${travelled} weit gegangen, jetzt mit |g| = ${rate}.`,
    pair: (one, other, now, then) =>
      `Für die Neuronen #${one} und #${other} des Bündels ist sie jetzt ${now}; als sich das Bündel bildete, war sie ${then}.`,
  },
  terms: {
    network: {
      title: 'Netz',
      says: 'Die Funktion h, die trainiert wird: m verborgene [[neuron|Neuronen]] nebeneinander, und dahinter nichts als eine Summe. Flach heißt, dass es nur eine solche Schicht gibt.',
    },
    neuron: {
      title: 'Verborgenes Neuron',
      says: 'Einer der m Summanden des [[network|Netzes]]. Es hat verborgene Gewichte w, einen Vektor, der in der Ansicht Richtungen als Punkt steht, und ein Ausgabegewicht a. Es antwortet a·relu(w·x): nichts, wo w·x nicht positiv ist.',
    },
    relu: {
      title: 'ReLU',
      says: 'Behält, was positiv ist, und macht alles andere zu 0. Ein [[neuron|Neuron]] antwortet deshalb nur auf einer Seite der Grenze w·x = 0.',
    },
    'positive neuron': {
      title: 'Positives Neuron',
      says: 'Ein [[neuron|Neuron]] mit Ausgabegewicht a über 0: Seine Antwort wird addiert. Der [[gradient flow|Gradientenfluss]] ändert von einem Start in [[balance|Balance]] aus das Vorzeichen von a nie. Wo die Labels positiv sind, drehen sich die positiven Neuronen zu den Eingaben hin; nur sie können lernen. Rund und in warmer Farbe gezeichnet.',
    },
    'negative neuron': {
      title: 'Negatives Neuron',
      says: 'Ein [[neuron|Neuron]] mit Ausgabegewicht a unter 0: Seine Antwort wird abgezogen. Solange das Netz auf positive Labels zu wenig antwortet, vergrößert alles, was ein solches Neuron tut, den Verlust. Es wird deshalb von den Eingaben weggedrückt, verliert eine nach der anderen und [[off|schaltet ab]]. Eckig und in kühler Farbe gezeichnet.',
    },
    dead: {
      title: 'Totes Neuron',
      says: 'Ein [[neuron|Neuron]], das am Anfang auf keiner Eingabe [[active|aktiv]] ist. Es antwortet auf jede Eingabe 0, hat keinen Gradienten und bleibt den ganzen Lauf über, wo es ist. Hohl und grau gezeichnet.',
    },
    active: {
      title: 'Aktiv',
      says: 'Ein [[neuron|Neuron]] ist auf einer [[input|Eingabe]] x aktiv, wenn w·x größer als 0 ist. Nur dort trägt es zur Ausgabe bei, und nur diese Eingaben bewegen es.',
    },
    off: {
      title: 'Abgeschaltet',
      says: 'Ein [[neuron|Neuron]] ist auf einer Eingabe aus, wenn es dort nicht [[active|aktiv]] ist. Ist es auf allen Eingaben aus, so ist es abgeschaltet: Es antwortet auf jede 0, hat keinen Gradienten und steht still.',
    },
    pattern: {
      title: 'Aktivierungsmuster',
      says: 'Die Menge der Eingaben, auf denen ein [[neuron|Neuron]] [[active|aktiv]] ist. Neuronen mit demselben Muster spüren denselben Zug und bewegen sich nach einem Gesetz, dem [[boost|Boost]].',
    },
    kink: {
      title: 'Knick',
      says: 'Der Augenblick, in dem ein [[neuron|Neuron]] eine Eingabe gewinnt oder verliert: Sein w überquert die Grenze dieser Eingabe, sein [[pattern|Muster]] ändert sich, und von da an wirkt ein anderer Zug. Striche unter der Zeitleiste.',
    },
    sliding: {
      title: 'Gleiten',
      says: 'Auf der Grenze einer Eingabe bleiben. Wo beide Seiten ein [[neuron|Neuron]] auf die Grenze zurückdrücken, kann es sie nach keiner verlassen und bewegt sich auf ihr (Lösung nach Filippov). Dazu braucht es Labels, über die das Netz hinausschießt: weite Winkel, zwei Lehrer, große Starts.',
    },
    bundle: {
      title: 'Bündel',
      says: 'Die [[positive neuron|positiven Neuronen]], sobald jedes von ihnen auf jeder Eingabe [[active|aktiv]] ist. Von da an bewegt sie alle ein Gesetz, sodass sie gemeinsam wie ein Neuron wirken: ihre Summe v = Σ aw.',
    },
    gamma: {
      title: 'γ, Gamma',
      says: 'Das Mittel der Eingaben, jede mit ihrem Label gewichtet. Es hängt nur von den Daten ab. Solange das Netz winzig ist, sind seine Fehler die Labels selbst, also ist γ der Zug auf jedes [[neuron|Neuron]], das auf allen Eingaben aktiv ist: die Richtung, in der sich die positiven Neuronen sammeln.',
    },
    teacher: {
      title: 'Lehrer',
      says: 'Das Lehrer-Neuron v*, von dem die Labels stammen und das das Netz lernen soll, ohne dass man ihm davon sagt. Der Stern in den Ansichten.',
    },
    input: {
      title: 'Eingabe',
      says: 'Einer der n Trainingspunkte x₁ … xₙ, Vektoren mit d Koordinaten. Kleine Dreiecke in der Ansicht Richtungen.',
    },
    label: {
      title: 'Label',
      says: 'Die Zahl y, die das Netz auf eine Eingabe antworten soll.',
    },
    residual: {
      title: 'Residuum',
      says: 'Was fehlt: Label minus Antwort. Allein die Residuen treiben das Training an; es kommt zur Ruhe, wo alle 0 sind.',
    },
    loss: {
      title: 'Verlust',
      says: 'Die Hälfte des Mittels der quadrierten [[residual|Residuen]]: genau dann 0, wenn jedes Label getroffen ist. Das Training läuft auf ihm bergab.',
    },
    'test loss': {
      title: 'Testverlust',
      says: 'Dasselbe wie der [[loss|Verlust]], aber auf frischen Eingaben, auf denen nicht trainiert wurde und deren Labels vom Lehrer stammen: ob das Neuron gelernt wurde oder nur die Trainingspunkte.',
    },
    'gradient flow': {
      title: 'Gradientenfluss',
      says: 'Alle Gewichte bewegen sich auf dem [[loss|Verlust]] geradewegs bergab, so schnell, wie er steil ist: [[descent|Gradientenabstieg]] mit unendlich kleinen Schritten. Er erhält zweierlei: a² − |w|² jedes Neurons ([[balance|Balance]]) und die [[pair quantity|Paargröße]] zweier Neuronen, solange sie auf denselben Eingaben aktiv sind.',
    },
    descent: {
      title: 'Gradientenabstieg',
      says: 'Das übliche Training: Schritt für Schritt bergab, jeder so lang wie die Lernrate mal die Steigung. Mit kleinen Schritten folgt er dem [[gradient flow|Gradientenfluss]].',
    },
    'flow time': {
      title: 'Flusszeit t',
      says: 'Die Zeit des [[gradient flow|Gradientenflusses]], das t der Ansichten: weder Sekunden noch Schritte. Ein Schritt des [[descent|Gradientenabstiegs]] mit Lernrate 0,02 ist 0,02 davon.',
    },
    scale: {
      title: 'λ, Skala des Starts',
      says: 'Wie klein die Gewichte beginnen: w = λz mit einem zufälligen z, dessen Länge etwa 1/√m ist, und ebenso großen Ausgabegewichten. Die Ausgabe des Netzes beginnt bei λ² mal einer gewöhnlichen Größe. Der Regler Anfangsskala stellt sie ein.',
    },
    balance: {
      title: 'Balance',
      says: 'Jedes gezogene Neuron startet mit einem Ausgabegewicht, das so groß ist wie seine verborgenen Gewichte, |a| = |w|. Der [[gradient flow|Gradientenfluss]] erhält a² − |w|² jedes Neurons, also bleibt es so. Ein eigener Start kann davon abweichen: Darüber sagt die Arbeit nichts.',
    },
    width: {
      title: 'Breite m',
      says: 'Wie viele verborgene [[neuron|Neuronen]] das Netz hat.',
    },
    'correlation angle': {
      title: 'Korrelationswinkel φ',
      says: 'Wie weit Eingaben vom Lehrer weg zeigen dürfen. Die Theorie der Arbeit verlangt weniger als 45°, sodass je zwei Eingaben einen spitzen Winkel einschließen: Was einer hilft, hilft dann allen. Mit einer Eingabe jenseits von 45° ist nichts bewiesen: Ein Lauf kann das Neuron trotzdem lernen oder anderswo enden.',
    },
    assumptions: {
      title: 'Annahmen',
      says: 'Was die Arbeit von Daten, Start und Skala verlangt, bevor sie etwas über einen Lauf beweist. Darunter: dass jede Eingabe weniger als 45° vom [[teacher|Lehrer]] entfernt ist und dass [[scale|λ]] unter einer Schranke liegt, die weit kleiner ist als jede Zahl, die ein Computer hat. Wo eine davon nicht gilt, schweigen die Sätze; falsch sind sie nicht. Die Ansicht Annahmen prüft jede mit ihrer Zahl.',
    },
    alignment: {
      title: 'Ausrichtung',
      says: 'Die erste Phase. Die Gewichte sind zu klein, um etwas zu antworten; sie drehen sich nur und überqueren eine Eingabe nach der anderen ([[kink|Knicke]]), positive Neuronen zu [[gamma|γ]] hin, negative davon weg. Sie endet mit der letzten Überquerung eines positiven Neurons.',
    },
    departure: {
      title: 'Aufbruch',
      says: 'Die zweite Phase: Das [[bundle|Bündel]] ist gebildet und wächst vom [[saddle|Sattelpunkt]] bei 0 weg, wie exp(|γ|t), bis seine Summe v entlang der ersten [[eigen-direction|Eigenrichtung]] auf halbem Weg zum Lehrer ist.',
    },
    convergence: {
      title: 'Konvergenz',
      says: 'Die dritte Phase: v, die Summe des [[bundle|Bündels]], ist entlang der ersten [[eigen-direction|Eigenrichtung]] über den halben Weg zum Lehrer hinaus und legt den Rest zurück. Nach Theorem 7 der Arbeit geht, wo ihre Annahmen gelten, der Verlust gegen 0, und das Netz am Ende des Trainings geht für λ → 0 gegen ein einziges Neuron, den Lehrer: [[rank|Rang]] 1.',
    },
    T0: {
      title: 'Zeit T₀',
      says: 'Eine Zeiteinheit nach der letzten Überquerung einer [[yardstick|Vergleichsbahn]]: Bis dahin hat, wie die Arbeit beweist, wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist, jedes Neuron alles überquert, was es überqueren wird.',
    },
    T1: {
      title: 'Zeit T₁',
      says: 'Ein Viertel des [[plateau|Plateaus]], das die Regel vorhersagt. Wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist, beweist die Arbeit, dass dann die positiven Neuronen an [[gamma|γ]] ausgerichtet und noch klein sind.',
    },
    T2: {
      title: 'Zeit T₂',
      says: 'Ab T₁ die erste Zeit, zu der v, die Summe des [[bundle|Bündels]], entlang der ersten [[eigen-direction|Eigenrichtung]] auf halbem Weg zum Lehrer ist. Von da an beschränkt die Arbeit den Verlust, wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist.',
    },
    saddle: {
      title: 'Sattelpunkt',
      says: 'Eine Stelle, an der die Steigung 0 ist, ohne dass es ein tiefster Punkt wäre: Das Netz, dessen Gewichte alle 0 sind, ist eine. Training von einem kleinen Start beginnt dicht daneben und braucht lange, um sie zu verlassen: das [[plateau|Plateau]].',
    },
    plateau: {
      title: 'Plateau',
      says: 'Die Strecke, auf der sich der [[loss|Verlust]] kaum bewegt: Das Netz ist zu klein, um etwas zu antworten. Ein [[bundle|Bündel]], das mit Größe λ beginnt und wie exp(|γ|t) wächst, braucht etwa ln(1/λ)/|γ|, um Größe 1 zu erreichen. Ein zehnmal kleinerer Start wartet also um ln(10)/|γ| länger, für hinreichend kleines λ.',
    },
    'final angle': {
      title: 'Endwinkel',
      says: 'Der größte Winkel zwischen zwei positiven Neuronen am Ende des Trainings: wie weit das [[bundle|Bündel]] von einer einzigen Richtung entfernt ist. Wo sich jedes positive Neuron dem Bündel anschließt und λ hinreichend klein ist, ist er proportional zu λ, denn die [[pair quantity|Paargröße]] zweier Neuronen beginnt proportional zu λ² und bleibt, während ihre Längen bei Werten enden, die nicht von λ abhängen. Ein zehnmal kleinerer Start lässt ein Zehntel des Winkels übrig.',
    },
    yardstick: {
      title: 'Vergleichsbahn',
      says: 'Der Weg, den ein Neuron nähme, wenn das Netz nie etwas antwortete, sodass seine Fehler die Labels blieben (im Englischen yardstick). Vor dem Lauf bekannt, aus Daten und Start. Lemma 3 der Arbeit: Wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist, überquert jedes Neuron die Eingaben in der Reihenfolge seiner Vergleichsbahn, zu fast denselben Zeiten.',
    },
    'eigen-direction': {
      title: 'Eigenrichtung',
      says: 'Eine Richtung der Daten: ein Eigenvektor der Matrix XXᵀ/n, entlang dem die Eingaben das quadratische Mittel η haben. Das größte η kommt zuerst. Der Arbeit zufolge steigt v, wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist, zuerst entlang dieser Richtung, und wo es den Anteil des Lehrers entlang mehrerer überschreitet, tut es das in dieser Reihenfolge, einer nach der anderen. Die Ansicht Eigenkoordinaten zeigt, was entlang jeder noch zu lernen ist und in welcher Reihenfolge sie die Null überqueren.',
    },
    'predictor space': {
      title: 'Prädiktorraum',
      says: 'Der Raum, in dem v lebt, die Summe des [[bundle|Bündels]]. Jeder Punkt darin ist eine lineare Antwort v·x; der Lehrer v* ist das Ziel und der Lauf ein Weg dorthin.',
    },
    sharpness: {
      title: 'Schärfe S',
      says: 'Wie stark die Ausgaben auf die Gewichte reagieren, entlang der Richtung, in der sie am stärksten reagieren: der größte Eigenwert des Tangentialkerns, der angibt, wie die [[residual|Residuen]] fallen. Nahe einer Lösung multipliziert ein Schritt des [[descent|Gradientenabstiegs]] das, was entlang dieser Richtung übrig ist, mit 1 − S·Schritt. Solange S unter 2/Schritt liegt, ist das zwischen −1 und 1: Der Rest schrumpft, und der Abstieg folgt dem [[gradient flow|Gradientenfluss]]. Darüber wächst er von Schritt zu Schritt, und der Abstieg geht anderswohin. Wo jedes Label getroffen ist, ist S auch der größte Eigenwert der Hesse-Matrix des [[loss|Verlusts]]; anderswo weicht er davon höchstens um den größten Zug |g| auf ein Neuron ab.',
    },
    'region S': {
      title: 'Gebiet S',
      says: 'Der Teil des [[predictor space|Prädiktorraums]], in dem die Theorie der Arbeit v ab T₁ hält, wo ihre [[assumptions|Annahmen]] gelten und λ hinreichend klein ist: Was entlang eines größeren Eigenwerts liegt, ist dem entlang eines kleineren voraus. Darin ist der Weg zum Lehrer frei.',
    },
    rank: {
      title: 'Rang',
      says: 'Wie viele Richtungen die verborgenen Gewichte W brauchen. Rang 1: alle w entlang einer Linie, sodass das Netz ein einziges Neuron ist, aus wie vielen es auch besteht. Nach Theorem 7 der Arbeit geht, wo ihre Annahmen gelten, das Netz am Ende des Trainings für λ → 0 gegen den [[teacher|Lehrer]] selbst: Rang 1.',
    },
    'singular value': {
      title: 'Singulärwert',
      says: 'Die Längen der Gewichtsmatrix W entlang ihrer Hauptrichtungen, die größte zuerst. Sind alle außer dem ersten 0, so ist der [[rank|Rang]] 1.',
    },
    'nuclear norm': {
      title: 'Nuklearnorm',
      says: 'Die Summe der [[singular value|Singulärwerte]] von W: eine Größe der Gewichte, die jede Richtung zählt, die sie brauchen. Für ein Neuron, das so lang ist wie ein Lehrer mit Norm 1, ist sie 1.',
    },
    'squared norm': {
      title: 'Quadrierte Norm |θ|²',
      says: 'Die Summe der Quadrate aller Gewichte, der verborgenen und der Ausgabegewichte. Ein einzelnes balanciertes Neuron, das ein Lehrer mit Norm 1 ist, hat 1 + 1 = 2.',
    },
    interpolator: {
      title: 'Interpolierendes Netz',
      says: 'Ein Netz, das jedes Label genau trifft. Es gibt viele davon: Welches sucht sich das Training aus?',
    },
    'least norm': {
      title: 'Kleinste Norm',
      says: 'Von allen [[interpolator|interpolierenden Netzen]] die, deren Gewichte die kleinste [[squared norm|quadrierte Norm]] haben. Eine naheliegende Vermutung dafür, was sich das Training aussucht. Die Arbeit zeigt Daten, für die sie falsch ist: Dort treffen zwei Neuronen die Labels mit kleinerer Norm als eines, und von einem hinreichend kleinen Start endet das Training trotzdem bei einem Neuron.',
    },
    'least rank': {
      title: 'Kleinster Rang',
      says: 'Von allen [[interpolator|interpolierenden Netzen]] die, deren Gewichte den niedrigsten [[rank|Rang]] haben. Mit einem Lehrer-Neuron ist das Rang 1. Unter den Annahmen der Arbeit endet das Training nahe bei einem von ihnen, umso näher, je kleiner λ ist.',
    },
    M: {
      title: 'Die Zahl M',
      says: 'Eine Zahl der Daten (n = d unabhängige Eingaben, jede weniger als 90° vom Lehrer), die zwischen [[least norm|kleinster Norm]] und [[least rank|kleinstem Rang]] entscheidet: Unter 0 sind die Netze vom Rang 1 auch die mit kleinster Norm; über 0 hat ein Netz vom Rang 2 eine kleinere.',
    },
    boost: {
      title: 'Boost',
      says: 'Die Bewegung aller Neuronen mit einem [[pattern|Muster]]: (a, w) bewegt sich wie ein Vektor der Raumzeit, wenn ein Beobachter entlang des Zugs g schneller wird. Richtungen drängen sich um g, Längen wachsen voraus und schrumpfen achteraus.',
    },
    aberration: {
      title: 'Aberration',
      says: 'Wie ein [[boost|Boost]] Richtungen dreht: Der Winkel ϑ zum Zug schrumpft, wie es die Winkel des Sternenlichts vor einem schnellen Schiff tun. Ein positives Neuron dreht sich zum Zug hin, ein negatives von ihm weg. Die Ausrichtung ist genau das.',
    },
    rapidity: {
      title: 'Rapidität',
      says: 'Wie weit ein [[boost|Boost]] gegangen ist: Zeit mal Länge des Zugs, ρ = t|g|.',
    },
    'light-like': {
      title: 'Lichtartig',
      says: 'Ein Neuron mit |a| = |w|: Als Vektor (a, w) der Raumzeit, mit a als Zeit, ist es ein Lichtstrahl. [[balance|Balancierte]] Neuronen beginnen so, und der [[gradient flow|Gradientenfluss]] erhält es.',
    },
    'pair quantity': {
      title: 'Paargröße',
      says: 'Eine Zahl zweier Neuronen gleichen Vorzeichens in [[balance|Balance]], die der [[gradient flow|Gradientenfluss]] nicht ändert, solange sie ein [[pattern|Muster]] teilen: das Produkt ihrer Ausgabegewichte mal 1 − cos ihres Winkels. Wachsen also zwei positive Neuronen des [[bundle|Bündels]], so muss der Winkel zwischen ihnen schrumpfen.',
    },
  },
};
