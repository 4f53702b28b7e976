/** What a reader waits for, while it is worked out of a run in the background. */
export interface Wait {
  readonly what: 'theory' | 'assumptions' | 'order' | 'path' | 'boosts' | 'sharpness';
  /** of it that is done, in [0, 1], as far as it says */
  readonly share: number;
}

/** @param share as a `Finding` tells its progress */
export function waitFor(what: Wait['what'], share: number | null): Wait | null {
  return share === null ? null : { what, share };
}
