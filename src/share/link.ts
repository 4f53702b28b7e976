import { type Corrected, correctNumber } from '../experiment/correct.ts';
import type { Fault } from '../experiment/fault.ts';
import { sanitise } from '../experiment/limits.ts';
import { formatNumber, parseNumber } from '../experiment/numberText.ts';
import type { Parameters } from '../experiment/parameters.ts';
import { correctRho, noRho, saidTwice } from '../experiment/rho.ts';
import { MAX_TIME } from '../experiment/setup.ts';
import { CHECK_KEY, changesOnTheWay } from './checkSum.ts';
import { GIVEN_KEYS, parseGiven, serializeGiven } from './givenCodec.ts';
import { mended } from './mended.ts';
import { NETWORK_KEYS, parseNetwork, parseNeurons, serializeNetwork } from './networkCodec.ts';
import { readPairs } from './pairs.ts';
import { codecsOf, LINK_KEYS, type PlainParameter } from './parameterCodecs.ts';
import {
  formatPresentation,
  PRESENTATION_KEYS,
  type Presentation,
  parsePresentation,
} from './presentation.ts';
import { LINK_DEFAULTS, NEWEST, NEWEST_VERSION, versionOf } from './versions.ts';
import { formatView, type KnownPictures, type OpenPicture, parseView } from './view.ts';
import { formatWith, parseWith, WITH_KEY } from './withRuns.ts';

/** What a link carries: a run, and where and how its sharer was looking at it. */
export interface LinkState extends Presentation {
  readonly parameters: Parameters;
  /** the playhead in flow time; null where the run is to play from its start */
  readonly time: number | null;
  /** the open pictures in order; never empty */
  readonly view: readonly OpenPicture[];
}

const CODECS = codecsOf(NEWEST.parameters);
const PLAIN_PARAMETERS = Object.keys(CODECS) as PlainParameter[];

/** Read in place of the angle, never written. */
const RHO_KEY = 'rho';

/** Every key that is read. */
export const KNOWN_KEYS = [
  'v',
  CHECK_KEY,
  ...PLAIN_PARAMETERS.map((key) => LINK_KEYS[key]),
  ...GIVEN_KEYS,
  ...NETWORK_KEYS,
  RHO_KEY,
  't',
  'view',
  ...PRESENTATION_KEYS,
  WITH_KEY,
] as const;

/** Flow time that a link can point to: no run of a link lasts longer. */
const TIME_RANGE = { min: 0, max: MAX_TIME, integer: false };

/**
 * Reads everything after `#`, as it was written or as mail and chat have left it. Whatever it holds, something that can be run
 * comes of it, in time and memory that are bounded by the length of `hash` and by the largest data allowed.
 * @param hash with or without the `#`
 * @param knownPictures what `view` may name
 */
