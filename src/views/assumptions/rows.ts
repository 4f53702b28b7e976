import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { MAX_EIGEN_DIMENSION } from '../../model/measures/eigenbasis.ts';
import type { Assumption, AssumptionId } from '../../model/theory/assumptions.ts';
import type { Run } from '../../state/run.ts';
import { words } from '../../text/words.ts';
import { powerOfTen } from './powers.ts';

const text = () => words().pictures.assumptions;

export type RowState = 'held' | 'broken' | 'none';

/** What breaks an assumption: inputs and coordinates are named, neurons can be pinned. */
export interface Broken {
  readonly kind: 'inputs' | 'coordinates' | 'neurons';
  /** from 0 */
  readonly indices: readonly number[];
}

/** One assumption as it is written. */
export interface Row {
  readonly id: AssumptionId;
  readonly state: RowState;
  readonly title: string;
  readonly sentence: string;
  /** the number it rests on; null where there is none */
  readonly number: RichText | null;
  /** what that is held against */
  readonly bound: RichText;
  /** null where nothing can be named */
  readonly broken: Broken | null;
}

/** How the number of an assumption is written, and its bound. */
const NUMBERS: Record<AssumptionId, (value: number, run: Run) => { number: RichText; bound: RichText }> = {
  span: (value) => ({
    number: [
      symbol('\u03b7'),
      lowered('d'),
      upright('\u2009/\u2009'),
      ...eta(1),
      equal,
      ...numberText(value),
    ],
    bound: above('0'),
  }),
  correlation: (value) => ({
    number: setParts(text().numbers.correlation(degrees(value))),
    bound: [upright('< 45\u00b0')],
  }),
  distinctEigenvalues: (value) => ({
    number: setParts(text().numbers.distinctEigenvalues(eta(1), [equal, ...numberText(value)])),
    bound: above('0'),
  }),
  positiveCoordinates: (value) => ({
    number: setParts(
      text().numbers.positiveCoordinates([
        symbol('\u03bd'),
        upright('*'),
        lowered('k'),
        equal,
        ...numberText(value),
      ]),
    ),
    bound: above('0'),
  }),
  positiveNeuron: (value, run) => ({
    number: [upright(text().numbers.positiveNeuron(value, run.start.initial.width))],
    bound: [upright('\u2265 1')],
  }),
  offBoundary: (value) => ({
    number: setParts(text().numbers.offBoundary([...COSINE, equal, ...numberText(value)])),
    bound: above('0'),
  }),
  scale: (value, run) => ({
    number: [symbol('\u03bb'), equal, ...powerOfTen(Math.log10(run.parameters.initScale))],
    bound: [upright('\u2264 '), ...powerOfTen(value)],
  }),
};

/** The cosine of the angle between a neuron and an input. */
const COSINE: RichText = [
  upright('|cos('),
  symbol('w'),
  lowered('j'),
  upright(', '),
  symbol('x'),
  lowered('i'),
  upright(')|'),
];

const KINDS: Partial<Record<AssumptionId, Broken['kind']>> = {
  correlation: 'inputs',
  distinctEigenvalues: 'coordinates',
  positiveCoordinates: 'coordinates',
  offBoundary: 'neurons',
};

/** The assumptions of a run as the panel writes them. */
export function rowsOf(run: Run, assumptions: readonly Assumption[]): Row[] {
  return assumptions.map((assumption) => {
    const { id, held, value, broken } = assumption;
    const kind = KINDS[id];
    const { number, bound } = NUMBERS[id](value, run);
    return {
      id,
      state: held === null ? 'none' : held ? 'held' : 'broken',
      title: text().list[id].title,
      sentence: sentenceOf(assumption, run),
      number: Number.isNaN(value) ? null : number,
      bound,
      broken: kind === undefined || broken.length === 0 ? null : { kind, indices: broken },
    };
  });
}

function sentenceOf({ id, held, value, broken }: Assumption, run: Run): string {
  const { samples, dimension, teacher } = run.start.dataset;
  if (held === null) {
    const needsTeacher = id === 'correlation' || id === 'positiveCoordinates' || id === 'scale';
    return needsTeacher && teacher === null ? text().noTeacher : text().noBasis(MAX_EIGEN_DIMENSION);
  }
  if (held) return text().list[id].held;
  switch (id) {
    case 'span':
      return samples < dimension ? text().list.span.tooFew(samples, dimension) : text().list.span.broken;
    case 'correlation':
      return text().list.correlation.broken(broken.length, samples);
    case 'offBoundary':
      return text().list.offBoundary.broken(broken.length);
    case 'scale':
      return value === Number.NEGATIVE_INFINITY ? text().list.scale.never : text().list.scale.broken;
    default:
      return text().list[id].broken;
  }
}

const equal = upright(' = ');

function above(bound: string): RichText {
  return [upright(`> ${bound}`)];
}

function eta(index: number): RichText {
  return [symbol('\u03b7'), lowered(String(index))];
}

/** To a hundredth of a degree: an input may stand close to 45. */
function degrees(value: number): RichText {
  return [upright(`${value.toFixed(2)}\u00b0`)];
}
