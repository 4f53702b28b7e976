import type { CircleBox } from '../../drawing/output/circle.ts';
import type { OutputKind } from '../../findings/output/outputKind.ts';

/** Where the parts stand, CSS pixels; null for one that there is not. */
export interface OutputLayout {
  readonly circle: CircleBox | null;
  /** the sphere of directions */
  readonly globe: CircleBox | null;
  readonly line: CircleBox | null;
  readonly parity: CircleBox | null;
  /** larger type, and names in full */
  readonly roomy: boolean;
}

interface LayoutRequest {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage: boolean;
}

/** A stage smaller than this (on a phone) is set as the small pictures are. */
const PX_ROOMY = 420;
/** Less than this is no room for a second part. */
const PX_LEAST = 110;

export function outputLayout({ pxWidth, pxHeight, stage }: LayoutRequest, kind: OutputKind): OutputLayout {
  const roomy = stage && Math.min(pxWidth, pxHeight) >= PX_ROOMY;
  const all = { pxLeft: 0, pyTop: 0, pxWidth, pxHeight };
  if (kind === 'line') return { circle: null, globe: null, line: all, parity: null, roomy };
  if (kind === 'angle') return { circle: all, globe: null, line: null, parity: null, roomy };
  // the section of the function, and every input: side by side, or one above the other
  const beside = pxWidth >= pxHeight;
  const [pxHalf, pyHalf] = [Math.floor(pxWidth / 2), Math.floor(pxHeight / 2)];
  if ((beside ? pxHalf : pyHalf) < PX_LEAST) {
    const one = kind === 'globe' ? { globe: all, parity: null } : { globe: null, parity: all };
    return { circle: null, line: null, ...one, roomy };
  }
  if (kind === 'globe') return { ...globeWithParity(all, beside), roomy };
  const first = beside ? { ...all, pxWidth: pxHalf } : { ...all, pyTop: 0, pxHeight: pyHalf };
  const second = beside
    ? { ...all, pxLeft: pxHalf, pxWidth: pxWidth - pxHalf }
    : { ...all, pyTop: pyHalf, pxHeight: pxHeight - pyHalf };
  return { circle: first, globe: null, line: null, parity: second, roomy };
}

/** A globe is seen whole: it has the larger share. */
const GLOBE_SHARE = 0.6;

function globeWithParity(all: CircleBox, beside: boolean): Omit<OutputLayout, 'roomy'> {
  const none = { circle: null, line: null };
  if (beside) {
    const pxGlobe = Math.floor(Math.min(all.pxHeight, GLOBE_SHARE * all.pxWidth));
    const parity = { ...all, pxLeft: pxGlobe, pxWidth: all.pxWidth - pxGlobe };
    return { ...none, globe: { ...all, pxWidth: pxGlobe }, parity };
  }
  const pyGlobe = Math.floor(Math.min(all.pxWidth, GLOBE_SHARE * all.pxHeight));
  const parity = { ...all, pyTop: pyGlobe, pxHeight: all.pxHeight - pyGlobe };
  return { ...none, globe: { ...all, pxHeight: pyGlobe }, parity };
}
