import { describe, expect, it } from 'vitest';
import { descriptionOf, sentenceOf } from '../../../src/app/now/sentence.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { readNumber } from '../../../src/experiment/writtenNumber.ts';
import { factsOf, type NowFacts } from '../../../src/findings/now/nowFacts.ts';
import { reportOfRun } from '../../../src/findings/theory/assumptionReport.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { withStaysOff } from '../../../src/findings/theory/standing.ts';
import { staysOffIn } from '../../../src/findings/theory/staysOff.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { degreesBetween, norm } from '../../../src/model/measures/angles.ts';
import type { Stall } from '../../../src/model/solver.ts';
import { presentRate } from '../../../src/model/theory/convergenceRate.ts';
import { patternState } from '../../../src/model/theory/patterns.ts';
import { Phase } from '../../../src/model/theory/phases.ts';
import type { Outcome } from '../../../src/model/train.ts';
import type { Run } from '../../../src/state/run.ts';
import { en } from '../../../src/text/en.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { WRITTEN } from '../../support/writtenNumbers.ts';

/** @param ended how the run ended, where that is known */
function factsAt(run: Run, time: number, ended?: Pick<Outcome, 'reason' | 'stall'>): NowFacts {
  const outcome = { reason: 'loss' as const, ...ended, time: run.endTime, loss: 0 };
  const stats = { steps: 1, rejected: 0, kinks: 0, kinksLeftOut: null, solveMs: 1, thinned: false };
  return factsOf({
    run,
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
    solve: ended === undefined ? { kind: 'idle' } : { kind: 'done', outcome, stats },
  })!;
}

/** The sum of s_j a_j w_j over a group in frame f. */
function sumOf(run: Run, f: number, group: Group, sign: 1 | -1 = 1): Float64Array {
  const { groups, dataset } = run.start;
  const { output, hidden } = run.frame(f);
  const sum = new Float64Array(dataset.dimension);
  for (const [j, own] of groups.entries()) {
    if (own !== group) continue;
    for (let k = 0; k < sum.length; k++) sum[k]! += sign * output[j]! * hidden[j * sum.length + k]!;
  }
  return sum;
}

/** w_j in frame f. */
function rowOf(run: Run, f: number, j: number): Float64Array {
  const { dimension } = run.start.dataset;
  return run.frame(f).hidden.slice(j * dimension, (j + 1) * dimension);
}

/** The number that stands for `#` where the sentence has `pattern`; null where it has not. */
function said(sentence: string, pattern: string): number | null {
  const found = new RegExp(pattern.replace('#', WRITTEN)).exec(sentence);
  return found === null ? null : readNumber(found[1]!);
}

/** Where the sentence has `pattern`: that its number is `value` as far as `significant` digits can say. */
function compare(sentence: string, pattern: string, value: number, share: number): boolean {
  const number = said(sentence, pattern);
  if (number === null) return false;
  expect(Math.abs(number / value - 1), `${pattern} of "${sentence}", exactly ${value}`).toBeLessThan(share);
  return true;
}

/**
 * The same of what is measured: within a unit of the last digit that is written, half of which is rounding and half what the
 * measuring leaves open; to the least of `share`, because zeros at the end are not written.
 */
function compareMeasured(sentence: string, pattern: string, value: number, share: number): boolean {
  const found = new RegExp(pattern.replace('#', WRITTEN)).exec(sentence);
  if (found === null) return false;
  const digits = found[1]!
    .replace(/\u202f.*/u, '')
    .replace('.', '')
    .replace(/^0+/u, '').length;
  const number = readNumber(found[1]!);
  const unit = 10 ** (Math.floor(Math.log10(number)) - digits + 1);
  const allowed = Math.max(1.01 * unit, share * Math.abs(value));
  expect(Math.abs(number - value), `${pattern} of "${sentence}", exactly ${value}`).toBeLessThan(allowed);
  return true;
}

/** What rounding to three and to two digits may do. */
const THREE = 5.1e-3;
const TWO = 5.1e-2;

