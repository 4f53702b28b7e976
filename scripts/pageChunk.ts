import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What a bundler tells of a module: which modules import it, but for dynamic imports. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

const PAGE = 'page';
/** Vite's own helper of dynamic imports, which the first script needs. */
const IMPORT_HELPER = 'vite/preload-helper';

/**
 * Lets a small first script run before the rest of the page is there. Left to itself the bundler cuts what the dynamically
 * imported `page` needs into some twenty files, and index.html does not ask for them. With this it is one file, and index.html
 * asks for it, and for its styles, together with the first script.
 * @param first ends of the paths of the first script's module and of the page's
 */
export function pageChunk(first: string, page: string): Plugin {
  return {
    name: 'page-chunk',
    apply: 'build',
    config: () => {
      const name = (id: string, graph: ModuleGraph) => {
        if (id.endsWith(first)) return null;
        if (id.includes(IMPORT_HELPER) || isImportedBy(id, first, graph)) return 'first';
        return isImportedBy(id, page, graph) ? PAGE : null;
      };
      const codeSplitting = { groups: [{ name, debugName: 'page-chunk' }] };
      // what a first load may weigh is watched by size-limit
      return { build: { chunkSizeWarningLimit: 1000, rolldownOptions: { output: { codeSplitting } } } };
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === PAGE);
        if (chunk?.type !== 'chunk') throw new Error(`there is no chunk "${PAGE}" for index.html to ask for`);
        const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
        return [link('modulepreload', chunk.fileName), ...styles.map((style) => link('stylesheet', style))];
      },
    },
  };
}

/** Whether the module `id` is the one whose path ends in `end`, or is imported by it through any number of others. */
function isImportedBy(id: string, end: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (id.endsWith(end)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = graph.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isImportedBy(importer, end, graph, seen));
}

function link(rel: string, fileName: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${fileName}` }, injectTo: 'head' };
}
