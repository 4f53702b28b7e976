import type { AppStore } from '../../state/react.ts';
import { type PointerPlace, placeIn } from '../canvas/pointerPlace.ts';
import { noteStore } from '../note/openNote.ts';
import { noteAttached } from './attached.ts';
import { Gesture } from './gesture.ts';
import type { Handle, Handles, Moved } from './handle.ts';
import { HandleKeys } from './handleKeys.ts';
import { Ring } from './ring.ts';

/** What a drawing with handles brings: attached to where it stands on the page. */
export interface Handling {
  /** @returns what ends it */
  attach(body: HTMLElement, store: AppStore, viewOf: () => unknown): () => void;
}

/** How far the pointer moves before a press becomes a drag, and a finger, CSS pixels. */
const PX_DRAG = 4;
const PX_TOUCH_DRAG = 8;

/** What pointer, fingers and keys do to the handles of a drawing, the same for all drawings. */
export function handlingOf<View>(handles: Handles<View>): Handling {
  return {
    attach(body, store, viewOf) {
      const hands = new Hands(body, store, viewOf as () => View | null, handles);
      return () => hands.detach();
    },
  };
}

interface Press {
  readonly from: PointerPlace;
  readonly handle: Handle;
  readonly hold: ReturnType<Handle['grab']>;
  readonly pxDrag: number;
  drags: boolean;
}

/**
 * Listens before the drawing's own pointer and keys do, and keeps from them what is of a handle: a press without a drag is
 * theirs, so that a click pins a neuron that can be moved.
 */
class Hands<View> {
  private readonly body: HTMLElement;
  private readonly store: AppStore;
  private readonly viewOf: () => View | null;
  private readonly handles: Handles<View>;
  private readonly ring: Ring;
  /** for the length of the pinned neuron, where the picture does not draw it */
  private readonly lengthRing: Ring;
  private readonly gesture: Gesture;
  private readonly keys: HandleKeys;
  private readonly listening = new AbortController();
  private readonly leave: () => void;
  private press: Press | null = null;
  /** where a mouse is, while it is over the drawing */
  private pointer: PointerPlace | null = null;