describe('the sentence about a run', () => {
  const cases: Readonly<Record<string, Partial<Parameters> & { readonly jumps?: true }>> = {
    'the default': {},
    'a tiny scale': { initScale: 1e-8 },
    'a scale of 1': { initScale: 1, jumps: true },
    'a scale past the saddle': { initScale: 8, jumps: true },
    space: { dimension: 3 },
    'three neurons': { width: 3, networkSeed: 4 },
    'wide angles': { angle: 70 },
    'gradient descent': { method: 'descent', learningRate: 0.1, jumps: true },
  };

  for (const [name, { jumps, ...change }] of Object.entries(cases)) {
    it(`has the numbers of its frames: ${name}`, async () => {
      const run = await solvedRun(change);
      const { dataset, groups } = run.start;
      const { gamma, guaranteedRate } = theoryOfRun(run)!;
      const members = (group: Group) => [...groups.keys()].filter((j) => groups[j] === group);
      const told = new Set<string>();
      for (let f = 0; f < run.frameCount; f += 9) {
        const { time, loss, output, hidden } = run.frame(f);
        const facts = factsAt(run, time);
        const sentence = sentenceOf(facts);
        expect(sentence.length, sentence).toBeLessThanOrEqual(en.app.now.mostLetters);
        for (const written of [sentence, descriptionOf(facts)]) {
          expect(written).toMatch(/^[A-Z\d].*[^.]\.$/);
          expect(written).not.toMatch(/NaN|none[^ ]|Infinity|undefined|null|\.\.|,,|, \.|;\.| {2}/);
        }
        const state = patternState(dataset, output, hidden);
        const activeOn = (j: number) => state.groups[state.groupOf[j]!]!.activeCount;
        const positive = members(Group.Positive);
        const onAll = positive.filter((j) => activeOn(j) === dataset.samples).length;
        const off = members(Group.Negative).filter((j) => activeOn(j) === 0).length;
        const sum = sumOf(run, f, Group.Positive);
        const happened: Record<string, boolean> = {
          gathering: compare(sentence, `# of ${positive.length} positive neurons`, onAll, 1e-9),
          'turning off':
            facts.activity!.sliding === 0 && compare(sentence, '# of \\d+ negative ones', off, 1e-9),
          loss: compare(sentence, 'loss(?: is still|,) #', loss, THREE),
          falling:
            f === 0 ||
            f + 1 === run.frameCount ||
            compareMeasured(
              sentence,
              'falls at rate #',
              presentRate(dataset, output, hidden, state)!,
              // at a kink the rate jumps, and descent takes steps
              jumps ? 1 : 2 * THREE,
            ),
          bound: compare(sentence, 'theory’s small-λ bound #', guaranteedRate!, THREE),
          times: compareMeasured(sentence, '# times theory', facts.lossRate!.rate / guaranteedRate!, TWO),
          teacher: compare(sentence, '#° from the teacher', degreesBetween(sum, dataset.teacher!), TWO),
          distance: compare(sentence, 'distance #', norm(dataset.teacher!.map((v, k) => v - sum[k]!)), TWO),
          gamma: compare(sentence, '#° from γ', degreesBetween(sum, gamma), TWO),
          farthest: compare(
            sentence,
            'up to #° from their sum',
            Math.max(...positive.map((j) => degreesBetween(rowOf(run, f, j), sum))),
            TWO,
          ),
          norm: compare(sentence, ' norm #', norm(sum), THREE),
          growing:
            f > 0 &&
            f + 1 < run.frameCount &&
            compareMeasured(
              sentence,
              'doubling every #',
              ((run.times[f + 1]! - run.times[f - 1]!) * Math.LN2) /
                Math.log(norm(sumOf(run, f + 1, Group.Positive)) / norm(sumOf(run, f - 1, Group.Positive))),
              2 * THREE,
            ),
        };
        for (const [what, happens] of Object.entries(happened)) if (happens) told.add(what);
      }
      expect(told).toContain('loss');
      expect(told).toContain('falling');
      if (name === 'the default') {
        expect([...told].sort()).toEqual(
          [
            'bound',
            'distance',
            'falling',
            'farthest',
            'gamma',
            'gathering',
            'growing',
            'loss',
            'norm',
            'teacher',
            'times',
            'turning off',
          ].sort(),
        );
      }
    });
  }

  it('tells of the second saddle of two teachers, and of each side', async () => {
    const run = await solvedRun({ scheme: 'opposed' });
    const { teachers } = run.start;
    const [first, second] = [teachers!.hidden.subarray(0, 2), teachers!.hidden.subarray(2, 4)];
    const told = new Set<string>();
    for (let f = 0; f < run.frameCount; f += 9) {
      const sentence = sentenceOf(factsAt(run, run.times[f]!));
      expect(sentence.length, sentence).toBeLessThanOrEqual(en.app.now.mostLetters);
      const [positive, negative] = [sumOf(run, f, Group.Positive), sumOf(run, f, Group.Negative, -1)];
      if (/^Second saddle: the negative neurons are past halfway to their teacher/.test(sentence)) {
        told.add('second saddle');
        compare(sentence, 'still have norm #', norm(positive), TWO);
        expect(norm(negative)).toBeGreaterThan(1.5);
      }
      if (compare(sentence, 'positive sum is #°', degreesBetween(positive, first), TWO)) told.add('sides');
      compare(sentence, 'negative sum is #°', degreesBetween(negative, second), TWO);
      if (/positive neurons are active on all 12 positive inputs/.test(sentence)) told.add('gathering');
    }
    expect([...told].sort()).toEqual(['gathering', 'second saddle', 'sides']);
  });

  it('says how the run ended', async () => {
    const run = await solvedRun();
    const end = (reason: Outcome['reason'], stall?: Stall) =>
      sentenceOf(factsAt(run, run.endTime, { reason, ...(stall && { stall }) }));
    expect(end('loss')).toMatch(/^The loss target is met at time 60\.\d: one neuron learned/);
    expect(end('time')).toMatch(/^The time limit 60\.\d ends the run at loss 10⁻⁹\. One neuron learned/);
    expect(end('stalled', 'rest')).toMatch(
      /^Nothing visible changes any more, and the loss stays at 10⁻⁹\. One neuron learned/,
    );
    expect(end('diverged')).toBe(
      'Gradient descent diverges at time 60.6: its step of 0.02 is too long here.',
    );
    expect(sentenceOf(factsAt(run, run.endTime / 2, { reason: 'loss' })), 'only at its end').not.toContain(
      'target',
    );
  });
});

