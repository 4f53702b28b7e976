// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ControlPanel } from '../../src/app/controls/ControlPanel.tsx';
import type { Parameters } from '../../src/experiment/parameters.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

afterEach(cleanup);

/** The panel over the page's own store, with the run of these parameters in it. */
function panel(change: Partial<Parameters> = {}) {
  const store = sampleStore(sampleRun({ ...change, maxTime: 1 }));
  render(
    <AppStoreContext value={store}>
      <ControlPanel />
    </AppStoreContext>,
  );
  return store;
}

const slider = (name: string) => screen.getByRole('slider', { name }) as HTMLInputElement;
const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
/** What assistive technology reads after the name. */
const description = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby')!)!.textContent;

function typeInto(name: string, text: string) {
  fireEvent.change(field(name), { target: { value: text } });
  fireEvent.keyDown(field(name), { key: 'Enter' });
}

describe('the control panel', () => {
  it('has a slider and a field of one name for every number, with a line that explains it', () => {
    panel({ method: 'descent' });
    for (const name of [
      'Width',
      'Initial scale',
      'Correlation angle',
      'Samples',
      'Dimension',
      'Learning rate',
    ]) {
      expect(slider(name).disabled, name).toBe(false);
      expect(field(name).disabled, name).toBe(false);
      expect(description(field(name)), name).not.toBe('');
    }
  });

  it('turns a knob by its keys, and tells the store that a gesture is on while the key is down', () => {
    const store = panel({ width: 60 });
    fireEvent.keyDown(slider('Width'), { key: 'ArrowRight' });
    expect(store.getState().parameters.width).toBe(61);
    expect(store.getState().gesture).toBe(true);
    fireEvent.keyUp(slider('Width'), { key: 'ArrowRight' });
    expect(store.getState().gesture).toBe(false);
  });

  it('ends the gesture wherever on the screen the pointer lets go', () => {
    const store = panel();
    fireEvent.pointerDown(slider('Samples'));
    expect(store.getState().gesture).toBe(true);
    fireEvent.pointerUp(window);
    expect(store.getState().gesture).toBe(false);
  });

  it('puts one knob back by a double click on it, and all of them by the button', () => {
    const store = panel({ width: 33, angle: 20, samples: 7 });
    fireEvent.doubleClick(slider('Width'));
    expect(store.getState().parameters).toMatchObject({
      width: NEWEST.parameters.width,
      angle: 20,
      samples: 7,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Reset parameters' }));
    expect(store.getState().parameters).toEqual(NEWEST.parameters);
  });

  it('reads the initial scale as a decimal or a power, and writes a power as one', () => {
    const store = panel();
    typeInto('Initial scale', '4^-7');
    expect(store.getState().parameters.initScale).toBe(4 ** -7);
    expect(field('Initial scale').value).toBe('4⁻⁷');
    expect(slider('Initial scale').getAttribute('aria-valuetext')).toBe('4 to the power minus 7');
    typeInto('Initial scale', '1e-3');
    expect(store.getState().parameters.initScale).toBe(1e-3);
    expect(field('Initial scale').value).toBe('10⁻³');
    typeInto('Initial scale', '4,4·10^-13');
    expect(store.getState().parameters.initScale).toBe(4.4e-13);
    expect(field('Initial scale').value).toBe('4.4\u202f×\u202f10⁻¹³');
  });

  it('names the allowed range by the field, keeps what was typed, and leaves the run as it is', () => {
    const store = panel();
    typeInto('Correlation angle', '200');
    expect(field('Correlation angle').value).toBe('200');
    expect(field('Correlation angle').getAttribute('aria-invalid')).toBe('true');
    expect(description(field('Correlation angle'))).toMatch(/\b1\b.*\b89\b/);
    expect(store.getState().parameters.angle).toBe(NEWEST.parameters.angle);
    expect(store.getState().notices).toEqual([]);
  });

  it('refuses more neurons than fit beside the inputs, saying how many would', () => {
    const store = panel({ width: 12, samples: 200 });
    typeInto('Width', '20000');
    expect(description(field('Width'))).toContain('10000');
    expect(store.getState().parameters.width).toBe(12);
  });

  it('disables what the scheme or the method sets, showing the value that holds and the reason', () => {
    panel({ scheme: 'z-matrix', dimension: 5 });
    expect(slider('Samples').disabled).toBe(true);
    expect(field('Samples').disabled).toBe(true);
    expect(field('Samples').value).toBe('5');
    expect(description(slider('Samples'))).toMatch(/n = d/);
    expect(slider('Learning rate').disabled).toBe(true);
    expect(slider('Correlation angle').disabled).toBe(false);
  });

  it('gives other data by one throw of the dice, the network staying as it was', () => {
    const store = panel();
    fireEvent.click(screen.getByRole('button', { name: /data seed/i }));
    expect(store.getState().parameters.dataSeed).not.toBe(NEWEST.parameters.dataSeed);
    expect(store.getState().parameters.networkSeed).toBe(NEWEST.parameters.networkSeed);
  });

  it('offers given points again after another scheme was looked at', () => {
    const given = {
      inputs: [
        [1, 0],
        [0.8, 0.6],
      ],
      labels: null,
      teacher: [1, 0],
    };
    const store = panel();
    expect(screen.queryByRole('option', { name: 'Given points' })).toBeNull();
    cleanup();
    store.getState().setParameters({ scheme: 'given', given });
    render(
      <AppStoreContext value={store}>
        <ControlPanel />
      </AppStoreContext>,
    );
    const data = screen.getByRole('combobox', { name: 'Data' });
    fireEvent.change(data, { target: { value: 'cone' } });
    expect(store.getState().parameters.given).toBeNull();
    fireEvent.change(data, { target: { value: 'given' } });
    expect(store.getState().parameters.given).toEqual(given);
  });
});

describe('rho', () => {
  it('stands beside the angle of Gaussian data alone, the same number with another face', () => {
    panel();
    expect(screen.queryByRole('textbox', { name: 'Rho' })).toBeNull();
    cleanup();
    const store = panel({ scheme: 'centred', angle: 45 });
    expect(field('Rho').value).toBe('1');
    expect(slider('Rho').disabled).toBe(false);
    typeInto('Rho', '0.25');
    expect(store.getState().parameters.angle).toBeCloseTo(26.565051177077994, 13);
    expect(field('Rho').value).toBe('0.25');
    expect(field('Correlation angle').value).toBe('26.565');
    typeInto('Correlation angle', '60');
    expect(field('Rho').value).toBe('3');
    fireEvent.keyDown(slider('Rho'), { key: 'ArrowRight' });
    expect(store.getState().parameters.angle).toBeGreaterThan(60);
  });

  it('follows the distribution that it is of', () => {
    const store = panel({ scheme: 'uncentred', angle: 60 });
    expect(field('Rho').value).toBe('1');
    fireEvent.change(screen.getByRole('combobox', { name: 'Data' }), { target: { value: 'centred' } });
    expect(field('Rho').value).toBe('3');
    fireEvent.change(screen.getByRole('combobox', { name: 'Data' }), { target: { value: 'opposed' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Each group' }), {
      target: { value: 'uncentred' },
    });
    expect(field('Rho').value).toBe('1');
    expect(store.getState().parameters.angle).toBe(60);
  });

  it('out of range is refused by its own field, the angle staying as it was', () => {
    const store = panel({ scheme: 'centred' });
    typeInto('Rho', '5000');
    expect(field('Rho').getAttribute('aria-invalid')).toBe('true');
    expect(description(field('Rho'))).toContain('3282');
    expect(store.getState().parameters.angle).toBe(NEWEST.parameters.angle);
  });
});

describe('b of Example 37', () => {
  it('stands where the data follow from it, and nowhere else', () => {
    const store = panel({ scheme: 'z-matrix', dimension: 3 });
    expect(screen.queryByRole('slider', { name: 'b' })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Data' }), { target: { value: 'counterexample' } });
    expect(field('b').value).toBe('100');
    typeInto('b', '20');
    expect(store.getState().parameters.stretch).toBe(20);
    typeInto('b', '10');
    expect(description(field('b'))).toMatch(/\b11\b/);
    expect(store.getState().parameters.stretch).toBe(20);
  });
});

describe('a bias', () => {
  const bias = () => screen.getByRole('checkbox', { name: 'Bias' }) as HTMLInputElement;

  it('adds a dimension to the same inputs, and gives it back', () => {
    const store = panel({ dimension: 3 });
    expect(bias().checked).toBe(false);
    expect(description(bias())).not.toBe('');
    fireEvent.click(bias());
    expect(store.getState().parameters).toMatchObject({ bias: true, dimension: 4 });
    expect(store.getState().notices).toEqual([]);
    expect(bias().checked).toBe(true);
    fireEvent.click(bias());
    expect(store.getState().parameters).toMatchObject({ bias: false, dimension: 3 });
  });

  it('leaves data of n = d as many inputs as they had, and says so', () => {
    panel({ scheme: 'z-matrix', dimension: 5 });
    fireEvent.click(bias());
    expect(field('Samples').value).toBe('5');
    expect(field('Dimension').value).toBe('6');
    expect(description(slider('Samples'))).toMatch(/n = d − 1/);
  });

  it('stays with points of one coordinate, which are too few without it', () => {
    const given = { inputs: [[1], [-2]], labels: [1, 0], teacher: null };
    const store = panel();
    act(() => store.getState().setParameters({ scheme: 'given', given, bias: true }));
    expect(bias().disabled).toBe(true);
    expect(field('Dimension').value).toBe('2');
  });
});

describe('the reach of the theory', () => {
  /** What the panel says of it, however many elements its words are set in. */
  const told = () => document.querySelector('.panel__theory')!.textContent;

  it('is confirmed with the largest actual angle', () => {
    panel({ angle: 40 });
    expect(told()).toMatch(/actual angles reach .*below 45°/);
  });

  it('is left with the number of inputs at 45 degrees or more', () => {
    const store = panel({ angle: 80, samples: 30 });
    const { dataset } = store.getState().run!.start;
    let beyond = 0;
    for (let i = 0; i < dataset.samples; i++) {
      const [x, y] = dataset.inputs.subarray(2 * i, 2 * i + 2);
      const [u, v] = dataset.teacher!;
      const angle = Math.abs(Math.atan2(x! * v! - y! * u!, x! * u! + y! * v!));
      if (angle >= Math.PI / 4) beyond++;
    }
    expect(beyond).toBeGreaterThan(1);
    expect(told()).toMatch(new RegExp(`^${beyond} of 30 inputs .* theory no longer covers`));
  });

  it('does not cover labels of two teachers', () => {
    panel({ scheme: 'opposed' });
    expect(told()).toMatch(/no single teacher neuron/);
  });
});
