import { cleanup, render } from '@testing-library/react';
import { PX_CAPTION } from '../../src/drawing/frame/PlotFrame.tsx';
import type { Picture, PictureProps } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import type { AppState } from '../../src/state/appState.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { sampleStore } from './sampleStore.ts';
import type { Layers } from './svg/contactSheet.ts';
import { SvgContext, SvgStrokes } from './svg/svgContext.ts';
import { type Theme, themeProperties } from './themes.ts';

/** What a picture shows, of which run, when; the size is that of its body. */
export interface Shown extends PictureProps {
  readonly run: Run;
  readonly state: Partial<AppState>;
  readonly theme: Theme;
}

/** What a picture draws, without a browser. For files whose environment is happy-dom. */
export function drawnPicture(picture: Picture, shown: Shown): Layers {
  const { run, state, theme, ...props } = shown;
  const root = document.documentElement;
  for (const [name, value] of themeProperties(theme)) root.style.setProperty(name, value);
  const restore = drawAsSvg();
  try {
    const { container } = render(
      <AppStoreContext.Provider value={sampleStore(run, state)}>
        <PictureView picture={picture} {...props} pxHeight={props.pxHeight + PX_CAPTION} />
      </AppStoreContext.Provider>,
    );
    return layersOf(container);
  } finally {
    cleanup();
    restore();
    root.removeAttribute('style');
  }
}

/** The layers of a picture of several panels are those of all of them, each panel at its place. */
function layersOf(container: HTMLElement): Layers {
  const layers: SvgContext['drawn'][] = [];
  for (const canvas of container.querySelectorAll('canvas')) {
    const panel = canvas.parentElement!;
    const index = [...panel.querySelectorAll('canvas')].indexOf(canvas);
    const context = canvas.getContext('2d') as unknown as SvgContext;
    layers[index] = [...(layers[index] ?? []), ...context.drawn];
  }
  return layers;
}

/** Height of the panels above this one. */
function pyAbove(panel: HTMLElement): number {
  let py = 0;
  for (let above = panel.previousElementSibling; above !== null; above = above.previousElementSibling) {
    if (above.querySelector('canvas') !== null) py += Number.parseFloat((above as HTMLElement).style.height);
  }
  return py;
}

function drawAsSvg(): () => void {
  const prototype = HTMLCanvasElement.prototype;
  const { getContext } = prototype;
  const { Path2D } = globalThis;
  const contexts = new WeakMap<HTMLCanvasElement, SvgContext>();
  prototype.getContext = function asSvg(this: HTMLCanvasElement) {
    const context = contexts.get(this) ?? new SvgContext(this, pyAbove(this.parentElement!));
    contexts.set(this, context);
    return context as never;
  } as typeof getContext;
  globalThis.Path2D = SvgStrokes as unknown as typeof Path2D;
  return () => {
    prototype.getContext = getContext;
    globalThis.Path2D = Path2D;
  };
}
