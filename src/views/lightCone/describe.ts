import { plainAngle } from '../../drawing/axis/angle.ts';
import { plainNumber, plainNumberOfLog } from '../../drawing/axis/number.ts';
import { countGroups } from '../../drawing/neurons/neuronStyle.ts';
import { factsOfState } from '../../findings/boosts/boostFacts.ts';
import { historyOf } from '../../findings/boosts/boostHistory.ts';
import { bundleOf } from '../../findings/boosts/finalBundle.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { norm } from '../../model/measures/angles.ts';
import { isBalanced } from '../../model/measures/balance.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import { words } from '../../text/words.ts';

/** The text alternative of the picture with the playhead at `time`. */
export function describeCone(run: Run, time: number): string {
  const text = lightConeWords();
  const state = stateAt(run, time);
  const sources = { run, history: historyOf(run), bundle: bundleOf(run), coasting: null };
  const { drift, boost, pair } = factsOfState(sources, state, null, null);
  const descent = run.parameters.method === 'descent';
  const counts = words().pictures.neurons.counts(countGroups(run.start.groups));
  const told = memoOn(run.start.initial, isBalanced) ? text.alternative : text.alternativeOff;
  const sentences = [told(counts, plainNumber(state.time), plainNumber(drift, 2), descent)];
  if (boost !== null) {
    const target = run.start.dataset.teacher === null ? text.gamma : text.teacher;
    sentences.push(
      text.alternativeBoost(
        plainNumber(boost.rate),
        plainNumber(boost.travelled),
        plainAngle(boost.degrees),
        target,
      ),
    );
  }
  if (pair?.standing === 'conserved' && pair.toldNow && pair.toldAtFormation) {
    const [one, other] = pair.neurons;
    sentences.push(
      text.alternativePair(
        one + 1,
        other + 1,
        plainNumberOfLog(pair.logNow, 5),
        plainNumberOfLog(pair.logAtFormation, 5),
      ),
    );
  }
  return words().pictures.paragraph(sentences);
}

/** A neuron in words: both its sizes, which are the same on the cone. */
export function describeNeuron(run: Run, time: number, neuron: number): string {
  const { output, hidden } = stateAt(run, time);
  const { dimension } = run.start.dataset;
  const length = norm(hidden, neuron * dimension, dimension);
  return lightConeWords().neuron(plainNumber(output[neuron]!), plainNumber(length));
}
