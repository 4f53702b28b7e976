import { beforeEach, describe, expect, it } from 'vitest';
import { cachedSite } from '../../../src/app/offline/cachedSite.ts';

const SCOPE = 'https://pages.example/flow/';
const FILES = ['', 'assets/page-1.js', 'assets/eigen-1.js', 'favicon.svg'];

/** Caches as a browser has them, as far as they are used. */
class Store {
  readonly all = new Map<string, Map<string, Response>>();

  readonly caches = {
    keys: async () => [...this.all.keys()],
    delete: async (name: string) => this.all.delete(name),
    open: async (name: string) => {
      const entries = this.all.get(name) ?? new Map<string, Response>();
      this.all.set(name, entries);
      return {
        match: async (address: string) => entries.get(address)?.clone(),
        put: async (address: string, response: Response) => void entries.set(address, response),
      };
    },
  } as unknown as CacheStorage;
}

/** An answer as the network gives it: of a page's own site, whole, unless it is said otherwise. */
function answer(text: string, { status = 200, type = 'basic', redirected = false } = {}): Response {
  const response = new Response(text, { status });
  const clone = () => answer(text, { status, type, redirected });
  for (const [key, value] of Object.entries({ type, redirected, clone }))
    Object.defineProperty(response, key, { value });
  return response;
}

let store: Store;
let asked: string[];
let network: (path: string) => Response | Promise<Response>;

const siteOf = (version: string, files: readonly string[] = FILES) =>
  cachedSite(
    { files, version },
    {
      caches: store.caches,
      fetch: async (request) => {
        const path = request.url.slice(SCOPE.length);
        asked.push(path);
        return network(path);
      },
      scope: SCOPE,
    },
  );

const wants = (path: string, mode = 'cors', method = 'GET') => {
  const request = new Request(path.startsWith('https:') ? path : SCOPE + path, { method });
  Object.defineProperty(request, 'mode', { value: mode });
  return request;
};
const textOf = async (response: Promise<Response> | null) =>
  response === null ? null : (await response).text();

beforeEach(() => {
  store = new Store();
  asked = [];
  network = (path) => answer(`network ${path}`);
});

describe('a cached site', () => {
  it('answers every file of it, and the page by any of its names, without the network once it is installed', async () => {
    const site = siteOf('one');
    await site.install();
    network = () => Promise.reject(new TypeError('offline'));
    expect(await textOf(site.answer(wants('assets/eigen-1.js')))).toBe('network assets/eigen-1.js');
    for (const name of ['', 'index.html', '?from=mail', 'index.html?a=1'])
      expect(await textOf(site.answer(wants(name, 'navigate')))).toBe('network ');
  });

  it('leaves to the network what is not of the site, what is not read, and pages beside it', async () => {
    const site = siteOf('one');
    await site.install();
    expect(site.answer(wants('https://pages.example/other/'))).toBeNull();
    expect(site.answer(wants('', 'cors', 'POST'))).toBeNull();
    expect(site.answer(wants('examples/slides.html', 'navigate'))).toBeNull();
  });

  it.each([
    ['part of a file', { status: 206 }],
    ['an opaque answer', { type: 'opaque' }],
    ['an error', { status: 404 }],
  ])('is not installed, and leaves nothing, where a file comes as %s', async (_what, said) => {
    network = (path) => answer(path, path === 'favicon.svg' ? said : {});
    await expect(siteOf('one').install()).rejects.toThrow();
    expect([...store.all.keys()]).toEqual([]);
  });

  it('takes what has not changed from the version before, and gives its files to pages that are still of it', async () => {
    await siteOf('one').install();
    asked = [];
    const next = siteOf('two', ['', 'assets/page-2.js', 'assets/eigen-1.js', 'favicon.svg']);
    await next.install();
    expect(asked.sort()).toEqual(['', 'assets/page-2.js', 'favicon.svg']);
    network = () => Promise.reject(new TypeError('offline'));
    expect(await textOf(next.answer(wants('assets/page-1.js')))).toBe('network assets/page-1.js');
    await next.removeOld();
    expect([...store.all.keys()]).toEqual([`relu-flow ${SCOPE} two`]);
    await expect(next.answer(wants('assets/page-1.js'))).rejects.toThrow('offline');
  });

  it('leaves alone the caches of another copy of the site, and of others', async () => {
    for (const name of ['relu-flow https://pages.example/ one', 'theirs']) await store.caches.open(name);
    const site = siteOf('two');
    await site.install();
    await site.removeOld();
    expect(store.all.size).toBe(3);
  });

  it('keeps the page as one file from the first time that it is asked for, not before, and only whole', async () => {
    const site = siteOf('one');
    await site.install();
    expect(asked).not.toContain('relu-flow.html');
    network = (path) => answer(`${path} 1`, { status: 206 });
    await site.answer(wants('relu-flow.html'));
    network = (path) => answer(`${path} 2`);
    expect(await textOf(site.answer(wants('relu-flow.html')))).toBe('relu-flow.html 2');
    network = () => Promise.reject(new TypeError('offline'));
    expect(await textOf(site.answer(wants('relu-flow.html')))).toBe('relu-flow.html 2');
  });

  it('keeps an answer that was redirected as one that was not: a browser opens no other', async () => {
    network = (path) => answer(`network ${path}`, { redirected: true });
    const site = siteOf('one');
    await site.install();
    expect((await site.answer(wants('', 'navigate')))!.redirected).toBe(false);
  });
});
