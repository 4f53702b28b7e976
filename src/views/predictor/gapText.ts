import { numberText, type RichText, raised, tickText, upright } from '../../drawing/axis/number.ts';
import type { BundlePlace } from '../../findings/predictor/bundlePlace.ts';
import { EPSILON } from '../../model/theory/times.ts';
import { en } from '../../text/en.ts';

const text = en.pictures.predictor.gap;

/** What there is to say of the cosine now, against 0 and against the margin, and where theory and ordinary scales part. */
export function gapSentences({ space, time, membership, t1, arrived, least }: BundlePlace): RichText[] {
  const { region, run } = space;
  if (region === null || membership === null) return [];
  if (arrived) return [[upright(text.arrived)]];
  const { cosine } = membership;
  const { cosineMargin: margin } = region;
  const { initScale } = run.parameters;
  const sentences: RichText[] = [cosineNow(cosine, margin)];
  if (t1 !== null && time < t1) sentences.push(sentence(text.early(numberText(t1))));
  if (initScale >= 1) sentences.push([upright(text.large)]);
  else if (least !== null) {
    const [lowest, at] = [numberText(least.cosine), numberText(least.time)];
    if (least.cosine > margin) sentences.push(sentence(text.kept(lowest, at)));
    else if (least.cosine > 0) {
      const scale = powerOfTen((3 / EPSILON) * Math.log10(least.cosine));
      sentences.push(sentence(text.parts(lowest, at, scale, tickText(initScale, false))));
    } else sentences.push(sentence(text.never(lowest)));
  }
  return sentences;
}

function cosineNow(cosine: number, margin: number): RichText {
  if (!(cosine > 0)) return sentence(text.outside(numberText(cosine)));
  const say = cosine > margin ? text.above : text.between;
  return sentence(say(numberText(cosine), numberText(margin)));
}

/** The largest lambda whose margin lies below a cosine is its (3/eps)th power: often beyond what a number holds. */
function powerOfTen(log10: number): RichText {
  return log10 > -300 ? numberText(10 ** log10, 2) : [upright('10'), raised(`\u2212${Math.ceil(-log10)}`)];
}

function sentence(parts: readonly (string | RichText)[]): RichText {
  return parts.flatMap((part) => (typeof part === 'string' ? [upright(part)] : [...part]));
}
