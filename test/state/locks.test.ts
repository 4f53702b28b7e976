import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputsOf, sanitise } from '../../src/experiment/limits.ts';
import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { parameterOf, SETTER_NAMES } from '../../src/share/controlNames.ts';
import { parseLink } from '../../src/share/link.ts';
import { locksOf } from '../../src/state/locks.ts';
import { createAppStore } from '../../src/state/store.ts';
import { parameters } from '../share/arbitraryParameters.ts';
import { KNOWN } from '../share/knownPictures.ts';
import { fakeSearchClient } from '../support/searchClient.ts';

const client = { solve: () => new Promise<void>(() => {}), dispose: () => {} };
/** The page's store as this link opens it. */
const opened = (link: string) => {
  const { state: initial } = parseLink(link, KNOWN);
  const locks = locksOf(initial.embedding.lock);
  return createAppStore({ client, searchClient: fakeSearchClient(), initial, locks });
};
const GIVEN = { inputs: [[1, 0]], labels: [1], teacher: null };

describe('what is locked', () => {
  it('is the same after anything that anybody wants, as long as a run can be had', () => {
    const start = parameters;
    fc.assert(
      fc.property(start, start, fc.subarray(SETTER_NAMES, { minLength: 1 }), (now, wanted, lock) => {
        const { parameters, faults } = locksOf(lock).held(wanted, now);
        for (const name of lock) {
          const key = parameterOf(name);
          expect(JSON.stringify(parameters[key])).toBe(JSON.stringify(now[key]));
        }
        if (lock.includes('samples')) expect(inputsOf(parameters)).toBe(inputsOf(now));
        if (faults.length === 0) expect(parameters).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the rest of a wish as it is', () => {
    const { held } = locksOf(['width', 'initial-scale']);
    const wanted: Parameters = { ...DEFAULTS, width: 5, initScale: 1, angle: 20, dataSeed: 7 };
    const { parameters, faults } = held(wanted, DEFAULTS);
    expect(parameters).toEqual({ ...DEFAULTS, angle: 20, dataSeed: 7 });
    expect(faults).toEqual([{ code: 'locked', field: 'width', values: {} }]);
  });

  it('does not give way to a size that leaves no room for it', () => {
    const now = { ...DEFAULTS, width: 100_000, samples: 20 };
    const { parameters: wanted } = sanitise({ ...now, samples: 1024 });
    expect(locksOf(['width']).held(wanted, now).parameters).toBe(now);
  });

  it('keeps points of one’s own away from data that are locked in any part', () => {
    for (const name of ['correlation-angle', 'samples', 'data-seed', 'data', 'edit-data']) {
      const { parameters } = locksOf([name]).held({ ...DEFAULTS, scheme: 'given', given: GIVEN }, DEFAULTS);
      expect(parameters, name).toMatchObject({ scheme: 'cone', given: null });
    }
  });

  it('is turned by no command of the page', () => {
    const store = opened(
      'v=2&scale=1e-5&m=40&lock=scale,loss,directions&with=scale:1e-7;m:20&view=directions,loss,norms&hide=loss',
    );
    const { initScale } = store.getState().parameters;
    const isKept = () => expect(store.getState().parameters.initScale).toBe(initScale);
    const state = () => store.getState();
    state().setParameters({ initScale: 1, width: 50 });
    isKept();
    expect(state().parameters.width).toBe(50);
    state().resetParameters();
    isKept();
    expect(state().parameters.width).toBe(300);
    state().undo();
    state().undo();
    isKept();
    expect(state().parameters.width).toBe(40);
    // a scene, a file, an address that was edited
    const edited = 'v=2&scale=1&m=7&lock=width&with=scale:2&view=directions,loss,norms';
    state().open(parseLink(edited, KNOWN).state, []);
    isKept();
    expect(state()).toMatchObject({ parameters: { width: 7 }, kept: [] });
    expect(state().embedding.lock).toContain('initial-scale');
    state().keepMany([{ initScale: 1e-9 }, { width: 9 }]);
    expect(state().kept.map(({ parameters }) => parameters.initScale)).toEqual([initScale]);
    expect(
      state().notices.some(({ fault }) => fault.code === 'locked' && fault.field === 'initial-scale'),
    ).toBe(true);
    // nor is a picture moved, closed, set another way or uncovered
    const { view } = state();
    state().setView(view.slice(1));
    state().setView([view[1]!, view[0]!, view[2]!]);
    state().reveal('loss');
    expect(state().view).toBe(view);
    expect(state().hidden).toEqual(['loss']);
    state().setView(view.slice(0, 2));
    expect(state().view.map(({ id }) => id)).toEqual(['directions', 'loss']);
  });

  it('keeps a kept run that has another value of it off the screen', () => {
    const store = opened('v=2&m=40&lock=scale&with=scale:1e-7;m:20');
    const [scale, width] = store.getState().kept;
    store.getState().swapKept(scale!.id);
    expect(store.getState().parameters.width).toBe(40);
    expect(store.getState().parameters.initScale).toBe(1e-3);
    store.getState().swapKept(width!.id);
    expect(store.getState().parameters.width).toBe(20);
  });
});
