// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { draftOf, fileOf } from '../../../../src/app/lab/form/draft.ts';
import { SpecForm } from '../../../../src/app/lab/form/SpecForm.tsx';
import { checkSpec } from '../../../../src/app/lab/form/specFault.ts';
import { DEFAULTS } from '../../../../src/experiment/parameters.ts';
import { PRESETS } from '../../../../src/experiment/sweep/presets/presets.ts';
import type { SweepSpec } from '../../../../src/experiment/sweep/spec.ts';
import { readSweepSpec, sweepSpecFile } from '../../../../src/experiment/sweep/specFile.ts';
import { NEWEST } from '../../../../src/share/versions.ts';
import { madeSpec } from '../../../support/madeSweep.ts';

const SPEC = madeSpec([{ over: ['scale'], values: [1, 1 / 4, 1 / 16, 1 / 64] }]);

function shown(spec: SweepSpec = SPEC) {
  const told: SweepSpec[] = [];
  function Host() {
    const [open, setOpen] = useState(spec);
    const onSpec = (next: SweepSpec) => {
      told.push(next);
      setOpen(next);
    };
    return <SpecForm spec={open} currentRun={NEWEST.parameters} onSpec={onSpec} />;
  }
  render(<Host />);
  return told;
}

const field = (name: string | RegExp) => screen.getByLabelText(name) as HTMLInputElement;
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
const type = (name: string, value: string) => {
  fireEvent.change(field(name), { target: { value } });
  fireEvent.blur(field(name));
};

afterEach(cleanup);

describe('the draft of a sweep', () => {
  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    'says the preset %s again',
    (_, { spec }) => {
      expect(sweepSpecFile(readSweepSpec(fileOf(draftOf(spec))))).toEqual(sweepSpecFile(spec));
    },
  );

  it('says values in the shortest way that gives exactly those', () => {
    const wayOf = (...values: readonly number[]) => draftOf(madeSpec([{ over: ['scale'], values }])).axes[0];
    expect(wayOf(16, 4, 1, 1 / 4)).toMatchObject({ way: 'powers', from: '2', to: '-1' });
    expect(wayOf(1, 2, 3, 4)).toMatchObject({ way: 'linear', from: '1', to: '4', count: '4' });
    expect(wayOf(1, 0.1, 0.01)).toMatchObject({ way: 'log', count: '3' });
    expect(wayOf(1, 0.3, 0.2)).toMatchObject({ way: 'list', list: '1, 0.3, 0.2' });
  });

  it('reads lists as people write them', () => {
    const listed = (list: string) => {
      const draft = draftOf(SPEC);
      const { spec } = checkSpec(fileOf({ ...draft, axes: [{ ...draft.axes[0]!, way: 'list', list }] }));
      return spec?.axes[0]?.values;
    };
    for (const list of ['1, 0.5, 4^-2', '1 0.5 4^-2', '1;0.5;4⁻²', '1,0.5,4^-2', '1\n0.5\n4^-2'])
      expect(listed(list)).toEqual([1, 0.5, 1 / 16]);
  });
});

