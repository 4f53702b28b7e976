import { type RefObject, useLayoutEffect, useState } from 'react';

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
    const observer = new ResizeObserver(() => measure(element.clientWidth, element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
