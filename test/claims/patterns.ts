import type { Check } from './check.ts';
import { BOUNDS } from './checks/bounds.ts';
import { GLOSSARY, RULES } from './checks/glossary.ts';
import { INTRO } from './checks/intro.ts';
import { LEGEND } from './checks/legend.ts';
import { NOW } from './checks/now.ts';
import { PICTURES } from './checks/pictures.ts';
import { SHARPNESS, SHARPNESS_ENTRY } from './checks/sharpness.ts';
import { ASSUMPTIONS, MARKS, ORDER } from './checks/theory.ts';

/**
 * Every text that the page writes of a run, by its path, with what holds it to the oracle. A text that is in neither list below
 * fails the test: who adds a sentence adds its check here, or says that it claims nothing.
 */
export const PATTERNS: ReadonlyMap<string, Check> = new Map([
  ...under('app.now', NOW),
  ...under('app.intro', INTRO),
  ...under('controls.rules', RULES),
  ...under('glossary.numbers', GLOSSARY),
  ...under('pictures', PICTURES),
  ...under('pictures', ORDER),
  ...under('pictures.sharpness', SHARPNESS),
  ...under('glossary.numbers', SHARPNESS_ENTRY),
  ...under('pictures.directions.legend', LEGEND),
  ...under('pictures.assumptions', ASSUMPTIONS),
  ...under('player', MARKS),
  ...under('claims', BOUNDS),
]);

/** Names of what is drawn, joints between clauses, and texts whose parts or whose whole are held elsewhere. */
const CLAIMLESS: readonly RegExp[] = [
  /^app\.now\.(joints\..*|stop)$/,
  /^player\.(theory\.claims\..*|theory\.unknown|phases\.\w+\.explanation)$/,
  /^claims\.(results\..*|paper|run|verdict\.(kept|broken|idle)|finer)$/,
  /^pictures\.generalisation\.captions\.(bias|sampled|tooWide)$/,
  /^pictures\.(paragraph|noNumber|lessThan)$/,
  /^pictures\.(loss|norms|eigen|bundle|angles|complexity|generalisation|two-teachers|light-cone|scales)\.caption(Over)?$/,
  /^pictures\.directions\.(caption(Plane|Globe|Projection)|planes\..*)$/,
  /^pictures\.directions\.legend\.(groups\..*|teachers?|gamma|bundles?|light)$/,
  /^pictures\.raster\.(caption|captionShort|captionWith|alternativeCounts)$/,
  /^pictures\.predictor\.(captions\..*|lights\.light|spoken\..*)$/,
  /^pictures\.angles\.(degrees|notMeasured)$/,
  /^pictures\.assumptions\.(against|states\..*|list\.\w+\.title)$/,
];

/** What few runs say: each is held where it is said, and none of the runs here need say it. */
const RARE: readonly RegExp[] = [
  // how a run ends that cannot go on, and a loss that steps too long raise
  /^app\.now\.(end\.(no-step|branching|diverged)|lossRises|rising|lossZero|lossIsNow|noPositive|pastSaddle)$/,
  // lambda within the paper's sufficient bound: smaller than any number here
  /^pictures\.assumptions\.list\.scale\.held(Alone|InDescent)?$/,
  // descent that has left the finite numbers
  /^pictures\.function\.beyond$/,
  /^(claims\.halfway\.markProved|player\.theory\.proved)$/,
  // what a search that takes its time has found, or not yet
  /^(pictures\.least-norm\.(waiting|dependent)|glossary\.numbers\.(M|leastM))$/,
  // chance would have to make it so
  /^pictures\.assumptions\.list\.(dimension|offBoundary|negativeOffTarget|staysOff)\.broken$/,
  /^pictures\.(eigen\.repeated|generalisation\.noneEver)$/,
  // of a large network, before it is
  /^pictures\.sharpness\.notYet$/,
  /^player\.marks\.(halfwayBefore|notAfterStart)$/,
];

export function isRare(path: string): boolean {
  return RARE.some((pattern) => pattern.test(path));
}

export function claimsNothing(path: string): boolean {
  return CLAIMLESS.some((pattern) => pattern.test(path));
}

function under(room: string, checks: Readonly<Record<string, Check>>): [string, Check][] {
  return Object.entries(checks).map(([name, check]) => [`${room}.${name}`, check]);
}
