/**
 * Files that are dropped before what reads them is here: without anybody to take them the browser would go to the file, and the page be gone.
 * Of the first script, hence so little.
 */
let held: readonly File[] = [];
let events: AbortController | null = null;

/** Keeps what is dropped on the page from now on. */
export function holdFiles(window: Window): void {
  events = new AbortController();
  const { signal } = events;
  const hold = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    if (event.type === 'drop') held = [...event.dataTransfer.files];
  };
  window.addEventListener('dragover', hold, { signal });
  window.addEventListener('drop', hold, { signal });
}

/** Ends the keeping. @returns the files of the last drop, once; empty where there was none */
export function heldFiles(): readonly File[] {
  events?.abort();
  const files = held;
  held = [];
  return files;
}
