import { afterEach, describe, expect, it } from 'vitest';
import { limitNote } from '../../../src/app/lab/limit/limitNote.ts';
import type { LimitAgreement } from '../../../src/experiment/sweep/limitAgreement.ts';
import type { LimitCurve, LimitGap } from '../../../src/experiment/sweep/limitCurve.ts';
import { setLanguage } from '../../../src/text/words.ts';

const curve = (medians: (number | null)[], gaps: (LimitGap | null)[] = [], proved = true): LimitCurve => ({
  medians,
  gaps: medians.map((_, point) => gaps[point] ?? null),
  proved,
});
const drawn = curve([1, 2]);
const compared = (changes: Partial<LimitAgreement>): LimitAgreement => ({
  compared: 5,
  within: 3,
  upTo: 4 ** -7,
  least: 4 ** -9,
  largest: 4 ** -5,
  ...changes,
});

describe('what is said of the line for small lambda', () => {
  afterEach(() => setLanguage('en'));

  it('names what it rests on, as proved only where it is', () => {
    const nothing = compared({ compared: 0, within: 0, upTo: null });
    expect(limitNote(drawn, nothing)).toContain('which the paper proves of data like these');
    const assumed = limitNote(curve([1, 2], [], false), nothing)!;
    expect(assumed).toContain('takes for granted');
    expect(assumed).not.toContain('of data like these');
  });

  it('says up to which lambda every median is within a percent, and where all are, none, or not one lambda from another', () => {
    expect(limitNote(drawn, compared({}))).toMatch(/Up to λ = 4⁻⁷ every median .* within 1\u00a0% of it\.$/);
    expect(limitNote(drawn, compared({ within: 5, upTo: 4 ** -5 }))).toMatch(
      /All 5 medians .* within 1\u00a0%/,
    );
    expect(limitNote(drawn, compared({ compared: 1, within: 1 }))).toMatch(
      /The one median .* within 1\u00a0%/,
    );
    expect(limitNote(drawn, compared({ upTo: null }))).toMatch(/Not even at λ = 4⁻⁹/);
    expect(limitNote(drawn, compared({ largest: 4 ** -9 }))).toMatch(/3 of 5 medians/);
    expect(limitNote(drawn, compared({ compared: 0, within: 0, upTo: null }))).not.toContain('median');
  });

  it('says why there is none, each reason once, and nothing of a measure that has no line', () => {
    const none = compared({ compared: 0, within: 0, upTo: null });
    const missing = limitNote(curve([null, null, null], ['descent', 'descent', 'noTeacher']), none)!;
    expect(missing.match(/No line/g)).toHaveLength(2);
    expect(missing).toContain('gradient descent');
    expect(missing).toContain('no single teacher');
    expect(limitNote(curve([null], ['measure']), none)).toBeNull();
    expect(limitNote(curve([null]), none)).toBeNull();
    // where some of it is there, the rest is not spoken of
    expect(limitNote(curve([null, 1], ['beyond']), none)).not.toContain('No line');
  });

  it('is German where German is spoken', async () => {
    await setLanguage('de');
    expect(limitNote(drawn, compared({}))).toMatch(/^Linie: .* Bis λ = 4⁻⁷ liegt jeder Median/);
    expect(limitNote(curve([null], ['straggler']), compared({ compared: 0 }))).toMatch(
      /^Keine Linie .*: In zu vielen/,
    );
  });
});
