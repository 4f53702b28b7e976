import type { Fault } from '../experiment/fault.ts';
import { quotable } from '../experiment/numberText.ts';

/** A picture that is open, as a link names it: `id`, or `id:setting:setting`. */
export interface OpenPicture {
  readonly id: string;
  /** it has twice the room of the others beside the stage */
  readonly large: boolean;
  /** its own settings, each once; what they mean only the picture knows */
  readonly settings: readonly string[];
}

/** The pictures that a `view` may name, each with what tells whether it accepts a setting. */
export type KnownPictures = ReadonlyMap<string, (setting: string) => boolean>;

const LARGE = 'large';

/** A picture as it is when it is opened by hand. */
export function asOpened(id: string): OpenPicture {
  return { id, large: false, settings: [] };
}

/** Entries of a `view`, and settings of a picture, that are looked at: more than there will ever be. */
export const MOST_PICTURES = 100;
const MOST_SETTINGS = 20;

/** Known pictures, each once, in the order given; `fallback` where none is left. */
export function parseView(
  text: string,
  known: KnownPictures,
  fallback: readonly OpenPicture[],
  faults: Fault[],
): readonly OpenPicture[] {
  const view = new Map<string, OpenPicture>();
  const unknown = new Set<string>();
  for (const entry of text.split(',', MOST_PICTURES)) {
    const [id = '', ...wanted] = entry.split(':', MOST_SETTINGS);
    const accepts = known.get(id);
    if (accepts === undefined) {
      unknown.add(id);
      continue;
    }
    if (view.has(id)) continue;
    const settings = new Set<string>();
    for (const setting of wanted) {
      if (setting === LARGE) continue;
      if (accepts(setting)) settings.add(setting);
      else unknown.add(`${id}:${setting}`);
    }
    view.set(id, { id, large: wanted.includes(LARGE), settings: [...settings] });
  }
  const [first] = unknown;
  if (first !== undefined) {
    faults.push({ code: 'unknown-picture', field: 'view', values: { given: quotable(first) } });
  }
  return view.size > 0 ? [...view.values()] : fallback;
}

export function formatView(view: readonly OpenPicture[]): string {
  return view
    .map(({ id, large, settings }) => [id, ...(large ? [LARGE] : []), ...settings])
    .map((parts) => parts.map(encodeURIComponent).join(':'))
    .join(',');
}

export function formatNames(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(',');
}
