import { pageWithRun } from '../share/pageWithRun.ts';

/**
 * `relu-flow/widget`: the player in a notebook, as an anywidget module: `render({ model, el })`. The page stands in a frame whose text is in
 * this module, worker included: nothing is fetched. What it says of itself, and does, goes by its messages to the page around.
 *
 * Traits of the model: `link` (both ways: what the reader changes comes back), `time` (flow time of the playhead), `playing`, and
 * `height` in pixels.
 */

/** The page as one file, put in when the package is built (scripts/package.ts). */
declare const RELU_FLOW_PAGE: string;

interface Traits {
  link: string;
  time: number;
  playing: boolean;
  height: number;
}

/** As much of an anywidget model as is used. */
export interface WidgetModel {
  get<Name extends keyof Traits>(name: Name): Traits[Name] | undefined | null;
  set<Name extends keyof Traits>(name: Name, value: Traits[Name]): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** What the page tells with `change`, `solved` and in answer. */
interface Told {
  readonly link: string | null;
  readonly time: number;
  readonly playing: boolean;
}

const CONTEXT = 'relu-flow';
const PX_HEIGHT = 520;
/** Keys of a link that say how the page is shown in the notebook, which is no matter of the run. */
const OF_THE_FRAME = /(^|&)(?:embed|keys)=[^&]*/g;

/** Shows the page in `el`. @returns what takes it away again */
export function render({ model, el }: { readonly model: WidgetModel; readonly el: HTMLElement }): () => void {
  return mount(model, el, RELU_FLOW_PAGE);
}

export default { render };

/** The same with the text of the page handed in. */
export function mount(model: WidgetModel, el: HTMLElement, page: string): () => void {
  const frame = document.createElement('iframe');
  frame.title = 'ReLU Flow';
  frame.allow = 'clipboard-write; fullscreen';
  frame.style.cssText = 'display: block; width: 100%; border: 0';
  /** as the page has last said it, or been told it: what comes back is no news */
  let known: Partial<Traits> = {};
  let calls = 0;

  const call = (method: string, args: object = {}) =>
    frame.contentWindow?.postMessage({ context: CONTEXT, version: 1, id: ++calls, method, args }, '*');

  const open = () => {
    known = { link: runLink(model.get('link') ?? '') };
    frame.srcdoc = pageWithRun(page, `${known.link === '' ? 'v=2' : known.link}&embed=player&keys=focus`);
  };
  const onLink = () => {
    if (runLink(model.get('link') ?? '') !== known.link) open();
  };
  const onTime = () => {
    const time = model.get('time');
    if (typeof time !== 'number' || time === known.time) return;
    known.time = time;
    call('seek', { time });
  };
  const onPlaying = () => {
    const playing = model.get('playing');
    if (typeof playing !== 'boolean' || playing === known.playing) return;
    known.playing = playing;
    call(playing ? 'play' : 'pause');
  };
  const onHeight = () => {
    frame.style.height = `${model.get('height') || PX_HEIGHT}px`;
  };

  function take(told: Told): void {
    const news: Partial<Traits> = { time: told.time, playing: told.playing };
    // data that no link carries stay in the page
    if (told.link !== null) news.link = runLink(told.link);
    let changed = false;
    for (const [name, value] of Object.entries(news) as [keyof Traits, never][]) {
      if (known[name] === value) continue;
      known = { ...known, [name]: value };
      model.set(name, value);
      changed = true;
    }
    if (changed) model.save_changes();
  }

  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== frame.contentWindow || data?.context !== CONTEXT) return;
    // whoever speaks first is told from then on what changes
    if (data.event === 'ready') begin();
    else if (data.event === 'change' || data.event === 'callback') take(data.result);
  };
  /** What the notebook has set before the page was there; what it has not is the page's. */
  function begin(): void {
    call('get');
    if (model.get('time')) onTime();
    if (model.get('playing') !== undefined) onPlaying();
  }

  const listeners = {
    'change:link': onLink,
    'change:time': onTime,
    'change:playing': onPlaying,
    'change:height': onHeight,
  };
  for (const [event, listener] of Object.entries(listeners)) model.on(event, listener);
  window.addEventListener('message', onMessage);
  onHeight();
  open();
  el.append(frame);
  return () => {
    for (const [event, listener] of Object.entries(listeners)) model.off(event, listener);
    window.removeEventListener('message', onMessage);
    frame.remove();
  };
}

/** The part of a link from `#` on, without what only the frame is told. */
function runLink(link: string): string {
  return link
    .slice(link.indexOf('#') + 1)
    .replace(OF_THE_FRAME, '')
    .replace(/^&/, '');
}
