import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';
import type { GivenData, GivenNetwork, Parameters } from '../experiment/parameters.ts';
import { compress, decompress } from './compressed.ts';
import { packGiven, parseGiven } from './givenCodec.ts';
import { packNetwork, parseNeurons } from './networkCodec.ts';
import { LONGEST_TEXT } from './numberLists.ts';
import { MOST_OWN, ownLength } from './ownLength.ts';

/**
 * The reader's own data and start among the differences of a kept run: `given:`, `network:` and `neurons:` with what the keys of that
 * name say in a link, compressed whatever its length, since its separators are those of `with`.
 */
export const OWN_KEYS = ['given', 'network', 'neurons'] as const;
export type OwnKey = (typeof OWN_KEYS)[number];

/** In the place of what a run before it says under the same key: `given:~0`. No compressed text begins so. */
export const AS_IN = '~';

const packed = new WeakMap<GivenData, string>();

/** The value of `given:`. */
export function ownData(given: GivenData): string {
  // a link is written again and again while the playhead moves
  const known = packed.get(given);
  if (known !== undefined) return known;
  const text = compress(packGiven(given));
  packed.set(given, text);
  return text;
}

const packedStarts = new WeakMap<
  GivenNetwork,
  { readonly seed: number; readonly pair: readonly [OwnKey, string] }
>();

/** `network:` or `neurons:`, whichever is shorter, and its value. */
export function ownStart(network: GivenNetwork, seed: number): readonly [OwnKey, string] {
  const known = packedStarts.get(network);
  if (known?.seed === seed) return known.pair;
  const { all, few } = packNetwork(network, seed);
  const [whole, changed] = [compress(all), compress(few)];
  const pair: readonly [OwnKey, string] =
    few === '' || changed.length >= whole.length ? ['network', whole] : ['neurons', changed];
  packedStarts.set(network, { seed, pair });
  return pair;
}

/** Whether what a run has of its own is too long for a link however it is compressed. */
export function isFarTooLong(run: Parameters): boolean {
  return ownLength(run) > 2 * MOST_OWN;
}

const wholeStarts = new WeakMap<GivenNetwork, string>();

function wholeStart(network: GivenNetwork): string {
  const known = wholeStarts.get(network);
  if (known !== undefined) return known;
  const { all } = packNetwork(network, 0);
  wholeStarts.set(network, all);
  return all;
}

/**
 * Makes of data and starts that say the same one object, the first of them: runs are compared by it, and a point that was moved and
 * moved back makes no other run.
 */
export class Alike {
  private readonly first = new Map<string, GivenData | GivenNetwork>();

  of(run: Parameters): Parameters {
    // of a million numbers it would take seconds to say whether they are the same
    if (isFarTooLong(run)) return run;
    const { given, network } = run;
    const same = {
      given: given && this.firstOf(`given ${ownData(given)}`, given),
      network: network && this.firstOf(`network ${wholeStart(network)}`, network),
    };
    return same.given === given && same.network === network ? run : { ...run, ...same };
  }

  private firstOf<T extends GivenData | GivenNetwork>(key: string, one: T): T {
    const known = this.first.get(key);
    if (known === undefined) this.first.set(key, one);
    return (known ?? one) as T;
  }
}

/** What the runs before have said under a key, which a run may refer to. */
export class OwnTexts {
  private readonly texts = new Map<string, string>();

  /** @returns what `value` stands for, noted for the runs that follow; null where it refers to nothing */
  read(place: number, key: OwnKey, value: string): string | null {
    const text = value.startsWith(AS_IN) ? this.texts.get(`${key} ${value.slice(1)}`) : value;
    if (text === undefined) return null;
    this.texts.set(`${key} ${place}`, text);
    return text;
  }
}

/** The data in the value of `given:`. */
export function readData(text: string, bias: boolean): ReturnType<typeof parseGiven> {
  return parseGiven(new Map([['given', text]]), bias);
}

/** The start in the value of `neurons:`, the others as the seed of `start` draws them. */
export function readNeurons(text: string, start: Parameters) {
  const plain = decompress(text, LONGEST_TEXT);
  if (plain !== null) return parseNeurons(plain, start);
  return { network: null, faults: [{ code: 'unreadable', field: 'neurons', values: {} } satisfies Fault] };
}

/** `with[1].given`, and what of it. */
export function withinRun(field: string, fault: Fault): Fault {
  return { ...fault, field: fault.field === null ? field : `${field}.${quotable(fault.field)}` };
}
