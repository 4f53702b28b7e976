import type { aloud } from './en/aloud.ts';
import type { assumptions } from './en/assumptions.ts';
import type { beside } from './en/beside.ts';
import type { compare } from './en/compare.ts';
import type { data } from './en/data.ts';
import type { embed } from './en/embed.ts';
import type { exportTexts } from './en/export.ts';
import type { figures } from './en/figures.ts';
import type { files } from './en/files.ts';
import type { frameTable } from './en/frameTable.ts';
import type { glossary } from './en/glossary.ts';
import type { guide } from './en/guide.ts';
import type { handles } from './en/handles.ts';
import type { keyboard } from './en/keyboard.ts';
import type { lab } from './en/lab.ts';
import type { labForm } from './en/labForm.ts';
import type { labPlot } from './en/labPlot.ts';
import type { leastNorm } from './en/leastNorm.ts';
import type { lecture } from './en/lecture.ts';
import type { lightCone } from './en/lightCone.ts';
import type { limitLine } from './en/limitLine.ts';
import type { marks } from './en/marks.ts';
import type { output } from './en/output.ts';
import type { own } from './en/own.ts';
import type { pictureMarks } from './en/pictureMarks.ts';
import type { predictor } from './en/predictor.ts';
import type { presets } from './en/presets.ts';
import type { raster } from './en/raster.ts';
import type { scales } from './en/scales.ts';
import type { share } from './en/share.ts';
import type { sharpness } from './en/sharpness.ts';
import type { steps } from './en/steps.ts';
import type { tables } from './en/tables.ts';
import type { en } from './en.ts';

/**
 * What every language says: the texts of the first, whichever words they are. A value that English writes down as a
 * literal may be another in another language; a sentence that carries values takes the same ones.
 */
export type Text = Omit<Wide<typeof en>, 'terms'> & {
  /** other words in every language, and as many of them as it has */
  readonly terms: Readonly<Record<string, TermId>>;
};

/** Texts that are fetched when they are first wanted: long ones, which the first second of the page does without. */
export interface LateText {
  files: Wide<typeof files>;
  glossary: Wide<typeof glossary>;
  guide: Wide<typeof guide>;
  lecture: Wide<typeof lecture>;
  keyboard: Wide<typeof keyboard>;
  aloud: Wide<typeof aloud>;
  tables: Wide<typeof tables>;
  data: Wide<typeof data>;
  share: Wide<typeof share>;
  export: Wide<typeof exportTexts>;
}

/**
 * Texts that come with what says them, a file each, but for English in one with the rest: `<part>Words.ts` asks for the part.
 */
export interface PartText {
  assumptions: Wide<typeof assumptions>;
  beside: Wide<typeof beside>;
  compare: Wide<typeof compare>;
  embed: Wide<typeof embed>;
  figures: Wide<typeof figures>;
  frameTable: Wide<typeof frameTable>;
  handles: Wide<typeof handles>;
  labForm: Wide<typeof labForm>;
  labPlot: Wide<typeof labPlot>;
  lab: Wide<typeof lab>;
  leastNorm: Wide<typeof leastNorm>;
  lightCone: Wide<typeof lightCone>;
  limitLine: Wide<typeof limitLine>;
  marks: Wide<typeof marks>;
  output: Wide<typeof output>;
  own: Wide<typeof own>;
  pictureMarks: Wide<typeof pictureMarks>;
  predictor: Wide<typeof predictor>;
  presets: Wide<typeof presets>;
  raster: Wide<typeof raster>;
  scales: Wide<typeof scales>;
  sharpness: Wide<typeof sharpness>;
  steps: Wide<typeof steps>;
}

export type Late = { readonly [Part in keyof LateText]: () => Promise<LateText[Part]> };

/** All that a language but English says. */
export interface Translation {
  readonly text: Text;
  readonly parts: PartText;
  readonly late: Late;
}

/** The words that the glossary explains. */
export type TermId = keyof LateText['glossary']['terms'];

export type Wide<T> = T extends string
  ? string
  : T extends (...values: never[]) => string
    ? (...values: Parameters<T>) => string
    : T extends (...values: never[]) => unknown
      ? T
      : { readonly [Key in keyof T]: Wide<T[Key]> };
