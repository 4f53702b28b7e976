import { words } from '../text/words.ts';
import { PANEL_ID } from './controls/useDrawer.ts';
import { PLAY_ID } from './player/Player.tsx';

interface SkipLinksProps {
  /** opens the controls where they are a drawer */
  readonly onDrawer: () => void;
}

/**
 * The first stops of the tab key, seen when they have the focus: past forty controls to the part that is wanted. They are
 * buttons, for what stands behind `#` in the address is the run.
 */
export function SkipLinks({ onDrawer }: SkipLinksProps) {
  const text = words().app.skip;
  function skipToControls() {
    const panel = document.getElementById(PANEL_ID);
    // of a drawer that is closed nothing takes the focus, and it does so by itself when it opens
    if (panel?.getClientRects().length === 0) onDrawer();
    else panel?.focus();
  }
  return (
    <nav className="skip" aria-label={text.region}>
      <button type="button" className="button" onClick={() => document.getElementById(PLAY_ID)?.focus()}>
        {text.player}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => document.querySelector<HTMLElement>('.stage h2')?.focus()}
      >
        {text.pictures}
      </button>
      <button type="button" className="button" onClick={skipToControls}>
        {text.controls}
      </button>
    </nav>
  );
}
