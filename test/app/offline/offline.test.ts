import { describe, expect, it } from 'vitest';
import { loadNewer, stayOffline } from '../../../src/app/offline/offline.ts';
import { TAKE_OVER } from '../../../src/app/offline/takeOver.ts';
import { DEFAULTS } from '../../../src/experiment/parameters.ts';
import { sampleStore } from '../../support/sampleStore.ts';

class Worker extends EventTarget {
  state = 'installing';
  readonly heard: unknown[] = [];
  postMessage(message: unknown): void {
    this.heard.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  find(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
}

/** As much of a window as this needs. */
function page({
  controlled = true,
  origin = 'https://example.org',
  protocol = 'https:',
  framed = false,
} = {}) {
  const registration = new Registration();
  const asked: string[] = [];
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    register: async (name: string) => {
      asked.push(name);
      return registration;
    },
    getRegistration: async () => registration,
  });
  let loads = 0;
  const location = { href: 'https://example.org/flow/#m=3', protocol, reload: () => loads++ };
  const self = {
    origin,
    location,
    isSecureContext: true,
    navigator: { serviceWorker },
    document: Object.assign(new EventTarget(), { hidden: false }),
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, address: string) => {
        location.href = address;
      },
    },
  };
  const window = { ...self, parent: null as unknown };
  window.parent = framed ? {} : window;
  const loaded = () => loads;
  return { window: window as unknown as Window, registration, serviceWorker, location, asked, loaded };
}

const said = (store: ReturnType<typeof sampleStore>) =>
  store.getState().notices.map(({ fault }) => fault.code);

describe('a page that stays offline', () => {
  it('asks for no service worker behind a file, in a frame or where its origin is none', async () => {
    for (const where of [{ protocol: 'file:' }, { framed: true }, { origin: 'null' }]) {
      const { window, asked } = page(where);
      await stayOffline(window, sampleStore(null));
      expect(asked).toEqual([]);
    }
  });

  it('says that a newer version is there, once, and not of its own first', async () => {
    const first = page({ controlled: false });
    const store = sampleStore(null);
    await stayOffline(first.window, store);
    const own = new Worker();
    first.registration.find(own);
    own.become('installed');
    first.serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(said(store)).toEqual([]);

    const later = page();
    await stayOffline(later.window, store);
    const newer = new Worker();
    later.registration.find(newer);
    expect(said(store)).toEqual([]);
    newer.become('installed');
    later.serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(said(store)).toEqual(['newer-page']);
  });

  it('says so too where it has been waiting since before', async () => {
    const { window, registration } = page();
    registration.waiting = new Worker();
    const store = sampleStore(null);
    await stayOffline(window, store);
    expect(said(store)).toEqual(['newer-page']);
  });
});

describe('the newer version', () => {
  it('takes over, then the page is loaded again at the link of what is on screen now', async () => {
    const { window, registration, serviceWorker, location, loaded } = page();
    const waiting = new Worker();
    registration.waiting = waiting;
    const store = sampleStore(null);
    store.getState().setParameters({ width: 7 });
    await loadNewer(window, store);
    expect(waiting.heard).toEqual([TAKE_OVER]);
    expect(location.href).toContain('m=7');
    expect(loaded()).toBe(0);
    serviceWorker.dispatchEvent(new Event('controllerchange'));
    expect(loaded()).toBe(1);
  });

  it('is loaded at once where it has taken over already', async () => {
    const { window, loaded } = page();
    await loadNewer(window, sampleStore(null));
    expect(loaded()).toBe(1);
  });

  it('waits for a second press where no link carries the reader’s data, which are offered to be saved', async () => {
    const { window, location, loaded } = page();
    const store = sampleStore(null);
    const inputs = Array.from({ length: 1000 }, (_, i) => [Math.sin(i), Math.cos(1.1 * i)]);
    const given = { inputs, labels: null, teacher: [1, 0] };
    store.setState({ parameters: { ...DEFAULTS, scheme: 'given', given, samples: 1000 } });
    await loadNewer(window, store);
    expect(said(store)).toEqual(['too-large-for-link']);
    expect(loaded()).toBe(0);
    await loadNewer(window, store);
    expect(loaded()).toBe(1);
    expect(location.href).toContain('#m=3');
  });
});
