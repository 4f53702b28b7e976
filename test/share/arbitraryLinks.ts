import fc from 'fast-check';
import { differencesOf } from '../../src/experiment/differences.ts';
import { sanitise } from '../../src/experiment/limits.ts';
import type { Parameters } from '../../src/experiment/parameters.ts';
import type { LinkState } from '../../src/share/link.ts';
import { LINK_KEYS, type PlainParameter } from '../../src/share/parameterCodecs.ts';
import { PLAIN, type Presentation } from '../../src/share/presentation.ts';
import { LINK_DEFAULTS, NEWEST } from '../../src/share/versions.ts';
import { MOST_WITH } from '../../src/share/withRuns.ts';
import { parameters, withStart } from './arbitraryParameters.ts';
import { embeddings, KNOWN, openPictures } from './knownPictures.ts';

const presentation: fc.Arbitrary<Omit<Presentation, 'kept'>> = fc.record({
  axis: fc.constantFrom('log', 'linear', 'iterations'),
  pace: fc.constantFrom('even', 'log', 'linear'),
  pinned: fc.option(fc.nat({ max: 99_999 })),
  tour: fc.option(fc.integer({ min: 1, max: 10 })),
  theme: fc.constantFrom(null, 'light', 'dark', 'projector'),
  language: fc.constantFrom(null, 'en', 'de'),
  hide: fc.shuffledSubarray([...KNOWN.keys()]),
  ask: fc.constantFrom(null, 'where', 'first'),
  embedding: embeddings,
  lab: fc.option(fc.stringMatching(/^[\w-]{0,40}[a-z0-9]$/)),
});
const PLAIN_PARAMETERS = Object.keys(LINK_KEYS).filter(
  (key) => key !== 'given' && key !== 'network',
) as PlainParameter[];

/** What a run is kept beside another by: other values of a few parameters, of the sort that a link can say. */
const change = fc
  .record({ of: parameters, keys: fc.shuffledSubarray(PLAIN_PARAMETERS, { minLength: 1 }) })
  .map(({ of, keys }) => Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<Parameters>);

/** The runs that these changes of `present` make, each another one. */
function keptBeside(present: Parameters, changes: readonly Partial<Parameters>[]): Parameters[] {
  const kept: Parameters[] = [];
  for (const change of changes) {
    const { parameters } = sanitise({ ...present, ...change });
    if ([present, ...kept].every((other) => differencesOf(other, parameters).length > 0)) {
      kept.push(parameters);
    }
  }
  return kept;
}

/** Whatever a link may say. */
export const linkState: fc.Arbitrary<LinkState> = fc
  .record({
    // what the versions leave out, each with something of its own or with nothing
    parameters: fc.oneof(
      parameters,
      withStart,
      ...[LINK_DEFAULTS[1], LINK_DEFAULTS[2]].map((defaults) => fc.constant(defaults.parameters)),
    ),
    time: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    view: fc.oneof(fc.constant(LINK_DEFAULTS[1].view), fc.constant(NEWEST.view), openPictures),
    presentation: fc.oneof(fc.constant(PLAIN), presentation),
    changes: fc.oneof(fc.constant([]), fc.array(change, { maxLength: MOST_WITH })),
  })
  .map(({ presentation: { pinned, ...shown }, changes, ...state }) => ({
    ...state,
    ...shown,
    kept: keptBeside(state.parameters, changes),
    // of the neurons there are
    pinned: pinned === null ? null : pinned % state.parameters.width,
  }));
