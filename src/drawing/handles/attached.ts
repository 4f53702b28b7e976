import type { PointerPlace } from '../canvas/pointerPlace.ts';
import type { Handle } from './handle.ts';

/** What can be moved in a body on the page, by place and by the ids of its marks. */
export interface Attached {
  at(place: PointerPlace, touch: boolean): Handle | null;
  byId(id: string): Handle | null;
}

const attached = new WeakMap<Element, Attached>();

export function attachedTo(body: Element | null): Attached | null {
  return body === null ? null : (attached.get(body) ?? null);
}

/** @returns what ends it */
export function noteAttached(body: Element, handles: Attached): () => void {
  attached.set(body, handles);
  return () => attached.delete(body);
}
