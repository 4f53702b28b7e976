import { countActivity } from '../../findings/activity/activityCount.ts';
import { type Facts, factsOfState } from '../../findings/boosts/boostFacts.ts';
import { historyOf } from '../../findings/boosts/boostHistory.ts';
import { type Bundle, bundleOf } from '../../findings/boosts/finalBundle.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import { Group, membersOf } from '../../model/initialisation.ts';
import { degreesBetween, norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { LateText } from '../../text/translation.ts';
import { plainAngle } from '../axis/angle.ts';
import { plainNumber, plainNumberOfLog } from '../axis/number.ts';

/** What the entries about boosts say of a run: of the flow alone, which is made of them; steps of descent are not. */

type Texts = LateText['glossary']['numbers'];

/** One a pattern of the neurons that are on; a neuron that slides follows none. */
export function boost(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const activity = isFlow(run) ? countActivity(run, player.time) : null;
  return activity === null || activity.sliding > 0 ? [] : [texts.boosts(activity.patterns)];
}

/** How far the positive neurons have turned: the farthest of them from the pull on the tiny network. */
export function toPull(run: Run, { player }: AppState, texts: Texts): readonly string[] {
  const gamma = alignmentTarget(run.start.dataset);
  const positive = membersOf(run.start.groups, Group.Positive);
  if (positive.length === 0 || norm(gamma) === 0) return [];
  const d = gamma.length;
  const farthest = (hidden: Float64Array) =>
    Math.max(...Array.from(positive, (j) => degreesBetween(hidden.subarray(j * d, (j + 1) * d), gamma)));
  const [now, start] = [stateAt(run, player.time).hidden, run.start.initial.hidden].map(farthest);
  return [texts.farthest(plainAngle(now!), plainAngle(start!))];
}

/** How far the boost of the bundle has gone. */
export function rapidity(run: Run, state: AppState, texts: Texts): readonly string[] {
  const found = factsOfBundle(run, state);
  if (found?.facts.boost == null) return [];
  const { rate, travelled } = found.facts.boost;
  return [texts.rapidity(plainNumber(travelled), plainNumber(rate))];
}

/** The quantity of two neurons of the bundle now, and when it formed: where neither is rounding. */
export function pair(run: Run, state: AppState, texts: Texts): readonly string[] {
  const found = factsOfBundle(run, state)?.facts.pair ?? null;
  if (found === null || found.standing !== 'conserved' || !found.toldNow || !found.toldAtFormation) return [];
  const [j, l] = found.neurons;
  const [now, then] = [plainNumberOfLog(found.logNow), plainNumberOfLog(found.logAtFormation)];
  return [texts.pair(j + 1, l + 1, now, then)];
}

/** Of a bundle as the glossary has it: positive neurons that are active on every input. */
function factsOfBundle(run: Run, { player }: AppState): { facts: Facts; bundle: Bundle } | null {
  const bundle = isFlow(run) ? bundleOf(run) : null;
  if (bundle === null || bundle.activeCount < run.start.dataset.samples) return null;
  if (run.start.groups[bundle.members[0]!] !== Group.Positive) return null;
  const sources = { run, bundle, history: historyOf(run), coasting: null };
  return { bundle, facts: factsOfState(sources, stateAt(run, player.time), null, null) };
}

function isFlow({ parameters }: Run): boolean {
  return parameters.method === 'flow';
}
