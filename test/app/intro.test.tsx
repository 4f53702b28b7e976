// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Intro } from '../../src/app/intro/Intro.tsx';
import { IntroButton } from '../../src/app/intro/IntroButton.tsx';
import { useIntro } from '../../src/app/intro/useIntro.ts';
import { type AppStore, AppStoreContext } from '../../src/state/react.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

afterEach(cleanup);

function Page() {
  const { open, region, button, fold, unfold } = useIntro();
  return open ? <Intro region={region} onFold={fold} /> : <IntroButton button={button} onUnfold={unfold} />;
}

function shown(store: AppStore = sampleStore(sampleRun({ maxTime: 1 }))) {
  render(
    <AppStoreContext value={store}>
      <Page />
    </AppStoreContext>,
  );
  return store;
}

const line = () => screen.getByRole('region', { name: 'What this is' }).textContent;

describe('the line that introduces the page', () => {
  it('says network, labels, method, loss and start in formulas, and names the paper and links to it', () => {
    shown();
    expect(line()).toContain('h(x) = Σj aj relu(wj·x)');
    expect(line()).toContain('y = relu(v*·x)');
    expect(line()).toContain('gradient flow on the loss L = (1/2n) Σi (h(xi) − yi)²');
    expect(line()).toContain('λ = 10⁻³');
    const paper = screen.getByRole('link', { name: /Learning a Neuron by a Shallow ReLU Network/ });
    expect(paper.getAttribute('href')).toBe('https://arxiv.org/abs/2306.06479');
  });

  it('follows the knobs at once', () => {
    const store = shown();
    act(() => store.getState().setParameters({ width: 1, initScale: 4 ** -7, method: 'descent' }));
    expect(line()).toContain('one hidden neuron');
    expect(line()).toContain('λ = 4⁻⁷');
    expect(line()).toContain('gradient descent with steps Δt = 0.02');
  });

  it('speaks of two teachers where there are two, and of labels where no teacher gave them', () => {
    const store = shown();
    act(() => store.getState().setParameters({ scheme: 'opposed' }));
    expect(line()).toContain('y = relu(v1·x) − relu(v2·x)');
    const given = { inputs: [[1, 0]], labels: [1], teacher: null };
    act(() => store.getState().setParameters({ scheme: 'given', given, samples: 1 }));
    expect(line()).toContain('one given label y');
  });

  it('folds away and comes back, and the focus goes with it', () => {
    shown();
    fireEvent.click(screen.getByRole('button', { name: 'Fold this line away' }));
    expect(screen.queryByRole('region')).toBeNull();
    const button = screen.getByRole('button', { name: 'What is this?' });
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What this is' }));
  });
});
