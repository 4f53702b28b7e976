import { type RefObject, useEffect, useRef } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import type { Drawing } from '../picture.ts';

/** Lets the handles of a drawing be moved where it stands: fetched once there is a whole run to look at. */
export function useHandling(
  drawing: Drawing<unknown, object>,
  body: RefObject<HTMLElement | null>,
  viewOf: (state: AppState) => unknown,
): void {
  const store = useAppStore();
  const seen = useRef(false);
  const complete = useApp(({ run }) => run?.complete === true);
  seen.current ||= complete;
  const wanted = seen.current;
  useEffect(() => {
    if (!wanted) return;
    let over = false;
    let detach = () => {};
    drawing.handling?.().then(
      ({ attach }) => {
        if (!over && body.current !== null)
          detach = attach(body.current, store, () => viewOf(store.getState()));
      },
      // without a network the drawing goes on without them
      () => {},
    );
    return () => {
      over = true;
      detach();
    };
  }, [wanted, drawing, body, store, viewOf]);
}
