/** A small strict reader of the XML that SVG files are written in, from the grammar of XML alone. */
export interface Read {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** tags of what it stands in, the outermost first */
  readonly within: readonly string[];
  readonly children: (Read | string)[];
}

/** All elements of a file, in the order of their starts. @throws where it is not well formed */
export function elementsOf(file: string): readonly Read[] {
  const all: Read[] = [];
  const open: Read[] = [];
  let at = 0;
  for (const match of file.matchAll(/<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [whole, closing, tag, attributes, empty] = match;
    takeText(file.slice(at, match.index));
    at = match.index + whole.length;
    if (tag === undefined) continue;
    if (closing === '/') {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`);
      continue;
    }
    const pairs = [...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      unescaped(value!),
    ]);
    if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`twice in ${whole}`);
    const read: Read = {
      tag,
      attributes: Object.fromEntries(pairs),
      within: open.map((outer) => outer.tag),
      children: [],
    };
    open.at(-1)?.children.push(read);
    all.push(read);
    if (empty !== '/') open.push(read);
  }
  takeText(file.slice(at));
  if (open.length > 0) throw new Error(`<${open.at(-1)!.tag}> stays open`);
  return all;

  function takeText(text: string): void {
    if (/[<>]/.test(text)) throw new Error(`no element: ${text.slice(0, 80)}`);
    open.at(-1)?.children.push(unescaped(text));
  }
}

export function textOf({ children }: Read): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`a bare & in ${text.slice(0, 80)}`);
  return text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: 'amp') => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name],
  );
}
