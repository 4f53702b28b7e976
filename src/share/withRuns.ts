import { differencesOf } from '../experiment/differences.ts';
import type { Fault } from '../experiment/fault.ts';
import { type ParameterNames, sanitise } from '../experiment/limits.ts';
import { quotable } from '../experiment/numberText.ts';
import { DEFAULTS, type Parameters } from '../experiment/parameters.ts';
import { parseNetwork } from './networkCodec.ts';
import { MOST_OWN, ownLength } from './ownLength.ts';
import {
  Alike,
  AS_IN,
  isFarTooLong,
  OWN_KEYS,
  type OwnKey,
  OwnTexts,
  ownData,
  ownStart,
  readData,
  readNeurons,
  withinRun,
} from './ownOfKept.ts';
import { unknownKey } from './pairs.ts';
import { codecsOf, LINK_KEYS, type PlainParameter } from './parameterCodecs.ts';

/**
 * Runs kept beside that of the link, by what differs from it, in the link's own keys: `with=scale:1e-5;scale:1e-7,init:3`.
 * A kept run has the reader's own data and start of the link, or others of its own (`ownOfKept.ts`), or data of a scheme and a start
 * that is drawn (`network:drawn`). What it has of its own travels as long as all that is a reader's own fits into a link.
 */
export const WITH_KEY = 'with';

/** What a run may differ in. */
const WITHIN = [...Object.values(LINK_KEYS).filter((key) => key !== LINK_KEYS.given), ...OWN_KEYS];

const DRAWN = 'drawn';
const ALL_DRAWN = `${LINK_KEYS.network}:${DRAWN}`;

/** With the run of the link itself as many as a figure of the paper lays over each other. */
export const MOST_WITH = 6;

/** Differences of one run that are looked at: more than there are keys. */
const MOST_DIFFERENCES = 30;

/**
 * Each another run than `present` and than those before it. What cannot be read is as in `present`.
 * @param text undefined where the link says nothing of it
 * @param faults what could not be had is added to them, one fault a run; `with[1].scale` names the second run
 */
export function parseWith(text: string | undefined, present: Parameters, faults: Fault[]): Parameters[] {
  if (text === undefined || text === '') return [];
  const parts = text.split(';', MOST_WITH + 1);
  const kept: Parameters[] = [];
  const own = new OwnTexts();
  const alike = new Alike();
  alike.of(present);
  for (const [place, part] of parts.slice(0, MOST_WITH).entries()) {
    const field = `${WITH_KEY}[${place}]`;
    const read = parseDifferences(part, place, field, present, own);
    const { fault } = read;
    const parameters = alike.of(read.parameters);
    if (fault !== null) faults.push(fault);
    if (![present, ...kept].some((other) => differencesOf(other, parameters).length === 0)) {
      kept.push(parameters);
    } else if (fault === null) {
      faults.push({ code: 'same-run', field, values: {} });
    }
  }
  if (parts.length > MOST_WITH) {
    faults.push({ code: 'too-many-runs', field: WITH_KEY, values: { max: MOST_WITH } });
  }
  return kept;
}

