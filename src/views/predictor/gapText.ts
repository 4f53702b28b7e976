import { numberText, type RichText, raised, tickText, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import type { BundlePlace } from '../../findings/predictor/bundlePlace.ts';
import { standingOf } from '../../findings/theory/standing.ts';
import { EPSILON } from '../../model/theory/times.ts';
import { predictorWords } from '../../text/predictorWords.ts';

/** What there is to say of the cosine now, against 0 and against the margin, and where theory and ordinary scales part. */
export function gapSentences({ space, time, membership, t1, arrived, least }: BundlePlace): RichText[] {
  const text = predictorWords().gap;
  const { region, run } = space;
  if (region === null || membership === null) return [];
  if (arrived) return [[upright(text.arrived)]];
  // S is a set of the data; that v stays in it is Lemma 28's claim, and not of every run
  const claims = standingOf(run, 'lemma28').kind !== 'not';
  const { cosine } = membership;
  const { cosineMargin: margin } = region;
  const { initScale } = run.parameters;
  const sentences: RichText[] = [cosineNow(cosine, margin)];
  if (!claims) return [...sentences, [upright(text.noClaim)]];
  if (t1 !== null && time < t1) sentences.push(setParts(text.early(numberText(t1))));
  if (initScale >= 1) sentences.push([upright(text.large)]);
  else if (least !== null) {
    const [lowest, at] = [numberText(least.cosine), numberText(least.time)];
    if (least.cosine > margin) sentences.push(setParts(text.kept(lowest, at)));
    else if (least.cosine > 0) {
      const scale = largestScale((3 / EPSILON) * Math.log10(least.cosine));
      sentences.push(setParts(text.parts(lowest, at, scale, tickText(initScale, false))));
    } else sentences.push(setParts(text.never(lowest)));
  }
  return sentences;
}

function cosineNow(cosine: number, margin: number): RichText {
  const text = predictorWords().gap;
  if (!(cosine > 0)) return setParts(text.outside(numberText(cosine)));
  const say = cosine > margin ? text.above : text.between;
  return setParts(say(numberText(cosine), numberText(margin)));
}

/** The largest lambda whose margin lies below a cosine is its (3/eps)th power: often beyond what a number holds. */
function largestScale(log10: number): RichText {
  return log10 > -300 ? numberText(10 ** log10, 2) : [upright('10'), raised(`\u2212${Math.ceil(-log10)}`)];
}
