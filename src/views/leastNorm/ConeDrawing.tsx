import { plainAngle } from '../../drawing/axis/angle.ts';
import { lowered, plainNumber, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { Noted } from '../../drawing/note/Noted.tsx';
import { leastNormWords } from '../../text/leastNormWords.ts';
import { pictureMarkWords } from '../../text/pictureMarkWords.ts';
import type { ConeMap, MapPoint } from './coneMap.ts';
import { SvgText } from './SvgText.tsx';

const text = () => leastNormWords().cones;

interface ConeDrawingProps {
  readonly map: ConeMap;
  /** the value that p and q reach */
  readonly M: number;
  /** degrees from v* */
  readonly degrees: { readonly inputs: readonly number[]; readonly p: number; readonly q: number };
  /** of the square drawing */
  readonly pxSide: number;
}

/** Room around the map for names such as `p = chi_3`. */
const PX_RIM = 62;
/** Points this near to each other share one name. */
const SAME = 1e-6;

/** The cones of K and of the others, p, q and v*: in the plane, or in space as seen from v*. */
export function ConeDrawing({ map, M, degrees: angles, pxSide }: ConeDrawingProps) {
  const marks = pictureMarkWords().leastNorm;
  const fromTeacher = (angle: number) => marks.degrees(plainAngle(angle));
  const radius = pxSide / 2 - PX_RIM;
  const at = ([x, y]: MapPoint): [number, number] => [pxSide / 2 + radius * x, pxSide / 2 - radius * y];
  const plane = map.circles.some(({ degrees }) => degrees === null);
  const names = namesOf(map).map(({ name, point }) => ({ name, at: at(point) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: what has names in it is a group, and an SVG is no fieldset
    <svg
      className="cones"
      width={pxSide}
      height={pxSide}
      role="group"
      aria-label={plane ? text().plane : text().space}
    >
      {map.circles.map(({ centre, radius: share, degrees }) => (
        <Noted
          as="g"
          key={degrees}
          focusable={false}
          {...marks.circle}
          value={degrees === null ? '' : marks.degrees(String(degrees))}
        >
          <circle className="cones__circle" cx={at(centre)[0]} cy={at(centre)[1]} r={radius * share} />
          {degrees !== null && (
            <text className="cones__degrees" x={at(centre)[0]} y={at(centre)[1] + radius * share - 4}>
              {degrees}°
            </text>
          )}
        </Noted>
      ))}
      {map.faces.map(({ of, points }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: faces have no name but their place
        <Noted as="g" key={index} focusable={false} {...marks.faces[of]}>
          <polyline
            className={`cones__face cones__face--${of}`}
            points={points.map((point) => at(point).join(',')).join(' ')}
          />
        </Noted>
      ))}
      {map.inputs.map((point, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: inputs are told by their number
        <Noted as="g" key={k} {...marks.input(k + 1)} value={fromTeacher(angles.inputs[k]!)}>
          <Triangle at={at(point)} />
        </Noted>
      ))}
      {map.rays.map((point, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rays are told by their number
        <Noted as="g" key={k} {...marks.ray(k + 1)}>
          <circle className="cones__reach" cx={at(point)[0]} cy={at(point)[1]} r={9} />
          <circle className="cones__ray" cx={at(point)[0]} cy={at(point)[1]} r={2.5} />
        </Noted>
      ))}
      <Noted as="g" {...marks.p} value={`${marks.M(plainNumber(M))}; ${fromTeacher(angles.p)}`}>
        <Disc at={at(map.p)} />
      </Noted>
      <Noted as="g" {...marks.q} value={`${marks.M(plainNumber(M))}; ${fromTeacher(angles.q)}`}>
        <Square at={at(map.q)} />
      </Noted>
      <Noted as="g" {...marks.teacher}>
        <Star at={at(map.teacher)} />
      </Noted>
      {names.map(({ name, at: here }) => (
        <Name
          key={name.map((span) => span.text).join('')}
          name={name}
          at={here}
          towards={awayFrom(
            here,
            names.map((other) => other.at),
            pxSide / 2,
          )}
        />
      ))}
    </svg>
  );
}

interface Named {
  readonly name: RichText;
  readonly point: MapPoint;
}

/** p or q on a ray is named with it. */
function namesOf({ rays, teacher, p, q }: ConeMap): Named[] {
  const names: Named[] = [
    { name: [symbol('v'), upright('*')], point: teacher },
    { name: [symbol('p')], point: p },
    { name: [symbol('q')], point: q },
  ];
  rays.forEach((point, k) => {
    const ray = [symbol('\u03c7'), lowered(String(k + 1))];
    const index = names.findIndex(
      (named) => Math.hypot(named.point[0] - point[0], named.point[1] - point[1]) < SAME,
    );
    const same = names[index];
    if (same === undefined) names.push({ name: ray, point });
    else names[index] = { ...same, name: [...same.name, upright(' = '), ...ray] };
  });
  return names;
}

type Px = readonly [number, number];

/** A name keeps off points nearer than this. */
const PX_NEAR = 44;

/** Where there is room for the name of the point `here`: away from the middle, and more so from points near by. */
function awayFrom(here: Px, points: readonly Px[], middle: number): Px {
  let [dx, dy] = [here[0] - middle, here[1] - middle];
  const length = Math.hypot(dx, dy) || 1;
  [dx, dy] = [dx / length, dy / length];
  for (const [x, y] of points) {
    const distance = Math.hypot(here[0] - x, here[1] - y);
    if (distance === 0 || distance > PX_NEAR) continue;
    dx += (2 * (here[0] - x)) / distance;
    dy += (2 * (here[1] - y)) / distance;
  }
  const turned = Math.hypot(dx, dy);
  return turned < 0.1 ? [0.7, -0.7] : [dx / turned, dy / turned];
}

interface NameProps {
  readonly name: RichText;
  readonly at: Px;
  /** unit vector */
  readonly towards: Px;
}

function Name({ name, at: [x, y], towards: [ux, uy] }: NameProps) {
  const anchor = ux > 0.3 ? 'start' : ux < -0.3 ? 'end' : 'middle';
  return <SvgText text={name} x={x + 10 * ux} y={y + 14 * uy + 4} anchor={anchor} />;
}

function Disc({ at: [x, y] }: { readonly at: Px }) {
  return <circle className="cones__p" cx={x} cy={y} r={5} />;
}

function Square({ at: [x, y] }: { readonly at: Px }) {
  return <rect className="cones__q" x={x - 4.5} y={y - 4.5} width={9} height={9} />;
}

function Triangle({ at: [x, y] }: { readonly at: Px }) {
  return <path className="cones__input" d={`M${x} ${y - 4} l4 7 h-8 z`} />;
}

function Star({ at: [x, y] }: { readonly at: Px }) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const length = index % 2 === 0 ? 7 : 3;
    return `${x + length * Math.cos(angle)},${y + length * Math.sin(angle)}`;
  });
  return <polygon className="cones__teacher" points={points.join(' ')} />;
}