describe('the sentence at the end of a run', () => {
  const counts = (run: Run) => {
    const assumptions = withStaysOff(reportOfRun(run)!, staysOffIn(run));
    return `${assumptions.filter(({ held }) => held).length} of ${assumptions.length} assumptions held.`;
  };

  it('concludes: one neuron learned, the rank, who is off, and how many assumptions held', async () => {
    const run = await solvedRun();
    const sentence = sentenceOf(factsAt(run, run.endTime, { reason: 'loss' }));
    expect(sentence).toMatch(/^The loss target is met at time 60\.6: one neuron learned, rank 1 \(σ₂\/σ₁ = /);
    expect(sentence).toContain('), all 25 negative neurons off, ');
    expect(sentence.endsWith(counts(run))).toBe(true);
    // sigma of a W of two columns, from its Gram matrix
    const [xx, xy, yy] = gram(run);
    const root = Math.hypot(xx - yy, 2 * xy);
    const [first, product] = [(xx + yy + root) / 2, xx * yy - xy * xy];
    expect(compare(sentence, 'σ₂/σ₁ = #', Math.sqrt(product) / first, TWO)).toBe(true);
    expect(descriptionOf(factsAt(run, run.endTime, { reason: 'loss' }))).toContain(counts(run).slice(0, -1));
  });

  it('claims no learned neuron where the network is none', async () => {
    for (const change of [{ initScale: 4 }, { initScale: 0.5 }, { lossTarget: 0.1 }]) {
      const run = await solvedRun(change);
      const facts = factsAt(run, run.endTime, { reason: 'loss' });
      for (const written of [sentenceOf(facts), descriptionOf(facts)]) {
        expect(written).not.toContain('learned');
        expect(written).toMatch(/^.*The loss target is met at time \S+.* with loss /);
      }
    }
  });
});

/** W^T W of a run in the plane at its end. */
function gram(run: Run): [number, number, number] {
  const { hidden } = run.frame(run.frameCount - 1);
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = 0; k < hidden.length; k += 2) {
    xx += hidden[k]! ** 2;
    xy += hidden[k]! * hidden[k + 1]!;
    yy += hidden[k + 1]! ** 2;
  }
  return [xx, xy, yy];
}

