import type { scales as english } from '../en/scales.ts';
import type { Wide } from '../translation.ts';

/** Die Karte der Läufe über Skala, Winkel oder Breite. */
export const scales: Wide<typeof english> = {
  axes: { initScale: 'λ', angle: 'Winkel', width: 'm' },
  controls: {
    over: 'Was auf der Karte nach oben geht',
    overs: { initScale: 'Skalen', angle: 'Winkel', width: 'Breiten' },
    by: 'Was die Farben sagen',
    logTime: 'Log. t',
    logTimeHelp:
      'Zeit in Zehnerpotenzen, die die Ausrichtung zeigt; sonst gleichmäßig, wobei Plateaus eine gerade Kante bilden',
    bys: { loss: 'Verlust', angle: 'Winkel', norm: 'Norm' },
  },
  measures: {
    loss: { symbol: 'L', name: 'Verlust' },
    angle: { symbol: 'Winkel', name: 'Größter Winkel zwischen zwei positiven Neuronen' },
    norm: { symbol: '|v|', name: 'Länge des Bündelvektors' },
  },
  progress: {
    waiting: 'wartet auf den gezeigten Lauf',
    rows: (rows, wanted) => `${rows} von ${wanted} Zeilen`,
    done: (rows) => `${rows} Zeilen`,
    coarse: (rows, seconds) => `bleibt bei ${rows} Zeilen: Jede dauert ${seconds}\u00a0s`,
    unsolved: (rows) =>
      rows === 1 ? '1 Zeile konnte nicht gelöst werden' : `${rows} Zeilen konnten nicht gelöst werden`,
    past: 'der vorigen Parameter',
  },
  failed: {
    slow: 'Ein Lauf dauert hier so lange, dass es keine Karte von ihnen gibt.',
    unsolved: 'Es gibt hier keinen Lauf, der angäbe, wie lang die Karte ist.',
    none: {
      initScale: '',
      angle: 'Diese Daten haben keinen Korrelationswinkel, der sich einstellen ließe.',
      width: 'Dieser Start ist gegeben, mit so vielen Neuronen, wie er hat.',
    },
    broken: 'Die Karte konnte nicht ausgerechnet werden. Mit der nächsten Änderung wird es wieder versucht.',
  },
  reading: {
    none: 'noch nicht gelöst',
    ended: {
      loss: 'dieser Lauf hat sein Verlustziel erreicht',
      stalled: 'dieser Lauf ruht',
      diverged: 'dieser Lauf hat die endlichen Zahlen verlassen',
      time: 'dieser Lauf geht jenseits der Karte weiter',
      cut: 'dieser Lauf geht jenseits der Karte weiter',
    },
    failed: { slow: 'dieser Lauf dauert zu lange', unsolved: 'dieser Lauf konnte nicht gelöst werden' },
    notMeasured: 'nicht gemessen',
  },
  marks: {
    run: { name: 'Der gezeigte Lauf', value: (value) => value },
    kept: { name: 'Ein gemerkter Lauf' },
    playhead: { name: 'Abspielkopf', value: (time) => `bei t = ${time}` },
    beyond: (time) => `bei t = ${time}, jenseits der Karte`,
    t1: {
      name: 'T1 der Theorie: ein Viertel des Plateaus',
      formula: 'T_1 = ε ln(1/λ)/|γ|, ε = 1/4',
    },
    t2: {
      name: 'T2: Die erste Richtung ist halb gelernt',
      formula: 'ν_1(T_2) = ν*_1/2',
    },
    plateau: {
      name: 'Länge des Plateaus, bis auf eine Konstante',
      formula: 't = ln(1/λ)/|γ|',
      explanation:
        'Solange das Netz winzig ist, wachsen seine ausgerichteten positiven Neuronen wie exp(|γ| t): Jedes Zehntel der Skala dauert um dieselbe Zeit länger, also ist die Kante des Plateaus auf einer linearen Zeitachse eine Gerade.',
    },
    slope: (time) => `${time} länger bei einem Zehntel von λ`,
    key: {
      name: (measure) => `Farben: ${measure}`,
      explanation: 'Was jenseits eines Endes liegt, hat dessen Farbe.',
    },
    range: (low, high) => `von ${low} bis ${high}`,
  },
};
