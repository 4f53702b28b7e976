import { local } from '../../drawing/axis/localNumber.ts';
import {
  lowered,
  numberText,
  plainNumber,
  type RichText,
  symbol,
  upright,
} from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { MAX_EIGEN_DIMENSION } from '../../model/measures/eigenbasis.ts';
import type { Assumption, AssumptionId } from '../../model/theory/assumption.ts';
import { chanceOfNoStart } from '../../model/theory/startAssumptions.ts';
import type { Run } from '../../state/run.ts';
import { assumptionWords } from '../../text/assumptionWords.ts';
import { powerOfTen } from './powers.ts';

const text = () => assumptionWords();

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
  /** where it stands in the paper */
  readonly place: string;
  readonly sentence: string;
  /** the number it rests on; null where there is none */
  readonly number: RichText | null;
  /** what that is held against */
  readonly bound: RichText;
  /** null where nothing can be named */
  readonly broken: Broken | null;
}

interface Numbers {
  readonly number: RichText;
  readonly bound: RichText;
}

/** How the number of an assumption is written, and its bound. */
const NUMBERS: Record<AssumptionId, (value: number, run: Run, held: boolean | null) => Numbers> = {
  dimension: (value) => ({ number: [symbol('d'), equal, upright(String(value))], bound: above('1') }),
  teacherNorm: (value) => ({
    number: [upright('|'), symbol('v'), upright('*|'), equal, ...numberText(value)],
    bound: [upright('= 1')],
  }),
  negativeOffTarget: (value) => ({
    number: setParts(text().numbers.leastAngle(degrees(value))),
    bound: above('0'),
  }),
  distinctDirections: (value) => ({
    number: setParts(text().numbers.leastAngle(degrees(value))),
    bound: above('0'),
  }),
  oneBoundary: (value) => ({
    number: setParts(text().numbers.leastTime(numberText(value))),
    bound: above('0'),
  }),
  staysOff: (value) => ({ number: [upright(text().numbers.turnedOff(value))], bound: [] }),
  span: (value, _run, held) => ({
    number: [
      symbol('\u03b7'),
      lowered('d'),
      upright('\u2009/\u2009'),
      ...eta(1),
      equal,
      ...orRounding(value, held),
    ],
    bound: above('0'),
  }),
  correlation: (value) => ({
    number: setParts(text().numbers.correlation(degrees(value))),
    bound: [upright('< 45\u00b0')],
  }),
  distinctEigenvalues: (value, _run, held) => ({
    number: setParts(text().numbers.distinctEigenvalues(eta(1), [equal, ...orRounding(value, held)])),
    bound: above('0'),
  }),
  positiveCoordinates: (value, _run, held) => ({
    number: setParts(
      text().numbers.positiveCoordinates([
        symbol('\u03bd'),
        upright('*'),
        lowered('k'),
        equal,
        ...orRounding(value, held),
      ]),
    ),
    bound: above('0'),
  }),
  balanced: (value, _run, held) => ({
    number: setParts(
      text().numbers.balanced([...IMBALANCE, equal, ...(held ? zeroOrRounding(value) : numberText(value))]),
    ),
    bound: [upright('= 0')],
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
    number: [symbol('\u03bb'), equal, ...numberText(run.parameters.initScale)],
    bound: [upright('\u2264 '), ...powerOfTen(value)],
  }),
};

/** What is broken because it is 0 but for rounding has digits by chance: they are not written. */
function orRounding(value: number, held: boolean | null): RichText {
  return held === false ? zeroOrRounding(value) : numberText(value);
}

function zeroOrRounding(value: number): RichText {
  return value === 0 ? numberText(value) : [upright(text().numbers.rounding)];
}

/** How far a neuron is from balance. */
const IMBALANCE: RichText = [
  upright('||'),
  symbol('a'),
  lowered('j'),
  upright('| \u2212 |'),
  symbol('w'),
  lowered('j'),
  upright('||'),
];

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
  balanced: 'neurons',
  offBoundary: 'neurons',
  negativeOffTarget: 'neurons',
  distinctDirections: 'inputs',
  oneBoundary: 'neurons',
  staysOff: 'neurons',
};

/** The assumptions of a run as the panel writes them. */
export function rowsOf(run: Run, assumptions: readonly Assumption[]): Row[] {
  return assumptions.map((assumption) => {
    const { id, held, value, broken } = assumption;
    const kind = KINDS[id];
    const { number, bound } = NUMBERS[id](value, run, held);
    return {
      id,
      state: held === null ? 'none' : held ? 'held' : 'broken',
      title: text().list[id].title,
      place: text().places[id],
      sentence: sentenceOf(assumption, run, assumptions),
      number: Number.isNaN(value) ? null : number,
      bound,
      broken: kind === undefined || broken.length === 0 ? null : { kind, indices: broken },
    };
  });
}

function sentenceOf(assumption: Assumption, run: Run, all: readonly Assumption[]): string {
  const { id, held } = assumption;
  if (held === null) return unknownSentence(id, run);
  return held ? heldSentence(assumption, run, all) : brokenSentence(assumption, run);
}

function unknownSentence(id: AssumptionId, { start: { dataset } }: Run): string {
  if (id === 'staysOff') return text().notKnown;
  const needsTeacher =
    id === 'correlation' || id === 'teacherNorm' || id === 'positiveCoordinates' || id === 'scale';
  return needsTeacher && dataset.teacher === null ? text().noTeacher : text().noBasis(MAX_EIGEN_DIMENSION);
}

function heldSentence({ id, value }: Assumption, run: Run, all: readonly Assumption[]): string {
  const { list, nothingToCompare } = text();
  switch (id) {
    case 'positiveNeuron': {
      const { held, chance, tinyChance } = list.positiveNeuron;
      const none = chanceOfNoStart(run.start.initial.width);
      return `${held} ${none < 1e-300 ? tinyChance : chance(plainNumber(none, 2))}`;
    }
    case 'negativeOffTarget':
    case 'distinctDirections':
    case 'oneBoundary':
      return Number.isNaN(value) ? nothingToCompare[id] : list[id].held;
    case 'scale':
      if (all.some((other) => other.held !== true)) return list.scale.heldAlone;
      return run.parameters.method === 'descent' ? list.scale.heldInDescent : list.scale.held;
    default:
      return list[id].held;
  }
}

function brokenSentence({ id, value, broken }: Assumption, { start: { dataset } }: Run): string {
  const { samples, dimension } = dataset;
  const { list } = text();
  switch (id) {
    case 'span':
      return samples < dimension ? list.span.tooFew(samples, dimension) : list.span.broken;
    case 'correlation':
    case 'distinctDirections':
      return list[id].broken(broken.length, samples);
    case 'balanced':
    case 'offBoundary':
    case 'negativeOffTarget':
    case 'oneBoundary':
    case 'staysOff':
      return list[id].broken(broken.length);
    case 'scale':
      return value === Number.NEGATIVE_INFINITY ? list.scale.never : list.scale.broken;
    default:
      return list[id].broken;
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
  return [upright(`${local(value.toFixed(2))}\u00b0`)];
}
