import type { Parameters } from '../experiment/parameters.ts';

/**
 * The controls that set something of a run, as a link names them: by the words beside them. Under each what it sets, which
 * names it too, as does that parameter's key in the link.
 */
const SETTERS = {
  width: 'width m',
  'initial-scale': 'initScale scale',
  data: 'scheme data',
  'each-group': 'base',
  'correlation-angle': 'angle',
  rho: '',
  b: 'stretch b',
  samples: 'samples n',
  dimension: 'dimension d',
  bias: 'bias',
  'data-seed': 'dataSeed seed',
  'network-seed': 'networkSeed init',
  method: 'method',
  'learning-rate': 'learningRate lr',
  'loss-target': 'lossTarget stop',
  'edit-data': 'given points',
};

/** Those that set nothing of a run: they can be left out, and there is nothing to lock. */
const OTHERS = {
  'reset-parameters': '',
  history: 'undo redo',
  play: '',
  restart: '',
  steps: 'step-forward step-back next-kink previous-kink',
  time: '',
  'time-axis': '',
  speed: '',
  pace: '',
  'add-picture': '',
};

type Setter = keyof typeof SETTERS;

/** What can be locked, besides pictures. */
export const SETTER_NAMES = Object.keys(SETTERS) as Setter[];
/** What can be left out, besides pictures. */
export const CONTROL_NAMES: readonly string[] = [...SETTER_NAMES, ...Object.keys(OTHERS)];

const ALIASES = new Map<string, string>(
  Object.entries({ ...SETTERS, ...OTHERS }).flatMap(([name, others]) =>
    others.split(' ').map((other) => [other.toLowerCase(), name]),
  ),
);

/** The shortest that each goes by, for a sentence that lists them. */
export function listed(names: readonly string[]): string {
  return names.map((name) => SETTERS[name as Setter]?.split(' ').at(-1) || name).join(', ');
}

/** The control that is meant, in whichever of its names and letters; null where there is none among `names`. */
export function controlNamed(text: string, names: readonly string[]): string | null {
  const name = text.toLowerCase();
  const meant = ALIASES.get(name) ?? name;
  return names.includes(meant) ? meant : null;
}

/** The parameter that a control sets; the two knobs of the angle set the same. */
export function parameterOf(name: string): keyof Parameters {
  return SETTERS[name === 'rho' ? 'correlation-angle' : (name as Setter)].split(' ')[0] as keyof Parameters;
}
