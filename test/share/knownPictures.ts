import fc from 'fast-check';
import { CONTROL_NAMES, SETTER_NAMES } from '../../src/share/controlNames.ts';
import { type Embedding, NO_EMBEDDING } from '../../src/share/embedding.ts';
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

/** What a link leaves a page in another; nothing at all as the one object that says so. */
export const embeddings: fc.Arbitrary<Embedding> = fc.oneof(
  fc.constant(NO_EMBEDDING),
  fc.record({
    embed: fc.constantFrom('full', 'player', 'picture'),
    without: fc.shuffledSubarray([...CONTROL_NAMES]),
    // pictures after controls, as they are written
    lock: fc
      .tuple(fc.shuffledSubarray([...SETTER_NAMES]), fc.shuffledSubarray(['loss', 'norms']))
      .map(([controls, pictures]) => [...controls, ...pictures]),
    links: fc.constantFrom(null, 'off'),
    keys: fc.constantFrom(null, 'focus'),
  }),
);
