import './handles.css';
import type { AppStore } from '../../state/react.ts';
import { cancelDraw, drawSoon } from '../canvas/ticker.ts';
import type { Handle } from './handle.ts';

/** Room between what is drawn and the ring around it, CSS pixels. */
const PX_AROUND = 6;

/** At rest it only says that there is something. */
type Grip = 'rest' | 'over' | 'held';

/** The ring around what can be taken hold of, with its numbers while it is held; and the pointer's shape. */
export class Ring {
  private readonly body: HTMLElement;
  private readonly ring = document.createElement('span');
  private readonly value = document.createElement('span');
  private readonly end: () => void;
  private grip: Grip | null = null;
  private read: (() => Handle | null) | null = null;
  private readonly draw = () => this.place();

  /** @param sign which way it is moved, where it is seen before a hand is near */
  constructor(body: HTMLElement, store: AppStore, sign?: 'upDown') {
    this.body = body;
    this.ring.className = 'handle-ring';
    if (sign !== undefined) this.ring.dataset.sign = sign;
    this.ring.ariaHidden = 'true';
    this.value.className = 'handle-ring__value';
    this.ring.append(this.value);
    // it follows what it is around as the run becomes another
    const unsubscribe = store.subscribe(() => {
      if (this.read !== null) drawSoon(this.draw);
    });
    this.end = () => {
      unsubscribe();
      cancelDraw(this.draw);
      this.show(null, null);
    };
  }

  /** @param read the handle as it stands now; null once it is gone */
  show(grip: Grip | null, read: (() => Handle | null) | null): void {
    this.read = read;
    this.grip = grip;
    if (this.ring.dataset.sign === undefined) this.tell(grip);
    this.place();
  }

  remove(): void {
    this.end();
  }

  private tell(grip: Grip | null): void {
    if (grip === null || grip === 'rest') delete this.body.dataset.grip;
    else this.body.dataset.grip = grip;
  }

  private place(): void {
    const handle = this.read?.() ?? null;
    if (handle === null) {
      this.ring.remove();
      return;
    }
    const { at, pxRadius, value, title = '' } = handle;
    const side = `${2 * (pxRadius + PX_AROUND)}px`;
    Object.assign(this.ring.style, { left: `${at.px}px`, top: `${at.py}px`, width: side, height: side });
    this.ring.dataset.grip = this.grip ?? '';
    this.value.textContent = this.grip === 'held' ? value : this.grip === 'over' ? title : '';
    if (this.ring.parentElement !== this.body) this.body.append(this.ring);
  }
}
