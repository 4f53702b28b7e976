// @vitest-environment happy-dom
import { cleanup, prettyDOM, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import { AppStoreContext } from '../../src/state/react.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { PROOF_RUNS, proofRun, WRITTEN, type Written } from '../support/proofs.ts';
import { recordCanvas } from '../support/recordingCanvas.ts';
import { sampleStore } from '../support/sampleStore.ts';

/**
 * What the pictures say that are text and tables, as HTML files that a reviewer opens in a browser: before the bundle has
 * formed, and near the end. A change of a text shows as a changed file: read it before it is accepted with
 * `npx vitest run test/views/written.test.tsx -u`.
 */

/** As much of the page's own style as the files beside this test reach. */
const STYLES = ['app/theme.css', 'app/styles/base.css', 'drawing/frame/frame.css'];
const STYLE_OF: Readonly<Record<Written['picture'], string>> = {
  assumptions: 'views/assumptions/assumptions.css',
  frame: 'views/frameTable/frameTable.css',
  'least-norm': 'views/leastNorm/leastNorm.css',
};

let restore: () => void;

beforeEach(() => {
  // on a clock that stands still a short search is made on the spot, however slow the machine
  vi.spyOn(performance, 'now').mockReturnValue(0);
  restore = recordCanvas().restore;
});

afterEach(() => {
  cleanup();
  restore();
  vi.restoreAllMocks();
});

/** The document of a picture at a time, indented, its lengths to a tenth of a pixel and its ids by their order. */
async function writtenAt({ picture, run }: Written, time: number): Promise<string> {
  const solved = await proofRun(run);
  const store = sampleStore(solved, {
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  const { container } = render(
    <AppStoreContext.Provider value={store}>
      <PictureView
        picture={await fetchPicture(picture)}
        pxWidth={680}
        pxHeight={600}
        stage={true}
        settings={[]}
      />
    </AppStoreContext.Provider>,
  );
  const html = prettyDOM(container.firstElementChild!, Number.POSITIVE_INFINITY, {
    highlight: false,
  }) as string;
  cleanup();
  const ids = new Map<string, string>();
  return (
    html
      .replace(/_r_\w+?_/g, (id) => ids.get(id) ?? ids.set(id, `id${ids.size}-`).get(id)!)
      .replace(
        /(?<=[ (])(style|d|points|transform|viewBox|c?[xy][12]?|r|width|height)="[^"]*"/g,
        (attribute) =>
          attribute.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(10 * Number(number)) / 10)),
      )
      // in full a number is as the engine rounds it
      .replace(/(?<=title=")-?[\d.e+-]+(?=")/g, (number) => String(Number(Number(number).toPrecision(6))))
  );
}

describe('written', () => {
  it.each(WRITTEN)('the picture $name is as it was reviewed', async (written) => {
    const [early, , late] = PROOF_RUNS[written.run].times;
    const parts: string[] = [];
    for (const time of [early, late]) parts.push(`<h2>time ${time}</h2>\n${await writtenAt(written, time)}`);
    const links = [...STYLES, STYLE_OF[written.picture]].map(
      (file) => `<link rel="stylesheet" href="../../../src/${file}">`,
    );
    const document = ['<!doctype html>', '<meta charset="utf-8">', ...links, ...parts, ''].join('\n');
    expect(document).not.toMatch(/NaN|Infinity|undefined/);
    await expect(document).toMatchFileSnapshot(`./written/${written.name}.html`);
  });
});
