// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../src/drawing/axis/number.ts';
import { PICTURE_IDS, type PictureId } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import { NEWEST } from '../../src/share/versions.ts';
import type { AppState } from '../../src/state/appState.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { en } from '../../src/text/en.ts';
import { acceptsSetting, fetchPicture, pictureHere } from '../../src/views/pictures.ts';
import { drawnByHand } from '../support/drawnByHand.ts';
import { type SampleRun, sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

const SETTINGS = ['yardsticks', '64-inputs', 'axes-1-2', 'axes-3-1', 'matrix', 'large', ''];
const ACCEPTED_UNFETCHED = new Map(
  PICTURE_IDS.map((id) => [id, SETTINGS.filter((setting) => acceptsSetting(id, setting))]),
);
const PICTURES = await Promise.all(PICTURE_IDS.map(fetchPicture));

const drawn = drawnByHand();

function show(run: Run | null, more: Partial<AppState> = {}, pxWidth = 400, pxHeight = 300) {
  const store = sampleStore(run, more);
  render(
    <AppStoreContext.Provider value={store}>
      {PICTURES.map((picture, index) => (
        <PictureView
          key={picture.id}
          picture={picture}
          pxWidth={pxWidth}
          pxHeight={pxHeight}
          stage={index === 0}
          settings={[]}
        />
      ))}
    </AppStoreContext.Provider>,
  );
  return store;
}

/** The figure of a picture, by its title. */
const figureOf = (id: PictureId) =>
  screen.getByRole('figure', { name: (name) => name.startsWith(`${en.pictures[id].title}: `) });

const repainted = (before: ReadonlyMap<HTMLCanvasElement, number>) =>
  [...drawn.canvas.paints].filter(([element, count]) => count > (before.get(element) ?? 0)).length;

describe('the pictures', () => {
  it('are known by their ids, and say before they are fetched which settings they accept', () => {
    expect(PICTURES.map(({ id }) => id)).toEqual([...PICTURE_IDS]);
    for (const { id, settings } of PICTURES) {
      expect(ACCEPTED_UNFETCHED.get(id), id).toEqual(
        SETTINGS.filter((setting) => settings?.accepts(setting)),
      );
    }
  });

  it('are here for the page to open with, or fetched once', async () => {
    for (const { id } of NEWEST.view) expect(PICTURE_IDS).toContain(id);
    for (const picture of PICTURES) {
      expect(pictureHere(picture.id)).toBe(picture);
      expect(await fetchPicture(picture.id)).toBe(picture);
    }
  });

  it('have a title of their own and a line for the menu, and no other picture has', () => {
    const titles = PICTURE_IDS.map((id) => en.pictures[id].title);
    expect(new Set(titles).size).toBe(PICTURE_IDS.length);
    expect(Object.keys(en.arrange.about)).toEqual(expect.arrayContaining([...PICTURE_IDS]));
    expect(Object.keys(en.arrange.about)).toHaveLength(PICTURE_IDS.length);
    for (const [index, { id }] of PICTURES.entries()) expect(id).toBe(PICTURE_IDS[index]);
  });

  it('are figures with their title as name, and a text alternative', () => {
    show(sampleRun());
    for (const { id } of PICTURES) {
      const figure = figureOf(id);
      const alternative = document.getElementById(figure.getAttribute('aria-describedby')!);
      expect(alternative?.textContent).toMatch(/time/i);
    }
  });

  it('say that there is no run yet, and draw nothing', () => {
    show(null);
    expect(screen.getAllByText('No run yet', { selector: '.plot__empty p' })).toHaveLength(PICTURES.length);
    expect(drawn.canvas.paints.size).toBe(0);
  });

  it('redraw only their moving layer when the playhead moves, once a tick', () => {
    const store = show(sampleRun());
    drawn.tick();
    const before = new Map(drawn.canvas.paints);
    act(() => {
      for (const time of [1, 2, 3, 4]) store.getState().seek(time);
    });
    expect(repainted(before)).toBe(0);
    drawn.tick();
    for (const { id } of PICTURES) {
      const layers = [...figureOf(id).querySelectorAll('canvas')];
      const moved = layers.filter((layer) => drawn.canvas.paints.get(layer) !== before.get(layer));
      if (layers.length === 0) continue;
      expect(moved.length, id).toBeGreaterThan(0);
      expect(moved.length, id).toBeLessThan(layers.length);
    }
    for (const [element, count] of drawn.canvas.paints)
      expect(count - before.get(element)!).toBeLessThanOrEqual(1);
  });

  it('redraw nothing at all while nothing changes', () => {
    const store = show(sampleRun());
    drawn.tick();
    const before = new Map(drawn.canvas.paints);
    act(() => store.setState({ notices: [] }));
    drawn.tick();
    expect(repainted(before)).toBe(0);
  });

  it('redraw their static layer when frames arrive', () => {
    const run = sampleRun();
    run.reveal(10);
    const store = show(run);
    drawn.tick();
    const before = new Map(drawn.canvas.paints);
    run.reveal(20);
    act(() => store.setState({ revision: 2 }));
    drawn.tick();
    expect(repainted(before)).toBe(drawn.canvas.paints.size);
  });

  it('name a selected neuron in every picture of neurons', () => {
    const store = show(sampleRun(), {
      player: { time: 3, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
    });
    drawn.tick();
    drawn.canvas.texts.length = 0;
    act(() => store.getState().pin(4));
    drawn.tick();
    expect(drawn.canvas.texts.filter((text) => text.includes('#5'))).toHaveLength(6);
  });
});

describe('the keyboard', () => {
  it('walks through the neurons with arrows, pins with Enter and lets go with Escape', () => {
    const store = show(sampleRun());
    const surface = screen.getByRole('slider', { name: 'Neuron in Norms' });
    fireEvent.keyDown(surface, { key: 'ArrowRight' });
    expect(store.getState().hovered).toBe(0);
    fireEvent.keyDown(surface, { key: 'ArrowRight' });
    fireEvent.keyDown(surface, { key: 'Enter' });
    expect(store.getState()).toMatchObject({ hovered: 1, pinned: 1 });
    expect(surface.getAttribute('aria-valuenow')).toBe('2');
    expect(surface.getAttribute('aria-valuetext')).toMatch(/^Neuron 2, (positive|negative|dead), pinned: /);
    fireEvent.keyDown(surface, { key: 'End' });
    expect(store.getState().hovered).toBe(11);
    fireEvent.keyDown(surface, { key: 'Escape' });
    expect(store.getState()).toMatchObject({ hovered: null, pinned: null });
  });

  it('keeps the arrows from the page, and leaves it the space bar', () => {
    show(sampleRun());
    const surface = screen.getByRole('slider', { name: 'Neuron in Directions' });
    const reached: string[] = [];
    const listen = (event: KeyboardEvent) => reached.push(event.key);
    window.addEventListener('keydown', listen);
    fireEvent.keyDown(surface, { key: 'ArrowRight' });
    fireEvent.keyDown(surface, { key: ' ' });
    window.removeEventListener('keydown', listen);
    expect(reached).toEqual([' ']);
  });

  it('turns the globe with Shift and an arrow', () => {
    show(sampleRun({ dimension: 3, maxTime: 2 }));
    drawn.tick();
    const before = new Map(drawn.canvas.paints);
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Neuron in Directions' }), {
      key: 'ArrowLeft',
      shiftKey: true,
    });
    drawn.tick();
    expect(repainted(before)).toBe(2);
  });
});

