import { writeExactly, writePower } from '../../../drawing/axis/localNumber.ts';
import { powersRaised, type RichText, symbol, upright } from '../../../drawing/axis/number.ts';
import type { AxisParameter, SweepAxis } from '../../../experiment/sweep/spec.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { words } from '../../../text/words.ts';

/** How axes and their values are called: as the controls of the page are, in the language that is spoken. */

interface Naming {
  readonly label: string;
  /** in formulas; null where a word says it better */
  readonly symbol: string | null;
  readonly unit?: string;
}

export function namingOf(parameter: AxisParameter): Naming {
  const { controls } = words();
  const named: Record<AxisParameter, () => Naming> = {
    scheme: () => ({ label: controls.scheme, symbol: null }),
    d: () => controls.dimension,
    n: () => controls.samples,
    angle: () => controls.angle,
    rho: () => controls.rho,
    b: () => ({ label: controls.stretch.label, symbol: 'b' }),
    width: () => controls.width,
    scale: () => controls.initScale,
    dataSeed: () => ({ label: controls.dataSeed.label, symbol: null }),
    networkSeed: () => ({ label: controls.networkSeed.label, symbol: null }),
    method: () => ({ label: controls.method, symbol: null }),
    learningRate: () => controls.learningRate,
    lossTarget: () => ({ label: labPlotWords().lossTarget, symbol: null }),
  };
  return named[parameter]();
}

/** `Dimension, samples`: what an axis goes over. */
export function axisName({ over }: Pick<SweepAxis, 'over'>): string {
  const [first, ...rest] = over.map((parameter) => namingOf(parameter).label);
  return [first!, ...rest.map((label) => label.toLocaleLowerCase(words().locale))].join(', ');
}

/** `λ`, `d = n`; the name where there is no symbol. */
export function axisSymbol({ over }: Pick<SweepAxis, 'over'>): RichText {
  return over.flatMap((parameter, place) => {
    const { label, symbol: sign } = namingOf(parameter);
    return [
      ...(place === 0 ? [] : [upright(' = ')]),
      sign === null || sign === '' ? upright(label) : symbol(sign),
    ];
  });
}

/** Under an axis: `Initial scale λ`. */
export function axisTitle(axis: Pick<SweepAxis, 'over'>): RichText {
  const name = axisName(axis);
  const { symbol: sign } = namingOf(axis.over[0]!);
  return sign === null || sign === '' || sign === name
    ? [upright(name)]
    : [upright(`${name} `), ...axisSymbol(axis)];
}

/** Digits of a value that is not whole: in a sentence, and where many stand along an axis. */
const DIGITS = 4;
const FEW_DIGITS = 2;

/** A value as it is read: `4⁻⁷`, `40°`, `Centred Gaussian`. */
export function valueWritten(
  { over }: Pick<SweepAxis, 'over'>,
  value: number | string,
  digits = DIGITS,
): string {
  const parameter = over[0]!;
  const { controls } = words();
  if (typeof value === 'string') {
    if (parameter === 'scheme')
      return controls.schemes[value as keyof typeof controls.schemes]?.name ?? value;
    if (parameter === 'method')
      return controls.methodChoice.options[value as keyof typeof controls.methodChoice.options] ?? value;
    return value;
  }
  if (parameter === 'scale') return writePower(isPower(value) ? value : Number(value.toPrecision(digits)));
  if (parameter === 'dataSeed' || parameter === 'networkSeed') return String(value);
  const written = writeExactly(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  return parameter === 'angle' ? written + controls.angle.unit : written;
}

/** Whether it is an exact power of two, and so perhaps of four. */
function isPower(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}

export function valueText(axis: Pick<SweepAxis, 'over'>, value: number | string): RichText {
  return powersRaised(valueWritten(axis, value));
}

/** The same as short as a place on an axis wants it. */
export function shortText(axis: Pick<SweepAxis, 'over'>, value: number | string): RichText {
  return powersRaised(valueWritten(axis, value, FEW_DIGITS));
}

/** `λ = 4⁻⁷`. */
export function axisAt(axis: Pick<SweepAxis, 'over'>, value: number | string): RichText {
  const text = valueText(axis, value);
  // the name of a scheme says that it is one
  return typeof value === 'string' ? text : [...axisSymbol(axis), upright(' = '), ...text];
}

/** `λ = 4⁻⁷, d = 16`: a combination of values, `at` by axis. */
export function pointAt(axes: readonly SweepAxis[], at: readonly number[]): RichText {
  return axes.flatMap((axis, a) => [
    ...(a === 0 ? [] : [upright(', ')]),
    ...axisAt(axis, axis.values[at[a]!]!),
  ]);
}
