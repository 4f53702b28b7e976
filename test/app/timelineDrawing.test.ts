import { expect, it } from 'vitest';
import { drawTimeline } from '../../src/app/player/timelineDrawing.ts';
import type { AppState } from '../../src/state/appState.ts';
import { createTimeScale } from '../../src/state/timeAxis.ts';
import { proofRun } from '../support/proofs.ts';
import { contactSheet } from '../support/svg/contactSheet.ts';
import { SvgContext } from '../support/svg/svgContext.ts';
import { THEMES, themePalette } from '../support/themes.ts';

const SIZE = { pxWidth: 700, pxHeight: 76 };

it('draws loss, phases, kinks and times as they were reviewed', async () => {
  const run = await proofRun('plane');
  const rows = THEMES.map((theme) =>
    (['log', 'linear'] as const).map((timeAxis) => {
      const context = new SvgContext();
      const palette = themePalette(theme);
      const axis = createTimeScale(timeAxis, run.firstKinkTime, run.endTime);
      const pxAt = (time: number) => axis.toFraction(time) * SIZE.pxWidth;
      drawTimeline({ context, ...SIZE, palette, state: {} as AppState }, { run, timeAxis, pxAt });
      return { label: `${theme}, ${timeAxis} time`, ground: palette.ground, layers: [context.drawn] };
    }),
  );
  const sheet = contactSheet(rows, { ...SIZE, font: themePalette('light').font });
  await expect(sheet).toMatchFileSnapshot('./snapshots/timeline.svg');
});
