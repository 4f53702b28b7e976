import { expect, it } from 'vitest';
import { PLAIN } from '../../src/share/presentation.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { sampleStore } from '../support/sampleStore.ts';

it('what a file has logged stays while knobs turn, and goes when another link is opened or it is put away', () => {
  const get = () => store.getState();
  const store = sampleStore(null);
  const column = { times: Float64Array.of(0, 1), values: Float64Array.of(1, 0.5) };
  const logged = { name: 'run.csv', columns: { loss: column }, eigenCoordinates: new Map() };
  get().setLogged(logged);
  get().setParameters({ width: 17 });
  expect(get().logged).toBe(logged);
  get().setLogged(null);
  expect(get().logged).toBeNull();
  get().setLogged(logged);
  get().open({ ...NEWEST, time: 0, ...PLAIN }, []);
  expect(get().logged).toBeNull();
});