describe('the sentence about a run that could not go on', () => {
  it('says when it stopped and why, and claims no rest', async () => {
    const run = await solvedRun();
    const texts = (['no-step', 'branching'] as const).map((stall) => {
      const facts = factsAt(run, run.endTime, { reason: 'stalled', stall });
      expect(sentenceOf(facts).length).toBeLessThanOrEqual(en.app.now.mostLetters);
      expect(descriptionOf(facts)).toContain(sentenceOf(facts).split('. ')[0]);
      return sentenceOf(facts);
    });
    expect(texts[0]).toMatch(
      /^The run stops unfinished at time 60\.\d with loss 10⁻⁹: no further step would be accurate\./,
    );
    expect(texts[1]).toMatch(/^The run stops unfinished at time 60\.\d .*: .*in several ways\./);
    for (const text of texts) expect(text).not.toMatch(/changes|moves|stays|met|solved/i);
  });

  it('has room for the longest numbers', () => {
    for (const end of ['no-step', 'branching'] as const) {
      const sentence = told({ end, time: 1.23456e-10, loss: 1.23456e-10 });
      expect(sentence).toMatch(
        /^The run stops unfinished at time 1\.23\u202f×\u202f10⁻¹⁰ with loss 1\.23\u202f×\u202f10⁻¹⁰: /,
      );
      expect(sentence.length).toBeLessThanOrEqual(en.app.now.mostLetters);
    }
  });

  it('does not say of a dead network that it stopped short', () => {
    const off = { positive: 0, positiveOnAll: 0, negative: 0, negativeOff: 0, dead: 10, patterns: 0 };
    expect(told({ end: 'rest' }, off)).not.toContain('unfinished');
  });
});

/** Facts of a plain state in its alignment. */
const exactly = (rate: number) => ({ rate, error: 0 });

const FACTS: NowFacts = {
  time: 1,
  phase: Phase.Alignment,
  pastSaddle: false,
  end: null,
  learningRate: 0.02,
  width: 10,
  inputs: { all: 12, positive: 12, negative: 0 },
  activity: {
    positive: 5,
    positiveOnAll: 3,
    positiveOnOwn: 3,
    positiveOff: 0,
    negative: 4,
    negativeOnOwn: 0,
    negativeOff: 2,
    dead: 1,
    sliding: 0,
    patterns: 6,
  },
  only: { positive: null, negative: null },
  loss: 0.4,
  lossAtStart: 0.4,
  lossRate: exactly(1e-12),
  guaranteedRate: null,
  bundle: { norm: 0.01, growth: exactly(1), toGamma: 2, toTeacher: 5, distance: 0.99, farthest: 30 },
  conclusion: null,
  sides: null,
};

const told = (change: Partial<NowFacts>, activity: Partial<NonNullable<NowFacts['activity']>> = {}) =>
  sentenceOf({ ...FACTS, ...change, activity: { ...FACTS.activity!, ...activity } });

