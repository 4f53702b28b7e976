import './scales.css';
import { type PointerEvent, useRef, useSyncExternalStore } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { placeOf } from '../../drawing/canvas/pointerPlace.ts';
import type { SurroundingsProps } from '../../drawing/picture.ts';
import { mapAxisOf } from '../../findings/map/mapAxis.ts';
import type { MapState } from '../../findings/map/mapWork.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { scaleWords } from '../../text/scaleWords.ts';
import { overOf } from './choices.ts';
import { mapBox } from './layout.ts';
import { MapHandle } from './MapHandle.tsx';
import type { ScalesOwn } from './model.ts';
import { useMap } from './useMap.ts';

/**
 * The canvases of the map, and what is done on them: a press or a drag sets the parameter to the row that it is on, and so do
 * the keys on the handle at the end of the run's line. A finger sets it by a tap, or by the handle: over the map it scrolls.
 */
export function MapAndHandle({ box, local, children }: SurroundingsProps<ScalesOwn>) {
  useMap(local, box);
  const store = useAppStore();
  const over = overOf(box.settings);
  const axis = useApp(({ parameters }) => mapAxisOf(over, parameters) !== null);
  const shown = useSyncExternalStore(local.subscribe, () => local.getState().shown);
  const place = mapBox(box);
  const pressed = useRef<{ readonly py: number; readonly touch: boolean } | null>(null);
  if (!axis) return <p className="scales__none">{scaleWords().failed.none[over]}</p>;

  const height = place.bottom - place.top;
  function setAt(py: number) {
    const { parameters, setParameters } = store.getState();
    const value = mapAxisOf(over, parameters)?.byHand((place.bottom - py) / height);
    if (value !== undefined && value !== parameters[over]) setParameters({ [over]: value });
  }
  function onPointerDownCapture(event: PointerEvent<HTMLDivElement>) {
    const { px, py } = placeOf(event);
    const inside = px >= place.left && px <= place.right && py >= place.top && py <= place.bottom;
    const onHandle = (event.target as Element).classList.contains('scales__handle');
    if (event.button !== 0 || !inside || onHandle) return;
    const touch = event.pointerType === 'touch';
    pressed.current = { py, touch };
    if (touch) return;
    // the picture's own surface would take it for a press on a mark, and stop to read what is under the pointer
    event.stopPropagation();
    (event.target as Element).setPointerCapture(event.pointerId);
    store.getState().beginGesture();
    setAt(py);
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (pressed.current !== null && !pressed.current.touch) setAt(placeOf(event).py);
  }
  function onPointerUp(event: PointerEvent<HTMLDivElement>) {
    const press = pressed.current;
    if (press?.touch && Math.abs(placeOf(event).py - press.py) < PX_TAP) setAt(press.py);
    release();
  }
  function release() {
    if (pressed.current !== null && !pressed.current.touch) store.getState().endGesture();
    pressed.current = null;
  }

  return (
    <div
      className="scales"
      onPointerDownCapture={onPointerDownCapture}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={release}
      onLostPointerCapture={release}
    >
      {children}
      <MapHandle over={over} place={place} />
      {shown !== null && <Progress shown={shown} place={place} />}
    </div>
  );
}

/** A finger is never quite still. */
const PX_TAP = 8;

interface ProgressProps {
  readonly shown: MapState;
  readonly place: ReturnType<typeof mapBox>;
}

/** How far the map is, above it on its left; in its middle why there is none. */
function Progress({ shown, place }: ProgressProps) {
  const said = progressText(shown);
  if (said === null) return null;
  const { failed } = shown.map;
  const middle = { left: place.left, width: place.right - place.left, top: (place.top + place.bottom) / 2 };
  return (
    <p
      className={failed === null ? 'scales__progress' : 'scales__none'}
      style={failed === null ? { left: place.left } : middle}
    >
      {said}
    </p>
  );
}

/** The progress in words. */
export function progressText({ map, past, stage, rows, wanted, rowMs }: MapState): string | null {
  const { progress, failed } = scaleWords();
  if (stage === 'failed' && map.failed !== null) return failed[map.failed];
  if (past) return progress.past;
  const unsolved = map.rows.filter(({ row }) => row === null).length;
  const more = unsolved === 0 ? [] : [progress.unsolved(unsolved)];
  const said = {
    waiting: [progress.rows(rows, wanted), progress.waiting],
    solving: [progress.rows(rows, wanted)],
    done: [progress.done(rows)],
    coarse: [progress.coarse(rows, plainNumber(rowMs / 1000, 2))],
    failed: [],
  }[stage];
  return [...said, ...more].join('; ');
}
