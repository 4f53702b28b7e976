import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface BoxSize {
  readonly pxWidth: number;
  readonly pxHeight: number;
}

/** The size of an element in whole CSS pixels, kept up to date; null before it is known. */
export function useBoxSize(ref: RefObject<HTMLElement | null>): BoxSize | null {
  const [size, setSize] = useState<BoxSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    function measure(pxWidth: number, pxHeight: number) {
      setSize((last) =>
        last !== null && last.pxWidth === pxWidth && last.pxHeight === pxHeight
          ? last
          : { pxWidth, pxHeight },
      );
    }
    measure(element.clientWidth, element.clientHeight);
    const again = () => measure(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(again);
    observer.observe(element);
    // at once: what is printed is what is there when the event is over
    const printing = new AbortController();
    for (const event of ['beforeprint', 'afterprint']) {
      window.addEventListener(event, () => flushSync(again), { signal: printing.signal });
    }
    return () => {
      observer.disconnect();
      printing.abort();
    };
  }, [ref]);
  return size;
}