describe('the grammar of the sentence', () => {
  it('is right for none, one, some and all', () => {
    const positive = (positiveOnAll: number, all = 5) =>
      told({}, { positiveOnAll, positive: all }).split(',')[0];
    expect(positive(0)).toBe('None of the 5 positive neurons is active on all 12 inputs');
    expect(positive(1)).toBe('1 of 5 positive neurons is active on all 12 inputs');
    expect(positive(4)).toBe('4 of 5 positive neurons are active on all 12 inputs');
    expect(positive(5)).toBe('All 5 positive neurons are active on all 12 inputs');
    expect(positive(0, 2)).toBe('Neither of the two positive neurons is active on all 12 inputs');
    expect(positive(2, 2)).toBe('Both positive neurons are active on all 12 inputs');
    const negative = (negativeOff: number, all = 4) =>
      told({}, { negativeOff, negative: all }).split(/[,;] /)[1];
    expect(negative(0)).toBe('all 4 negative ones are still on');
    expect(negative(1)).toBe('1 of 4 negative ones is off');
    expect(negative(3)).toBe('3 of 4 negative ones are off');
    expect(negative(4)).toBe('all 4 negative ones are off');
    expect(negative(2, 2)).toBe('both negative ones are off');
  });

  it('is right for one input and two', () => {
    const inputs = (all: number) => told({ inputs: { all, positive: all, negative: 0 } }).split(',')[0];
    expect(inputs(1)).toBe('3 of 5 positive neurons are active on the one input');
    expect(inputs(2)).toBe('3 of 5 positive neurons are active on both inputs');
  });

  it('speaks of a group of one neuron by its inputs', () => {
    const only = (positive: number | null, negative: number | null) =>
      told({ only: { positive, negative } }, { positive: 1, negative: 1 });
    expect(only(7, 0)).toBe(
      'The one positive neuron is active on 7 of 12 inputs, the one negative neuron is active on no input; 6 activation patterns. The loss is still 0.4.',
    );
    expect(only(12, 12)).toContain('The one positive neuron is active on all 12 inputs, the one negative');
  });

  it('speaks of the groups there are', () => {
    expect(told({}, { positive: 0, positiveOnAll: 0 })).toBe(
      'No positive neuron is active on any input, 2 of 4 negative neurons are off; 6 activation patterns. The loss is still 0.4.',
    );
    expect(told({}, { negative: 0, patterns: 1 })).toBe(
      '3 of 5 positive neurons are active on all 12 inputs; one activation pattern. The loss is still 0.4.',
    );
    expect(told({}, { sliding: 1 })).toContain(', one neuron slides along a boundary. The loss');
    expect(told({}, { sliding: 3, negative: 0 })).toContain(', 3 neurons slide along boundaries;');
  });

  it('says that nothing can move where no neuron is active', () => {
    const off = { positive: 0, positiveOnAll: 0, negative: 0, negativeOff: 0, dead: 10, patterns: 0 };
    const all = 'None of the 10 neurons is active on any input: nothing can move; the loss stays at 0.4.';
    expect(told({}, off)).toBe(all);
    expect(told({ end: 'rest' }, off)).toBe(all);
    expect(told({ width: 1 }, { ...off, dead: 1 })).toBe(
      'The only neuron is active on no input and cannot move; the loss stays at 0.4.',
    );
  });

  it('says of the loss what it does', () => {
    const loss = (change: Partial<NowFacts>) => told(change).split('. ')[1];
    expect(loss({ loss: 0.399 })).toBe('The loss is still 0.399.');
    expect(loss({ loss: 0.2, lossRate: exactly(0.125) })).toBe('The loss, 0.2, falls at rate 0.125.');
    expect(loss({ loss: 0.8, lossRate: exactly(-0.125) })).toBe('The loss, 0.8, rises at rate 0.125.');
    expect(loss({ loss: 0.2, lossRate: exactly(0) })).toBe('The loss stays at 0.2.');
    expect(loss({ loss: 0.2, lossRate: null })).toBe('The loss is 0.2.');
    expect(loss({ loss: 0, lossRate: null })).toBe('The loss is 0: every label is met.');
  });

  it('writes no digit of a rate that is not right', () => {
    const loss = (rate: number, error: number) =>
      told({ loss: 0.2, lossRate: { rate, error } }).split('. ')[1];
    expect(loss(23298, 10)).toBe('The loss, 0.2, falls at rate 2.33\u202f×\u202f10⁴.');
    expect(loss(1234.5, 0.4)).toBe('The loss, 0.2, falls at rate 1235.');
    expect(loss(1234.5, 4)).toBe('The loss, 0.2, falls at rate 1.23\u202f×\u202f10³.');
    expect(loss(1.2345, 0.04)).toBe('The loss, 0.2, falls at rate 1.2.');
    expect(loss(1.2345, 0.4)).toBe('The loss, 0.2, falls at rate 1.');
    expect(loss(1.2345, 0.6)).toBe('The loss is 0.2.');
    const steep = { phase: Phase.Convergence, loss: 1e-5, guaranteedRate: 0.071463 };
    expect(told({ ...steep, lossRate: { rate: 23298, error: 12 } })).toMatch(
      /rate 2\.33\u202f×\u202f10⁴, 3\.26\u202f×\u202f10⁵ times theory’s small-λ bound 0\.0715\./,
    );
  });

  it('measures the rate against the bound, above it and below', () => {
    const converging = { phase: Phase.Convergence, loss: 1e-5, lossRate: exactly(0.3), guaranteedRate: 0.05 };
    expect(told(converging, { positiveOnAll: 5 })).toBe(
      'The loss, 10⁻⁵, falls at rate 0.3, 6 times theory’s small-λ bound 0.05. The bundle is 5° from the teacher, at distance 0.99.',
    );
    expect(told({ ...converging, lossRate: exactly(0.04) }, { positive: 5 })).toBe(
      'The loss, 10⁻⁵, falls at rate 0.04, below theory’s small-λ bound 0.05. The sum of 5 positive neurons is 5° from the teacher, at distance 0.99.',
    );
  });

  it('says that there was no saddle where the start is past it', () => {
    expect(told({ phase: Phase.Convergence, pastSaddle: true })).toMatch(
      /^No saddle at so large a λ\. 3 of 5 /,
    );
  });

  it('tells of the bundle once there is one', () => {
    const departing = { phase: Phase.Departure };
    expect(told(departing, { positiveOnAll: 5, negativeOff: 4 })).toBe(
      'All 5 positive neurons share one law, up to 30° from their sum v, v 2° from γ; norm 0.01, doubling every 0.693. The loss is still 0.4.',
    );
    expect(told(departing)).toMatch(
      /^3 of 5 positive neurons are active on all 12 inputs; bundle norm 0\.01/,
    );
    const shrinking = {
      ...departing,
      bundle: { ...FACTS.bundle!, growth: exactly(-1), toGamma: Number.NaN },
    };
    expect(told(shrinking, { positiveOnAll: 5 })).toMatch(
      /^All 5 positive neurons share one law, up to 30° from their sum v; norm 0\.01\. The loss/,
    );
  });

  it('leaves out the least where it would grow too long, and keeps to its room', () => {
    const many = {
      positive: 24000,
      positiveOnAll: 12345,
      negative: 25000,
      negativeOff: 12345,
      patterns: 23456,
      sliding: 3456,
    };
    const sentence = told(
      { inputs: { all: 1000, positive: 1000, negative: 0 }, loss: 0.123, lossRate: exactly(0.0234) },
      many,
    );
    expect(sentence.length).toBeLessThanOrEqual(en.app.now.mostLetters);
    expect(sentence).toBe(
      '12345 of 24000 positive neurons are active on all 1000 inputs, 12345 of 25000 negative ones are off. The loss, 0.123, falls at rate 0.0234.',
    );
  });

  it('says what it can while the patterns of a very large network are not known', () => {
    expect(sentenceOf({ ...FACTS, activity: null })).toBe('The loss is still 0.4.');
    expect(sentenceOf({ ...FACTS, activity: null, end: 'loss' })).toBe(
      'The loss target is met at time 1 with loss 0.4.',
    );
  });
});
