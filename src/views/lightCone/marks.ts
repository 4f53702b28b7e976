import { polygonHull } from 'd3-polygon';
import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { onLine, onPoint, onRings } from '../../drawing/note/hits.ts';
import type { Mark } from '../../drawing/picture.ts';
import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { newPoint } from '../../drawing/sphere/placement.ts';
import { bundleBoost } from '../../findings/boosts/boostFacts.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { degreesBetween } from '../../model/measures/angles.ts';
import type { AppState } from '../../state/appState.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import { ARCS, inPlane, type Sign } from './conePlacement.ts';
import { axisInPlane, BOOST_REACH } from './drawBoosts.ts';
import { bundlePlace } from './drawMoving.ts';
import type { ConeView } from './model.ts';
import { placeInSky } from './neuronPlaces.ts';
import { handlePlace } from './skyBoost.ts';
import { teacherRays } from './teacherRays.ts';

/** All that can be named in the light cone but for its neurons: of the cone, of the sky, then the ground they lie on. */
export function marksOfCone(view: ConeView, state: AppState): Mark[] {
  const pull = pullOf(view, state);
  return [
    ...teacherMarks(view),
    ...bundleMarks(view, state),
    ...inputMarks(view),
    ...pullMarks(view, pull),
    ...skyMarks(view, pull),
    ...ringMarks(view, state),
    ...halfMarks(view),
  ];
}

/** The boost of the bundle now; null where it is not known, or there is none. */
function pullOf({ history, bundle, space }: ConeView, { player }: AppState) {
  if (history === null || bundle === null) return null;
  const found = bundleBoost(history, bundle, stateAt(space.run, player.time));
  return found !== null && found.rate > 0 && Number.isFinite(found.rate) ? found : null;
}

type Pull = ReturnType<typeof pullOf>;

function teacherMarks(view: ConeView): Mark[] {
  const text = pictureMarkWords().cone;
  return teacherRays(view).map(({ x, y, height, single, product }, index) => {
    const { px, py } = placed(view, x, y, height);
    return {
      id: `teacher ${index}`,
      ...(single ? text.teacher : text.teacherOf(index + 1)),
      term: 'teacher',
      lit: 'teacher',
      value: text.along(plainNumber(product)),
      ...onPoint(px, py, 9),
    } satisfies Mark;
  });
}

function bundleMarks(view: ConeView, { player }: AppState): Mark[] {
  const { bundle } = view.space.cloud.at(stateAt(view.space.run, player.time).time);
  const place = bundlePlace(view, bundle);
  if (place === null) return [];
  const text = pictureMarkWords().cone;
  const value = text.along(plainNumber(bundle.norm));
  return [
    { id: 'bundle', ...text.bundle, term: 'bundle', lit: 'bundle', value, ...onPoint(place.px, place.py, 8) },
  ];
}

function inputMarks(view: ConeView): Mark[] {
  const { space } = view;
  return space.inputs.flatMap(({ x, y, z, norm }, i) => {
    const [east, north] = inPlane(space.basis.kind, x, y, z);
    const size = Math.hypot(east, north);
    if (norm === 0 || size < 1e-3) return [];
    const { px, py } = placed(view, east / size, north / size, 0);
    return [{ ...inputMark(view, i), id: `input ${i}`, ...onPoint(px, py, 4) }];
  });
}

function inputMark({ space }: ConeView, i: number): Omit<Mark, 'id' | 'at' | 'hit'> {
  const text = pictureMarkWords().cone;
  const { inputs, labels, dimension, teacher } = space.run.start.dataset;
  const input = inputs.subarray(i * dimension, (i + 1) * dimension);
  const angle = teacher === null ? null : plainAngle(degreesBetween(input, teacher));
  return {
    ...text.input(i + 1),
    term: 'input',
    lit: 'inputs',
    value: text.inputAt(plainNumber(labels[i]!), angle),
  };
}

function pullMarks(view: ConeView, pull: Pull): Mark[] {
  if (pull === null) return [];
  const text = pictureMarkWords().cone;
  const { x, y } = axisInPlane(view, pull.axis);
  const length = BOOST_REACH * Math.min(1, pull.rate / view.largestRate);
  const end = placed(view, length * x, length * y, 0);
  const line = [view.cone.pxCentre, view.cone.pyCentre, end.px, end.py];
  return [
    {
      id: 'pull',
      ...text.pull,
      term: 'boost',
      lit: 'gamma',
      value: text.rate(plainNumber(pull.rate)),
      ...onLine(line, end),
    },
  ];
}

