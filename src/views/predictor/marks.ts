import { flatText, numberText, plainNumber } from '../../drawing/axis/number.ts';
import type { PointerPlace } from '../../drawing/canvas/pointerPlace.ts';
import { onBox, onLine, onPoint, onRings } from '../../drawing/note/hits.ts';
import type { Mark } from '../../drawing/picture.ts';
import { type BundlePlace, countHeld } from '../../findings/predictor/bundlePlace.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { AppState } from '../../state/appState.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { onEllipse } from './drawEllipsoid.ts';
import { gammaRay } from './drawStill.ts';
import { type PlacedPlane, type PlaneView, type PredictorView, waitsForRest } from './model.ts';
import type { Plane } from './plane.ts';
import type { PlaneAxis } from './planeAxis.ts';
import { shareText } from './reading.ts';
import type { Rings } from './regions.ts';

/** All that can be named in predictor space, plane by plane: what moves, what stands, then the ground they lie on. */
export function marksOfPredictor({ planes, place }: PredictorView, state: AppState): Mark[] {
  return planes.flatMap((one, index) => {
    const marks = [
      ...movingMarks(one.view, place),
      ...standingMarks(one.view, place),
      ...regionMarks(one.view, place, state),
    ];
    return marks.map((mark) => inPicture(mark, one, index));
  });
}

function inPicture(mark: Mark, { pyTop, pxHeight }: PlacedPlane, index: number): Mark {
  return {
    ...mark,
    id: `${index} ${mark.id}`,
    at: { px: mark.at.px, py: mark.at.py + pyTop },
    hit: ({ px, py }) =>
      py < pyTop || py >= pyTop + pxHeight ? Number.POSITIVE_INFINITY : mark.hit({ px, py: py - pyTop }),
  };
}

function movingMarks({ space, plane, path }: PlaneView, { point }: BundlePlace): Mark[] {
  const { v, place, path: way, until } = pictureMarkWords().predictor;
  const [px, py] = onPage(plane, point);
  return [
    {
      id: 'v',
      ...v,
      term: 'bundle',
      lit: 'bundle',
      value: place(
        reading(plane.first, point),
        reading(plane.second, point),
        plainNumber(Math.hypot(...point)),
      ),
      ...onPoint(px, py, 7),
    },
    {
      id: 'path',
      ...way,
      term: 'predictor space',
      lit: 'bundle',
      value: until(plainNumber(space.run.endTime)),
      ...onLine(path.points, { px, py }),
    },
  ];
}

function standingMarks({ space, plane }: PlaneView, { membership }: BundlePlace): Mark[] {
  const text = pictureMarkWords().predictor;
  const { target, single, gamma, region, basis } = space;
  const marks: Mark[] = [];
  if (target !== null) {
    const [px, py] = onPage(plane, target);
    marks.push({
      id: 'teacher',
      ...(single ? text.teacher : text.firstTeacher),
      term: 'teacher',
      lit: 'teacher',
      value: text.place(
        reading(plane.first, target),
        reading(plane.second, target),
        plainNumber(Math.hypot(...target)),
      ),
      ...onPoint(px, py, 9),
    });
  }
  const ray = gammaRay({ space, plane });
  if (ray.length > 2) {
    const value = text.length(plainNumber(Math.hypot(...gamma)));
    marks.push({ id: 'gamma', ...text.gamma, term: 'gamma', lit: 'gamma', value, ...onLine(ray) });
  }
  marks.push(...timeMarks({ space, plane }));
  if (region !== null && space.dimension === 2) {
    const points = onEllipse({ space, plane }, null).filter(([px, py]) => isSeen(plane, px, py));
    if (points.length > 1) {
      marks.push({
        id: 'ellipsoid',
        ...text.ellipsoid,
        term: 'region S',
        value: membership === null ? '' : text.cosine(plainNumber(membership.cosine)),
        ...onLine(points.flat()),
      });
    }
  }
  for (const axis of [plane.first, plane.second]) {
    const { box } = plane;
    const value = text.eigenvalue(plainNumber(basis.values[axis.k]!));
    const place =
      axis === plane.first
        ? onBox(box.left, box.bottom, box.right, box.bottom + 24)
        : onBox(0, box.top, box.left, box.bottom);
    marks.push({
      id: `axis ${axis.k}`,
      ...text.axis(axis.k + 1),
      term: 'eigen-direction',
      value,
      reach: 0,
      ...place,
    });
  }
  return marks;
}

function timeMarks({ space, plane }: Pick<PlaneView, 'space' | 'plane'>): Mark[] {
  const text = pictureMarkWords().predictor;
  const { t0, t1, t2, phases } = phasesOfRun(space.run);
  const departure = phases !== null && phases.departure > 0 ? phases.departure : null;
  const times = { t0, t1, t2, departure } as const;
  const terms = { t0: 'T0', t1: 'T1', t2: 'T2', departure: 'kink' } as const;
  return (['t0', 't1', 't2', 'departure'] as const).flatMap((name) => {
    const time = times[name];
    if (time === null || time > space.run.endTime) return [];
    const [px, py] = onPage(plane, space.path.at(time));
    if (!isSeen(plane, px, py)) return [];
    return [
      {
        id: name,
        ...text.times[name],
        term: terms[name],
        value: text.at(plainNumber(time)),
        ...onPoint(px, py, 4),
      },
    ];
  });
}

/** The pieces of S, as ground; while they wait for the run to rest there are none. */
function regionMarks(view: PlaneView, place: BundlePlace, { player }: AppState): Mark[] {
  const text = pictureMarkWords().predictor;
  const { space, plane } = view;
  if (space.region === null || (player.playing && waitsForRest(space.dimension))) return [];
  return view.pieces(place, player.playing).flatMap(({ piece, withoutMargin }) => {
    const rings = pixelRings(plane, withoutMargin);
    const first = rings[0];
    if (first === undefined) return [];
    const { count, held } = place.membership === null ? { count: 0, held: 0 } : countHeld(place.membership);
    const here = place.membership?.piece === piece;
    return [
      {
        id: `S${piece}`,
        ...text.piece(piece + 1),
        term: 'region S',
        value: here ? text.held(held, count) : text.notNow,
        area: true,
        reach: 0,
        ...onRings(rings, middleOf(first)),
      } satisfies Mark,
    ];
  });
}

function pixelRings(plane: Plane, rings: Rings): Float64Array[] {
  return rings.map((ring) => ring.map((nu, at) => (at % 2 === 0 ? plane.px(nu) : plane.py(nu))));
}

function middleOf(ring: Float64Array): PointerPlace {
  let [px, py] = [0, 0];
  for (let at = 0; at < ring.length; at += 2) {
    px += (2 * ring[at]!) / ring.length;
    py += (2 * ring[at + 1]!) / ring.length;
  }
  return { px, py };
}

function onPage(plane: Plane, point: Float64Array): readonly [number, number] {
  return [plane.px(point[plane.axes[0]]!), plane.py(point[plane.axes[1]]!)];
}

function isSeen({ box }: Plane, px: number, py: number): boolean {
  return px >= box.left && px <= box.right && py >= box.top && py <= box.bottom;
}

/** A coordinate as its axis reads it; per cent where that does. */
function reading(axis: PlaneAxis, point: Float64Array): string {
  const value = axis.reading(point[axis.k]!);
  if (!axis.shares) return flatText(numberText(value));
  return axis.magnified ? flatText(shareText(value)) : `${plainNumber(100 * value, 4)}\u2009%`;
}
