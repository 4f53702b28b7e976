// The first script is small, so that the run of the link is being solved while the page itself is still on its way.
import type { SolveClient } from '../experiment/solveClient.ts';
import { parseLink } from '../share/link.ts';
import { LONG_LINK } from '../share/numberLists.ts';
import { LANGUAGES, languageOf } from '../text/languages.ts';
import { solveAhead } from '../worker/ahead.ts';
import { createSolveClient } from '../worker/client.ts';
import { holdFiles } from './files/heldFiles.ts';
import { spareTime } from './idle.ts';
import { openingLink } from './single/openingLink.ts';

const root = document.getElementById('root')!;
// public/can-run.js looks for it
root.dataset.begun = '';

holdFiles(window);

// Workers that are warmed up for later runs would hold up the first picture of this one.
const workers = createSolveClient(undefined, async () => {
  const store = await page;
  return spareTime(() => store.getState().player.playing);
});

/** The page reads the link once more: only there the pictures are known, and what is wrong with the link can be said. */
function solve(): SolveClient {
  const { parameters, language } = parseLink(link, new Map()).state;
  // The reader's language comes beside the page, which waits for it (and says where it cannot be had).
  LANGUAGES[language ?? languageOf(navigator.languages)].fetch?.().catch(() => {});
  return solveAhead(workers, parameters);
}

async function solveLong(): Promise<SolveClient> {
  await import('./link/readAhead.ts').then(({ readAhead }) => readAhead(link)).catch(() => {});
  return solve();
}

const link = openingLink(window);
const client = link.length > LONG_LINK ? solveLong() : solve();

// Not awaited: the page shares code with this script, whose own evaluation it would wait for.
const page = import('./page.tsx').then(async ({ openPage }) => openPage(root, await client, workers));
page.catch(() => {
  document.getElementById('not-here')!.hidden = false;
});