function skyMarks(view: ConeView, pull: Pull): Mark[] {
  const { sky, space, boosted } = view;
  if (sky === null) return [];
  const text = pictureMarkWords().cone;
  const { pxCentre, pyCentre, pxRadius, pxInner } = sky;
  const marks: Mark[] = [];
  if (sky.kind !== 'angle') {
    const reach = sky.globe === null ? pxRadius + 6 : pxRadius;
    space.inputs.forEach((at, i) => {
      if (at.norm === 0) return;
      const { px, py } = inSky(view, at, reach);
      marks.push({ ...inputMark(view, i), id: `sky input ${i}`, ...onPoint(px, py, 4) });
    });
    if (space.teacher !== null) {
      const { px, py } = inSky(view, space.teacher, pxRadius + (view.layout.roomy ? 19 : 9));
      const value = text.along(plainNumber(space.teacher.norm));
      marks.push({
        id: 'sky teacher',
        ...text.teacher,
        term: 'teacher',
        lit: 'teacher',
        value,
        ...onPoint(px, py, 7),
      });
    }
  }
  if (boosted !== null) {
    const { px, py } = handlePlace(sky, boosted);
    const value = text.rapidity(plainNumber(boosted.rapidity, 2));
    marks.push({
      id: 'own',
      ...text.own,
      term: 'aberration',
      value,
      ...onLine([pxCentre, pyCentre, px, py], { px, py }),
    });
  } else if (pull !== null) {
    const axis = sky.kind === 'angle' ? { x: 1, y: 0, z: 0 } : projectDirection(space.basis, pull.axis);
    const { px, py } = inSky(view, axis, 0.92 * pxInner);
    const line = sky.globe === null ? onLine([pxCentre, pyCentre, px, py], { px, py }) : onPoint(px, py, 7);
    marks.push({
      id: 'sky pull',
      ...text.pull,
      term: 'boost',
      lit: 'gamma',
      value: text.rate(plainNumber(pull.rate)),
      ...line,
    });
    if (sky.globe === null) {
      const value = text.travelled(plainNumber(pull.travelled));
      const points = circle(pxCentre, pyCentre, pxInner, sky.kind === 'angle' ? 0.5 : 1);
      marks.push({
        id: 'last kink',
        ...text.lastKink,
        term: 'aberration',
        value,
        reach: 5,
        ...onLine(points),
      });
    }
  }
  const count = text.neurons(space.cloud.neurons.length);
  const rim = circle(pxCentre, pyCentre, pxRadius, sky.kind === 'angle' ? 0.5 : 1);
  const name = sky.kind === 'angle' ? text.skyOfAngles : text.sky;
  const ground = sky.globe === null ? onLine(rim) : onRings([rim], { px: pxCentre, py: pyCentre - pxRadius });
  marks.push({
    id: 'sky',
    ...name,
    term: 'aberration',
    value: count,
    area: true,
    reach: sky.globe === null ? 6 : 0,
    ...ground,
  });
  return marks;
}

/** The circles of one size, on both halves. */
function ringMarks(view: ConeView, { player }: AppState): Mark[] {
  const text = pictureMarkWords().cone;
  const { radial, space } = view;
  if (space.run.start.dataset.dimension === 1) return [];
  const { logNorm } = space.cloud.at(stateAt(space.run, player.time).time);
  return radial.rings.flatMap((size) => {
    const log = Math.log10(size);
    let below = 0;
    for (const own of logNorm) if (own < log) below++;
    const value = text.counted(below, logNorm.length);
    return ([1, -1] as const).map((sign) => ({
      id: `ring ${size} ${sign}`,
      ...text.ring(plainNumber(size)),
      term: 'light-like' as const,
      value,
      reach: 4,
      ...onLine(circleOfCone(view, sign, radial.radius(log))),
    }));
  });
}

/** Both halves, as ground. */
function halfMarks(view: ConeView): Mark[] {
  const text = pictureMarkWords().cone;
  const { output } = view.space.run.start.initial;
  return ([1, -1] as const).map((sign) => {
    const rim = circleOfCone(view, sign, 1);
    const count = output.reduce((sum, a) => sum + (a * sign > 0 ? 1 : 0), 0);
    const heights = rim.filter((_, at) => at % 2 === 1);
    const px = view.cone.pxCentre;
    const py = sign > 0 ? Math.min(...heights) : Math.max(...heights);
    const cone = onRings([outline(rim, view)], { px, py });
    return {
      id: `half ${sign}`,
      ...(sign > 0 ? text.future : text.past),
      term: 'light-like' as const,
      lit: sign > 0 ? ('positive' as const) : ('negative' as const),
      value: text.neurons(count),
      area: true,
      reach: 0,
      ...cone,
    };
  });
}

/** What is inside the rim or between it and the apex, as it is drawn. */
function outline(rim: readonly number[], { cone }: ConeView): number[] {
  const points: [number, number][] = [[cone.pxCentre, cone.pyCentre]];
  for (let at = 0; at < rim.length; at += 2) points.push([rim[at]!, rim[at + 1]!]);
  const hull = polygonHull(points) ?? points;
  return [...hull, hull[0]!].flat();
}

function circleOfCone(view: ConeView, sign: Sign, radius: number): number[] {
  const points: number[] = [];
  for (let k = 0; k <= ARCS; k++) {
    const turn = (2 * Math.PI * k) / ARCS;
    const { px, py } = placed(view, radius * Math.cos(turn), radius * Math.sin(turn), sign * radius);
    points.push(px, py);
  }
  return points;
}

/** @param share of the whole circle, from the right over the top */
function circle(pxCentre: number, pyCentre: number, pxRadius: number, share: number): number[] {
  const points: number[] = [];
  for (let k = 0; k <= ARCS; k++) {
    const turn = (2 * Math.PI * share * k) / ARCS;
    points.push(pxCentre + pxRadius * Math.cos(turn), pyCentre - pxRadius * Math.sin(turn));
  }
  return points;
}

function placed({ cone }: ConeView, x: number, y: number, height: number) {
  const point = newPoint();
  cone.place(x, y, height, point);
  return { px: point.px, py: point.py };
}

function inSky(
  view: ConeView,
  at: { readonly x: number; readonly y: number; readonly z: number },
  pxRadius: number,
) {
  const point = newPoint();
  placeInSky(view, { x: at.x, y: at.y, z: at.z, radians: 0 }, pxRadius, point);
  return { px: point.px, py: point.py };
}
