import { describe, expect, it } from 'vitest';
import { guideOf } from '../../../src/app/guide/guideState.ts';
import { goTo } from '../../../src/app/guide/journey.ts';
import { sceneOf } from '../../../src/app/guide/sceneOf.ts';
import { sceneGuide } from '../../../src/app/guide/scenes/sceneGuides.ts';
import { SCENES, type SceneId } from '../../../src/app/scenes/scenes.ts';
import { formatLink, parseLink } from '../../../src/share/link.ts';
import { linkOf } from '../../../src/state/addressBar.ts';
import type { AppStore } from '../../../src/state/react.ts';
import { guide } from '../../../src/text/en/guide.ts';
import { KNOWN_PICTURES } from '../../../src/views/pictures.ts';
import { follow, openedStore } from '../../support/solvedStore.ts';

const linkTo = (id: SceneId) => SCENES.find((scene) => scene.id === id)!.link;

async function until(store: AppStore, done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000 && !done(); turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(done()).toBe(true);
  expect(store.getState().solve.kind).toBe('done');
}

describe('the scene that the guide speaks of', () => {
  it('is known from its link alone, and from the link that the address bar makes of it', () => {
    for (const { id, link } of SCENES) {
      const { state } = parseLink(link, KNOWN_PICTURES);
      expect(sceneOf(state), link).toBe(id);
      const written = formatLink({ ...state, time: 1.5 });
      expect(sceneOf(parseLink(written, KNOWN_PICTURES).state), written).toBe(id);
    }
  });

  it('stays while its parameters do, whatever pictures are open', () => {
    const store = openedStore(linkTo('saddle'));
    guideOf(store);
    const { setView, seek } = store.getState();
    setView(parseLink(linkTo('alignment'), KNOWN_PICTURES).state.view);
    seek(1);
    expect(guideOf(store).getState().scene).toBe('saddle');
  });

  it('is left when a knob turns, and come back to when it turns back', () => {
    const store = openedStore(linkTo('beyond'));
    expect(guideOf(store).getState()).toMatchObject({ scene: 'beyond', left: false });
    store.getState().setParameters({ angle: 70 });
    expect(guideOf(store).getState()).toMatchObject({ scene: 'beyond', left: true });
    store.getState().setParameters({ angle: 75 });
    expect(guideOf(store).getState()).toMatchObject({ scene: 'beyond', left: false });
  });

  it('is not turned away from by the tour, which goes elsewhere and ends there', () => {
    const store = openedStore(linkTo('beyond'));
    expect(guideOf(store).getState()).toMatchObject({ scene: 'beyond', left: false });
    const { setTour, setParameters, setView } = store.getState();
    setTour(3);
    setView([{ id: 'norms', settings: [], large: false }]);
    setParameters({ angle: 30, width: 33 });
    // a knob that is turned in the tour
    setParameters({ angle: 20 });
    setTour(null);
    expect(guideOf(store).getState()).toMatchObject({ scene: null, left: false });
  });

  it('is another where a knob leads to another', () => {
    const store = openedStore(linkTo('light'));
    guideOf(store);
    store.getState().setParameters({ initScale: 4 });
    expect(guideOf(store).getState()).toMatchObject({ scene: 'large', left: false });
  });

  it('is none of a link to another run, and opens again where a scene is followed', () => {
    const store = openedStore(linkTo('light'));
    guideOf(store).setState({ closed: true });
    follow(store, 'm=31');
    expect(guideOf(store).getState()).toMatchObject({ scene: null, left: false });
    follow(store, linkTo('saddle'));
    expect(guideOf(store).getState()).toMatchObject({ scene: 'saddle', closed: false });
    // of the same run, by its pictures
    follow(store, linkTo('alignment'));
    expect(guideOf(store).getState().scene).toBe('alignment');
  });
});

describe('a beat of a scene', () => {
  it('sets the page outright: run, pictures, time and what is lit', async () => {
    const link = linkTo('large');
    const store = openedStore(link);
    await until(store, () => store.getState().solve.kind === 'done');
    const { beats } = sceneGuide('large', guide);
    const links: string[] = [];
    for (const beat of [...beats, ...[...beats].reverse()]) {
      store.getState().setView(parseLink('', KNOWN_PICTURES).state.view);
      goTo(store, { ...beat, link }, null, false);
      await until(store, () => guideOf(store).getState().stands);
      expect(store.getState().lit).toBe(beat.lit);
      expect(store.getState().player.playing).toBe(false);
      links.push(formatLink(linkOf(store.getState())));
    }
    expect(links).toEqual([...links].reverse());
    expect(new Set(links).size).toBe(beats.length);
  });
});
