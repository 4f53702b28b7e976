// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dial } from '../../../src/app/predict/Dial.tsx';
import { nearestSign, numberRings } from '../../../src/app/predict/dialPlaces.ts';
import type { Ask } from '../../../src/share/presentation.ts';
import { solvedRun } from '../../support/solvedRun.ts';

afterEach(cleanup);

/** A box that is wider than high, not at the corner of the page: the drawing is 200 by 200 in its middle. */
const BOX = { left: 40, top: 30, width: 500, height: 200 };
const MIDDLE = { px: BOX.left + BOX.width / 2, py: BOX.top + BOX.height / 2 };

async function dial(ask: Ask) {
  const run = await solvedRun({ width: 20 });
  const onChange = vi.fn<(value: number) => void>();
  const { container } = render(<Dial run={run} ask={ask} value={null} guesses={[]} onChange={onChange} />);
  const svg = container.querySelector('svg')!;
  svg.getBoundingClientRect = () => ({ ...BOX, x: BOX.left, y: BOX.top }) as DOMRect;
  svg.setPointerCapture = () => {};
  /** a place by its direction, and its share of the half of the drawing */
  const place = (degrees: number, share: number) => ({
    clientX: MIDDLE.px + 100 * share * Math.cos((degrees * Math.PI) / 180),
    clientY: MIDDLE.py - 100 * share * Math.sin((degrees * Math.PI) / 180),
    pointerId: 1,
  });
  return { run, svg, place, onChange, half: Number(svg.getAttribute('viewBox')!.split(' ')[2]) / 2 };
}

describe('the dial of a question', () => {
  it('turns its arrow to where it is pressed and dragged, and not under a pointer that only passes', async () => {
    const { svg, place, onChange } = await dial('where');
    fireEvent.pointerMove(svg, { ...place(10, 0.5), buttons: 0 });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.pointerDown(svg, { ...place(30, 0.2), buttons: 1 });
    fireEvent.pointerMove(svg, { ...place(-135, 0.9), buttons: 1 });
    fireEvent.pointerMove(svg, { ...place(180, 2), buttons: 1 });
    expect(onChange.mock.calls.map(([degrees]) => degrees)).toEqual([30, -135, 180]);
  });

  it('takes no direction from its very middle', async () => {
    const { svg, place, onChange } = await dial('where');
    fireEvent.pointerDown(svg, { ...place(0, 0), buttons: 1 });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('chooses the input whose number is tapped', async () => {
    const { run, svg, place, onChange, half } = await dial('first');
    const { inputs, samples } = run.start.dataset;
    const angles = Array.from({ length: samples }, (_, i) => Math.atan2(inputs[2 * i + 1]!, inputs[2 * i]!));
    const radii = numberRings(angles);
    for (let i = 0; i < samples; i++)
      fireEvent.pointerDown(svg, { ...place((angles[i]! * 180) / Math.PI, radii[i]! / half), buttons: 1 });
    expect(onChange.mock.calls.map(([input]) => input)).toEqual([...angles.keys()]);
  });

  it('does not show the teacher, which is most of the answer', async () => {
    const { svg } = await dial('where');
    expect(svg.textContent).toBe('');
    expect(svg.querySelectorAll('.question__input')).toHaveLength(12);
  });
});

describe('the numbers of the inputs', () => {
  it('lie apart, where there is room for them: close, equal, and across the half turn', () => {
    const angles = [0, 0, 0.01, 0.02, 3.13, -3.13, Math.PI, 1];
    const radii = numberRings(angles);
    angles.forEach((one, i) => {
      angles.forEach((other, k) => {
        if (i === k) return;
        const x = radii[i]! * Math.cos(one) - radii[k]! * Math.cos(other);
        const y = radii[i]! * Math.sin(one) - radii[k]! * Math.sin(other);
        expect(Math.hypot(x, y), `${i} and ${k}`).toBeGreaterThan(0.12);
      });
      expect(nearestSign(angles, radii, radii[i]! * Math.cos(one), radii[i]! * Math.sin(one))).toBe(i);
    });
  });

  it('stay on the dial however many are equal', () => {
    const radii = numberRings(new Array(64).fill(0.5));
    expect(Math.max(...radii)).toBeLessThan(2);
    expect(radii.every(Number.isFinite)).toBe(true);
  });
});
