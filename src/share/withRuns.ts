import { differencesOf } from '../experiment/differences.ts';
import type { Fault } from '../experiment/fault.ts';
import { type ParameterNames, sanitise } from '../experiment/limits.ts';
import { quotable } from '../experiment/numberText.ts';
import { DEFAULTS, type Parameters } from '../experiment/parameters.ts';
import { MOST_OWN, ownLength } from './ownLength.ts';
import { AS_IN, OWN_KEYS, type OwnKey, OwnReader, ownData, ownStart, withinRun } from './ownOfKept.ts';
import { codecsOf, LINK_KEYS, type PlainParameter } from './parameterCodecs.ts';

/**
 * Runs kept beside that of the link, by what differs from it, in the link's own keys: `with=scale:1e-5;scale:1e-7,init:3`.
 * A kept run has the reader's own data and start of the link, or others of its own (`ownOfKept.ts`), or data of a scheme and a start
 * that is drawn (`network:drawn`). What it has of its own travels as long as all that is a reader's own fits into a link.
 */
export const WITH_KEY = 'with';

const DRAWN = 'drawn';

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
  const own = new OwnReader(present);
  for (const [place, part] of parts.slice(0, MOST_WITH).entries()) {
    const field = `${WITH_KEY}[${place}]`;
    const { parameters, fault } = parseDifferences(part, place, field, present, own);
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
  own: OwnReader,
): { parameters: Parameters; fault: Fault | null } {
  const codecs = codecsOf(present);
  const faults: Fault[] = [];
  const wanted: { -readonly [P in keyof Parameters]: Parameters[P] } = { ...present };
  const texts = new Map<OwnKey, string>();
  for (const entry of text === '' ? [] : text.split(',', MOST_DIFFERENCES)) {
    const [key = '', ...rest] = entry.split(':');
    const value = rest.join(':');
    if (key === LINK_KEYS.network && value === DRAWN) {
      wanted.network = null;
      continue;
    }
    const where = `${field}.${quotable(key)}`;
    const ownKey = OWN_KEYS.find((one) => one === key);
    if (ownKey !== undefined) {
      const said = own.textOf(place, ownKey, value);
      if (said === null) faults.push({ code: 'unreadable', field: where, values: {} });
      else texts.set(ownKey, said);
      continue;
    }
    const name = (Object.keys(codecs) as PlainParameter[]).find((plain) => LINK_KEYS[plain] === key);
    if (name === undefined) {
      faults.push({ code: 'unknown-key', field: where, values: {} });
      continue;
    }
    const read = codecs[name].parse(value, where);
    if (read.fault !== null) faults.push(read.fault);
    Object.assign(wanted, { [name]: read.value });
  }
  const note = (refused: readonly Fault[]) => faults.push(...refused.map((fault) => withinRun(field, fault)));
  const data = texts.get('given');
  if (data !== undefined && wanted.scheme === 'given') {
    const read = own.data(data, wanted.bias);
    note(read.faults);
    if (read.given !== null) wanted.given = read.given;
    else wanted.scheme = present.scheme;
  }
  const all = texts.get('network');
  if (all !== undefined) {
    const read = own.start('network', all, wanted);
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
    const read = own.start('neurons', few, parameters);
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
  const others: Parameters[] = [present];
  const parts: Part[] = [];
  const said = new Set<string>(['']);
  /** where what stands under a key was said first */
  const first = new Map<string, number>();
  let left = MOST_OWN - ownLength(present);
  let place = 0;
  for (const one of kept.slice(0, MOST_WITH)) {
    if (others.some((other) => differencesOf(other, one).length === 0)) continue;
    others.push(one);
    const own = ownPairs(one, present).map(([key, value]) => {
      const before = first.get(`${key}:${value}`);
      return {
        said: `${key}:${value}`,
        written: before === undefined ? `${key}:${value}` : `${key}:${AS_IN}${before}`,
      };
    });
    const plain = plainPairs(one, present);
    const text = [...plain, ...own.map(({ written }) => written)].join(',');
    // the same points again, in other objects, make no other run
    const whole = [...plain, ...own.map(({ said }) => said)].join(',');
    if (said.has(whole)) continue;
    said.add(whole);
    const length = own.reduce((sum, { written }) => sum + written.length, 0);
    if (length > left) {
      parts.push({ one, text: null });
      continue;
    }
    left -= length;
    for (const { said: pair } of own) {
      // what is drawn is not said by anybody
      if (pair !== `${LINK_KEYS.network}:${DRAWN}` && !first.has(pair)) first.set(pair, place);
    }
    parts.push({ one, text });
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

/** What differs in the reader's own data and start, by what they are: a point that was moved and moved back makes no other run. */
function ownPairs(one: Parameters, present: Parameters): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const { given, network } = one;
  if (given !== null && given !== present.given) {
    const text = ownData(given);
    if (present.given === null || ownData(present.given) !== text) pairs.push(['given', text]);
  }
  if (network === null && present.network !== null) pairs.push([LINK_KEYS.network, DRAWN]);
  if (network !== null && network !== present.network) {
    const pair = ownStart(network, one.networkSeed);
    const here = present.network === null ? null : ownStart(present.network, one.networkSeed);
    if (here?.join(':') !== pair.join(':')) pairs.push(pair);
  }
  return pairs;
}