  constructor(body: HTMLElement, store: AppStore, viewOf: () => View | null, handles: Handles<View>) {
    this.body = body;
    this.store = store;
    this.viewOf = viewOf;
    this.handles = handles;
    this.ring = new Ring(body, store);
    this.lengthRing = new Ring(body, store, 'upDown');
    this.gesture = new Gesture(store);
    this.keys = new HandleKeys(
      store,
      this.gesture,
      this.ring,
      (id) => this.byId(id),
      () => this.more(),
    );
    const unsubscribe = store.subscribe((state, before) => {
      const rests = state.pinned !== before.pinned || state.player.time > 0 !== before.player.time > 0;
      if (rests) this.rest();
    });
    // a note that was wanted before the drag may come late
    const unsubscribeNotes = noteStore.subscribe(({ open }) => {
      if (open !== null && this.press?.drags) noteStore.setState({ open: null });
    });
    const ofNotes = noteAttached(body, {
      at: (place, touch) => this.at(place, touch),
      byId: (id) => this.byId(id),
    });
    this.leave = () => {
      unsubscribe();
      unsubscribeNotes();
      ofNotes();
    };
    this.rest();
    const { signal } = this.listening;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      passive = true,
    ) => body.addEventListener(type, listener, { signal, passive });
    on('pointerdown', (event) => this.onDown(event));
    on('pointermove', (event) => this.onMove(event));
    on('pointerup', (event) => this.onUp(event));
    on('pointerleave', () => {
      this.pointer = null;
      this.over(null);
    });
    on('lostpointercapture', () => this.letGo());
    on('dblclick', (event) => this.onDoubleClick(event));
    // a finger on a handle does not scroll: that is settled when it comes down
    on('touchstart', (event) => this.onTouch(event), false);
    on('keydown', (event) => this.keys.onDown(event), false);
    on('keyup', () => this.keys.onUp());
    on('blur', () => this.keys.left());
  }

  detach(): void {
    this.listening.abort();
    this.letGo();
    this.keys.left();
    this.ring.remove();
    this.lengthRing.remove();
    this.leave();
  }

  private ask<T>(question: (view: View) => T | null): T | null {
    const view = this.viewOf();
    return view === null || this.store.getState().ask !== null ? null : question(view);
  }

  private at(place: PointerPlace, touch: boolean): Handle | null {
    return this.free(this.ask((view) => this.handles.at(view, this.store.getState(), place, touch)));
  }

  private byId(id: string): Handle | null {
    return this.free(this.ask((view) => this.handles.byId(view, this.store.getState(), id)));
  }

  /** Nothing is taken hold of that is locked. */
  private free(handle: Handle | null): Handle | null {
    const { locked } = this.store.getState();
    const of = handle !== null && /^(?:neuron|length) /.test(handle.id) ? 'network' : 'given';
    return locked.has(of) ? null : handle;
  }

  private over(place: PointerPlace | null): void {
    if (this.keys.holds) return;
    const handle = place === null ? null : this.at(place, false);
    if (handle === null) this.rest();
    else this.ring.show('over', () => this.byId(handle.id));
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const from = placeIn(this.body, event);
    const touch = event.pointerType === 'touch';
    const handle = this.at(from, touch);
    const pxDrag = touch ? PX_TOUCH_DRAG : PX_DRAG;
    this.press = handle === null ? null : { from, handle, hold: handle.grab(), pxDrag, drags: false };
  }

  private onMove(event: PointerEvent): void {
    const { press } = this;
    const place = placeIn(this.body, event);
    this.pointer = event.pointerType === 'touch' ? null : place;
    if (press === null) {
      if (event.buttons === 0 && event.pointerType !== 'touch') this.over(place);
      return;
    }
    const [dx, dy] = [place.px - press.from.px, place.py - press.from.py];
    if (!press.drags) {
      if (Math.hypot(dx, dy) <= press.pxDrag) return;
      press.drags = true;
      this.begin(press.handle);
    }
    event.stopPropagation();
    this.gesture.want(press.hold(dx, dy, event.shiftKey));
    this.hold(press.handle, dx, dy);
  }

  /** The ring is where the hand is, also while the run is still to come to it. */
  private hold({ id, at }: Handle, dx: number, dy: number): void {
    this.ring.show('held', () => {
      const now = this.byId(id);
      return now && { ...now, at: { px: at.px + dx, py: at.py + dy } };
    });
  }

  private begin({ id }: Handle): void {
    const { pause, hover } = this.store.getState();
    const neuron = /^(?:neuron|length) (\d+)$/.exec(id);
    // of what is held the ring says all
    this.lengthRing.show(null, null);
    noteStore.setState({ open: null });
    // what is moved is where it starts
    if (neuron !== null) {
      pause();
      hover(Number(neuron[1]));
    }
    this.gesture.begin();
  }

  private onUp(event: PointerEvent): void {
    if (this.press?.drags) event.stopPropagation();
    this.letGo();
  }

  private letGo(): void {
    const { press } = this;
    this.press = null;
    if (!press?.drags) return;
    this.gesture.end();
    this.rest();
  }

  /** The start of the pinned neuron can be had wherever the neuron is by now. */
  private rest(): void {
    const { pinned, player } = this.store.getState();
    if (this.keys.holds || this.press?.drags) return;
    this.lengthRing.show('rest', pinned === null ? null : () => this.byId(`length ${pinned}`));
    if (pinned === null || player.time === 0) this.ring.show(null, null);
    else this.ring.show('rest', () => this.byId(`neuron ${pinned}`));
  }

  private onTouch(event: TouchEvent): void {
    const [finger] = event.touches;
    if (event.touches.length !== 1 || finger === undefined) return;
    if (this.at(placeIn(this.body, finger), true) !== null) event.preventDefault();
  }

  private onDoubleClick(event: MouseEvent): void {
    const place = placeIn(this.body, event);
    if (this.at(place, false) !== null) {
      event.stopPropagation();
      return;
    }
    const more = this.addedAt(place);
    if (more === null) return;
    event.stopPropagation();
    this.store.getState().setParameters(more);
  }

  private addedAt(place: PointerPlace): Moved {
    return this.ask((view) => this.handles.add?.(view, this.store.getState(), place) ?? null);
  }

  /** Where the pointer is, unless that is on something or nowhere. */
  private more(): Moved {
    const { pointer } = this;
    const here = pointer === null || this.at(pointer, false) !== null ? null : this.addedAt(pointer);
    return here ?? this.ask((view) => this.handles.more?.(view, this.store.getState()) ?? null);
  }
}
