import { type Check, type Context, equal, hold, sameIn } from '../check.ts';
import { dot, norm } from '../oracle/linear.ts';

/** The line that says what the page shows. */

/** Whether the labels are one teacher's, to the digits that they were typed with. */
function isTaught({ oracle }: Context): boolean {
  const { inputs, labels, teacher } = oracle.data;
  if (teacher === null) return false;
  return inputs.every(
    (x, i) => Math.abs(labels[i]! - Math.max(0, dot(teacher, x))) <= 1e-8 * norm(teacher) * norm(x),
  );
}

export const INTRO: Readonly<Record<string, Check>> = {
  line: ([width, , , , scale]: readonly unknown[], c) => {
    equal(width, c.state.width, 'neurons');
    sameIn(scale, c.oracle.run.lambda, 'lambda');
  },
  'goals.teacher': (_, c) => hold(isTaught(c), 'the labels are not of one teacher'),
  'goals.teachers': (_, { oracle }) => {
    const { data } = oracle;
    const { twoTeachers } = oracle.run;
    hold(twoTeachers !== null, 'there are no two teachers');
    const [first, second] = twoTeachers!;
    data.inputs.forEach((x, i) => {
      const label = Math.max(0, dot(first, x)) - Math.max(0, dot(second, x));
      hold(Math.abs(data.labels[i]! - label) <= 1e-9 * norm(x), `label ${i} is not of the two teachers`);
    });
  },
  'goals.labels': ([count]: readonly number[], c) => {
    equal(count, c.oracle.data.labels.length, 'labels');
    hold(!isTaught(c), 'the labels are of one teacher');
  },
  'methods.flow': (_, c) => equal(c.oracle.run.method, 'flow', 'method'),
  'methods.descent': ([, step]: readonly unknown[], c) => {
    equal(c.oracle.run.method, 'descent', 'method');
    sameIn(step, c.oracle.run.step, 'step');
  },
};
