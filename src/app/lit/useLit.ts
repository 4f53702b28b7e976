import type { ControlLit, PictureLit } from '../../state/lit.ts';
import { useApp } from '../../state/react.ts';

/** The attribute `data-lit` of a control, a picture or the timeline: there while the page points at it (lit.css). */
export function useLit(name: ControlLit | PictureLit | 'timeline'): '' | undefined {
  return useApp((state) => state.lit === name) ? '' : undefined;
}
