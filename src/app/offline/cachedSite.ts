/** What the service worker is told when it is built (scripts/offline.ts). */
export interface BuiltSite {
  /** all that the page may ever ask for, relative to the page; the page itself is the empty name */
  readonly files: readonly string[];
  /** a hash of what is in them */
  readonly version: string;
}

/** What of a service worker's world is needed here, so that tests can hand in another. */
export interface Surroundings {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** the address of the folder of the page, with its last slash */
  readonly scope: string;
}

/** Files by a name that holds a hash of their content: the same name is the same file for ever. */
const HASHED = /^assets\//;
/** The page as one file, which is fetched when somebody saves it, and not before: it weighs as much as all the rest. */
const ON_DEMAND = 'relu-flow.html';
/** Names of the page beside the empty one. */
const PAGE_NAMES = ['index.html'];

/**
 * The files of a site in a cache of this version of it. A page that is open goes on when a newer version has taken over: its
 * files stay in the older cache until `removeOld`.
 */
export function cachedSite({ files, version }: BuiltSite, { caches, fetch, scope }: Surroundings) {
  // two copies of the site may stand side by side under one origin
  const prefix = `relu-flow ${scope} `;
  const own = `${prefix}${version}`;
  const known = new Set(files);
  const isOlder = (name: string) => name.startsWith(prefix) && name !== own;

  const olderNames = async () => (await caches.keys()).filter(isOlder);
  const older = async (address: string): Promise<Response | undefined> => {
    for (const name of await olderNames()) {
      const found = await (await caches.open(name)).match(address);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  /** Keeps an answer of the network, where it is whole and its own. @returns whether it is kept */
  const keep = async (cache: Cache, address: string, response: Response): Promise<boolean> => {
    if (!isWhole(response)) return false;
    await cache.put(address, await notRedirected(response));
    return true;
  };

  const take = async (cache: Cache, name: string): Promise<void> => {
    const address = scope + name;
    const there = HASHED.test(name) ? await older(address) : undefined;
    if (there !== undefined) return cache.put(address, there);
    // what has no hash in its name may lie about, older, between here and the server
    const response = await fetch(new Request(address, { cache: HASHED.test(name) ? 'default' : 'no-cache' }));
    if (!(await keep(cache, address, response))) throw new Error(`${address}: ${response.status}`);
  };

  const fromNetwork = async (request: Request, name: string): Promise<Response> => {
    const response = await fetch(request);
    if (name === ON_DEMAND)
      await keep(await caches.open(own), scope + name, response.clone()).catch(() => {});
    return response;
  };

  const answered = async (request: Request, name: string): Promise<Response> => {
    const address = scope + name;
    const cached = (await (await caches.open(own)).match(address)) ?? (await older(address));
    return cached ?? fromNetwork(request, name);
  };

  return {
    /** Puts all files into the cache. Rejects, and leaves none, where one of them cannot be had whole. */
    async install(): Promise<void> {
      const cache = await caches.open(own);
      try {
        await Promise.all(files.map((name) => take(cache, name)));
      } catch (error) {
        await caches.delete(own);
        throw error;
      }
    },

    /** The caches of other versions go. */
    async removeOld(): Promise<void> {
      await Promise.all((await olderNames()).map((name) => caches.delete(name)));
    },

    /** What is answered in the network's place; null where the network is to be asked. */
    answer(request: Request): Promise<Response> | null {
      if (request.method !== 'GET' || !request.url.startsWith(scope)) return null;
      const name = nameOf(request.url.slice(scope.length), request.mode === 'navigate');
      if (known.has(name) || HASHED.test(name) || name === ON_DEMAND) return answered(request, name);
      return null;
    },
  };
}

/** A part of a file, or what another site has said without showing it, would stand for the file from then on. */
function isWhole({ status, type }: Response): boolean {
  return status === 200 && type === 'basic';
}

/** The name of a file by its address below the scope. A page may be asked for with a query, which it does not read. */
function nameOf(below: string, page: boolean): string {
  const name = below.replace(page ? /[?#].*$/s : /#.*$/s, '');
  return PAGE_NAMES.includes(name) ? '' : name;
}

/** Browsers refuse an answer that was redirected where a page is asked for: the same without that. */
async function notRedirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}
