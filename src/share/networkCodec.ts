import type { Fault } from '../experiment/fault.ts';
import { drawnNetwork } from '../experiment/givenNetwork.ts';
import { parseNumber, quotable } from '../experiment/numberText.ts';
import { type GivenNetwork, type Parameters, RANGES } from '../experiment/parameters.ts';
import { compress, decompress, lengthBeyond } from './compressed.ts';
import { LONGEST_PLAIN, LONGEST_TEXT, readList, writeList } from './numberLists.ts';

/**
 * The user's own start in a link: `neurons=37:a,w1,w2;40:a,w1,w2`, those of its neurons that are not as the seed draws
 * them; where that is long and `network=` is shorter, all of them in their order, compressed. Before lambda scales them.
 */
export const NETWORK_KEYS = ['neurons', 'network'] as const;

type Start = Pick<Parameters, 'width' | 'dimension' | 'networkSeed'>;
export type NetworkOfLink = { readonly network: GivenNetwork | null; readonly faults: readonly Fault[] };

const written = new WeakMap<GivenNetwork, { readonly seed: number; readonly text: string }>();

/** As `neurons=` or `network=`; of the latter the width follows. */
export function serializeNetwork(network: GivenNetwork, seed: number): string {
  // a link is written again and again while the playhead moves
  const known = written.get(network);
  if (known?.seed === seed) return known.text;
  const text = textOf(network, seed);
  written.set(network, { seed, text });
  return text;
}

const estimates = new WeakMap<GivenNetwork, { readonly seed: number; readonly length: number }>();

/** How long that is: exactly up to `most` characters, beyond it about. */
export function networkLength(network: GivenNetwork, seed: number, most: number): number {
  const known = estimates.get(network);
  if (known?.seed === seed) return known.length;
  const { output, hidden } = network;
  // a digit and what parts it from the next
  const least = 2 * othersOf(network, seed).length * (hidden[0]!.length + 1);
  const length =
    (least > most ? lengthBeyond(most, output.length, (j) => neuronText(network, j)) : null) ??
    serializeNetwork(network, seed).length;
  estimates.set(network, { seed, length });
  return length;
}

function textOf(network: GivenNetwork, seed: number): string {
  const few = `neurons=${othersOf(network, seed)
    .map((j) => `${j}:${neuronText(network, j)}`)
    .join(';')}`;
  if (few.length <= LONGEST_PLAIN) return few;
  const neuron = (j: number) => neuronText(network, j);
  if (lengthBeyond(few.length, network.output.length, neuron) !== null) return few;
  const all = `network=${compress(network.output.map((_, j) => neuron(j)).join(';'))}`;
  return few.length <= all.length ? few : all;
}

/** All its neurons, and those alone that are not as the seed draws them; before they are compressed. */
export function packNetwork(
  network: GivenNetwork,
  seed: number,
): { readonly all: string; readonly few: string } {
  const neuron = (j: number) => neuronText(network, j);
  return {
    all: network.output.map((_, j) => neuron(j)).join(';'),
    few: othersOf(network, seed)
      .map((j) => `${j}:${neuron(j)}`)
      .join(';'),
  };
}

/** The neurons that are not as the seed draws them, in any bit. */
function othersOf({ output, hidden }: GivenNetwork, seed: number): readonly number[] {
  const drawn = drawnNetwork(output.length, hidden[0]!.length, seed);
  const isDrawn = (j: number) =>
    Object.is(output[j], drawn.output[j]) && hidden[j]!.every((w, k) => Object.is(w, drawn.hidden[j]![k]));
  return output.flatMap((_, j) => (isDrawn(j) ? [] : [j]));
}

function neuronText({ output, hidden }: GivenNetwork, j: number): string {
  return writeList([output[j]!, ...hidden[j]!]);
}

/** Of the last that was read, as for the data: a link is read more than once. */
let last: { readonly text: string; readonly read: NetworkOfLink } | null = null;

/** Has this start at hand when the same link is read: it was read elsewhere. */
export function rememberNetwork(text: string, read: NetworkOfLink): void {
  last = { text, read };
}

/** The start in the text of `network=`; null, with the reason, where it makes none. */
export function parseNetwork(text: string): NetworkOfLink {
  if (last?.text !== text) last = { text, read: readNetwork(text) };
  return last.read;
}

function readNetwork(text: string): NetworkOfLink {
  const plain = decompress(text, LONGEST_TEXT);
  if (plain === null) return refused({ code: 'unreadable', field: 'network', values: {} });
  const faults: Fault[] = [];
  const rows = plain.split(';', RANGES.width.max + 1).map((row, j) => readList(row, `network[${j}]`, faults));
  if (faults.length > 0) return { network: null, faults };
  return {
    network: { output: rows.map(([a]) => a!), hidden: rows.map(([, ...weights]) => weights) },
    faults,
  };
}

/** The start that the seed draws, with the neurons in the text of `neurons=` in place of its own. */
export function parseNeurons(text: string, { width, dimension, networkSeed }: Start): NetworkOfLink {
  const drawn = drawnNetwork(width, dimension, networkSeed);
  const output = [...drawn.output];
  const hidden = [...drawn.hidden];
  const faults: Fault[] = [];
  for (const [entry, neuron] of (text === '' ? [] : text.split(';', width + 1)).entries()) {
    const field = `neurons[${entry}]`;
    const split = neuron.indexOf(':');
    const j = parseNumber(neuron.slice(0, Math.max(0, split)));
    if (!Number.isInteger(j) || j < 0 || j >= width) {
      const values = { given: quotable(neuron), min: 0, max: width - 1 };
      return refused({ code: 'not-whole', field, values });
    }
    const [a, ...weights] = readList(neuron.slice(split + 1), field, faults);
    if (faults.length > 0) return { network: null, faults };
    output[j] = a!;
    hidden[j] = weights;
  }
  return { network: { output, hidden }, faults };
}

function refused(fault: Fault): NetworkOfLink {
  return { network: null, faults: [fault] };
}
