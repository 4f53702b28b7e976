import { correctNumber, uncorrected } from '../experiment/correct.ts';
import type { Fault } from '../experiment/fault.ts';
import { parseNumber } from '../experiment/numberText.ts';
import type { Parameters } from '../experiment/parameters.ts';
import { LANGUAGE_CODES, type Language } from '../text/languages.ts';
import { nameCodec } from './codec.ts';
import {
  EMBEDDING_KEYS,
  type Embedding,
  embeddingTexts,
  NO_EMBEDDING,
  parseEmbedding,
  parseHide,
} from './embedding.ts';
import { formatNames, type KnownPictures } from './view.ts';

/** `iterations` is a log axis too, from the first step on; of gradient descent only (`axisOf` in state/timeAxis.ts). */
const TIME_AXES = ['log', 'linear', 'iterations'] as const;
export type TimeAxis = (typeof TIME_AXES)[number];

/** How playing moves: at even visible change, or evenly along log or linear time, whichever axis is shown. */
export const PACES = ['even', 'log', 'linear'] as const;
export type Pace = (typeof PACES)[number];

/** `projector` is the lecture. */
const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** Questions to be answered before the run plays. */
const ASKS = ['where', 'first'] as const;
export type Ask = (typeof ASKS)[number];

/** Beats of the tour, counted from 1. */
const TOUR_RANGE = { min: 1, max: 10, integer: true };

/** How a run is shown: what a link says besides the run, the playhead and the pictures. */
export interface Presentation {
  readonly axis: TimeAxis;
  readonly pace: Pace;
  readonly pinned: number | null;
  /** beat of the tour, 1 to 10 */
  readonly tour: number | null;
  /** null leaves it to the reader */
  readonly theme: Theme | null;
  /** null leaves it to the reader's browser */
  readonly language: Language | null;
  /** ids of the pictures that are covered until they are revealed */
  readonly hide: readonly string[];
  readonly ask: Ask | null;
  readonly embedding: Embedding;
  /** the sweep that the laboratory is open at, as `labLink.ts` reads it; null where it is closed */
  readonly lab: string | null;
  /** the runs that are kept beside that of the link, each another one; at most as many as `with` holds (withRuns.ts) */
  readonly kept: readonly Parameters[];
}

/** What is said by keys that need nothing of the run. */
type Shown = Omit<Presentation, 'kept'>;

/** What a link means that says nothing of it, of every version: these keys are younger than version 1. */
export const PLAIN: Presentation = {
  axis: 'log',
  pace: 'even',
  pinned: null,
  tour: null,
  theme: null,
  language: null,
  hide: [],
  ask: null,
  embedding: NO_EMBEDDING,
  lab: null,
  kept: [],
};

/** In the order in which they are written. */
export const PRESENTATION_KEYS = [
  'axis',
  'pace',
  'pin',
  'tour',
  'theme',
  'lang',
  'hide',
  'ask',
  ...EMBEDDING_KEYS,
  'lab',
] as const;
/** Stands for the sweep that this browser had last: what a page opens that was asked for none. */
export const LAST_SWEEP = 'last';
/** As many characters of a sweep as a link carries, in the letters of base64url: what they say is read where it is opened. */
const LAB_TEXT = /^[\w-]{0,8191}[a-z0-9]$/i;

type PresentationKey = (typeof PRESENTATION_KEYS)[number];

/**
 * @param width of the network, whose neurons `pin` counts from 0
 * @param faults what could not be had is added to them
 */
export function parsePresentation(
  pairs: ReadonlyMap<PresentationKey, string>,
  width: number,
  knownPictures: KnownPictures,
  faults: Fault[],
): Shown {
  const named = <T extends string>(key: PresentationKey, names: readonly T[], fallback: T): T => {
    const text = pairs.get(key);
    if (text === undefined) return fallback;
    const { value, fault } = nameCodec(names, fallback).parse(text, key);
    if (fault !== null) faults.push(fault);
    return value;
  };
  /** null where there is none, or none that can be told */
  const optional = <T extends string>(key: PresentationKey, names: readonly T[]): T | null => {
    const found = faults.length;
    const value = named(key, names, names[0]!);
    const fault = faults[found];
    if (fault !== undefined) faults[found] = uncorrected(fault);
    return pairs.has(key) && fault === undefined ? value : null;
  };
  const whole = (key: PresentationKey, range: typeof TOUR_RANGE): number | null => {
    const text = pairs.get(key);
    if (text === undefined) return null;
    const { value, fault } = correctNumber(parseNumber(text), range, null, key, text);
    if (fault !== null) faults.push(fault);
    return Number.isNaN(value) ? null : value;
  };
  const hide = parseHide(pairs.get('hide'), knownPictures, faults);
  const lab = pairs.get('lab') ?? null;
  const isLab = lab !== null && LAB_TEXT.test(lab);
  if (lab !== null && !isLab) faults.push({ code: 'unreadable', field: 'lab', values: {} });
  return {
    axis: named('axis', TIME_AXES, PLAIN.axis),
    pace: named('pace', PACES, PLAIN.pace),
    pinned: whole('pin', { min: 0, max: width - 1, integer: true }),
    tour: whole('tour', TOUR_RANGE),
    theme: optional('theme', THEMES),
    language: optional('lang', LANGUAGE_CODES),
    hide: hide.pictures,
    ask: optional('ask', ASKS),
    embedding: parseEmbedding((key) => pairs.get(key), hide.controls, knownPictures, faults),
    lab: isLab ? lab : null,
  };
}

/** As pairs of a link; what is as by default is left out. */
export function formatPresentation(presentation: Shown): string[] {
  const { axis, pace, pinned, tour, theme, language, hide, ask, embedding, lab } = presentation;
  const hidden = [...embedding.without, ...hide];
  const texts: Readonly<Record<PresentationKey, string | null>> = {
    axis: axis === PLAIN.axis ? null : axis,
    pace: pace === PLAIN.pace ? null : pace,
    pin: pinned === null ? null : String(pinned),
    tour: tour === null ? null : String(tour),
    theme,
    lang: language,
    hide: hidden.length === 0 ? null : formatNames(hidden),
    ask,
    ...embeddingTexts(embedding),
    lab,
  };
  return PRESENTATION_KEYS.flatMap((key) => (texts[key] === null ? [] : [`${key}=${texts[key]}`]));
}
