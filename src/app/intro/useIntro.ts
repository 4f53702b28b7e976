import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether the line that introduces the page stands under the header: as long as the page lives, and nowhere else, it is
 * remembered that it was folded away. The focus goes with it: to the button that brings it back, and back to the line.
 */
export function useIntro() {
  const [open, setOpen] = useState(true);
  const region = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useLayoutEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    (open ? region : button).current?.focus();
  }, [open]);

  const change = useCallback((next: boolean) => {
    asked.current = true;
    setOpen(next);
  }, []);
  return { open, region, button, fold: () => change(false), unfold: () => change(true) };
}