describe('the pointer', () => {
  it('scrubs by a press beside all curves, and plays on after a drag', () => {
    const store = show(sampleRun(), {
      player: { time: 0, playing: true, speed: 1, timeAxis: 'linear', pace: 'even' },
    });
    drawn.tick();
    const body = screen.getByRole('figure', { name: /^loss/i }).querySelector<HTMLElement>('.plot__body')!;
    body.setPointerCapture = () => {};
    const end = store.getState().run!.endTime;
    fireEvent.pointerDown(body, { button: 0, clientX: 46, clientY: 100 });
    expect(store.getState().player).toMatchObject({ playing: false, time: 0 });
    fireEvent.pointerMove(body, { clientX: 46 + 340 / 2, clientY: 100 });
    expect(store.getState().player.time).toBeCloseTo(end / 2, 6);
    fireEvent.pointerMove(body, { clientX: 900, clientY: 100 });
    expect(store.getState().player.time).toBeCloseTo(end, 6);
    fireEvent.lostPointerCapture(body);
    expect(store.getState().player, 'at the end there is nothing to play on').toMatchObject({
      playing: false,
      time: end,
    });
    store.getState().play();
    fireEvent.pointerDown(body, { button: 0, clientX: 120, clientY: 100 });
    expect(store.getState().player.playing).toBe(false);
    fireEvent.lostPointerCapture(body);
    expect(store.getState().player.playing).toBe(true);
  });
});

