import { lab, type RGBColor, rgb } from 'd3-color';

/**
 * How a colour looks to eyes that see fewer hues: the matrices of Machado, Oliveira and Fernandes (2009, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency", table of severity 1.0), which act on linear light.
 */
const SEEN = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export const EYES = Object.keys(SEEN) as (keyof typeof SEEN)[];

export function seenBy(eyes: keyof typeof SEEN, colour: string): RGBColor {
  const light = linear(rgb(colour));
  const [r, g, b] = SEEN[eyes].map((row) => shown(row.reduce<number>((sum, x, k) => sum + x * light[k]!, 0)));
  return rgb(r!, g!, b!);
}

/** Distance in CIELAB (1976): a difference of 2 is just seen side by side. */
export function apart(one: RGBColor, other: RGBColor): number {
  const [first, second] = [lab(one), lab(other)];
  return Math.hypot(first.l - second.l, first.a - second.a, first.b - second.b);
}

/**
 * Distance in OKLab (Ottosson 2020, "A perceptual color space for image processing", his matrices for linear sRGB): a difference of
 * about 0.02 is just seen side by side.
 */
export function apartOk(one: RGBColor, other: RGBColor): number {
  const [first, second] = [okLab(one), okLab(other)];
  return Math.hypot(...first.map((part, k) => part - second[k]!));
}

const TO_CONES = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function okLab(colour: RGBColor): number[] {
  const light = linear(colour);
  const cones = TO_CONES.map((row) => Math.cbrt(row.reduce((sum, x, k) => sum + x * light[k]!, 0)));
  return TO_LAB.map((row) => row.reduce((sum, x, k) => sum + x * cones[k]!, 0));
}

/** Contrast as WCAG 2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

export function luminance(colour: string): number {
  const [r, g, b] = linear(rgb(colour));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** `over` painted on `under` with this opacity. */
export function painted(over: string, under: string, opacity: number): string {
  const [top, ground] = [rgb(over), rgb(under)];
  const mix = (a: number, b: number) => Math.round(opacity * a + (1 - opacity) * b);
  return rgb(mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b)).formatHex();
}

function linear({ r, g, b }: RGBColor): number[] {
  return [r, g, b].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
}

function shown(part: number): number {
  const inside = Math.min(1, Math.max(0, part));
  return Math.round(255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055));
}
