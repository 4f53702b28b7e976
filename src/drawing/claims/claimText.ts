import type { Claim } from '../../findings/theory/claims.ts';
import { words } from '../../text/words.ts';
import { numberText, type RichText, upright } from '../axis/number.ts';
import { setParts } from '../axis/typeset.ts';

/** A bound of the paper in words, and what the run does. */
export interface ClaimText {
  readonly paper: RichText;
  /** null where the run does not tell */
  readonly run: RichText | null;
}

type Parts = readonly (string | RichText)[];

/** What is said of a bound; null where neither it nor the run says anything. */
export function claimText(claim: Claim): ClaimText | null {
  const text = words().claims;
  const says = saysOf(claim);
  const does = doesOf(claim);
  if (says === null || (does === null && !claim.idle)) return null;
  const paper = setParts(text.paper(text.results[claim.result] ?? '', says));
  if (does === null) return { paper, run: null };
  const { kept, broken, idle } = text.verdict;
  const verdict = claim.holds === false ? broken : claim.idle ? idle : kept;
  return { paper, run: setParts(text.run(withError(claim, does), verdict)) };
}

/** A bound below what the values are known to is not held by them: both are said to that. */
function withError({ says, error, what }: Claim, does: Parts): Parts {
  const finer = says !== null && says < error && what !== 'negativeRest';
  return finer ? words().claims.finer(does, numberText(error, 1)) : does;
}

function saysOf({ what, says, idle }: Claim): Parts | null {
  const text = words().claims;
  switch (what) {
    case 'negativeLength':
    case 'negativeRest':
      return [text[what].says];
    case 'bundleAngle':
    case 'halfway':
      return says === null ? (idle ? [text[what].idle] : null) : text[what].says(numberText(says));
    default:
      return says === null ? null : text[what].says(numberText(says));
  }
}

function doesOf({ what, measured, keeping, of, error }: Claim): Parts | null {
  if (measured === null) return null;
  const text = words().claims;
  const value = numberText(measured);
  switch (what) {
    case 'crossingTimes': {
      const { run, never } = text.crossingTimes;
      if (measured === Number.POSITIVE_INFINITY) return [never(keeping, of)];
      return run(measured < error ? lessThan(error) : value, keeping, of);
    }
    case 'negativeRest':
      return keeping === of ? [text[what].none(of)] : text[what].run(value, of - keeping, of);
    case 'alignment':
      return text[what].run(value, keeping, of);
    case 'logLength':
      return text[what].run(measured < error ? lessThan(error) : value);
    default:
      return text[what].run(value);
  }
}

function lessThan(error: number): RichText {
  return [upright('< '), ...numberText(error, 1)];
}
