// The first script is small, so that the run of the link is being solved while the page itself is still on its way.
import { NO_EMBEDDING } from '../share/embedding.ts';
import { parseLink } from '../share/link.ts';
import { LONG_LINK } from '../share/numberLists.ts';
import { LANGUAGES, languageOf } from '../text/languages.ts';
import { solveAhead } from '../worker/ahead.ts';
import { allowWorkers } from '../worker/allowWorkers.ts';
import { createSolveClient } from '../worker/client.ts';
import { holdFiles } from './files/heldFiles.ts';
import { spareTime } from './idle.ts';
import { openingLink } from './single/openingLink.ts';

const root = document.getElementById('root')!;
// public/can-run.js looks for it
root.dataset.begun = '';

holdFiles(window);

allowWorkers(globalThis);

// Workers that are warmed up for later runs would hold up the first picture of this one.
const workers = createSolveClient(undefined, async () => {
  const store = await page;
  return spareTime(() => store.getState().player.playing);
});

const link = openingLink(window);

/** What the link asks for is begun. The page reads it once more: only there the pictures are known, and what is wrong with it can be said. */
function begin() {
  const { parameters, language, embedding } = parseLink(link, new Map()).state;
  // The reader's language comes beside the page, which waits for it (and says where it cannot be had).
  LANGUAGES[language ?? languageOf(navigator.languages)].fetch?.().catch(() => {});
  // What a page is where another shows it: only there it is wanted, and then before anything is drawn.
  const framed = embedding !== NO_EMBEDDING || window.parent !== window;
  const embed = framed ? import('./embed/embed.ts').catch(() => undefined) : null;
  return { client: solveAhead(workers, parameters), embed };
}

async function beginLong() {
  await import('./link/readAhead.ts').then(({ readAhead }) => readAhead(link)).catch(() => {});
  return begin();
}

const begun = link.length > LONG_LINK ? beginLong() : begin();

// Not awaited: the page shares code with this script, whose own evaluation it would wait for.
const page = import('./page.tsx').then(async ({ openPage }) => {
  const { client, embed } = await begun;
  return openPage(root, client, workers, await embed);
});
page.catch(() => {
  document.getElementById('not-here')!.hidden = false;
});
