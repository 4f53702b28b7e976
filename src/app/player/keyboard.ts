import { useEffect } from 'react';
import { commandOf, heldKey, PAGE_KEYS, PLAYER_KEYS } from '../../drawing/keys/keys.ts';
import type { AppState } from '../../state/appState.ts';
import { isTurnedOff } from '../keyboard/singleKeys.ts';
import { phaseStop } from './phaseStops.ts';

type Commands = Pick<AppState, 'play' | 'pause' | 'step' | 'stepKink' | 'seek' | 'player' | 'run'>;

const DOES: Readonly<Record<keyof typeof PLAYER_KEYS, (state: Commands) => void>> = {
  play: (state) => (state.player.playing ? state.pause() : state.play()),
  forward: (state) => state.step(1),
  back: (state) => state.step(-1),
  nextKink: (state) => state.stepKink(1),
  previousKink: (state) => state.stepKink(-1),
  nextPhase: (state) => toPhase(state, 1),
  previousPhase: (state) => toPhase(state, -1),
  start: (state) => state.seek(0),
  end: (state) => state.seek(state.run?.endTime ?? 0),
};

/** What the page does with a key; false where it leaves it to the element that has the focus. */
export function playerKey(key: string, state: Commands): boolean {
  const command = commandOf(PLAYER_KEYS, key);
  if (command === null || isTurnedOff(key)) return false;
  DOES[command](state);
  return true;
}

function toPhase({ run, player, seek }: Commands, direction: 1 | -1): void {
  if (run !== null) seek(phaseStop(run, player.time, direction));
}

const TEXT_FIELD =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, [contenteditable]';

/**
 * Whether `key` belongs to `target` itself: text fields keep all keys, sliders and choices their own.
 * @param clicked the button that was last clicked: it keeps the focus, but there the space bar plays; reached by key, it is
 *   pressed
 */
export function ownsKey(target: Element, key: string, clicked: Element | null): boolean {
  if (target.matches(TEXT_FIELD) || target.matches('select')) return true;
  if (target.matches('input[type="range"]')) return key !== ' ';
  if (target.matches('input')) return true;
  return key === ' ' && target.matches('button, summary, a') && target !== clicked;
}

/** Whether characters are typed into `target`, or choose in it; a slider has no use for them. */
export function ownsText(target: Element): boolean {
  return (
    !target.matches('input[type="range"]') && target.matches('input, textarea, select, [contenteditable]')
  );
}

/** Ctrl or Cmd with z takes a step of the parameters back, with Shift or y again; a text field has its own. */
function historyKey(event: KeyboardEvent, { undo, redo }: AppState): boolean {
  const command = event.altKey ? null : commandOf(PAGE_KEYS, heldKey(event));
  if (command !== 'undo' && command !== 'redo') return false;
  if (event.target instanceof Element && event.target.matches(TEXT_FIELD)) return false;
  if (command === 'undo') undo();
  else redo();
  return true;
}

/** Space plays and pauses, arrows step, `,` `.` step by kinks, `[` `]` by phases, Home and End jump, anywhere on the page where the key is not taken. */
export function usePlayerKeys(getState: () => AppState): void {
  useEffect(() => {
    let clicked: Element | null = null;
    function onPointerDown({ target }: PointerEvent) {
      clicked = target instanceof Element ? target.closest('button, summary, a') : null;
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Tab') clicked = null;
      if (!event.defaultPrevented && historyKey(event, getState())) {
        event.preventDefault();
        return;
      }
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (ownsKey(target, event.key, clicked)) return;
      const held = event.repeat && event.key === ' ';
      if (!held && !playerKey(event.key, getState())) return;
      event.preventDefault();
      // Else the button under the focus would be pressed when the space bar comes up.
      if (event.key === ' ' && target === clicked && target instanceof HTMLElement) target.blur();
    }
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [getState]);
}
