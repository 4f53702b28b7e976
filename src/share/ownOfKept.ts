import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';
import type { GivenData, GivenNetwork, Parameters } from '../experiment/parameters.ts';
import { compress, decompress } from './compressed.ts';
import { packGiven, parseGiven } from './givenCodec.ts';
import { packNetwork, parseNetwork, parseNeurons } from './networkCodec.ts';
import { LONGEST_TEXT } from './numberLists.ts';

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

/** Reads what kept runs have of their own: what two of them, or one and the run of the link, have alike becomes the same object. */
export class OwnReader {
  private readonly present: Parameters;
  private readonly known = new Map<string, GivenData | GivenNetwork>();
  /** by place and key, what stood there */
  private readonly texts = new Map<string, string>();

  constructor(present: Parameters) {
    this.present = present;
  }

  /** @returns what `value` stands for, noted for the runs that follow; null where it is as in a run that says nothing */
  textOf(place: number, key: OwnKey, value: string): string | null {
    const text = value.startsWith(AS_IN) ? this.texts.get(`${key} ${value.slice(1)}`) : value;
    if (text === undefined) return null;
    this.texts.set(`${key} ${place}`, text);
    return text;
  }

  data(text: string, bias: boolean): { given: GivenData | null; faults: readonly Fault[] } {
    const { given: here } = this.present;
    if (here !== null && bias === this.present.bias && ownData(here) === text) {
      return { given: here, faults: [] };
    }
    return this.once('given', `given ${bias} ${text}`, () => parseGiven(new Map([['given', text]]), bias));
  }

  /** @param start whose seed draws the neurons that `neurons` leaves out */
  start(key: 'network' | 'neurons', text: string, start: Parameters) {
    const { network: here } = this.present;
    if (here !== null) {
      const [name, said] = ownStart(here, start.networkSeed);
      if (name === key && said === text && here.output.length === start.width) {
        return { network: here, faults: [] };
      }
    }
    const { width, dimension, networkSeed } = start;
    return this.once('network', `${key} ${width} ${dimension} ${networkSeed} ${text}`, () => {
      if (key === 'network') return parseNetwork(text);
      const plain = decompress(text, LONGEST_TEXT);
      if (plain !== null) return parseNeurons(plain, start);
      return { network: null, faults: [{ code: 'unreadable', field: key, values: {} }] };
    });
  }

  private once<
    K extends 'given' | 'network',
    T extends { readonly [k in K]: GivenData | GivenNetwork | null },
  >(
    name: K,
    key: string,
    read: () => T & { readonly faults: readonly Fault[] },
  ): T & { readonly faults: readonly Fault[] } {
    const known = this.known.get(key);
    if (known !== undefined) return { [name]: known, faults: [] } as never;
    const made = read();
    if (made[name] !== null) this.known.set(key, made[name] as GivenData | GivenNetwork);
    return made;
  }
}

/** `with[1].given`, and what of it. */
export function withinRun(field: string, fault: Fault): Fault {
  return { ...fault, field: fault.field === null ? field : `${field}.${quotable(fault.field)}` };
}
