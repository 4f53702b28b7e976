import type { SweepMeasure } from '../src/experiment/sweep/measures.ts';
import { isPresetId, type PresetId } from '../src/experiment/sweep/presets/presets.ts';
import { successReport } from './findings/successReport.ts';
import { timeReport } from './findings/timeReport.ts';
import { at, mean, median, met, print, short, type Told, toldOf, values } from './findings/told.ts';

/**
 * The tables of docs/findings.md:
 *   npm run findings -- success [--from DIR]
 * solves the sweep of that name (`success`, `width`, `time`, `figure-10`, `figure-10-uncentred`), or takes what `relu-flow sweep` has
 * left in DIR, and prints what is told of it.
 */

const REPORTS: Partial<Record<PresetId, (runs: readonly Told[]) => void>> = {
  success: successReport,
  width: widthReport,
  time: timeReport,
  'figure-10': figure10Report,
  'figure-10-uncentred': figure10Report,
};

function widthReport(runs: readonly Told[]): void {
  const scales = values(runs, 'scale').filter((_, index) => index % 3 === 1);
  for (const measure of ['largestAngle', 'meanAngle', 'nuclearNorm'] as const) {
    console.log(measure);
    print([
      ['width', ...scales.map((scale) => `lambda = ${short(Number(scale))}`), 'met the loss'],
      ...values(runs, 'width').map((width) => [
        width,
        ...scales.map((scale) =>
          short(median(met(at(runs, { width, scale })).map((run) => run.of(measure)))),
        ),
        `${met(at(runs, { width })).length} of ${at(runs, { width }).length}`,
      ]),
    ]);
  }
}

function figure10Report(runs: readonly Told[]): void {
  for (const scheme of values(runs, 'scheme')) {
    console.log(scheme === 'opposed' ? 'two teachers' : 'one teacher');
    print([
      ['rho', 'positive', 'negative', 'side of v1', 'other side', 'met the loss', 'bundles of those'],
      ...values(runs, 'rho').map((rho) => {
        const trials = at(runs, { rho, scheme });
        const angle = (measure: SweepMeasure) => short(median(trials.map((run) => run.of(measure))));
        return [
          short(Number(rho)),
          angle('largestAngle'),
          angle('largestAngleNegative'),
          angle('teacherSideAngle'),
          angle('awaySideAngle'),
          `${met(trials).length} of ${trials.length}`,
          short(mean(met(trials).map((run) => run.of('bundles')))),
        ];
      }),
    ]);
  }
}

const [id = '', option, folder] = process.argv.slice(2);
const report = isPresetId(id) ? REPORTS[id] : undefined;
if (!isPresetId(id) || report === undefined || (option !== undefined && option !== '--from')) {
  console.error(`expected one of ${Object.keys(REPORTS).join(', ')}, and --from DIR or nothing`);
  process.exitCode = 2;
} else {
  const begin = performance.now();
  const runs = toldOf(id, folder ?? null);
  report(runs);
  console.log(`${runs.length} runs, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
}
