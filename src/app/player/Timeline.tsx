import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { spoken } from '../../drawing/axis/spoken.ts';
import { CanvasLayer } from '../../drawing/canvas/CanvasLayer.tsx';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { iterationAt, stepOf, timeScaleOf } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';
import { useLit } from '../lit/useLit.ts';
import { useBoxSize } from '../useBoxSize.ts';
import { TimelineMarks } from './TimelineMarks.tsx';
import { drawFrame, drawTimeline } from './timelineDrawing.ts';
import { TimelineScale } from './timelineScale.ts';

/** Share of the timeline that a page key jumps. */
const PAGE_SHARE = 0.1;

/**
 * The whole run as a strip: the loss curve, a tick for every kink, and the playhead, which is dragged. The canvas is drawn
 * once a run (and as it grows); the playhead is an element of its own, which moves at every tick.
 */
export function Timeline() {
  const store = useAppStore();
  const box = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const playOn = useRef(false);
  const size = useBoxSize(box);
  const [scale] = useState(() => new TimelineScale(() => performance.now()));
  const layer = useMemo(() => layerOf(scale), [scale]);
  const pxWidth = size?.pxWidth ?? 0;

  useLayoutEffect(() => {
    // At once, not with the next drawing: who asks the slider for its value gets the one that holds.
    const move = () => movePlayhead(store.getState(), scale, box.current, playhead.current, pxWidth);
    move();
    return store.subscribe(move);
  }, [store, scale, pxWidth]);

  const seekTo = useCallback(
    (position: number) => {
      const state = store.getState();
      if (state.run !== null) state.seek(scale.timeAt(state, Math.min(Math.max(position, 0), 1)));
    },
    [store, scale],
  );

  function seekToPointer(event: PointerEvent<HTMLDivElement>) {
    const { left, width: pxBox } = event.currentTarget.getBoundingClientRect();
    seekTo((event.clientX - left) / pxBox);
  }

  function grab(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const state = store.getState();
    playOn.current = state.player.playing;
    state.pause();
    seekToPointer(event);
  }

  function letGo() {
    if (playOn.current) store.getState().play();
    playOn.current = false;
  }

  /** Arrows, Home and End are the page's (keyboard.ts): here they do the same. */
  function page(event: KeyboardEvent) {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    const state = store.getState();
    const here = scale.playhead(state);
    seekTo(here + (event.key === 'PageUp' ? PAGE_SHARE : -PAGE_SHARE));
  }

  return (
    <div className="timeline-box">
      {pxWidth > 0 && <TimelineMarks pxWidth={pxWidth} scale={scale} />}
      <div
        ref={box}
        className="timeline"
        data-lit={useLit('timeline')}
        role="slider"
        tabIndex={0}
        aria-label={words().player.time}
        aria-valuemin={0}
        aria-valuenow={0}
        aria-valuemax={0}
        onPointerDown={grab}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seekToPointer(event);
        }}
        onLostPointerCapture={letGo}
        onKeyDown={page}
      >
        {size !== null && pxWidth > 0 && <CanvasLayer {...size} {...layer} />}
        <div ref={playhead} className="timeline__playhead" />
      </div>
    </div>
  );
}

/** The part that stands still. */
function layerOf(scale: TimelineScale) {
  return {
    watch(state: AppState) {
      const { run, share } = scale.shown(state);
      const phases = run === null ? null : phasesOfRun(run);
      return [run, share, run === state.run ? state.revision : 0, state.player.timeAxis, phases];
    },
    draw(sheet: Sheet) {
      const { timeAxis } = sheet.state.player;
      const { run, share } = scale.shown(sheet.state);
      if (run === null) {
        drawFrame(sheet);
        return;
      }
      const axis = timeScaleOf(timeAxis, run);
      const pxAt = (time: number) => axis.toFraction(time) * share * sheet.pxWidth;
      drawTimeline(sheet, { run, timeAxis, pxAt });
    },
  };
}

/** Puts the playhead where it is in time, for the eye and for assistive technology. */
function movePlayhead(
  state: AppState,
  scale: TimelineScale,
  slider: HTMLElement | null,
  playhead: HTMLElement | null,
  pxWidth: number,
): void {
  const { run, player } = state;
  if (slider === null || playhead === null || run === null || run.frameCount === 0) return;
  const px = scale.playhead(state) * pxWidth;
  playhead.style.transform = `translateX(${px.toFixed(1)}px)`;
  slider.setAttribute('aria-valuemax', String(run.endTime));
  slider.setAttribute('aria-valuenow', String(player.time));
  const step = stepOf(player.timeAxis, run);
  const text = words().player.timeText(
    plainNumber(player.time),
    plainNumber(stateAt(run, player.time).loss),
    step === null ? null : iterationAt(player.time, step),
  );
  slider.setAttribute('aria-valuetext', spoken(text));
}
