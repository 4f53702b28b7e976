import { encode } from 'uqr';

/** A QR code as it is drawn, in modules, its smallest squares: the origin is the corner of the quiet zone, dark squares are filled. */
export interface QrCode {
  /** SVG path data, for `<path d>` and `new Path2D()`, each stretch of dark modules in a row a rectangle */
  readonly path: string;
  /** width and height of it all, quiet zone included */
  readonly size: number;
  /** how wide the empty margin is on each side: it is part of the code, readers need it light */
  readonly quietZone: number;
}

/** As wide as the standard asks for (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/** With M a seventh of the code may be hidden, by a head in the row before; the longest texts only fit with L. */
const CORRECTIONS = ['M', 'L'] as const;

/** The code that says `text`, the best corrected one of its size; null where `text` is too long for any: about 2950 bytes. */
export function qrCode(text: string): QrCode | null {
  const bytes = [...new TextEncoder().encode(text)];
  for (const ecc of CORRECTIONS) {
    try {
      const { data, size } = encode(bytes, { ecc, boostEcc: true, border: QUIET_ZONE });
      return { path: data.map(rowPath).join(''), size, quietZone: QUIET_ZONE };
    } catch (error) {
      // which is how the library says that it does not fit
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

/** `code` as an SVG file of its own, dark on light whatever the page's theme is: few readers take it the other way round. */
export function qrFile({ path, size }: QrCode): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${10 * size}" height="${10 * size}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  );
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; ) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    else x++;
  }
  return path;
}