describe('a click', () => {
  it('on the curve of a neuron pins it, and again lets it go', () => {
    const run = sampleRun();
    const store = show(run, { player: { time: 0, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } });
    drawn.tick();
    const body = screen.getByRole('slider', { name: 'Neuron in Norms' });
    body.setPointerCapture = () => {};
    // Up the plot at one time until the pointer meets a curve.
    let clientY = 258;
    for (; store.getState().hovered === null && clientY > 0; clientY -= 2) {
      fireEvent.pointerMove(body, { clientX: 200, clientY });
    }
    const neuron = store.getState().hovered;
    expect(neuron).not.toBeNull();
    const click = () => {
      const at = { button: 0, clientX: 200, clientY: clientY + 2 };
      fireEvent.pointerDown(body, at);
      fireEvent.pointerUp(body, at);
      fireEvent.lostPointerCapture(body);
    };
    click();
    expect(store.getState()).toMatchObject({ pinned: neuron, player: { time: 0 } });
    click();
    expect(store.getState().pinned).toBeNull();
    fireEvent.pointerLeave(body);
    expect(store.getState().hovered).toBeNull();
  });

  it('beside the neurons in the directions lets the pinned one go', () => {
    const store = show(sampleRun(), { pinned: 3 });
    drawn.tick();
    const body = screen.getByRole('slider', { name: 'Neuron in Directions' });
    body.setPointerCapture = () => {};
    fireEvent.pointerDown(body, { button: 0, clientX: 3, clientY: 3 });
    fireEvent.pointerUp(body, { clientX: 3, clientY: 3 });
    expect(store.getState().pinned).toBeNull();
  });
});

describe('the text alternatives', () => {
  it('give the numbers of the run at the playhead', () => {
    const run = sampleRun();
    const f = 50;
    show(run, { player: { time: run.times[f]!, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } });
    const text = (id: PictureId) =>
      document.getElementById(figureOf(id).getAttribute('aria-describedby')!)!.textContent;
    expect(text('loss')).toContain(`it is ${plainNumber(run.losses[f]!)}`);
    const { hidden } = run.frame(f);
    const degrees = Array.from({ length: 12 }, (_, j) =>
      Math.abs((Math.atan2(hidden[2 * j + 1]!, hidden[2 * j]!) * 180) / Math.PI),
    );
    // the teacher of a cone is the first axis
    expect(text('angle')).toContain(`${degrees.filter((angle) => angle <= 45).length} within 45`);
  });
});

