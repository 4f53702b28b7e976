import { describe, expect, it } from 'vitest';
import { type FactSources, factsOfState } from '../../../src/findings/boosts/boostFacts.ts';
import { historyOf } from '../../../src/findings/boosts/boostHistory.ts';
import { CoastingNeurons, coastingAngle, coastingGap } from '../../../src/findings/boosts/coasting.ts';
import { bundleOf } from '../../../src/findings/boosts/finalBundle.ts';
import { BoostsOfStates } from '../../../src/findings/boosts/frameBoosts.ts';
import { kinksByNeuron } from '../../../src/findings/kinks/kinksByNeuron.ts';
import { stateOfFrame } from '../../../src/findings/now/stateAt.ts';
import { degreesBetween } from '../../../src/model/measures/angles.ts';
import { alignmentTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { logPairQuantity, unitDirections } from '../../../src/model/theory/pairQuantity.ts';
import type { RunRecord } from '../../../src/state/run.ts';
import { solvedRun } from '../../support/solvedRun.ts';

function sourcesOf(run: RunRecord): FactSources & { readonly boosts: BoostsOfStates } {
  const history = historyOf(run)!;
  return {
    run,
    history,
    bundle: bundleOf(run),
    coasting: new CoastingNeurons(run, history, kinksByNeuron(run)!),
    boosts: new BoostsOfStates(run),
  };
}

describe('the boosts', () => {
  it('turn all neurons of one pattern about one axis, that of the gradient of each', async () => {
    const run = await solvedRun({ dimension: 3, initScale: 1e-6 });
    const { inputs, samples } = run.start.dataset;
    const sources = sourcesOf(run);
    let shared = 0;
    for (const f of [0, 150, 250]) {
      const { state, boosts } = sources.boosts.of(stateOfFrame(run, f))!;
      const { hidden } = run.frame(f);
      for (const { rate, axis, neurons, activeCount } of boosts) {
        if (activeCount === 0) continue;
        shared += neurons.length - 1;
        for (const j of neurons) {
          const gradient = [0, 0, 0];
          for (let i = 0; i < samples; i++) {
            const x = inputs.subarray(3 * i, 3 * i + 3);
            if (x.reduce((sum, value, k) => sum + value * hidden[3 * j + k]!, 0) <= 0) continue;
            x.forEach((value, k) => {
              gradient[k]! += (state.residuals[i]! * value) / samples;
            });
          }
          gradient.forEach((g, k) => {
            expect(rate * axis[k]!).toBeCloseTo(g, 12);
          });
        }
      }
    }
    expect(shared).toBeGreaterThan(40);
  });

  it('of the history are those of the states', async () => {
    const run = await solvedRun({ width: 20 });
    const { history, boosts, bundle } = sourcesOf(run);
    const force = new Float64Array(2);
    for (const f of [0, 120, 300, run.frameCount - 1]) {
      for (const { active, force: expected } of boosts.of(stateOfFrame(run, f))!.state.groups) {
        history!.force(active, f, force);
        for (let k = 0; k < 2; k++) expect(force[k]!).toBeCloseTo(expected[k]!, 12);
      }
    }
    const record = history!.record(bundle!.active)!;
    expect(record.rates[0]).toBeCloseTo(Math.hypot(...alignmentTarget(run.start.dataset)), 5);
    // between frames as in them
    const time = (run.times[200]! + run.times[201]!) / 2;
    const middle = history!.rapidity(record, time);
    expect(middle).toBeGreaterThan(record.travelled[200]!);
    expect(middle).toBeLessThan(record.travelled[201]!);
  });
});

describe('the bundle', () => {
  it('is the positive group, active on all inputs since its last kink', async () => {
    const run = await solvedRun();
    const bundle = bundleOf(run)!;
    expect(bundle.activeCount).toBe(12);
    expect(bundle.members).toEqual([...run.start.groups.keys()].filter((j) => run.start.groups[j] === 1));
    const last = Math.max(
      ...Array.from({ length: run.kinkCount }, (_, at) =>
        run.start.groups[run.kinks.neurons[at]!] === 1 ? run.kinks.times[at]! : 0,
      ),
    );
    expect(bundle.formation).toBe(last);
    expect(run.times[bundle.formationFrame]!).toBeGreaterThanOrEqual(last);
    expect(run.times[bundle.formationFrame - 1]!).toBeLessThan(last);
  });

  it('of a run that is not complete is not known', async () => {
    const run = await solvedRun({ width: 6 });
    run.complete = false;
    expect(bundleOf(run)).toBeNull();
    expect(historyOf(run)).toBeNull();
    expect(
      factsOfState({ run, history: null, bundle: null, coasting: null }, stateOfFrame(run, 5), null, null),
    ).toMatchObject({
      boost: null,
      pair: null,
      gap: Number.NaN,
    });
  });
});

describe('the aberration law', () => {
  for (const dimension of [2, 3, 8]) {
    it(`says where every neuron points since its last kink, in ${dimension} dimensions`, async () => {
      const run = await solvedRun({ dimension, initScale: 1e-30, width: 24 });
      const { coasting, boosts, bundle } = sourcesOf(run);
      let compared = 0;
      let farthest = 0;
      // the residuals are the labels until long after the last kink
      for (let f = 0; f <= bundle!.formationFrame + 20; f += 3) {
        const { hidden } = run.frame(f);
        for (let j = 0; j < 24; j++) {
          const own = coasting!.at(j, run.times[f]!, f, boosts.of(stateOfFrame(run, f))!.state);
          if (own === null) continue;
          expect(coastingGap(own, hidden, j)).toBeLessThan(1e-9);
          compared++;
          farthest = Math.max(farthest, own.angle - coastingAngle(own, 1));
        }
      }
      expect(compared).toBeGreaterThan(500);
      expect(farthest).toBeGreaterThan(0.8);
    });
  }

  it('starts anew at each kink, and ends where a neuron is active on nothing', async () => {
    const run = await solvedRun({ initScale: 1e-8 });
    const { coasting, boosts, bundle } = sourcesOf(run);
    const kink = Array.from({ length: run.kinkCount }, (_, at) => at).find((at) =>
      bundle!.members.includes(run.kinks.neurons[at]!),
    )!;
    const j = run.kinks.neurons[kink]!;
    const before = run.frameIndexAt(run.kinks.times[kink]! - 1e-9);
    const own = (f: number) => coasting!.at(j, run.times[f]!, f, boosts.of(stateOfFrame(run, f))!.state);
    expect(own(before)!.rapidity).toBeGreaterThan(0);
    let after = before + 1;
    while (own(after) === null) after++;
    expect(own(after)!.rapidity).toBeLessThan(own(before)!.rapidity + 0.02);
    const last = run.frameCount - 1;
    const { state } = boosts.of(stateOfFrame(run, last))!;
    for (let neuron = 0; neuron < 60; neuron++) {
      const off = state.groups[state.groupOf[neuron]!]!.activeCount === 0;
      if (off) expect(coasting!.at(neuron, run.endTime, last, state)).toBeNull();
    }
  });
});

describe('the numbers', () => {
  it('are those of the model and of the run', async () => {
    const run = await solvedRun({ initScale: 1e-4 });
    const sources = sourcesOf(run);
    const { bundle, history } = sources;
    for (const f of [bundle!.formationFrame, 400, run.frameCount - 1]) {
      const facts = factsOfState(
        sources,
        stateOfFrame(run, f),
        sources.boosts.of(stateOfFrame(run, f)),
        null,
      );
      expect(facts.drift).toBe(run.measures.balanceDrift[f]);
      const [j, l] = facts.pair!.neurons;
      const { output, hidden } = run.frame(f);
      expect(facts.pair!.logNow).toBeCloseTo(logPairQuantity(output, unitDirections(hidden, 2), 2, j, l), 12);
      expect(facts.pair!.standing).toBe('conserved');
      expect(Math.abs(facts.pair!.change)).toBeLessThan(1e-9);
      const { rates, travelled } = history!.record(bundle!.active)!;
      expect(facts.boost).toMatchObject({ rate: rates[f], travelled: travelled[f] });
    }
    const early = factsOfState(sources, stateOfFrame(run, 0), sources.boosts.of(stateOfFrame(run, 0)), null);
    expect(early.pair!.standing).toBe('before');
    expect(early.boost!.degrees).toBeCloseTo(
      degreesBetween(alignmentTarget(run.start.dataset), run.start.dataset.teacher!),
      3,
    );
  });

  it('pair a selected neuron with the member that stood farthest from it', async () => {
    const run = await solvedRun();
    const sources = sourcesOf(run);
    const f = run.frameCount - 1;
    const { members, formationFrame } = sources.bundle!;
    const member = members[3]!;
    const of = (selected: number) => factsOfState(sources, stateOfFrame(run, f), null, selected).pair!;
    const [, other] = of(member).neurons;
    const { hidden } = run.frame(formationFrame);
    const row = (j: number) => hidden.subarray(2 * j, 2 * j + 2);
    const reach = members.map((j) => (j === member ? 0 : degreesBetween(row(j), row(member))));
    expect(degreesBetween(row(other), row(member))).toBeCloseTo(Math.max(...reach), 9);
    expect(of(member)).toMatchObject({ standing: 'conserved', opposite: false });
    const negative = run.start.groups.indexOf(2);
    expect(of(negative)).toMatchObject({ standing: 'apart', opposite: true });
    // dead ones have no part in it: the two that stood far apart
    expect(of(run.start.groups.indexOf(0)).neurons).toEqual(sources.bundle!.extremes);
  });

  it('tell how far the boost has turned, which is what a frozen one misses', async () => {
    const run = await solvedRun({ initScale: 1e-12 });
    const sources = sourcesOf(run);
    const { formationFrame } = sources.bundle!;
    expect(
      factsOfState(
        sources,
        stateOfFrame(run, formationFrame),
        sources.boosts.of(stateOfFrame(run, formationFrame)),
        null,
      ),
    ).toMatchObject({
      boost: { turned: 0 },
    });
    const last = run.frameCount - 1;
    const end = factsOfState(
      sources,
      stateOfFrame(run, last),
      sources.boosts.of(stateOfFrame(run, last)),
      null,
    );
    // in the end the bundle points at the teacher, a frozen boost would have taken it to gamma
    const apart = degreesBetween(alignmentTarget(run.start.dataset), run.start.dataset.teacher!);
    expect(end.gap).toBeCloseTo(apart, 1);
    expect(end.boost!.turned).toBeGreaterThan(10);
  });
});