describe('the form of a sweep', () => {
  it('takes what is typed when the field is left, and says how many runs that makes', () => {
    const told = shown();
    type('Trials of each', '3');
    expect(told).toHaveLength(1);
    expect(told[0]!.trials.count).toBe(3);
    expect(document.querySelector('[role=status]')!.textContent).toContain('4 points of 3 trials: 12 runs');
    type('to 4 to the power', '-5');
    expect(told[1]!.axes[0]!.values).toHaveLength(6);
  });

  it('keeps what it cannot take, says at the field what is allowed, and takes it once it is mended', () => {
    const told = shown();
    type('to 4 to the power', '-400');
    expect(told).toEqual([]);
    expect(field('to 4 to the power').value).toBe('-400');
    expect(field('to 4 to the power').getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(field('to 4 to the power').getAttribute('aria-describedby')!);
    expect(note?.textContent).toMatch(/10⁻¹⁰⁰|64/);
    expect(document.querySelector('[role=status]')!.textContent).toContain('cannot be run yet');
    type('Trials of each', 'many');
    expect(field('to 4 to the power').value).toBe('-400');
    type('to 4 to the power', '-3');
    expect(field('Trials of each').getAttribute('aria-invalid')).toBe('true');
    type('Trials of each', '2');
    expect(told.at(-1)).toMatchObject({ trials: { count: 2 } });
  });

  it('goes over a second axis, and lets go of it', () => {
    const told = shown();
    choose('Vary also', 'd,n');
    expect(told.at(-1)!.axes).toMatchObject([{ over: ['scale'] }, { over: ['d', 'n'], values: [4, 16] }]);
    choose('Vary also', '');
    expect(told.at(-1)!.axes).toHaveLength(1);
  });

  it('shows a third axis as the others, keeps it while the rest is changed, and lets go of it', () => {
    const third = madeSpec([
      { over: ['scale'], values: [1, 1 / 4, 1 / 16, 1 / 64] },
      { over: ['width'], values: [8, 16] },
      { over: ['angle'], values: [10, 20, 30] },
    ]);
    const told = shown(third);
    expect(field('And vary').value).toBe('angle');
    type('Trials of each', '3');
    type('to 4 to the power', '-5');
    expect(told.at(-1)!.axes).toMatchObject([
      { over: ['scale'] },
      { over: ['width'] },
      { over: ['angle'], values: [10, 20, 30] },
    ]);
    // without the second the third takes its place
    choose('Vary also', '');
    expect(told.at(-1)!.axes).toMatchObject([{ over: ['scale'] }, { over: ['angle'] }]);
    choose('And vary', 'width');
    expect(told.at(-1)!.axes).toHaveLength(3);
    choose('And vary', '');
    expect(told.at(-1)!.axes).toHaveLength(2);
  });

  it('says what is wrong also where no field is to blame', () => {
    const told = shown();
    choose('Vary also', 'scale');
    expect(told).toEqual([]);
    const status = document.querySelector('[role=status]')!.textContent!;
    expect(status).toMatch(/cannot be run yet: .{10}/);
  });

  it('takes the run on screen as the one that all are like', () => {
    const told = shown();
    fireEvent.click(screen.getByText('Use the run on screen'));
    expect(told.at(-1)!.base.data).toMatchObject({ scheme: NEWEST.parameters.scheme, d: DEFAULTS.dimension });
    expect(screen.getByText('It is the run on screen.')).toBeTruthy();
  });

  it('reads the text of a spec, and tells what is wrong with it by its place without losing it', () => {
    const told = shown();
    const text = screen.getByLabelText('Spec as JSON');
    const use = within(text.parentElement!).getByText('Use this text');
    const read = (value: string) => {
      fireEvent.change(text, { target: { value } });
      fireEvent.click(use);
    };
    const file = sweepSpecFile(SPEC) as { axes: object[] };
    read('{ "version": 1, ');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('not JSON');
    read(JSON.stringify({ ...file, axes: [{ over: 'scale', values: [1, 1000] }] }));
    expect(document.querySelector('[role=alert]')?.textContent).toContain('axes[0].values[1]');
    expect((text as HTMLTextAreaElement).value).toContain('1000');
    read(JSON.stringify({ ...file, axes: [{ over: 'scale', values: [1, 2] }] }));
    expect(told.at(-1)!.axes[0]!.values).toEqual([1, 2]);
  });

  it('begins anew with another sweep, and leaves its fields alone while its own is shown', () => {
    const { rerender } = render(<SpecForm spec={SPEC} currentRun={NEWEST.parameters} onSpec={() => {}} />);
    const other = madeSpec([{ over: ['angle'], values: [10, 20, 30] }], { trials: 7 });
    rerender(<SpecForm spec={other} currentRun={NEWEST.parameters} onSpec={() => {}} />);
    expect(field('Trials of each').value).toBe('7');
    expect(field('How many').value).toBe('3');
  });
});