function parseDifferences(
  text: string,
  place: number,
  field: string,
  present: Parameters,
  own: OwnTexts,
): { parameters: Parameters; fault: Fault | null } {
  const codecs = codecsOf(present);
  const faults: Fault[] = [];
  const wanted: { -readonly [P in keyof Parameters]: Parameters[P] } = { ...present };
  const texts = new Map<OwnKey, string>();
  for (const entry of text === '' ? [] : text.split(',', MOST_DIFFERENCES)) {
    const [name = '', ...rest] = entry.split(':');
    const key = name.toLowerCase();
    const value = rest.join(':');
    if (key === LINK_KEYS.network && value === DRAWN) {
      wanted.network = null;
      continue;
    }
    const where = `${field}.${quotable(key)}`;
    const ownKey = OWN_KEYS.find((one) => one === key);
    if (ownKey !== undefined) {
      const said = own.read(place, ownKey, value);
      if (said === null) faults.push({ code: 'unreadable', field: where, values: {} });
      else texts.set(ownKey, said);
      continue;
    }
    const plain = (Object.keys(codecs) as PlainParameter[]).find((one) => LINK_KEYS[one] === key);
    if (plain === undefined) {
      faults.push(unknownKey(key, where, WITHIN));
      continue;
    }
    const read = codecs[plain].parse(value, where);
    if (read.fault !== null) faults.push(read.fault);
    Object.assign(wanted, { [plain]: read.value });
  }
  const note = (refused: readonly Fault[]) => faults.push(...refused.map((fault) => withinRun(field, fault)));
  const data = texts.get('given');
  if (data !== undefined && wanted.scheme === 'given') {
    const read = readData(data, wanted.bias);
    note(read.faults);
    if (read.given !== null) wanted.given = read.given;
    else wanted.scheme = present.scheme;
  }
  const all = texts.get('network');
  if (all !== undefined) {
    const read = parseNetwork(all);
    note(read.faults);
    if (read.network !== null) wanted.network = read.network;
  }
  const names = Object.fromEntries(
    Object.entries(LINK_KEYS).map(([name, key]) => [name, `${field}.${key}`]),
  ) as ParameterNames;
  // points that do not go with what differs leave those of a scheme
  const scheme = present.scheme === 'given' ? DEFAULTS.scheme : present.scheme;
  const few = texts.get('neurons');
  // that of the link need not fit
  if (few !== undefined) wanted.network = null;
  let { parameters, faults: corrections } = sanitise(wanted, names, { ...present, scheme });
  faults.push(...corrections);
  if (few !== undefined) {
    // the others are drawn for the width and the dimension that the run has
    const read = readNeurons(few, parameters);
    note(read.faults);
    ({ parameters, faults: corrections } = sanitise(
      { ...parameters, network: read.network ?? present.network },
      names,
      { ...present, scheme },
    ));
    faults.push(...corrections);
  }
  return { parameters, fault: faults[0] ?? null };
}

/** null where there is none that a link can say. A run that `present` has become is not beside it. */
export function formatWith(kept: readonly Parameters[], present: Parameters): string | null {
  const parts = partsOf(kept, present).flatMap(({ text }) => text ?? []);
  return parts.length === 0 ? null : parts.join(';');
}

/** Those that a link of `present` does not carry, in their order: their own data or start would make it too long. */
export function notInLink(kept: readonly Parameters[], present: Parameters): readonly Parameters[] {
  return partsOf(kept, present).flatMap(({ one, text }) => (text === null ? [one] : []));
}

interface Part {
  readonly one: Parameters;
  /** null where there is no room for it */
  readonly text: string | null;
}

/** What is said of each run that is another than those before it. */
function partsOf(kept: readonly Parameters[], present: Parameters): readonly Part[] {
  const alike = new Alike();
  const others = [alike.of(present)];
  const parts: Part[] = [];
  /** where what stands under a key was said first */
  const first = new Map<string, number>();
  let left = MOST_OWN - ownLength(present);
  let place = 0;
  for (const one of kept.slice(0, MOST_WITH)) {
    const run = alike.of(one);
    if (others.some((other) => differencesOf(other, run).length === 0)) continue;
    others.push(run);
    const isOthers = run.given !== present.given || run.network !== present.network;
    if (isOthers && isFarTooLong(run)) {
      parts.push({ one, text: null });
      continue;
    }
    const own = ownPairs(run, present).map(([key, value]) => `${key}:${value}`);
    const written = own.map((pair) => {
      const before = first.get(pair);
      return before === undefined ? pair : `${pair.slice(0, pair.indexOf(':') + 1)}${AS_IN}${before}`;
    });
    const length = written.reduce((sum, pair) => sum + pair.length, 0);
    if (length > left) {
      parts.push({ one, text: null });
      continue;
    }
    left -= length;
    // what is drawn is not said by anybody
    for (const pair of own) if (pair !== ALL_DRAWN && !first.has(pair)) first.set(pair, place);
    parts.push({ one, text: [...plainPairs(run, present), ...written].join(',') });
    place++;
  }
  return parts;
}

function plainPairs(one: Parameters, present: Parameters): string[] {
  const codecs = codecsOf(present);
  const written = <P extends PlainParameter>(name: P) =>
    one[name] === present[name] ? [] : [`${LINK_KEYS[name]}:${codecs[name].serialize(one[name])}`];
  return (Object.keys(codecs) as PlainParameter[]).flatMap((name) => written(name));
}

/** What differs in the reader's own data and start. */
function ownPairs(
  { given, network, networkSeed }: Parameters,
  present: Parameters,
): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  if (given !== null && given !== present.given) pairs.push(['given', ownData(given)]);
  if (network === null && present.network !== null) pairs.push([LINK_KEYS.network, DRAWN]);
  if (network !== null && network !== present.network) pairs.push(ownStart(network, networkSeed));
  return pairs;
}
