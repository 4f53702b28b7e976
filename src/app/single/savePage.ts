import { formatLink } from '../../share/link.ts';
import { pageWithRun, SINGLE_FILE } from '../../share/pageWithRun.ts';
import { linkOf } from '../../state/addressBar.ts';
import type { AppState } from '../../state/appState.ts';
import type { Language } from '../../text/languages.ts';
import { lateWords, words } from '../../text/words.ts';
import { download } from '../files/download.ts';
import { PACKED_ID, unpack, wholePage } from './packed.ts';

/**
 * Saves the page as one file that opens by a double click, without a network, as what is on screen: the run with all of its own
 * data, the pictures, the stop of the tour, and the language. Says so where the page cannot be fetched.
 */
export async function savePage(state: AppState): Promise<void> {
  let page: string;
  try {
    page = await pageText();
  } catch {
    const detail = (await lateWords('files')).pageNotFetched;
    state.notify([{ code: 'of-a-file', field: SINGLE_FILE, values: { detail } }]);
    return;
  }
  const { scheme } = state.parameters;
  // whoever opens it may have a browser of another language
  const link = formatLink({ ...linkOf(state), language: words().locale as Language });
  download(`relu-flow-${scheme}.html`, pageWithRun(page, link), 'text/html');
}

/** A page that is one file has all of it at hand; beside any other it lies on the server. */
async function pageText(): Promise<string> {
  const packed = document.getElementById(PACKED_ID)?.textContent;
  if (packed) return wholePage((await unpack(packed)).shell, packed);
  const response = await fetch(new URL(SINGLE_FILE, document.baseURI));
  if (!response.ok) throw new Error(`${SINGLE_FILE}: ${response.status}`);
  return response.text();
}
