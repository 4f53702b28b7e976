import { uncorrected } from '../experiment/correct.ts';
import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';
import { nameCodec } from './codec.ts';
import { CONTROL_NAMES, controlNamed, listed, SETTER_NAMES } from './controlNames.ts';
import { formatNames, type KnownPictures, MOST_PICTURES } from './view.ts';

/** How much of the page another page shows: all but what leads elsewhere, pictures and player, or a single picture. */
const LEVELS = ['full', 'player', 'picture'] as const;
export type EmbedLevel = (typeof LEVELS)[number];

/** What a page in another is left: it holds for as long as the page is open, whatever is done to its address. */
export interface Embedding {
  /** null where the page stands by itself, or as it would */
  readonly embed: EmbedLevel | null;
  /** names of the controls that are left out */
  readonly without: readonly string[];
  /** names of the controls that cannot be turned, and ids of the pictures that stay as they are */
  readonly lock: readonly string[];
  /** `off`: nothing leads away, and nothing is shared */
  readonly links: 'off' | null;
  /** `focus`: no key is taken before something in the page has the focus */
  readonly keys: 'focus' | null;
}

export const NO_EMBEDDING: Embedding = { embed: null, without: [], lock: [], links: null, keys: null };

export const EMBEDDING_KEYS = ['embed', 'lock', 'links', 'keys'] as const;
type EmbeddingKey = (typeof EMBEDDING_KEYS)[number];

/**
 * @param textOf the text of a key in the link
 * @param without the controls that `hide` names, which are read with the pictures it names (`parseHide`)
 * @param faults what could not be had is added to them
 */
export function parseEmbedding(
  textOf: (key: EmbeddingKey) => string | undefined,
  without: readonly string[],
  knownPictures: KnownPictures,
  faults: Fault[],
): Embedding {
  const optional = <T extends string>(key: EmbeddingKey, names: readonly T[]): T | null => {
    const text = textOf(key);
    if (text === undefined) return null;
    const { value, fault } = nameCodec(names, names[0]!).parse(text, key);
    if (fault === null) return value;
    faults.push(uncorrected(fault));
    return null;
  };
  const locked = parseControls(textOf('lock'), 'lock', SETTER_NAMES, knownPictures, faults);
  const embedding: Embedding = {
    embed: optional('embed', LEVELS),
    without,
    lock: [...locked.controls, ...locked.pictures],
    links: optional('links', ['off']),
    keys: optional('keys', ['focus']),
  };
  const says = Object.values(embedding).some((value) => value !== null && value.length > 0);
  return says ? embedding : NO_EMBEDDING;
}

/** What `hide` names: controls, which are left out, and pictures, which are covered until they are revealed. */
export function parseHide(text: string | undefined, knownPictures: KnownPictures, faults: Fault[]): Named {
  return parseControls(text, 'hide', CONTROL_NAMES, knownPictures, faults);
}

/** As texts by their keys; null where nothing is to be said. */
export function embeddingTexts({
  embed,
  lock,
  links,
  keys,
}: Embedding): Readonly<Record<EmbeddingKey, string | null>> {
  return { embed, lock: lock.length === 0 ? null : formatNames(lock), links, keys };
}

interface Named {
  readonly controls: readonly string[];
  readonly pictures: readonly string[];
}

/** Names of controls and ids of pictures, each once, in the order given. */
function parseControls(
  text: string | undefined,
  key: string,
  names: readonly string[],
  knownPictures: KnownPictures,
  faults: Fault[],
): Named {
  const controls = new Set<string>();
  const pictures = new Set<string>();
  const unknown: string[] = [];
  for (const name of text === undefined ? [] : text.split(',', MOST_PICTURES)) {
    const control = controlNamed(name, names);
    const isPicture = knownPictures.has(name);
    if (isPicture) pictures.add(name);
    // `angle` is both: what it hides was the picture before there was anything else to hide, and what it locks is safe as both
    if (control !== null && (key === 'lock' || !isPicture)) controls.add(control);
    if (control === null && !isPicture) unknown.push(name);
  }
  const [first] = unknown;
  if (first !== undefined) {
    faults.push({
      code: 'unknown-control',
      field: key,
      values: { given: quotable(first), expected: listed(names) },
    });
  }
  return { controls: [...controls], pictures: [...pictures] };
}
