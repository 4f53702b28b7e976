import type { Local, Model, Request } from '../../src/drawing/picture.ts';
import type { AppState } from '../../src/state/appState.ts';
import { keptOfRuns } from './kept.ts';
import { sampleRun } from './sampleRun.ts';
import { sampleStore } from './sampleStore.ts';

/**
 * The views of a model after each single change that a picture has to follow; before each the first view is asked for
 * again, so that a change which is missing in the model's key gives that one.
 * @param changed what a reader does to the picture where it stands, by a name for it
 */
export function viewsAfterChanges<View, Own>(
  model: Model<View, Own>,
  own: Own,
  changed: Readonly<Record<string, Partial<Own>>>,
): { readonly first: () => View; readonly cases: readonly [string, () => View][] } {
  const state = sampleStore(sampleRun()).getState();
  const local: Local<Own> = { ...own, pointer: null };
  const request: Request<Own> = { pxWidth: 400, pxHeight: 300, stage: false, settings: [], local };
  const ofState = (change: Partial<AppState>) => () => model.update(request, { ...state, ...change })!;
  const ofRequest = (change: Partial<Request<Own>>) => () => model.update({ ...request, ...change }, state)!;
  const { player } = state;
  const timeAxis = player.timeAxis === 'log' ? 'linear' : 'log';
  return {
    first: ofState({}),
    cases: [
      ['another run', ofState({ run: sampleRun({ initScale: 1e-6 }) })],
      ['another revision', ofState({ revision: state.revision + 1 })],
      ['a run before', ofState({ ghost: sampleRun({ initScale: 1e-6 }) })],
      ['a kept run', ofState({ kept: keptOfRuns([sampleRun({ initScale: 1e-6 }) as never]) })],
      ['another time axis', ofState({ player: { ...player, timeAxis } })],
      ['a gesture', ofState({ gesture: true })],
      ['another width', ofRequest({ pxWidth: 500 })],
      ['another height', ofRequest({ pxHeight: 350 })],
      ['the stage', ofRequest({ stage: true })],
      ['another setting', ofRequest({ settings: ['yardsticks'] })],
      ...Object.entries(changed).map(([name, change]): [string, () => View] => [
        name,
        ofRequest({ local: { ...local, ...change } }),
      ]),
    ],
  };
}
