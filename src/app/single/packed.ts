import { decode91 } from './base91.ts';
import { withFarRepeats } from './farRepeats.ts';

/**
 * The page as one file: all of it travels packed in an element of itself, as text: without what it
 * repeats, deflated, less than half of what it would take as it is. What unpacks it is a few lines beside it (start.ts);
 * scripts/packPage.ts packs it.
 */

export const PACKED_ID = 'packed';
/** Stands in the shell where the packed text goes. */
const PLACE = '<!-- packed -->';
/** Between the parts: no text has it. */
export const BETWEEN = '\0';

export interface PageParts {
  /** the file without what is packed in it, which is part of what is packed: a page that was opened can be saved again */
  readonly shell: string;
  readonly style: string;
  readonly script: string;
}

/** The text that is packed. @throws where a part has the sign that parts them */
export function joinParts({ shell, style, script }: PageParts): string {
  const parts = [shell, style, script];
  if (parts.some((part) => part.includes(BETWEEN))) throw new Error('a part of the page has a zero in it');
  return parts.join(BETWEEN);
}

/** Rejects where the text is damaged, or the browser cannot unpack it. */
export async function unpack(packed: string): Promise<PageParts> {
  const plain = new Blob([decode91(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  const first = bytes.indexOf(BETWEEN.charCodeAt(0));
  const text = new TextDecoder();
  const whole = withFarRepeats(bytes.subarray(first + 1), text.decode(bytes.subarray(0, first)));
  const [shell = '', style = '', script = ''] = text.decode(whole).split(BETWEEN);
  return { shell, style, script };
}

/** The whole file. */
export function wholePage(shell: string, packed: string): string {
  const [before, after] = shell.split(PLACE);
  return `${before}${packed}${after}`;
}
