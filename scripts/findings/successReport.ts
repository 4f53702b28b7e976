import { experimentOf } from '../../src/experiment/runFile.ts';
import { Group, neuronGroups } from '../../src/model/initialisation.ts';
import { at, mean, met, print, short, type Told, values } from './told.ts';

/** Of each width: how many of the trials met the loss, and the mean number of bundles of those. */
export function successReport(runs: readonly Told[]): void {
  const samples = values(runs, 'n');
  for (const width of values(runs, 'width')) {
    const ofWidth = at(runs, { width });
    const done = met(ofWidth);
    const same = done.filter(
      (run) => run.of('bundles') === run.of('bundlesFine') && run.of('bundles') === run.of('bundlesCoarse'),
    );
    console.log(
      `width ${width}: ${done.length} of ${ofWidth.length} met the loss, of those the three rules count alike in ${same.length}`,
    );
    const failed = ofWidth.filter(({ result }) => result.outcome !== 'loss');
    const uncovered = (all: readonly Told[]) => all.filter((run) => run.of('uncovered') > 0).length;
    console.log(
      `an input with no positive neuron on it at the end: ${uncovered(failed)} of the ${failed.length} others, ${uncovered(done)} of those`,
    );
    print([
      ['angle', ...samples.map((n) => `n = ${n}`)],
      ...values(runs, 'angle').map((angle) => [
        angle,
        ...samples.map((n) => {
          const trials = at(ofWidth, { angle, n });
          const solved = met(trials);
          const bundles = short(mean(solved.map((run) => run.of('bundles'))));
          const unsolved = trials.length - solved.length;
          return unsolved === 0 ? bundles : `${bundles} (${unsolved} failed)`;
        }),
      ]),
    ]);
  }
  failureReport(runs.filter(({ result }) => result.outcome !== 'loss'));
  ruleReport(met(runs));
}

/** Why runs did not meet the loss. */
function failureReport(failed: readonly Told[]): void {
  const uncovered = failed.filter((run) => run.of('uncovered') > 0);
  const without = uncovered.filter(hasNoPositive);
  console.log(
    `${uncovered.length} end with an input that no positive neuron is on; ${without.length} of them start without one`,
  );
  print([
    ['width', 'n', 'start without a positive neuron that is active'],
    ...values(without, 'width').flatMap((width) =>
      values(at(without, { width }), 'n').map((n) => [width, n, at(without, { width, n }).length]),
    ),
  ]);
  for (const run of failed) {
    if (without.includes(run)) continue;
    const { angle, n, width } = run.along;
    console.log(
      `${angle} degrees, n = ${n}, width ${width}, trial ${run.trial}: ${run.result.outcome}, loss ${short(run.of('loss'))}`,
    );
  }
}

function hasNoPositive({ cell }: Told): boolean {
  const { dataset, network } = experimentOf(cell.run);
  return !neuronGroups(dataset, network).includes(Group.Positive);
}

const RULES = ['bundles', 'bundlesFine', 'bundlesCoarse'] as const;

/** How far the count of bundles hangs on its rule. */
function ruleReport(done: readonly Told[]): void {
  const differ = done.filter((run) => new Set(RULES.map((rule) => run.of(rule))).size > 1);
  const each = values(differ, 'angle').map((angle) => `${at(differ, { angle }).length} at ${angle}`);
  console.log(`the rules differ in ${differ.length} of ${done.length}: ${each.join(', ')} degrees`);
  const several = done.filter((run) => run.of('bundles') > 1);
  const coarse = several.filter((run) => run.of('bundlesCoarse') === 1);
  console.log(
    `several bundles in ${several.length}; the coarsest rule sees one in ${coarse.length} of those`,
  );
  const many = done.filter((run) => Number(run.along.n) >= 64);
  const one = many.filter((run) => RULES.every((rule) => run.of(rule) === 1));
  console.log(
    `with 64 inputs or more ${many.length}, of those a single bundle by all rules in ${one.length}`,
  );
}
