/** The script that a dynamic import in the source of a function asks for; a bundler has put its final name there. */
const IMPORTED = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?(["'`])(\.{0,2}\/[^"'`]+)\1/;

/**
 * What a script that is fetched on demand exports. A browser that could not have a script remembers that by its address, for as long as
 * the page is there: from the second time on it is asked for by another, with a query that means nothing.
 * @param load `() => import('./here.ts')`, written so: the address is read from its source
 * @returns what fetches it, told how often it could not be had before
 */
export function onRetry<Module, Part>(
  load: () => Promise<Module>,
  part: (module: Module) => Part,
): (failures: number) => Promise<Part> {
  return async (failures) => {
    if (failures === 0) return part(await load());
    fetchStylesAgain();
    try {
      return part(await load());
    } catch (error) {
      const path = IMPORTED.exec(String(load))?.[2];
      if (path === undefined) throw error;
      const address = new URL(path, import.meta.url);
      address.searchParams.set('again', String(failures));
      return part(await import(/* @vite-ignore */ address.href));
    }
  };
}

/** Styles that could not be had: what fetches scripts takes them for done. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.replaceWith(link.cloneNode());
  }
}
