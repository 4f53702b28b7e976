import type { beside as english } from '../en/beside.ts';
import type { Wide } from '../translation.ts';

/** Was Ansichten von den Läufen sagen, die neben dem gezeigten gemerkt sind, und von dem, was eine Datei aufgezeichnet hat. */
export const beside: Wide<typeof english> = {
  differs: {
    dataSeed: (seed) => `Daten-Seed ${seed}`,
    networkSeed: (seed) => `Netz-Seed ${seed}`,
    method: { flow: 'Fluss', descent: 'Abstieg' },
    scheme: (name) => `Daten: ${name}`,
    base: (name) => `jede Gruppe ${name}`,
    bias: { true: 'mit Bias', false: 'ohne Bias' },
    lossTarget: 'bis L = ',
    given: 'andere Punkte',
    network: 'anderer Start',
  },
  and: ', ',
  multiples: {
    button: 'Nebeneinander',
    help: 'diese Ansicht einmal für jeden der Läufe, zur selben Zeit',
  },
  onScreen: (label) => (label === '' ? 'dieser Lauf' : `dieser Lauf, ${label}`),
  file: (name) => `Datei: ${name}`,
  goesOn: (time) => [' \u2192 t = ', time],
  isCut: (time) =>
    `Er geht bis t = ${time} weiter, über das Ende dieser Achse hinaus: Logarithmische Zeit zeigt ihn ganz`,
  above: (by) => [', ', by, ' über diesem Lauf'],
  below: (by) => [', ', by, ' unter diesem Lauf'],
  same: ', wie in diesem Lauf',
  aboveEnd: (by) => [', ', by, ' über dem Ende dieses Laufs'],
  belowEnd: (by) => [', ', by, ' unter dem Ende dieses Laufs'],
  sameEnd: ', wie am Ende dieses Laufs',
  ended: (time) => [' (an seinem Ende, t = ', time, ')'],
  notYet: 'so weit noch nicht gelöst',
  ofRun: (curve, label) => `${curve}, im gemerkten Lauf mit ${label}`,
  ofFile: (curve, name) => `${curve}, in der Datei ${name}`,
  neurons: (label) => `Neuronen des gemerkten Laufs mit ${label}`,
  neuronSigns: (drawn, all) =>
    `Runde sind positiv, eckige negativ; gezeichnet sind ${drawn} von ${all} und keine toten.`,
  atEnd: (time) => `am Ende jenes Laufs, t = ${time}`,
  oneRun: (label, values) => `${label}: ${values.join(', ')}`,
  alternative: (runs) => `Gemerkte Läufe zur selben Zeit: ${runs.join('; ')}.`,
};
