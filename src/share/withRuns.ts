import { differencesOf } from '../experiment/differences.ts';
import type { Fault } from '../experiment/fault.ts';
import { type ParameterNames, sanitise } from '../experiment/limits.ts';
import { quotable } from '../experiment/numberText.ts';
import { DEFAULTS, type Parameters } from '../experiment/parameters.ts';
import { codecsOf, LINK_KEYS, type PlainParameter } from './parameterCodecs.ts';

/**
 * Runs kept beside that of the link, by what differs from it, in the link's own keys: `with=scale:1e-5;scale:1e-7,init:3`.
 * The user's own data and start are too long to be said twice: a kept run has those of the link, or data of a scheme and a start
 * that is drawn (`network:drawn`).
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
  for (const [place, part] of parts.slice(0, MOST_WITH).entries()) {
    const field = `${WITH_KEY}[${place}]`;
    const { parameters, fault } = parseDifferences(part, field, present);
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
  field: string,
  present: Parameters,
): { parameters: Parameters; fault: Fault | null } {
  const codecs = codecsOf(present);
  const faults: Fault[] = [];
  const wanted: Partial<Parameters>[] = [];
  for (const entry of text === '' ? [] : text.split(',', MOST_DIFFERENCES)) {
    const [key = '', ...value] = entry.split(':');
    if (key === LINK_KEYS.network && value[0] === DRAWN) {
      wanted.push({ network: null });
      continue;
    }
    const name = (Object.keys(codecs) as PlainParameter[]).find((plain) => LINK_KEYS[plain] === key);
    const where = `${field}.${quotable(key)}`;
    if (name === undefined) {
      faults.push({ code: 'unknown-key', field: where, values: {} });
      continue;
    }
    const read = codecs[name].parse(value.join(':'), where);
    if (read.fault !== null) faults.push(read.fault);
    wanted.push({ [name]: read.value });
  }
  const names = Object.fromEntries(
    Object.entries(LINK_KEYS).map(([name, key]) => [name, `${field}.${key}`]),
  ) as ParameterNames;
  // points that do not go with what differs leave those of a scheme
  const scheme = present.scheme === 'given' ? DEFAULTS.scheme : present.scheme;
  const { parameters, faults: corrections } = sanitise(
    Object.assign({}, present, ...wanted) as Parameters,
    names,
    { ...present, scheme },
  );
  return { parameters, fault: [...faults, ...corrections][0] ?? null };
}

/** null where there is none that a link can say. A run that `present` has become is not beside it. */
export function formatWith(kept: readonly Parameters[], present: Parameters): string | null {
  const codecs = codecsOf(present);
  const others: Parameters[] = [present];
  const parts = kept.slice(0, MOST_WITH).flatMap((one) => {
    if (!isSayable(one, present) || others.some((other) => differencesOf(other, one).length === 0)) return [];
    others.push(one);
    const written = <P extends PlainParameter>(name: P) =>
      one[name] === present[name] ? [] : [`${LINK_KEYS[name]}:${codecs[name].serialize(one[name])}`];
    const start = one.network === present.network ? [] : [`${LINK_KEYS.network}:${DRAWN}`];
    return [...(Object.keys(codecs) as PlainParameter[]).flatMap((name) => written(name)), ...start].join(
      ',',
    );
  });
  return parts.length === 0 ? null : parts.join(';');
}

/** Whether a link of `present` can carry `one` beside it. */
export function isSayable(one: Parameters, present: Parameters): boolean {
  const said = (name: 'given' | 'network') => one[name] === null || one[name] === present[name];
  return said('given') && said('network');
}
