import type { AppStore } from '../../state/react.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { commandOf } from '../keys/keys.ts';
import { HANDLE_KEYS } from '../keys/lateKeys.ts';
import { noteStore } from '../note/openNote.ts';
import type { Gesture } from './gesture.ts';
import type { Handle, Moved } from './handle.ts';
import type { Ring } from './ring.ts';

/**
 * The keys on handles. A mark that keys have come to (`j`, `k`) is moved by arrows; of a neuron arrows go on to the next
 * one, so it is first taken hold of by `m`. `n` adds what there can be more of: beside that mark, else where the pointer is.
 */
export class HandleKeys {
  private readonly store: AppStore;
  private readonly gesture: Gesture;
  private readonly ring: Ring;
  private readonly byId: (id: string) => Handle | null;
  private readonly more: () => Moved;
  /** the neuron that is held */
  private mover: number | null = null;

  /** @param more something more where no handle is meant */
  constructor(
    store: AppStore,
    gesture: Gesture,
    ring: Ring,
    byId: (id: string) => Handle | null,
    more: () => Moved,
  ) {
    this.store = store;
    this.gesture = gesture;
    this.ring = ring;
    this.byId = byId;
    this.more = more;
  }

  get holds(): boolean {
    return this.mover !== null;
  }

  onDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // one press, one more
    const again = event.repeat && commandOf(HANDLE_KEYS, event.key) === 'add';
    const taken = again || this.take(event.key, event.shiftKey);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  onUp(): void {
    this.gesture.end();
  }

  left(): void {
    this.gesture.end();
    this.letGo();
  }

  private take(key: string, shift: boolean): boolean {
    const command = commandOf(HANDLE_KEYS, key);
    if (command === 'take') return this.takeNeuron();
    if (command === 'letGo' && this.holds) return this.letGo();
    const handle = this.keyed();
    if (command === 'add') return this.change(handle?.another?.() ?? this.more());
    if (handle === null) return false;
    if (command === 'remove') {
      this.change(handle.remove?.() ?? null);
      return true;
    }
    const moved = handle.key(key, shift);
    if (moved === null) return false;
    this.gesture.begin();
    return this.change(moved);
  }

  private change(moved: Moved): boolean {
    if (moved !== null) this.store.getState().setParameters(moved);
    return moved !== null;
  }

  private keyed(): Handle | null {
    if (this.mover !== null && this.mover === selectedNeuron(this.store.getState())) {
      return this.byId(`neuron ${this.mover}`);
    }
    this.letGo();
    const { open } = noteStore.getState();
    const id = open?.by === 'keys' ? open.read()?.id : undefined;
    return id === undefined || id.startsWith('neuron') ? null : this.byId(id);
  }

  private takeNeuron(): boolean {
    const neuron = selectedNeuron(this.store.getState());
    if (neuron === null || neuron === this.mover) return this.letGo();
    if (this.byId(`neuron ${neuron}`) === null) return false;
    this.mover = neuron;
    this.ring.show('held', () => this.byId(`neuron ${neuron}`));
    return true;
  }

  /** @returns whether anything was held */
  private letGo(): boolean {
    if (this.mover === null) return false;
    this.mover = null;
    this.ring.show(null, null);
    return true;
  }
}
