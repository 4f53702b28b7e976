/** Of an animation, in milliseconds: its time counts in microseconds, and one of these is far less than a pixel. */
const WAY_MS = 1000;

/** An element that moves from the left of its box to the right. */
export interface Carriage {
  /** @param share of the way, in [0, 1] */
  move(share: number): void;
  /** The element stands where it stood without it. */
  end(): void;
}

/**
 * It moves by an animation that stands still and whose time is set: when an element's own transform changes, Chromium puts together
 * all layers of the page anew, in every tick of a run that plays, and leaves them as they are where an animation moves it.
 * @param pxWay how far it is to the right, CSS pixels
 */
export function carriageOf(element: HTMLElement, pxWay: number): Carriage {
  const way = [{ transform: 'translateX(0)' }, { transform: `translateX(${pxWay}px)` }];
  const animation = element.animate(way, { duration: WAY_MS, fill: 'both' });
  animation.pause();
  // rejected when it is cancelled, which nobody waits for
  animation.finished.catch(() => {});
  // What finishes all animations before it takes a picture of a page passes over one that does not run.
  animation.playbackRate = 0;
  return {
    move(share) {
      animation.currentTime = share * WAY_MS;
    },
    end: () => animation.cancel(),
  };
}
