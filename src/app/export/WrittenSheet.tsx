import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import type { PagePicture } from '../../drawing/picture.ts';
import type { PxSize } from './drawable.ts';
import { type ExportColours, themeProperties } from './palettes.ts';
import { useRequest } from './request.ts';
import type { Laid } from './useDrawable.ts';

interface WrittenSheetProps {
  readonly picture: PagePicture;
  readonly size: PxSize;
  readonly colours: ExportColours;
  readonly onLaid: (laid: Laid) => void;
}

/** What is not shown by scrolling is room that it needs: once or twice more than it was given. */
const MOST_TURNS = 4;
const MOST_PX = 16_000;

/**
 * A written picture as it is laid out for a file: in its colours, and as high and wide as all of it is. It is there to be measured and
 * drawn from, and seen by nobody.
 */
export function WrittenSheet({ picture, size, colours, onLaid }: WrittenSheetProps) {
  const { settings } = useRequest();
  const root = useRef<HTMLDivElement>(null);
  const [needed, setNeeded] = useState(size);
  const turns = useRef(0);
  useLayoutEffect(() => {
    setNeeded(size);
    turns.current = 0;
  }, [size]);
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    // after the effects of what is in it, which measure too
    const later = requestAnimationFrame(() => {
      const hidden = hiddenIn(element);
      const wanted = {
        pxWidth: Math.min(MOST_PX, needed.pxWidth + hidden.pxWidth),
        pxHeight: Math.min(MOST_PX, needed.pxHeight + hidden.pxHeight),
      };
      const fits = wanted.pxWidth === needed.pxWidth && wanted.pxHeight === needed.pxHeight;
      if (fits || ++turns.current > MOST_TURNS) onLaid({ element, ...needed });
      else setNeeded(wanted);
    });
    return () => cancelAnimationFrame(later);
  });
  const properties = colours === 'shown' ? {} : Object.fromEntries(themeProperties(colours));
  return (
    <div
      ref={root}
      className="export__sheet"
      inert
      aria-hidden="true"
      style={{ ...properties, width: needed.pxWidth, height: needed.pxHeight } as CSSProperties}
    >
      <picture.Component {...needed} stage={true} settings={settings} />
    </div>
  );
}

/** How much of it is only seen by scrolling. */
function hiddenIn(root: HTMLElement): PxSize {
  let [pxWidth, pxHeight] = [0, 0];
  for (const element of root.querySelectorAll('*')) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/auto|scroll/.test(overflowY))
      pxHeight = Math.max(pxHeight, element.scrollHeight - element.clientHeight);
    if (/auto|scroll/.test(overflowX)) pxWidth = Math.max(pxWidth, element.scrollWidth - element.clientWidth);
  }
  return { pxWidth, pxHeight };
}
