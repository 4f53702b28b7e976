import { describe, expect, it } from 'vitest';
import { stepOfferOf } from '../../../src/app/steps/stepOffer.ts';
import type { AppStore } from '../../../src/state/react.ts';
import { openedStore } from '../../support/solvedStore.ts';

async function ended(store: AppStore) {
  const isEnded = ({ run, parameters, solve } = store.getState()) =>
    run?.complete === true && run.parameters === parameters && solve.kind === 'done';
  for (let turn = 0; turn < 10_000 && !isEnded(); turn++)
    await new Promise((resolve) => setImmediate(resolve));
  const { run, solve } = store.getState();
  if (run === null || solve.kind !== 'done') throw new Error('it has not ended');
  return { run, outcome: solve.outcome };
}

async function offered(store: AppStore) {
  const { run, outcome } = await ended(store);
  const at = () => stepOfferOf(run, outcome);
  const first = at();
  for (let turn = 0; turn < 1000 && at()?.step == null; turn++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return { first, offer: at()!, outcome };
}

describe('steps that are too long', () => {
  it('are said to be where descent diverges, and the step offered then meets the target', async () => {
    const store = openedStore('data=opposed&n=4&m=12&init=3&method=descent&lr=0.9');
    const { first, offer, outcome } = await offered(store);
    expect(outcome.reason).toBe('diverged');
    expect(first!.sentences[0]).toBe('Gradient descent diverges: its steps of 0.9 are too long here.');
    expect(first!.step).toBeNull();
    const [, edge, sharpness, tried] = /2\/S = ([\d.]+), S = ([\d.]+) .*Tried with ([\d.]+):/.exec(
      offer.sentences[1]!,
    )!;
    expect(Number(edge) * Number(sharpness)).toBeCloseTo(2, 1);
    expect(Number(tried)).toBe(offer.step);
    expect(offer.step).toBeLessThan(Number(edge));
    store.getState().setParameters({ learningRate: offer.step! });
    const after = await ended(store);
    expect(after.outcome.reason).toBe('loss');
    expect(stepOfferOf(after.run, after.outcome)).toBeNull();
  }, 60_000);

  it('are said to be where descent throws all neurons off and stays, which the flow does not', async () => {
    const { first, offer, outcome } = await offered(openedStore('m=12&init=3&method=descent&lr=2.5'));
    expect(outcome.reason).toBe('stalled');
    expect(first).toBeNull();
    expect(offer.sentences[0]).toBe(
      'Steps of 2.5 are too long here: descent ends with loss 0.429, where the gradient flow comes down to 10⁻⁹.',
    );
    expect(offer.step).toBeLessThan(1.2);
  }, 60_000);

  it('are not where descent ends as the flow does, without meeting the target', async () => {
    // the one neuron is on no input: nothing moves, whatever the step
    const { run, outcome } = await ended(openedStore('m=1&n=2&method=descent&lr=2.5'));
    expect(outcome.reason).not.toBe('loss');
    for (let turn = 0; turn < 100; turn++) {
      expect(stepOfferOf(run, outcome)).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }, 60_000);
});
