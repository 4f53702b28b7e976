import { SvgContext } from './svgContext.ts';

/** From now on canvases keep what is drawn, and animation callbacks wait for `tick`. */
export function drawAsSvg() {
  const prototype = HTMLCanvasElement.prototype;
  const { getContext } = prototype;
  const { requestAnimationFrame } = globalThis;
  const contexts = new WeakMap<HTMLCanvasElement, SvgContext>();
  let due: FrameRequestCallback[] = [];
  prototype.getContext = function asSvg(this: HTMLCanvasElement) {
    const context = contexts.get(this) ?? new SvgContext(this, () => pyOf(this));
    contexts.set(this, context);
    return context as never;
  } as typeof getContext;
  globalThis.requestAnimationFrame = (callback) => due.push(callback);
  /** @returns whether anything was waiting for it */
  function tick(): boolean {
    const now = due;
    due = [];
    for (const callback of now) callback(0);
    return now.length > 0;
  }
  function restore() {
    tick();
    prototype.getContext = getContext;
    globalThis.requestAnimationFrame = requestAnimationFrame;
  }
  return { tick, restore };
}

/** Height of the panels above the one that a canvas is in. */
function pyOf(canvas: HTMLCanvasElement): number {
  let py = 0;
  let above = canvas.parentElement?.previousElementSibling ?? null;
  for (; above !== null; above = above.previousElementSibling) {
    if (above.querySelector('canvas') !== null) py += Number.parseFloat((above as HTMLElement).style.height);
  }
  return py;
}
