// The element `<relu-flow>`: the page in a frame of its own, with its protocol (docs/embedding.md) as methods and events. It is
// built into one file without imports, `relu-flow.js`, for any page to load.

const CONTEXT = 'relu-flow';
const VERSION = 1;
type Method = 'set' | 'play' | 'pause' | 'seek' | 'get';
/** What the page tells of itself; see `Told` in app/embed/hostMethods.ts. */
type Told = Readonly<Record<string, unknown>>;

interface Heard {
  readonly context: unknown;
  readonly id: number | null;
  readonly event: string;
  readonly result: Readonly<Record<string, unknown>> | null;
}

interface Call {
  readonly message: object;
  readonly resolve: (result: Told) => void;
  readonly reject: (error: Error) => void;
}

/** Before a browser that has no elements of one's own, or a server, nothing breaks. */
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** Attributes that are keys of the link. */
const LINK_ATTRIBUTES = ['embed', 'theme', 'lang'] as const;
/** Events that are passed on as they come. */
const PASSED = new Set(['ready', 'change', 'solved', 'resize', 'error']);

/**
 * Attributes, each a property too: `src` (a link; what begins with `#` is of the page beside this file), `embed` (`player` unless
 * told), `theme`, `lang`, `height` (CSS pixels, or `auto`: as the page asks for), `sandbox` (as of a frame).
 */
export class ReluFlow extends Base {
  static readonly observedAttributes = ['src', 'height', 'sandbox', ...LINK_ATTRIBUTES];

  declare src: string | null;
  declare embed: string | null;
  declare theme: string | null;
  declare height: string | null;
  declare sandbox: string | null;

  private frame: HTMLIFrameElement | null = null;
  private listening: AbortController | null = null;
  private here = false;
  private lastId = 0;
  private readonly waiting: Call[] = [];
  private readonly asked = new Map<number, Call>();

  connectedCallback(): void {
    this.open();
  }

  disconnectedCallback(): void {
    this.close('the element has left its page');
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.frame === null || before === after) return;
    if (name === 'height') this.fit(null);
    else if (name === 'theme' && this.here) this.set({ theme: after === '' ? null : after }).catch(() => {});
    else this.open();
  }

  play(): Promise<Told> {
    return this.call('play');
  }
  pause(): Promise<Told> {
    return this.call('pause');
  }
  /** @param time flow time */
  seek(time: number): Promise<Told> {
    return this.call('seek', { time });
  }
  /** @param keys keys of the link with what they are to be; null for what is so by default */
  set(keys: Readonly<Record<string, string | number | boolean | null>>): Promise<Told> {
    return this.call('set', keys);
  }
  get(): Promise<Told> {
    return this.call('get');
  }

  private call(method: Method, args: object = {}): Promise<Told> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const call = { message: { context: CONTEXT, version: VERSION, id, method, args }, resolve, reject };
      this.asked.set(id, call);
      // what is asked before the page is there waits for it
      if (this.here) this.send(call);
      else this.waiting.push(call);
    });
  }

  private send({ message }: Call): void {
    this.frame?.contentWindow?.postMessage(message, this.target());
  }

  /** A frame without an origin of its own can be written to only as to anybody. */
  private target(): string {
    const { sandbox } = this;
    if (sandbox !== null && !sandbox.split(/\s+/).includes('allow-same-origin')) return '*';
    return new URL(this.address()).origin;
  }

  /** Where the frame is to go: the link of `src`, with what the attributes say in the place of what it says itself. */
  private address(): string {
    const src = this.src ?? '#';
    const url = new URL(
      src,
      src.startsWith('#') || src === '' ? new URL('./', import.meta.url) : this.baseURI,
    );
    const pairs = url.hash
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '');
    const says = (key: string) => pairs.some((pair) => pair.startsWith(`${key}=`));
    for (const key of LINK_ATTRIBUTES) {
      const value = this.getAttribute(key) ?? (key === 'embed' && !says('embed') ? 'player' : null);
      if (value === null || value === '') continue;
      const at = pairs.findIndex((pair) => pair.startsWith(`${key}=`));
      pairs.splice(at < 0 ? pairs.length : at, at < 0 ? 0 : 1, `${key}=${encodeURIComponent(value)}`);
    }
    url.hash = pairs.join('&');
    return url.href;
  }

  private open(): void {
    this.close('the page was opened anew');
    this.listening = new AbortController();
    window.addEventListener('message', (event) => this.hear(event), { signal: this.listening.signal });
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.style.display ||= 'block';
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('title') ?? 'ReLU Flow';
    frame.allow = 'clipboard-write; fullscreen';
    if (this.sandbox !== null) frame.setAttribute('sandbox', this.sandbox);
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
    this.frame = frame;
    this.fit(null);
    frame.src = this.address();
    root.replaceChildren(frame);
  }

  private close(reason: string): void {
    this.listening?.abort();
    this.here = false;
    for (const { reject } of this.asked.values()) reject(new Error(reason));
    this.asked.clear();
    this.waiting.length = 0;
    this.frame?.remove();
    this.frame = null;
  }

  private hear({ source, data }: MessageEvent<Heard>): void {
    if (this.frame === null || source !== this.frame.contentWindow) return;
    if (typeof data !== 'object' || data === null || data.context !== CONTEXT) return;
    const { event, id, result } = data;
    const call = id === null ? undefined : this.asked.get(id);
    if (id !== null) this.asked.delete(id);
    if (event === 'callback') {
      call?.resolve(result ?? {});
      return;
    }
    if (event === 'error' && call !== undefined) call.reject(new Error(String(result?.message)));
    if (event === 'ready' && !this.here) {
      this.here = true;
      // the page tells nobody anything who has not spoken
      if (this.waiting.length === 0) this.get().catch(() => {});
      for (const waiting of this.waiting.splice(0)) this.send(waiting);
    }
    if (event === 'resize' || event === 'ready') this.fit(Number(result?.height));
    if (PASSED.has(event)) this.dispatchEvent(new CustomEvent(event, { detail: result }));
  }

  /** @param pxWanted what the page asks for; null where it has not spoken */
  private fit(pxWanted: number | null): void {
    if (this.frame === null) return;
    const { height } = this;
    const own = height === null || height === 'auto' ? null : Number.parseFloat(height);
    const px = own ?? pxWanted;
    if (px !== null && px > 0) this.frame.style.height = `${px}px`;
    else if (this.frame.style.height === '') this.frame.style.height = '360px';
  }
}

// `lang` is every element's own
for (const name of ['src', 'embed', 'theme', 'height', 'sandbox']) {
  Object.defineProperty(ReluFlow.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

if (globalThis.customElements?.get(CONTEXT) === undefined) {
  globalThis.customElements?.define(CONTEXT, ReluFlow);
}
