import { writeExactly } from '../../drawing/axis/localNumber.ts';
import type { RichText } from '../../drawing/axis/number.ts';
import { setFormula } from '../../drawing/note/formula.ts';
import type { Parameters } from '../../experiment/parameters.ts';
import type { Dataset } from '../../model/problem.ts';
import { isLabelledByTeacher } from '../../model/theory/teacherLabels.ts';
import { memoOn } from '../../state/memoOn.ts';
import { words } from '../../text/words.ts';
import { TRACKS } from '../controls/knobs.ts';

export type IntroPart = string | RichText;

/** Where the labels come from. */
type Goal = 'teacher' | 'teachers' | 'labels';

/**
 * What the network is, what it learns and how, in formulas and with the numbers of a run: sentences with `[[terms]]`, and
 * formulas set.
 * @param dataset of these parameters; null before there is one
 */
export function introLine(parameters: Parameters, dataset: Dataset | null): readonly IntroPart[] {
  const text = words().app.intro;
  const { width, method, learningRate, initScale } = parameters;
  const loss = setFormula('L = (1/2n) Σ_i (h(x_i) \u2212 y_i)^2');
  return text.line<RichText>(
    width,
    setFormula('h(x) = Σ_j a_j relu(w_j·x)'),
    goalOf(parameters, dataset),
    method === 'flow'
      ? text.methods.flow(loss)
      : text.methods.descent(loss, setFormula(`\u0394t = ${writeExactly(learningRate)}`)),
    setFormula(`λ = ${TRACKS.initScale.write(initScale)}`),
  );
}

function goalOf(parameters: Parameters, dataset: Dataset | null): readonly IntroPart[] {
  const { goals } = words().app.intro;
  switch (goalKind(parameters, dataset)) {
    case 'teacher':
      return goals.teacher(setFormula('y = relu(v*·x)'));
    case 'teachers':
      return goals.teachers(setFormula('y = relu(v_1·x) \u2212 relu(v_2·x)'));
    case 'labels':
      return goals.labels(dataset?.samples ?? parameters.samples);
  }
}

/** Given data may name a teacher and have labels of their own besides. */
function goalKind({ scheme, given }: Parameters, dataset: Dataset | null): Goal {
  if (scheme === 'opposed') return 'teachers';
  if (given === null) return 'teacher';
  if (given.labels === null) return 'teacher';
  return dataset !== null && memoOn(dataset, isLabelledByTeacher) ? 'teacher' : 'labels';
}
