import { type RichText, upright } from '../../drawing/axis/number.ts';
import { labelBy } from '../../drawing/beside/runLabel.ts';
import { matters, type ParameterName } from '../../experiment/differences.ts';
import { DEFAULTS, type Parameters } from '../../experiment/parameters.ts';
import { words } from '../../text/words.ts';

/** In this order; those of the first are said of every run, the others where they are not as usual. */
const ALWAYS: readonly ParameterName[] = [
  'dimension',
  'samples',
  'width',
  'angle',
  'initScale',
  'dataSeed',
  'networkSeed',
];
const UNUSUAL: readonly ParameterName[] = [
  'base',
  'stretch',
  'bias',
  'method',
  'learningRate',
  'lossTarget',
  'network',
];

/** A run by its parameters, in a line: `Cone: d = 2, n = 12, m = 60, ..`. */
export function runWords(parameters: Parameters): RichText {
  const names = [
    ...ALWAYS,
    ...UNUSUAL.filter((name) => name === 'learningRate' || parameters[name] !== DEFAULTS[name]),
  ].filter((name) => matters(name, parameters));
  const { name } = words().controls.schemes[parameters.scheme];
  // a line is broken between two of them, never between a name and its number
  const parts = labelBy(parameters, names).map((span) => ({
    ...span,
    text: span.text.replace(/(?<!,) /g, '\u00a0'),
  }));
  return [upright(`${name}: `), ...parts];
}
