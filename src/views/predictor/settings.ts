/** The settings of the picture: which two eigen-axes span its plane (`axes-1-3`, from 1), and how they are scaled. */

/** two eigen-axes, from 0, the first smaller */
export type AxisPair = readonly [number, number];

/**
 * `even`: per cent of the teacher's coordinate on each axis, so that v* is at (100 %, 100 %) however small the second is.
 * `true`: coordinates nu at one scale on both axes, angles and lengths are true. `shares`: as `even`, but with the place about
 * 100 % magnified, where S_2 begins.
 */
export type Scaling = 'even' | 'true' | 'shares';

/** What a reader sees; `both` is the latter two, where there is room. */
export type Shown = Scaling | 'both';
export const SHOWN: readonly Shown[] = ['even', 'true', 'shares', 'both'];

const AXES = /^axes-([1-9]\d{0,3})-([1-9]\d{0,3})$/;
/** `even` needs no word */
const WORDS: ReadonlyMap<string, Shown> = new Map([
  ['true-angles', 'true'],
  ['shares', 'shares'],
  ['both-scales', 'both'],
]);

export function acceptsPredictor(setting: string): boolean {
  if (WORDS.has(setting)) return true;
  const axes = AXES.exec(setting);
  return axes !== null && Number(axes[1]) < Number(axes[2]);
}

export function shownOf(settings: readonly string[]): Shown {
  for (const setting of settings) {
    const shown = WORDS.get(setting);
    if (shown !== undefined) return shown;
  }
  return 'even';
}

/** The axes asked for, as far as there are such; else the first two. */
export function axesOf(settings: readonly string[], dimension: number): AxisPair {
  for (const setting of settings) {
    const axes = AXES.exec(setting);
    if (axes !== null && Number(axes[2]) <= dimension) return [Number(axes[1]) - 1, Number(axes[2]) - 1];
  }
  return [0, 1];
}

export function withAxes(settings: readonly string[], [a, b]: AxisPair): string[] {
  const others = settings.filter((setting) => !AXES.test(setting));
  return a === 0 && b === 1 ? others : [...others, `axes-${a + 1}-${b + 1}`];
}

export function withShown(settings: readonly string[], shown: Shown): string[] {
  const others = settings.filter((setting) => !WORDS.has(setting));
  const words = [...WORDS.keys()].filter((word) => WORDS.get(word) === shown);
  return [...words, ...others];
}
