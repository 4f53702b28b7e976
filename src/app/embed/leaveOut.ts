/** What shares the run, or leads to another page. */
const SHARING =
  '.copy-link, .share, .export, .printed-link, a[href]:not([href^="#"]), [data-control="share"], [data-control="export"]';

/**
 * Takes controls out of the page, for eyes, keys and screen readers alike, and with the last of a section its heading. A style
 * sheet does it: they are left out wherever they come from, and however late.
 * @param without names of controls, as they stand at their elements
 */
export function leaveOut(document: Document, without: readonly string[], sharing: boolean): void {
  const out = without.map((name) => `[data-control="${name}"]`).join(', ');
  const rules: string[] = [];
  if (sharing) rules.push(`${SHARING} { display: none !important; }`);
  if (out !== '') {
    rules.push(`${out} { display: none !important; }`);
    // a section without anything to turn is a heading of nothing
    rules.push(`.panel__section:not(:has([data-control]:not(${out}))) { display: none; }`);
    rules.push(`.page:not(:has(.panel [data-control]:not(${out}))) .drawer-button { display: none; }`);
  }
  if (rules.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
