import { act, cleanup, render } from '@testing-library/react';
import { PX_CAPTION } from '../../src/drawing/frame/PlotFrame.tsx';
import type { Picture, PictureBox } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import type { AppState } from '../../src/state/appState.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { fetchRing } from '../../src/views/directions/ring/ring.ts';
import { sampleStore } from './sampleStore.ts';
import type { Layers } from './svg/contactSheet.ts';
import { drawAsSvg } from './svg/drawAsSvg.ts';
import type { SvgContext } from './svg/svgContext.ts';
import { type Theme, themeProperties } from './themes.ts';

// what is fetched when it is first drawn would come between two drawings that are compared
await fetchRing();

/** What a picture shows, of which run, when; the size is that of its body. */
export interface Shown extends PictureBox {
  readonly run: Run;
  readonly state: Partial<AppState>;
  readonly theme: Theme;
}

/** What a picture draws, without a browser. For files whose environment is happy-dom. */
export function drawnPicture(picture: Picture, shown: Shown): Layers {
  return drawnAfter(picture, [shown]);
}

/** What a picture draws that has shown one thing after another, at the last. */
export function drawnAfter(picture: Picture, shown: readonly Shown[]): Layers {
  const mounted = mountPicture(picture);
  try {
    for (const now of shown) mounted.show(now);
    return mounted.layers();
  } finally {
    mounted.unmount();
  }
}

/** A picture on a page, whose canvases keep what is drawn. */
export function mountPicture(picture: Picture) {
  const store = sampleStore(null);
  const canvases = drawAsSvg();
  const { container, rerender } = render(<AppStoreContext.Provider value={store} />);

  function show({ run, state, theme, ...props }: Shown): void {
    setTheme(theme);
    act(() => store.setState({ run, ...state }));
    rerender(
      <AppStoreContext.Provider value={store}>
        <PictureView picture={picture} {...props} pxHeight={props.pxHeight + PX_CAPTION} />
      </AppStoreContext.Provider>,
    );
    canvases.tick();
  }

  function unmount(): void {
    cleanup();
    canvases.restore();
    document.documentElement.removeAttribute('style');
  }
  return { show, layers: () => layersOf(container), unmount };
}

function setTheme(theme: Theme): void {
  const { style } = document.documentElement;
  for (const [name, value] of themeProperties(theme)) style.setProperty(name, value);
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
