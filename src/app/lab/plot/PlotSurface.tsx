import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { spoken } from '../../../drawing/axis/spoken.ts';
import { placeOf, zoomOf } from '../../../drawing/canvas/pointerPlace.ts';
import { useScreen } from '../../../drawing/canvas/screen.ts';
import { closeNote, openNote } from '../../../drawing/note/openNote.ts';
import { useAppStore } from '../../../state/react.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import type { LabStore } from './labStore.ts';
import { PlotPainter } from './painter.ts';
import type { PlotKind, PlotView } from './plotView.ts';
import { hrefOf, trialOf } from './pointLink.ts';
import { openingOf, pointDetails, pointName, pointValue } from './pointText.ts';
import type { PlotPoint, PlotRequest } from './request.ts';
import { placedIn, pointAfter, pointNear, walks } from './walk.ts';

interface PlotSurfaceProps {
  readonly store: LabStore;
  readonly kind: PlotKind;
  readonly request: PlotRequest;
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** the point that is read, by pointer, finger or keys */
  readonly onRead: (point: number) => void;
  /** what there is to say of the whole may be another */
  readonly onDrawn: (view: PlotView) => void;
}

/** Least size of what a point is pressed by, CSS pixels. */
const PX_LINK = 24;

/**
 * The canvases of a plot, drawn outside React as cells come in, and the one link that lies over the point that is read: under the
 * pointer, where a finger has tapped, where the keys have come to. It is a link like any other, with all that the browser does with one.
 */
export function PlotSurface(props: PlotSurfaceProps) {
  const { store, kind, request, pxWidth, pxHeight, onRead, onDrawn } = props;
  const { gathered, measure } = request;
  const app = useAppStore();
  const { palette, pixelRatio } = useScreen();
  const canvases = useRef<(HTMLCanvasElement | null)[]>([null, null]);
  const body = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const owner = useMemo(() => ({}), []);
  const drawn = useRef<PlotView | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [lit, setLit] = useState(false);
  const [some, setSome] = useState(false);

  const told = useRef(onDrawn);
  told.current = onDrawn;
  const place = () => {
    const view = drawn.current;
    const element = link.current;
    if (view === null || element === null) return;
    const at = placedIn(view).find(({ point }) => point === current) ?? placedIn(view)[0];
    if (at === undefined) return;
    const [width, height] = sizeOf(view, at);
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    element.style.transform = `translate(${at.px - width / 2}px, ${at.py - height / 2}px)`;
  };
  const placed = useRef(place);
  placed.current = place;
  useLayoutEffect(place);

  useLayoutEffect(() => {
    // on a projector all of it is larger, and is to be as sharp
    const dots = pixelRatio * (body.current === null ? 1 : zoomOf(body.current));
    const painter = new PlotPainter(
      canvases.current,
      { kind, request, pxWidth, pxHeight, palette, pixelRatio: dots },
      (view) => {
        drawn.current = view;
        placed.current();
        setSome(placedIn(view).length > 0);
        told.current(view);
      },
    );
    painter.take(store.getState().results);
    const end = store.subscribe((state) => painter.take(state.results));
    return () => {
      end();
      painter.end();
    };
  }, [store, kind, request, pxWidth, pxHeight, palette, pixelRatio]);

  useEffect(() => () => closeNote(owner), [owner]);

  function note(point: number, by: 'pointer' | 'touch' | 'keys') {
    openNote({ owner, by, beside: true, read: () => noteOf(point) });
  }

  function noteOf(point: number) {
    const view = drawn.current;
    const element = body.current;
    const at = view === null ? undefined : placedIn(view).find((one) => one.point === point);
    if (at === undefined || element === null) return null;
    const { left, top } = element.getBoundingClientRect();
    const zoom = zoomOf(element);
    const details = pointDetails(gathered, point, measure, request);
    const opens = openingOf(gathered, point, measure);
    const sizeAbove = view!.kind === 'map' ? 0 : 4;
    return {
      id: `point ${point}`,
      name: pointName(gathered, point),
      value: pointValue(gathered, point, measure),
      explanation: [...details, opens].join(labPlotWords().joint),
      px: left + zoom * at.px,
      py: top + zoom * (at.py - sizeAbove),
    };
  }

  function read(point: PlotPoint, by: 'pointer' | 'touch' | 'keys') {
    setCurrent(point.point);
    setLit(true);
    note(point.point, by);
    onRead(point.point);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (event.pointerType === 'touch' || drawn.current === null) return;
    const near = pointNear(drawn.current, placeOf(event), 'pointer');
    if (near === null) leave();
    else if (near.point !== current || !lit) read(near, 'pointer');
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>) {
    if (event.pointerType !== 'touch' || drawn.current === null) return;
    const near = pointNear(drawn.current, placeOf(event), 'touch');
    if (near !== null) read(near, 'touch');
  }

  function leave() {
    closeNote(owner, 'pointer');
    setLit(document.activeElement === link.current);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || drawn.current === null || !walks(key)) return;
    // the page's own arrows step the player: not from here
    event.preventDefault();
    event.stopPropagation();
    const from = placedIn(drawn.current).find(({ point }) => point === current) ?? null;
    const next = pointAfter(drawn.current, from, key);
    if (next !== null) read(next, 'keys');
  }

  function onFocus() {
    if (drawn.current === null || link.current?.matches(':focus-visible') !== true) return;
    const all = placedIn(drawn.current);
    const here = all.find(({ point }) => point === current) ?? all[0];
    if (here !== undefined) read(here, 'keys');
  }

  const text = labPlotWords();
  const shown = current ?? (drawn.current === null ? null : (placedIn(drawn.current)[0]?.point ?? null));
  return (
    <div
      ref={body}
      className="plot__body lab-plot__body"
      style={{ width: pxWidth, height: pxHeight }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerLeave={leave}
    >
      {[0, 1].map((layer) => (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: without a tabindex a canvas takes no focus
        <canvas
          key={layer}
          ref={(element) => {
            canvases.current[layer] = element;
          }}
          className="plot__layer"
          aria-hidden="true"
        />
      ))}
      {some && shown !== null && (
        <a
          ref={link}
          className="lab-plot__point"
          data-lit={lit || undefined}
          data-kind={kind}
          href={hrefOf(gathered.spec, shown, trialOf(gathered, shown, measure), app.getState()) ?? undefined}
          aria-description={text.help}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={() => {
            closeNote(owner, 'keys');
            setLit(false);
          }}
        >
          <span className="visually-hidden">
            {spoken(`${pointName(gathered, shown)}: ${pointValue(gathered, shown, measure)}`)}
          </span>
        </a>
      )}
    </div>
  );
}

/** A cell as large as it is, a point as large as is pressed with ease. */
function sizeOf(view: PlotView, { point }: PlotPoint): [number, number] {
  const cell = view.kind === 'map' ? view.cells.find((one) => one.point === point) : undefined;
  return cell === undefined ? [PX_LINK, PX_LINK] : [cell.width, cell.height];
}