export function parseLink(hash: string, knownPictures: KnownPictures): { state: LinkState; faults: Fault[] } {
  const { text, shortened } = mended(hash);
  const { pairs, faults } = readPairs(text, KNOWN_KEYS);
  faults.push(...changesOnTheWay(pairs, shortened));
  const { version, fault: ofVersion } = versionOf(pairs.get('v'), pairs.size === 0);
  if (ofVersion !== null) faults.push(ofVersion);
  const defaults = LINK_DEFAULTS[version];
  const codecs = codecsOf(defaults.parameters);

  const wanted: { -readonly [P in keyof Parameters]: Parameters[P] } = { ...defaults.parameters };
  const read = <P extends PlainParameter>(parameter: P) => {
    const key = LINK_KEYS[parameter];
    const text = pairs.get(key);
    if (text === undefined) return;
    const { value, fault } = codecs[parameter].parse(text, key);
    wanted[parameter] = value;
    if (fault !== null) faults.push(fault);
  };
  for (const parameter of PLAIN_PARAMETERS) read(parameter);
  const rho = pairs.get(RHO_KEY);
  if (rho !== undefined) {
    const { value, fault } = angleOfLink(rho, wanted, pairs.has(LINK_KEYS.angle));
    wanted.angle = value;
    if (fault !== null) faults.push(fault);
  }
  if (wanted.scheme === 'given') {
    const { given, faults: refused } = parseGiven(
      pairs as ReadonlyMap<(typeof GIVEN_KEYS)[number], string>,
      wanted.bias,
    );
    faults.push(...refused);
    wanted.given = given;
    if (given === null) wanted.scheme = defaults.parameters.scheme;
  }
  const all = pairs.get('network');
  if (all !== undefined) {
    const { network, faults: refused } = parseNetwork(all);
    faults.push(...refused);
    wanted.network = network;
  }
  let { parameters, faults: corrections } = sanitise(wanted, LINK_KEYS, defaults.parameters);
  faults.push(...corrections);
  const few = pairs.get('neurons');
  if (few !== undefined && all === undefined) {
    // the others are drawn for the width and the dimension that the run has
    const { network, faults: refused } = parseNeurons(few, parameters);
    const names = { ...LINK_KEYS, network: 'neurons' };
    ({ parameters, faults: corrections } = sanitise({ ...parameters, network }, names, defaults.parameters));
    faults.push(...refused, ...corrections);
  }

  const timeText = pairs.get('t');
  const viewText = pairs.get('view');
  let time: number | null = null;
  if (timeText !== undefined) {
    // a playhead that cannot be read rests at the start
    const playhead = correctNumber(parseNumber(timeText), TIME_RANGE, 0, 't', timeText);
    time = playhead.value;
    if (playhead.fault !== null) faults.push(playhead.fault);
  }
  const view =
    viewText === undefined ? defaults.view : parseView(viewText, knownPictures, defaults.view, faults);
  const presentation = parsePresentation(
    pairs as ReadonlyMap<(typeof PRESENTATION_KEYS)[number], string>,
    parameters.width,
    knownPictures,
    faults,
  );
  const kept = parseWith(pairs.get(WITH_KEY), parameters, faults);
  return { state: { parameters, time, view, ...presentation, kept }, faults };
}

/**
 * The link of `state`, without the `#`, in the newest version: what is as by default is left out, so that of the default
 * scene is empty. Any other says its version first.
 */
export function formatLink({ parameters, time, view, kept, ...presentation }: LinkState): string {
  const pairs: string[] = [];
  const start =
    parameters.network === null ? null : serializeNetwork(parameters.network, parameters.networkSeed);
  const write = <P extends PlainParameter>(parameter: P) => {
    const value = parameters[parameter];
    if (value === NEWEST.parameters[parameter]) return;
    // the user's own data say themselves how many they are
    if (parameters.given !== null && (parameter === 'samples' || parameter === 'dimension')) return;
    if (start?.startsWith('network') && parameter === 'width') return;
    pairs.push(`${LINK_KEYS[parameter]}=${CODECS[parameter].serialize(value)}`);
  };
  for (const parameter of PLAIN_PARAMETERS) write(parameter);
  if (parameters.given !== null) pairs.push(serializeGiven(parameters.given));
  if (start !== null) pairs.push(start);
  if (time !== null) pairs.push(`t=${formatNumber(time)}`);
  const pictures = formatView(view);
  if (pictures !== '' && pictures !== formatView(NEWEST.view)) pairs.push(`view=${pictures}`);
  pairs.push(...formatPresentation(presentation));
  const beside = formatWith(kept, parameters);
  if (beside !== null) pairs.push(`${WITH_KEY}=${beside}`);
  return pairs.length === 0 ? '' : [`v=${NEWEST_VERSION}`, ...pairs].join('&');
}

/** The angle that a `rho` means in the data that are wanted; the one that is there already where it means none. */
function angleOfLink(
  text: string,
  data: Pick<Parameters, 'scheme' | 'base' | 'angle'>,
  besideAngle: boolean,
): Corrected<number> {
  const corrected = correctRho(parseNumber(text), data, RHO_KEY, text);
  if (corrected !== null && !besideAngle) return corrected;
  const { values, ...fault } = corrected === null ? noRho(RHO_KEY) : saidTwice(RHO_KEY, LINK_KEYS.angle);
  const used = `${LINK_KEYS.angle} = ${formatNumber(data.angle)}`;
  return { value: data.angle, fault: { ...fault, values: { ...values, used } } };
}
