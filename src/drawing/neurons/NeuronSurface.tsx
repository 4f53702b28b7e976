import {
  type KeyboardEvent,
  type PointerEventHandler,
  type ReactNode,
  type RefObject,
  useCallback,
} from 'react';
import type { AppState } from '../../state/appState.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { selectedNeuron } from '../../state/selection.ts';
import { words } from '../../text/words.ts';
import { spoken } from '../axis/spoken.ts';
import { commandOf, isClosing, NEURON_KEYS, SCALE_KEYS, stepOf } from '../keys/keys.ts';
import { neuronStyle } from './neuronStyle.ts';

export interface NeuronSurfaceProps {
  readonly body?: RefObject<HTMLDivElement | null>;
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** the picture's name */
  readonly title: string;
  /** numbers of a neuron as this picture shows them, at the playhead */
  readonly describe: (state: AppState, neuron: number) => string;
  readonly onPointerDown?: PointerEventHandler<HTMLDivElement>;
  readonly onPointerMove?: PointerEventHandler<HTMLDivElement>;
  readonly onPointerUp?: PointerEventHandler<HTMLDivElement>;
  readonly onPointerCancel?: PointerEventHandler<HTMLDivElement>;
  readonly onPointerLeave?: PointerEventHandler<HTMLDivElement>;
  readonly onLostPointerCapture?: PointerEventHandler<HTMLDivElement>;
  readonly onDoubleClick?: () => void;
  /** more to know of the keys */
  readonly description?: string | undefined;
  /** keys of the picture's own; true where it took the key */
  readonly onKey?: (event: KeyboardEvent<HTMLDivElement>) => boolean;
  /** keys have come to another neuron, or to the picture */
  readonly onNeuron?: (body: HTMLElement) => void;
  readonly onLeave?: () => void;
  /** dragging on it does something in every direction: the page does not scroll by it */
  readonly drags?: boolean;
  readonly children: ReactNode;
}

/**
 * The body of a picture of neurons: one stop of the tab key, a slider whose value is the neuron. Arrows walk through
 * the neurons, Enter pins one, Escape lets it go.
 */
export function NeuronSurface(props: NeuronSurfaceProps) {
  const {
    body,
    pxWidth,
    pxHeight,
    title,
    describe,
    description,
    onKey,
    onNeuron,
    onLeave,
    drags,
    children,
    ...pointer
  } = props;
  const store = useAppStore();
  const width = useApp((state) => state.run?.start.initial.width ?? 0);
  const selected = useApp(selectedNeuron);
  const pinned = useApp((state) => state.pinned);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const taken = onKey?.(event) ?? false;
      if (!taken && !walk(event.key, store.getState())) return;
      if (!taken && !isClosing(event.key)) onNeuron?.(event.currentTarget);
      // The page's own arrows step the player: not from here.
      event.preventDefault();
      event.stopPropagation();
    },
    [store, onKey, onNeuron],
  );

  const text = words().pictures.neurons;
  return (
    <div
      ref={body}
      {...pointer}
      className="plot__body"
      data-drags={drags ? '' : undefined}
      style={{ width: pxWidth, height: pxHeight }}
      role="slider"
      tabIndex={0}
      aria-label={text.surface(title)}
      aria-description={description}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, width)}
      aria-valuenow={selected === null ? 1 : selected + 1}
      aria-valuetext={
        selected === null ? text.none : valueText(store.getState(), selected, selected === pinned, describe)
      }
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (!event.target.matches(':focus-visible')) return;
        focusNeuron(store.getState());
        onNeuron?.(event.currentTarget);
      }}
      onBlur={() => {
        store.getState().hover(null);
        onLeave?.();
      }}
    >
      {children}
    </div>
  );
}

function valueText(
  state: AppState,
  neuron: number,
  pinned: boolean,
  describe: NeuronSurfaceProps['describe'],
): string {
  const group = words().pictures.neurons.groups[neuronStyle(state.run?.start.groups[neuron] ?? 0).name];
  const text = words().pictures.neurons;
  return spoken(text.value(text.named(neuron + 1, group, pinned), describe(state, neuron)));
}

function focusNeuron(state: AppState): void {
  if (state.run !== null && selectedNeuron(state) === null) state.hover(0);
}

/** What a key does to the selection. @returns false where it is none of these keys */
function walk(key: string, state: AppState): boolean {
  const width = state.run?.start.initial.width ?? 0;
  const selected = selectedNeuron(state);
  const command = commandOf(NEURON_KEYS, key);
  if (command === 'pin') {
    state.pin(selected !== null && selected === state.pinned ? null : selected);
    return true;
  }
  if (command === 'release') {
    const had = selected !== null;
    state.pin(null);
    state.hover(null);
    return had;
  }
  const step = stepOf(SCALE_KEYS, key);
  if (step === undefined || width === 0) return false;
  state.hover(Math.min(width - 1, Math.max(0, (selected ?? -Math.sign(step)) + step)));
  return true;
}
