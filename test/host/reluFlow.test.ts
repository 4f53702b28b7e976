// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReluFlow } from '../../src/host/reluFlow.ts';

afterEach(() => document.body.replaceChildren());

// what is in the frame is played by the tests
const { happyDOM } = window as unknown as {
  happyDOM: { settings: { disableIframePageLoading: boolean; handleDisabledFileLoadingAsSuccess: boolean } };
};
Object.assign(happyDOM.settings, {
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
});

/** The element on a page, what its frame is sent, and what the page in it says. */
function placed(html: string) {
  document.body.innerHTML = html;
  const element = document.querySelector('relu-flow') as ReluFlow;
  const frame = () => element.shadowRoot!.querySelector('iframe')!;
  const sent: { message: Record<string, unknown>; target: string }[] = [];
  const listen = () => {
    const inner = {
      postMessage: (message: Record<string, unknown>, target: string) => sent.push({ message, target }),
    };
    Object.defineProperty(frame(), 'contentWindow', { value: inner, configurable: true });
    return inner;
  };
  let inner = listen();
  const say = (data: object, source: unknown = inner) =>
    window.dispatchEvent(
      Object.assign(new Event('message'), { data: { context: 'relu-flow', id: null, ...data }, source }),
    );
  const anew = () => {
    inner = listen();
  };
  return { element, frame, sent, say, anew };
}

const PAGE = 'https://flow.example/at/#scale=1e-5&theme=light';

describe('the element <relu-flow>', () => {
  it('opens its link, with what its attributes say in the place of what that says', () => {
    const { element, frame } = placed(`<relu-flow src="${PAGE}" theme="dark" lang="de"></relu-flow>`);
    expect(element).toBeInstanceOf(ReluFlow);
    expect(frame().src).toBe('https://flow.example/at/#scale=1e-5&theme=dark&embed=player&lang=de');
    element.embed = 'picture';
    expect(element.getAttribute('embed')).toBe('picture');
    expect(frame().src).toContain('embed=picture');
    element.src = 'https://flow.example/#embed=full';
    element.embed = null;
    expect(frame().src).toBe('https://flow.example/#embed=full&theme=dark&lang=de');
  });

  it('keeps what is asked before the page is there, and answers with what that answers', async () => {
    const { element, sent, say } = placed(`<relu-flow src="${PAGE}"></relu-flow>`);
    const got = element.seek(3);
    expect(sent).toEqual([]);
    say({ event: 'ready', result: { version: 1, height: 300 } });
    expect(sent).toEqual([
      {
        message: { context: 'relu-flow', version: 1, id: 1, method: 'seek', args: { time: 3 } },
        target: 'https://flow.example',
      },
    ]);
    say({ event: 'callback', id: 1, result: { time: 3 } });
    expect(await got).toEqual({ time: 3 });
    const refused = element.set({ m: 0 });
    say({ event: 'error', id: 2, result: { message: 'args.m: 0 is outside' } });
    await expect(refused).rejects.toThrow('args.m: 0 is outside');
    const left = element.play();
    element.remove();
    await expect(left).rejects.toThrow('left its page');
  });

  it('speaks first, so that it is told what happens, and passes that on as events', () => {
    const { element, frame, sent, say } = placed(`<relu-flow src="${PAGE}"></relu-flow>`);
    const heard = vi.fn();
    for (const type of ['ready', 'change', 'solved', 'resize', 'error', 'callback'])
      element.addEventListener(type, (event) => heard(type, (event as CustomEvent).detail));
    say({ event: 'ready', result: { height: 300 } });
    expect(sent[0]!.message.method).toBe('get');
    say({ event: 'resize', result: { height: 321 } });
    expect(frame().style.height).toBe('321px');
    say({ event: 'solved', result: { time: 9 } });
    say({ event: 'callback', id: 1, result: {} });
    say({ event: 'solved', result: { time: 1 } }, window);
    say({ event: 'solved', context: 'other' });
    expect(heard.mock.calls.map(([type]) => type)).toEqual(['ready', 'resize', 'solved']);
    expect(heard).toHaveBeenLastCalledWith('solved', { time: 9 });
    element.height = '200';
    expect(frame().style.height).toBe('200px');
    say({ event: 'resize', result: { height: 500 } });
    expect(frame().style.height).toBe('200px');
  });

  it('turns the theme of the page that is there, and opens it anew for the rest', () => {
    const { element, frame, sent, say, anew } = placed(
      `<relu-flow src="${PAGE}" sandbox="allow-scripts"></relu-flow>`,
    );
    say({ event: 'ready', result: null });
    const first = frame();
    element.theme = 'dark';
    expect(frame()).toBe(first);
    // a frame without an origin can be written to only as to anybody
    expect(sent.at(-1)).toMatchObject({ message: { method: 'set', args: { theme: 'dark' } }, target: '*' });
    element.src = 'https://flow.example/#m=5';
    expect(frame()).not.toBe(first);
    expect(frame().getAttribute('sandbox')).toBe('allow-scripts');
    anew();
    say({ event: 'ready', result: null });
    expect(sent.at(-1)!.message.method).toBe('get');
  });
});
