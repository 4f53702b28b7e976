/** Where a reader types, and where a paste or a drop has a meaning of its own. */
const OWN = 'input, textarea, select, dialog';

/**
 * Takes the files that are dropped anywhere on the page, or pasted into it, and texts that are pasted as if they were files.
 * @param pasted what a text that is pasted is called
 * @param onOver told whether a file is dragged over the page
 * @returns what ends it
 */
export function watchFiles(
  window: Window,
  pasted: string,
  open: (files: readonly File[]) => void,
  onOver: (over: boolean) => void,
): () => void {
  const events = new AbortController();
  const { signal } = events;
  function drag(event: DragEvent) {
    const files = event.dataTransfer;
    if (event.defaultPrevented || files?.types.includes('Files') !== true) return;
    // or else the browser goes to the file, and the run is gone
    event.preventDefault();
    onOver(event.type === 'dragover');
    if (event.type === 'drop') open([...files.files]);
  }
  function paste({ clipboardData, target }: ClipboardEvent) {
    if (clipboardData === null || (target instanceof Element && target.closest(OWN) !== null)) return;
    const { files } = clipboardData;
    const text = clipboardData.getData('text/plain');
    // a word or a link is no file
    if (files.length > 0) open([...files]);
    else if (/^\s*[{[]|\n/.test(text)) open([new File([text], pasted)]);
  }
  window.addEventListener('dragover', drag, { signal });
  window.addEventListener('drop', drag, { signal });
  // from one part of the page to the next it goes to that part
  window.addEventListener('dragleave', (event) => event.relatedTarget === null && onOver(false), { signal });
  window.addEventListener('paste', paste, { signal });
  return () => events.abort();
}
