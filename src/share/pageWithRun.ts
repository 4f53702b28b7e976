/** Names the element that holds the link of a run that the page was saved with. */
export const LINK_NAME = 'relu-flow:link';

/** The name of the page as one file, beside the page. */
export const SINGLE_FILE = 'relu-flow.html';

/** The page as one file, with the link of a run in it. @throws where `page` is none */
export function pageWithRun(page: string, link: string): string {
  const place = `<meta name="${LINK_NAME}" content="`;
  const [before, after, ...more] = page.split(`${place}"`);
  if (after === undefined || more.length > 0) throw new Error('this is not the page as one file');
  return `${before}${place}${escaped(link)}"${after}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
