import type { RefObject } from 'react';
import { words } from '../../text/words.ts';

interface IntroButtonProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onUnfold: () => void;
}

/** Brings the line back that introduces the page. */
export function IntroButton({ button, onUnfold }: IntroButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      className="button button--icon intro__unfold"
      aria-label={words().app.intro.unfold}
      onClick={onUnfold}
    >
      <span aria-hidden="true">?</span>
    </button>
  );
}
