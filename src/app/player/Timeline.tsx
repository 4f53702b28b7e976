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
import { placeOf } from '../../drawing/canvas/pointerPlace.ts';
import { ReadingPace } from '../../drawing/canvas/readingPace.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import { commandOf, MARK_KEYS, stepOf as stepsOfKey, TIMELINE_KEYS } from '../../drawing/keys/keys.ts';
import { arriving } from '../../drawing/note/later.ts';
import { useNotes } from '../../drawing/note/useNotes.ts';
import type { Drawing } from '../../drawing/picture.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { AppState } from '../../state/appState.ts';
import { keepsBack } from '../../state/covered.ts';
import { useAppStore } from '../../state/react.ts';
import { iterationAt, stepOf, timeScaleOf } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';
import { useLit } from '../lit/useLit.ts';
import { useBoxSize } from '../useBoxSize.ts';
import { type Carriage, carriageOf } from './carriage.ts';
import { TimelineMarks } from './TimelineMarks.tsx';
import { drawFrame, drawTimeline } from './timelineDrawing.ts';
import type { StripView } from './timelineNotes.ts';
import { TimelineScale } from './timelineScale.ts';

/** Share of the timeline that a page key jumps. */
const PAGE_SHARE = 0.1;
/** A finger is never so still that less than this is a drag, CSS pixels. */
const PX_TOUCH_DRAG = 8;

/**
 * The whole run as a strip: the loss curve, a tick for every kink, and the playhead, which is dragged. The canvas is drawn
 * once a run (and as it grows); the playhead is an element of its own, which moves at every tick.
 */
export function Timeline() {
  const store = useAppStore();
  const box = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const press = useRef<Press | null>(null);
  const size = useBoxSize(box);
  const [scale] = useState(() => new TimelineScale(() => performance.now()));
  const layer = useMemo(() => layerOf(scale), [scale]);
  const pxWidth = size?.pxWidth ?? 0;

  useLayoutEffect(() => {
    const carriage = playhead.current && carriageOf(playhead.current, pxWidth);
    const pace = new ReadingPace();
    // At once, not with the next drawing: who asks the slider for its value gets the one that holds.
    const move = () => {
      const state = store.getState();
      movePlayhead(state, scale, box.current, carriage);
      if (pace.due(state.player.playing)) tellTime(state, box.current);
    };
    move();
    const end = store.subscribe(move);
    return () => {
      end();
      carriage?.end();
    };
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

  const strip = useMemo(() => stripDrawing(), []);
  const viewOf = useCallback(
    (state: AppState): StripView | null => (size === null ? null : stripView(state, scale, size)),
    [scale, size],
  );
  const notes = useNotes(strip, viewOf);

  function grab(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { player, pause } = store.getState();
    const touch = event.pointerType === 'touch';
    press.current = { px: event.clientX, resume: player.playing, timeBefore: player.time, waits: touch };
    notes.away();
    // a finger's press may be the beginning of a scroll
    if (touch) return;
    pause();
    seekToPointer(event);
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    const held = press.current;
    if (held === null) {
      if (event.pointerType !== 'touch') notes.over(event.currentTarget, placeOf(event), null);
      return;
    }
    if (held.waits && Math.abs(event.clientX - held.px) <= PX_TOUCH_DRAG) return;
    if (held.waits) store.getState().pause();
    held.waits = false;
    seekToPointer(event);
  }

  /** A tap: the playhead goes there, and the note says what is there. */
  function lift(event: PointerEvent<HTMLDivElement>) {
    if (press.current?.waits !== true) return;
    store.getState().pause();
    seekToPointer(event);
    notes.tap(event.currentTarget, placeOf(event), null, () => {});
  }

  /** The browser has taken the press for a scroll: it has moved nothing. */
  function cancel() {
    if (press.current !== null && !press.current.waits) store.getState().seek(press.current.timeBefore);
  }

  function letGo() {
    const resume = press.current?.resume;
    press.current = null;
    if (resume) store.getState().play();
  }

  /** Arrows, Home and End are the page's (keyboard.ts): here they do the same. */
  function page(event: KeyboardEvent<HTMLDivElement>) {
    const step = stepsOfKey(MARK_KEYS, event.key);
    if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey)
      notes.step(event.currentTarget, step);
    const leap = commandOf(TIMELINE_KEYS, event.key);
    if (leap === null) return;
    event.preventDefault();
    const state = store.getState();
    const here = scale.playhead(state);
    seekTo(here + (leap === 'leapOn' ? PAGE_SHARE : -PAGE_SHARE));
  }

  return (
    <div className="timeline-box" data-control="time">
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
        onPointerMove={drag}
        onPointerUp={lift}
        onPointerCancel={cancel}
        onPointerLeave={({ pointerType }) => {
          // a finger leaves what it has tapped
          if (pointerType !== 'touch') notes.away();
        }}
        onLostPointerCapture={letGo}
        onBlur={notes.left}
        aria-description={words().pictures.marks.keys}
        onKeyDown={page}
      >
        {size !== null && pxWidth > 0 && <CanvasLayer {...size} {...layer} />}
        <div ref={playhead} className="timeline__playhead" />
      </div>
    </div>
  );
}

interface Press {
  readonly px: number;
  /** playing goes on when it is let go */
  readonly resume: boolean;
  readonly timeBefore: number;
  /** of a finger that may yet scroll: it has moved nothing so far */
  waits: boolean;
}

/** What the notes of the strip are told from; fetched when somebody wants to know. */
function stripDrawing(): Drawing<StripView, object> {
  const fetched = arriving(() => import('./timelineNotes.ts'));
  return {
    layers: [],
    own: {},
    createModel: () => ({ update: () => null }),
    // what it would name is not shown either while the run is to be guessed
    marks: (view, state) => (keepsBack(state) ? [] : (fetched.here()?.marksOfStrip(view, state) ?? [])),
    marksReady: fetched.ready,
    readingAt: (view, place, state) =>
      keepsBack(state) ? [] : (fetched.here()?.readStrip(view, place, state) ?? []),
  };
}

function stripView(
  state: AppState,
  scale: TimelineScale,
  size: { readonly pxWidth: number; readonly pxHeight: number },
): StripView | null {
  const { run, share } = scale.shown(state);
  if (run === null || run.frameCount === 0) return null;
  const axis = timeScaleOf(state.player.timeAxis, run);
  const px = share * size.pxWidth;
  const timeAt = (at: number) => axis.toTime(px === 0 ? 0 : Math.min(1, Math.max(0, at / px)));
  return { run, pxAt: (time) => axis.toFraction(time) * px, timeAt, ...size };
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
  carriage: Carriage | null,
): void {
  const { run, player } = state;
  if (slider === null || carriage === null || run === null || run.frameCount === 0) return;
  carriage.move(scale.playhead(state));
  const end = String(run.endTime);
  if (slider.getAttribute('aria-valuemax') !== end) slider.setAttribute('aria-valuemax', end);
  slider.setAttribute('aria-valuenow', String(player.time));
}

/** The time in words, and the loss there. */
function tellTime(state: AppState, slider: HTMLElement | null): void {
  const { run, player } = state;
  if (slider === null || run === null || run.frameCount === 0) return;
  const step = stepOf(player.timeAxis, run);
  const text = words().player.timeText(
    plainNumber(player.time),
    keepsBack(state) ? null : plainNumber(stateAt(run, player.time).loss),
    step === null ? null : iterationAt(player.time, step),
  );
  slider.setAttribute('aria-valuetext', spoken(text));
}
