import type { Drawn } from './svgContext.ts';

/** What was drawn on the canvases of one picture, the lowest first. */
export type Layers = readonly (readonly Drawn[])[];

/** One drawing on the sheet. */
export interface Proof {
  readonly label: string;
  readonly ground: string;
  readonly layers: Layers;
}

const PX_GAP = 16;
const PX_LABEL = 20;
/** A path that is longer is written once, however often it is drawn. */
const LONGEST_WRITTEN_AGAIN = 60;

/**
 * One SVG with many drawings of one size, row by row, as a reviewer looks at them. What is drawn again (the curves at
 * another time, the same paths in other colours) is written once, so that a file stays small and a change shows once.
 */
export function contactSheet(
  rows: readonly (readonly Proof[])[],
  size: { readonly pxWidth: number; readonly pxHeight: number; readonly font: string },
): string {
  const { pxWidth, pxHeight, font } = size;
  const columns = Math.max(...rows.map((row) => row.length));
  const pxAll = columns * (pxWidth + PX_GAP) + PX_GAP;
  const pyAll = rows.length * (pxHeight + PX_LABEL + PX_GAP) + PX_GAP;
  const written = new Written();
  const body = rows.flatMap((row, r) =>
    row.flatMap(({ label, ground, layers }, c) => {
      const x = PX_GAP + c * (pxWidth + PX_GAP);
      const y = PX_GAP + r * (pxHeight + PX_LABEL + PX_GAP);
      return [
        `<text x="${x}" y="${y + 14}" font-size="13" fill="#555">${escaped(label)}</text>`,
        `<svg x="${x}" y="${y + PX_LABEL}" width="${pxWidth}" height="${pxHeight}">`,
        `<path fill="${ground}" d="M0 0H${pxWidth}V${pxHeight}H0Z"/>`,
        ...layers.flatMap((layer) => written.layer(layer)),
        '</svg>',
      ];
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pxAll}" height="${pyAll}" font-family="${escaped(font)}">`,
    '<style>.symbol { font-family: "KaTeX Math", "STIX Two Math", serif; font-style: italic }</style>',
    `<path fill="#ccc" d="M0 0H${pxAll}V${pyAll}H0Z"/>`,
    '<defs>',
    ...written.definitions,
    '</defs>',
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** Remembers by their text what stands on the sheet already. */
class Written {
  readonly definitions: string[] = [];
  private readonly ids = new Map<string, string>();

  layer(drawn: readonly Drawn[]): string[] {
    const lines = drawn.map((element) => this.element(element));
    if (lines.length === 0) return [];
    const key = lines.join('\n');
    const id = this.ids.get(key);
    if (id !== undefined) return [`<use href="#${id}"/>`];
    return [`<g id="${this.name(key, 'layer')}">`, ...lines, '</g>'];
  }

  private element({ tag, attributes, content, clips }: Drawn): string {
    const clip = clips.reduce<string | null>((outer, d) => this.clip(outer, d), null);
    const all = { ...(clip !== null && { 'clip-path': `url(#${clip})` }), ...attributes };
    const rest = Object.entries(all)
      .map(([name, value]) => ` ${name}="${escaped(value)}"`)
      .join('');
    if (tag === 'text') return `<text${rest}>${escaped(content)}</text>`;
    if (content.length <= LONGEST_WRITTEN_AGAIN) return `<path${rest} d="${content}"/>`;
    const id = this.define(content, 'path', (name) => `<path id="${name}" d="${content}"/>`);
    return `<use href="#${id}"${rest}/>`;
  }

  private clip(outer: string | null, d: string): string {
    const within = outer === null ? '' : ` clip-path="url(#${outer})"`;
    return this.define(`clip ${outer} ${d}`, 'clip', (name) => {
      return `<clipPath id="${name}"${within}><path d="${d}"/></clipPath>`;
    });
  }

  private define(key: string, kind: string, make: (name: string) => string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const name = this.name(key, kind);
    this.definitions.push(make(name));
    return name;
  }

  /** Named by what it is, not by its turn: one more path above changes no line below. */
  private name(key: string, kind: string): string {
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
    let name = `${kind}-${(hash >>> 0).toString(36)}`;
    while ([...this.ids.values()].includes(name)) name += 'x';
    this.ids.set(key, name);
    return name;
  }
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );
}
