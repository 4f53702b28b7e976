import { useAppStore } from '../../state/react.ts';
import { prefersStillness } from '../stillness.ts';

/** Brings the playhead back to the start: data that are other ones altogether are watched from there. */
export function useBeginAnew(): () => void {
  const store = useAppStore();
  return () => {
    if (prefersStillness()) store.getState().seek(0);
    else store.getState().restart();
  };
}
