// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fetchPicture } from '../../src/views/pictures.ts';
import { drawnPicture } from '../support/drawnPicture.tsx';
import { PROOF_RUNS, PROVED, type Proved, proofRun } from '../support/proofs.ts';
import { contactSheet } from '../support/svg/contactSheet.ts';
import { THEMES, themeProperties } from '../support/themes.ts';

/**
 * What every picture draws, as SVG files that a reviewer opens: at three times, in both themes, in a small box and on the
 * stage. In the middle a neuron is pinned. A change of a picture shows as changed files: look at them before they are
 * accepted with `npx vitest run test/drawing/snapshots.test.ts -u`.
 */

/** Of the body of a picture, without its caption. */
const SIZES = {
  small: { pxWidth: 360, pxHeight: 202, stage: false },
  stage: { pxWidth: 680, pxHeight: 582, stage: true },
} as const;
type Size = keyof typeof SIZES;

const PINNED_IN_THE_MIDDLE = 2;

async function sheetOf({ picture, run, ghost, settings = [] }: Proved, size: Size): Promise<string> {
  const fetched = await fetchPicture(picture);
  const solved = await proofRun(run);
  const before = ghost === undefined ? null : await proofRun(ghost);
  const rows = THEMES.map((theme) => {
    const colours = themeProperties(theme);
    return PROOF_RUNS[run].times.map((time, index) => {
      const state = {
        ghost: before,
        pinned: index === 1 ? PINNED_IN_THE_MIDDLE : null,
        player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
      } as const;
      const shown = { ...SIZES[size], run: solved, state, settings, theme };
      return {
        label: `${theme}, time ${time}${index === 1 ? `, neuron ${PINNED_IN_THE_MIDDLE + 1} pinned` : ''}`,
        ground: colours.get('--ground')!,
        layers: drawnPicture(fetched, shown),
      };
    });
  });
  return contactSheet(rows, { ...SIZES[size], font: themeProperties('light').get('--font')! });
}

describe.each(Object.keys(SIZES) as Size[])('drawn %s', (size) => {
  it.each(PROVED.filter(({ smallOnly }) => size === 'small' || !smallOnly))(
    'the picture $name is as it was reviewed',
    async (proved) => {
      const sheet = await sheetOf(proved, size);
      expect(sheet).not.toMatch(/NaN|Infinity|undefined/);
      await expect(sheet).toMatchFileSnapshot(`./snapshots/${proved.name}-${size}.svg`);
    },
  );
});
