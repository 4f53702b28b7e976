import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import type { AppState } from '../../state/appState.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { CanvasLayer } from '../canvas/CanvasLayer.tsx';
import type { Sheet } from '../canvas/sheet.ts';
import { MARK_KEYS, stepOf } from '../keys/keys.ts';
import { NeuronSurface } from '../neurons/NeuronSurface.tsx';
import { useNotes } from '../note/useNotes.ts';
import type { Drawing, Layer, Local, LocalStore, Turning } from '../picture.ts';
import { MarkSurface } from './MarkSurface.tsx';
import { useHandling } from './useHandling.ts';
import { usePointer } from './usePointer.ts';

/** The state of a drawing where it stands: as it is at first, until a reader does something to it. */
export function useLocal<Own>(own: Own): LocalStore<Own> {
  return useMemo(() => createStore<Local<Own>>(() => ({ ...own, pointer: null })), [own]);
}

interface DrawingViewProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly stage?: boolean;
  readonly settings?: readonly string[];
  readonly drawing: Drawing<unknown, object>;
  /** the name of its surface */
  readonly title: string;
  /** where somebody else reads or writes it too; one of its own unless told */
  readonly local?: LocalStore<object>;
}

const NO_SETTINGS: readonly string[] = [];

/** A drawing on the page: a canvas a layer, over each other, and what the pointer and the keys do to it. */
export function DrawingView(props: DrawingViewProps) {
  const { drawing, title, pxWidth, pxHeight, stage = false, settings = NO_SETTINGS } = props;
  const own = useLocal(drawing.own);
  const local = props.local ?? own;
  const model = useMemo(() => drawing.createModel(), [drawing]);
  const viewOf = useCallback(
    (state: AppState) => model.update({ pxWidth, pxHeight, stage, settings, local: local.getState() }, state),
    [model, local, pxWidth, pxHeight, stage, settings],
  );
  const run = useApp((state) => state.run);
  const turning = run === null ? null : (drawing.turning?.(run) ?? null);
  const notes = useNotes(drawing, viewOf);
  const body = useRef<HTMLDivElement>(null);
  useHandling(drawing, body, viewOf);
  const handlers = usePointer({ drawing, local, viewOf, turning, notes });

  const size = { pxWidth, pxHeight };
  const layers = drawing.layers.map((layer) => (
    <DrawingLayer key={layer.name} {...size} layer={layer} local={local} viewOf={viewOf} aside={!stage} />
  ));
  if (drawing.describeNeuron === undefined && drawing.marks !== undefined) {
    return (
      <MarkSurface {...size} {...handlers} title={title} onStep={notes.step} onLeave={notes.left}>
        {layers}
      </MarkSurface>
    );
  }
  if (drawing.describeNeuron === undefined) {
    return (
      <div {...handlers} className="plot__body" style={{ width: pxWidth, height: pxHeight }}>
        {layers}
      </div>
    );
  }
  return (
    <NeuronSurface
      {...size}
      body={body}
      {...handlers}
      title={title}
      describe={(state, neuron) => {
        const view = viewOf(state);
        return view === null ? '' : drawing.describeNeuron!(state, view, neuron);
      }}
      description={helpOf(turning, drawing)}
      onKey={(event: KeyboardEvent<HTMLDivElement>) => {
        const step = drawing.marks === undefined ? undefined : stepOf(MARK_KEYS, event.key);
        if (step !== undefined) {
          notes.step(event.currentTarget, step);
          return true;
        }
        const change = event.shiftKey ? (turning?.key(local.getState(), event.key) ?? null) : null;
        if (change !== null) local.setState(change);
        return change !== null;
      }}
      onNeuron={notes.neuron}
      onLeave={notes.left}
      onDoubleClick={() => local.setState(turning?.home ?? {})}
      drags={turning !== null}
    >
      {layers}
    </NeuronSurface>
  );
}

/** What more there is to know of the keys. */
function helpOf(
  turning: Turning<unknown, object> | null,
  drawing: Drawing<unknown, object>,
): string | undefined {
  const help = [
    ...(turning === null ? [] : [turning.help]),
    ...(drawing.marks === undefined ? [] : [words().pictures.marks.keys]),
    ...(drawing.handling === undefined ? [] : [words().pictures.marks.moves]),
  ];
  return help.length === 0 ? undefined : help.join('; ');
}

interface DrawingLayerProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  readonly layer: Layer<unknown>;
  readonly local: LocalStore<object>;
  readonly viewOf: (state: AppState) => unknown;
  readonly aside: boolean;
}

function DrawingLayer({ pxWidth, pxHeight, layer, local, viewOf, aside }: DrawingLayerProps) {
  const stepsBack = useApp((state) => layer.stepsBack?.(state) ?? false);
  const watch = useCallback((state: AppState) => layer.watch(state, local.getState()), [layer, local]);
  const draw = useCallback(
    (sheet: Sheet) => {
      const view = viewOf(sheet.state);
      if (view !== null) layer.draw(sheet, view);
    },
    [layer, viewOf],
  );
  const fading = layer.stepsBack === undefined ? undefined : 'plot__layer--fading';
  return (
    <CanvasLayer
      pxWidth={pxWidth}
      pxHeight={pxHeight}
      watch={watch}
      local={local}
      draw={draw}
      aside={aside}
      className={stepsBack ? `${fading} plot__layer--back` : fading}
    />
  );
}
