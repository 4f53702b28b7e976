import { Group } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { bundleVector } from '../../model/theory/eigenCoordinates.ts';
import type { Run } from '../../state/run.ts';
import { en } from '../../text/en.ts';
import { lowered, plainNumber, symbol, upright } from '../axis/number.ts';
import { LOG_AXIS } from '../axis/valueAxis.ts';
import { timePicture } from '../timePlot/TimePlot.tsx';

const text = en.pictures.twoTeachers;

/**
 * The paper's Figures 10 and 11, for opposed data: the vector sum of |a_j| w_j of each group against the teacher of its
 * sign. Between the two take-offs of the norms lies the second saddle.
 */
export const TWO_TEACHERS = timePicture({
  id: 'two-teachers',
  panels: [
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '\u00b0',
      heading: [upright(text.headingAngles)],
      lines: (run) =>
        sides(run).map(({ colour, teacher, index, vectorAt }) => ({
          name: [upright('to '), symbol('v'), lowered(String(index))],
          colour,
          ...(index === 2 ? { dash: [6, 3] } : {}),
          value: (f) => degreesBetween(vectorAt(f), teacher),
        })),
    },
    {
      valueAxis: LOG_AXIS,
      symbol: [],
      unit: '',
      heading: [upright(text.headingNorms)],
      lines: (run) =>
        sides(run).flatMap(({ colour, teacher, index, vectorAt, name }) => [
          { name: [], colour: 'control' as const, dash: [2, 3], reference: true, value: () => norm(teacher) },
          {
            name: [upright(name)],
            colour,
            ...(index === 2 ? { dash: [6, 3] } : {}),
            value: (f: number) => norm(vectorAt(f)),
          },
        ]),
    },
  ],
  notApplicable: ({ start }) => (start.teachers?.width === 2 ? null : text.none),
  text: {
    title: text.title,
    caption: () => text.caption,
    alternative(run, time) {
      const f = run.frameIndexAt(time);
      const [first, second] = sides(run).map(({ vectorAt, teacher }) =>
        plainNumber(degreesBetween(vectorAt(f), teacher)),
      );
      if (first === undefined || second === undefined) return `${text.none} (time ${plainNumber(time)})`;
      return text.alternative(plainNumber(time), first, second);
    },
  },
});

interface Side {
  readonly index: 1 | 2;
  readonly name: string;
  readonly colour: 'positive' | 'negative';
  readonly teacher: Float64Array;
  /** sum of |a_j| w_j over the group in frame f (d) */
  readonly vectorAt: (f: number) => Float64Array;
}

function sides(run: Run): Side[] {
  const { teachers, dataset, groups } = run.start;
  const { dimension } = dataset;
  if (teachers?.width !== 2) return [];
  return ([1, 2] as const).map((index) => {
    const group = index === 1 ? Group.Positive : Group.Negative;
    const members = Int32Array.from(groups.keys()).filter((j) => groups[j] === group);
    return {
      index,
      name: index === 1 ? text.normPositive : text.normNegative,
      colour: index === 1 ? 'positive' : 'negative',
      teacher: teachers.hidden.subarray((index - 1) * dimension, index * dimension),
      vectorAt(f) {
        const { output, hidden } = run.frame(f);
        return bundleVector(members, output.map(Math.abs), hidden, dimension);
      },
    };
  });
}
