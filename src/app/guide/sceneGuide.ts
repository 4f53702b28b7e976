import type { Run } from '../../state/run.ts';
import type { LateText } from '../../text/translation.ts';
import type { Beat } from './beat.ts';

export type GuideText = LateText['guide'];

/** A beat of a scene: its run and its pictures are those of the scene. */
export type SceneBeat = Omit<Beat, 'link'>;

/** What is said of a scene. Texts of a run are null while what they tell is not known. */
export interface SceneGuide {
  readonly about: (run: Run) => string | null;
  readonly beats: readonly SceneBeat[];
  /** of a complete run */
  readonly outcome: (run: Run) => string | null;
}

/** Sentences one after another; null where one of them is not known. */
export function sentences(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join(' ');
}
