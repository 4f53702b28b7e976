import { plainAngle } from '../../drawing/axis/angle.ts';
import { lowered, plainNumber, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { LOG_AXIS, LOG_DEGREE_AXIS } from '../../drawing/axis/valueAxis.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import type { LabelledPoint } from '../../drawing/timePlot/definition.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { type SecondSaddle, secondSaddle } from '../../findings/twoTeachers/secondSaddle.ts';
import { taughtGroups } from '../../findings/twoTeachers/taughtGroups.ts';
import { degreesBetween } from '../../model/measures/angles.ts';
import type { Run } from '../../state/run.ts';
import { figureWords } from '../../text/figureWords.ts';
import { words } from '../../text/words.ts';

const text = () => figureWords()['two-teachers'];

/**
 * The paper's Figures 10 and 11, for opposed data: the vector of each group against the teacher of its sign, and the loss,
 * which rests at a second saddle where one teacher is learned and the other not.
 */
export const TWO_TEACHERS = timePicture({
  id: 'two-teachers',
  panels: [
    {
      valueAxis: LOG_DEGREE_AXIS,
      unit: '\u00b0',
      heading: () => [upright(text().headingAngles)],
      lines: teacherAngles,
    },
    {
      valueAxis: LOG_AXIS,
      heading: () => [upright(text().headingLoss)],
      lines: lossLines,
      points: saddlePoints,
    },
  ],
  refusal: (run) => (taughtGroups(run) === null ? text().none : null),
  remedy: { label: () => text().toOpposed, change: { scheme: 'opposed', given: null } },
  caption: () => text().caption,
  describe(run, time) {
    const state = stateAt(run, time);
    const [first, second] = (taughtGroups(run) ?? []).map(({ vectorIn, teacher }) =>
      plainAngle(degreesBetween(vectorIn(state), teacher)),
    );
    return `${text().alternative(plainNumber(time), first!, second!)} ${saddleText(secondSaddle(run))}`;
  },
});

/** The angle of each group's vector to its teacher. */
export function teacherAngles(run: Run): Line[] {
  const groups = taughtGroups(run);
  if (groups === null) return [];
  return groups.map(({ group, teacher, vectorAt, vectorIn }, index) => {
    const { colour, dash, name } = neuronStyle(group);
    return {
      name: setParts(text()[index === 0 ? 'positive' : 'negative'](teacherName(index))),
      named: ({ toTeacher }) => toTeacher(index + 1, words().pictures.neurons.groups[name]),
      colour,
      dash,
      value: (f) => degreesBetween(vectorAt(f), teacher),
      inState: (state) => degreesBetween(vectorIn(state), teacher),
    };
  });
}

export function lossLines(run: Run): Line[] {
  const loss: Line = {
    name: [symbol('L')],
    named: (curves) => curves.loss,
    term: 'loss',
    unlabelled: true,
    logged: 'loss',
    colour: 'ink',
    value: (f) => run.losses[f]!,
    inState: ({ loss }) => loss,
  };
  const level: Line = {
    name: [],
    named: ({ saddleLevel }) => saddleLevel,
    term: 'saddle',
    colour: 'inkSoft',
    dash: [2, 3],
    reference: true,
    settles: true,
    value: () => (run.complete ? (secondSaddle(run)?.loss ?? Number.NaN) : Number.NaN),
  };
  return [loss, level];
}

/** A ring where the run passes the second saddle. */
function saddlePoints(run: Run): LabelledPoint[] {
  const saddle = secondSaddle(run);
  if (saddle === null || saddle.time === null) return [];
  const value = stateAt(run, saddle.time).loss;
  const label = setParts(text().saddle(teacherName(saddle.learned)));
  return [
    {
      time: saddle.time,
      value,
      colour: 'ink',
      label,
      named: (points) => points.saddle(saddle.learned + 1),
      side: 'below',
    },
  ];
}

function teacherName(index: number): RichText {
  return [symbol('v'), lowered(String(index + 1))];
}

function saddleText(saddle: SecondSaddle | null): string {
  if (saddle === null || saddle.time === null) return text().noSaddle;
  return text().saddleAt(saddle.learned + 1, plainNumber(saddle.time), plainNumber(saddle.loss));
}
