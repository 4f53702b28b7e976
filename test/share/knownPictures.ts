import fc from 'fast-check';
import type { KnownPictures, OpenPicture } from '../../src/share/view.ts';

const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  directions: ['yardsticks', 'steady'],
  loss: [],
  norms: ['yardsticks'],
  angle: [],
  bundle: ['axes-1-3', 'axes-2-1'],
};

/** Pictures as a page may have them. */
export const KNOWN: KnownPictures = new Map(
  Object.entries(SETTINGS).map(([id, settings]) => [id, (setting: string) => settings.includes(setting)]),
);

const openPicture = (id: string): fc.Arbitrary<OpenPicture> =>
  fc.record({
    id: fc.constant(id),
    large: fc.boolean(),
    settings: fc.shuffledSubarray([...SETTINGS[id]!]),
  });

/** Any number of them, in any order, set in any way. */
export const openPictures: fc.Arbitrary<OpenPicture[]> = fc
  .shuffledSubarray(Object.keys(SETTINGS), { minLength: 1 })
  .chain((ids) => fc.tuple(...ids.map(openPicture)));
