import { PX_CAPTION } from '../../drawing/frame/PlotFrame.tsx';
import type { PxSize } from './drawable.ts';
import type { ExportColours } from './palettes.ts';
import type { ExportRequest } from './request.ts';

export const FORMATS = ['svg', 'png', 'poster'] as const;
export type Format = (typeof FORMATS)[number];

export const SIZES = ['shown', 'column', 'slide', 'square'] as const;
export type SizeName = (typeof SIZES)[number];

export const SCALES = [1, 2, 3, 4] as const;

/** What a reader chooses of a picture that is taken away. */
export interface PictureOptions {
  readonly format: Format;
  readonly scale: (typeof SCALES)[number];
  readonly size: SizeName;
  readonly colours: ExportColours;
  /** what is visible in the picture */
  readonly title: boolean;
  readonly parameters: boolean;
  readonly link: boolean;
  /** an SVG carries its fonts along */
  readonly fonts: boolean;
}

export const FIRST_OPTIONS: PictureOptions = {
  format: 'svg',
  scale: 2,
  size: 'shown',
  colours: 'light',
  title: true,
  parameters: true,
  link: false,
  fonts: true,
};

/** Of a picture alone, CSS pixels. */
const PX_SIZES: Readonly<Record<Exclude<SizeName, 'shown'>, PxSize>> = {
  column: { pxWidth: 480, pxHeight: 360 },
  slide: { pxWidth: 1280, pxHeight: 720 },
  square: { pxWidth: 720, pxHeight: 720 },
};

/** The least that something is drawn in. */
const PX_LEAST = 120;

export function pxSizeOf(name: SizeName, { pxWidth, pxHeight }: ExportRequest): PxSize {
  if (name !== 'shown') return PX_SIZES[name];
  return {
    pxWidth: Math.max(PX_LEAST, Math.round(pxWidth)),
    pxHeight: Math.max(PX_LEAST, Math.round(pxHeight - PX_CAPTION)),
  };
}

/** `640 × 480`. */
export function pxText({ pxWidth, pxHeight }: PxSize): string {
  return `${pxWidth} \u00d7 ${pxHeight}`;
}