describe('a projection', () => {
  it('says how much it leaves out, on average and of the selected neuron', () => {
    show(sampleRun({ dimension: 16, maxTime: 1 }), { pinned: 2 });
    drawn.tick();
    const figure = screen.getByRole('figure', { name: /directions.*plane of v\*/i });
    const alternative = document.getElementById(figure.getAttribute('aria-describedby')!)!.textContent;
    expect(alternative).toMatch(/On average \d+(\.\d)? percent of their square lies outside/);
    const surface = screen.getByRole('slider', { name: 'Neuron in Directions' });
    expect(surface.getAttribute('aria-valuetext')).toMatch(/percent of its square outside the plane/);
    expect(drawn.canvas.texts.some((text) => /on average [\d.]+ % of/.test(text))).toBe(true);
    expect(drawn.canvas.texts.some((text) => /of neuron 3: [\d.]+ %/.test(text))).toBe(true);
  });
});

describe('no picture draws at no place', () => {
  const dead = { width: 1, initScale: 1e-3 };
  const cases: Record<string, () => SampleRun> = {
    'one neuron': () => sampleRun({ width: 1 }),
    'one input': () => sampleRun({ samples: 1 }),
    'a scale of 1e-100': () => sampleRun({ initScale: 1e-100, maxTime: 400, frames: 60 }),
    'a scale of 4': () => sampleRun({ initScale: 4, maxTime: 5 }),
    'opposed groups': () => sampleRun({ scheme: 'opposed', samples: 6, maxTime: 20 }),
    space: () => sampleRun({ dimension: 3, maxTime: 20 }),
    'sixteen dimensions': () => sampleRun({ dimension: 16, maxTime: 20 }),
    'one frame': () => {
      const run = sampleRun();
      run.reveal(1);
      return run;
    },
    'a run that never kinks': () => {
      const run = sampleRun();
      return Object.assign(run, { firstKinkTime: Number.POSITIVE_INFINITY });
    },
    'a loss of 0': () => {
      const run = sampleRun();
      run.losses.fill(0, 60);
      return run;
    },
    'a loss that is 0 from the start': () => {
      const run = sampleRun(dead);
      run.losses.fill(0);
      return run;
    },
    'neurons of norm 0': () => {
      const network = { dimension: 2, width: 2, output: new Float64Array(2), hidden: new Float64Array(4) };
      return sampleRun({ network, maxTime: 1 });
    },
    'all labels 0 and no teacher': () => {
      const dataset = {
        dimension: 4,
        samples: 2,
        inputs: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0),
        labels: new Float64Array(2),
        teacher: null,
      };
      return sampleRun({ dataset, maxTime: 1, lossTarget: -1 });
    },
    'a time of 1e6': () => {
      const run = sampleRun();
      for (let f = 0; f < run.allFrames; f++) run.times[f]! *= 1e6 / 60;
      return Object.assign(run, { endTime: run.times[run.allFrames - 1]! });
    },
    'a run that left the finite numbers': () => {
      const run = sampleRun();
      const last = run.frame(run.allFrames - 1);
      last.hidden.fill(Number.POSITIVE_INFINITY);
      run.losses[run.allFrames - 1] = Number.POSITIVE_INFINITY;
      return run;
    },
  };

  for (const [name, make] of Object.entries(cases)) {
    it(name, () => {
      const run = make();
      for (const timeAxis of ['log', 'linear'] as const) {
        for (const share of [0, 0.4, 1]) {
          const time = share * run.endTime;
          show(run, { pinned: 0, player: { time, playing: false, speed: 1, timeAxis, pace: 'even' } });
          drawn.tick();
          cleanup();
        }
      }
      expect(drawn.canvas.calls).toContain('stroke');
      expect(drawn.canvas.texts.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
    });
  }

  it('in a box of any size, with an old run behind', () => {
    for (const [pxWidth, pxHeight] of [
      [300, 150],
      [1000, 1000],
      [40, 40],
    ] as const) {
      show(sampleRun(), { ghost: sampleRun({ initScale: 1e-6 }), gesture: true }, pxWidth, pxHeight);
      drawn.tick();
      cleanup();
    }
    expect(drawn.canvas.calls).toContain('stroke');
  });
});
