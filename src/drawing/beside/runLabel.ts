import { differencesOf, type ParameterName } from '../../experiment/differences.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import { besideWords } from '../../text/besideWords.ts';
import { words } from '../../text/words.ts';
import { writeExactly, writePower } from '../axis/localNumber.ts';
import { powersRaised, type RichText, symbol, upright } from '../axis/number.ts';

/**
 * What differs in a run from another, in short: `λ = 10⁻⁵`, `network seed 3, descent`. It tells apart runs that differ; empty of
 * the same run.
 */
export function runLabel(of: Parameters, from: Parameters): RichText {
  return labelBy(of, differencesOf(of, from));
}

/** What a run is, by these of its parameters: so several are told apart that differ in them. */
export function labelBy(of: Parameters, names: readonly ParameterName[]): RichText {
  const parts = names.map((name) => PARTS[name](of));
  return parts.flatMap((part, index) => (index === 0 ? part : [upright(besideWords().and), ...part]));
}

type Part = (of: Parameters) => RichText;

const differs = () => besideWords().differs;

const PARTS: Readonly<Record<ParameterName, Part>> = {
  scheme: ({ scheme }) => [upright(differs().scheme(words().controls.schemes[scheme].name))],
  base: ({ base }) => [upright(differs().base(words().controls.base.options[base]))],
  dimension: ({ dimension }) => sized(words().controls.dimension, dimension),
  samples: ({ samples }) => sized(words().controls.samples, samples),
  width: ({ width }) => sized(words().controls.width, width),
  angle: ({ angle }) => [
    ...sized(words().controls.angle, Number(angle.toPrecision(5))),
    upright(words().controls.angle.unit),
  ],
  stretch: ({ stretch }) => sized({ symbol: words().controls.stretch.label }, stretch),
  bias: ({ bias }) => [upright(differs().bias[bias ? 'true' : 'false'])],
  initScale: ({ initScale }) => [
    symbol(words().controls.initScale.symbol),
    upright(' = '),
    ...powersRaised(writePower(initScale)),
  ],
  dataSeed: ({ dataSeed }) => [upright(differs().dataSeed(dataSeed))],
  networkSeed: ({ networkSeed }) => [upright(differs().networkSeed(networkSeed))],
  method: ({ method }) => [upright(differs().method[method])],
  learningRate: ({ learningRate }) => sized(words().controls.learningRate, learningRate),
  lossTarget: ({ lossTarget }) => [upright(differs().lossTarget), ...powersRaised(writeExactly(lossTarget))],
  given: () => [upright(differs().given)],
  network: () => [upright(differs().network)],
};

function sized({ symbol: sign }: { readonly symbol: string }, value: number): RichText {
  return [symbol(sign), upright(' = '), ...powersRaised(writeExactly(value))];
}
