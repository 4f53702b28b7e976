/** What an axis, or several together, would show of a run. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** What holds all of them. */
export function unionOf(extents: readonly Extent[]): Extent {
  return {
    low: Math.min(...extents.map(({ low }) => low)),
    high: Math.max(...extents.map(({ high }) => high)),
  };
}

/**
 * Decides when an axis may move. While a knob is held it keeps still; while a run is still being solved it only grows;
 * at rest it shows exactly what there is.
 */
export class DomainKeeper {
  private kept: Extent | null = null;

  settle(wanted: Extent, now: { readonly gesture: boolean; readonly complete: boolean }): Extent {
    const { kept } = this;
    if (kept === null || (now.complete && !now.gesture)) this.kept = wanted;
    else if (!now.gesture) {
      this.kept = { low: Math.min(kept.low, wanted.low), high: Math.max(kept.high, wanted.high) };
    }
    return this.kept ?? wanted;
  }
}
