import {
  type KeyboardEvent,
  type PointerEvent,
  type SyntheticEvent,
  useRef,
  useSyncExternalStore,
} from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import type { LocalStore } from '../../drawing/picture.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import type { ConeOwn } from './model.ts';
import { boostAt, boostByKey, handlePlace, MOST_RAPIDITY, type SkyBoost } from './skyBoost.ts';
import type { SkyPlacement } from './skyPlacement.ts';

interface SkyHandleProps {
  readonly local: LocalStore<ConeOwn>;
  readonly sky: SkyPlacement;
  /** there is room for what it is for */
  readonly roomy: boolean;
}

/** The handle of a boost of the reader's own, over the sky that it moves: dragged, or moved by arrow keys; and a way back. */
export function SkyHandle({ local, sky, roomy }: SkyHandleProps) {
  const boost = useSyncExternalStore(local.subscribe, () => local.getState().skyBoost);
  /** from the pointer to the middle of the handle */
  const grip = useRef<{ readonly dx: number; readonly dy: number } | null>(null);
  const text = lightConeWords().own;
  const { px, py } = handlePlace(sky, boost);
  // below the sky, or in it where there is no room below
  const pyBelow = sky.kind === 'angle' ? 22 : sky.pxRadius + (roomy ? 3 : -34);
  const below = { left: sky.pxCentre, top: sky.pyCentre + pyBelow };
  const set = (skyBoost: SkyBoost | null) => local.setState({ skyBoost });

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { dx: px - event.clientX, dy: py - event.clientY };
  }
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    if (grip.current === null) return;
    set(boostAt(sky, event.clientX + grip.current.dx, event.clientY + grip.current.dy));
  }
  function release(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation();
    grip.current = null;
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = boostByKey(sky, boost, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  }

  return (
    <>
      <div
        className="sky-handle"
        style={{ left: px, top: py }}
        role="slider"
        tabIndex={0}
        aria-label={text.handle}
        aria-valuemin={0}
        aria-valuemax={MOST_RAPIDITY}
        aria-valuenow={boost === null ? 0 : Math.hypot(boost.right, boost.up)}
        aria-valuetext={said(boost)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={onKeyDown}
        onClick={stop}
        onDoubleClick={(event) => {
          stop(event);
          set(null);
        }}
      />
      {boost === null && roomy && (
        <span className="sky-handle__hint" style={below} aria-hidden="true">
          {text.hint}
        </span>
      )}
      {boost !== null && (
        <button
          type="button"
          className="button button--small sky-handle__back"
          style={below}
          onPointerDown={stop}
          onClick={(event) => {
            stop(event);
            event.currentTarget.parentElement?.querySelector<HTMLElement>('.sky-handle')?.focus();
            set(null);
          }}
        >
          {text.back}
        </button>
      )}
    </>
  );
}

function said(boost: SkyBoost | null): string {
  const text = lightConeWords().own;
  if (boost === null) return text.rest;
  const degrees = (Math.atan2(boost.up, boost.right) * 180) / Math.PI;
  return text.moved(plainNumber(Math.hypot(boost.right, boost.up), 2), plainNumber(degrees, 3));
}

/** The body of the picture would turn the cone, or take it for a press on a neuron. */
function stop(event: SyntheticEvent): void {
  event.stopPropagation();
}
