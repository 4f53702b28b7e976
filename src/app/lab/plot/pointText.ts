import { flatText, plainNumber } from '../../../drawing/axis/number.ts';
import type { SweepMeasure } from '../../../experiment/sweep/measures.ts';
import { labPlotWords } from '../../../text/labPlotWords.ts';
import { axisAt, axisTitle, pointAt, valueWritten } from './axisText.ts';
import type { Gathered } from './gathered.ts';
import { endingsOf, OUTCOME_GROUPS } from './outcomes.ts';
import { type PlotKind, type PlotView, pointsIn } from './plotView.ts';
import { middleOf, trialOf } from './pointLink.ts';
import type { PlotRequest } from './request.ts';

/** What is said of points and plots: in the note, in the table, to a screen reader. */

export function measureName(measure: SweepMeasure | null): string {
  return measure === null ? labPlotWords().outcome : labPlotWords().measures[measure].name;
}

/** Of what is not seen in the plot itself: the value of a third axis. `, Centred Gaussian`; empty where there is none. */
export function thirdShown({ gathered, third }: Pick<PlotRequest, 'gathered' | 'third'>): string {
  const axis = gathered.spec.axes[2];
  return axis === undefined ? '' : `, ${flatText(axisAt(axis, axis.values[third]!))}`;
}

/** A value with its unit: `0.0123°`. */
export function measureWritten(measure: SweepMeasure | null, value: number): string {
  return plainNumber(value) + (measure === null ? '' : labPlotWords().measures[measure].unit);
}

/** `λ = 4⁻⁷, d = 16`. */
export function pointName(gathered: Gathered, point: number): string {
  return flatText(pointAt(gathered.spec.axes, gathered.placesOf(point)));
}

/** Its number: the median, or how its runs ended. */
export function pointValue(gathered: Gathered, point: number, measure: number | null): string {
  const text = labPlotWords();
  if (measure === null) {
    const { counts } = endingsOf(gathered, point);
    const parts = OUTCOME_GROUPS.filter((group) => counts[group] > 0).map((group) =>
      gathered.spec.trials.count === 1 ? text.outcomes[group] : `${counts[group]} ${text.outcomes[group]}`,
    );
    return parts.length === 0 ? text.pending : parts.join(text.joint);
  }
  const { summary, done } = gathered.reading(point, measure);
  if (summary.median === null) return done === 0 ? text.pending : text.noValue;
  const written = measureWritten(gathered.spec.measures[measure]!, summary.median);
  return summary.count === 1 ? text.single(written) : text.median(written);
}

/** What else there is to know of it: quartiles, trials, what failed, what the paper and theory have. */
export function pointDetails(
  gathered: Gathered,
  point: number,
  measure: number | null,
  known: Pick<PlotRequest, 'paper' | 'limit'>,
): string[] {
  const text = labPlotWords();
  const name = measure === null ? null : gathered.spec.measures[measure]!;
  const { summary, done, trials, failed } = gathered.reading(point, measure ?? 0);
  const said: string[] = [];
  const written = (value: number) => measureWritten(name, value);
  if (measure !== null && summary.count > 1)
    said.push(text.quartiles(written(summary.lowerQuartile!), written(summary.upperQuartile!)));
  if (trials > 1 || done < trials) said.push(text.trials(done, trials));
  if (failed > 0) said.push(text.failed(failed));
  if (measure !== null && summary.without > 0) said.push(text.without(summary.without));
  if (measure !== null) {
    const [paper, limit] = [known.paper.get(point), known.limit.get(point)];
    if (paper !== undefined) said.push(text.paperHere(written(paper.median), written(paper.deviation)));
    if (limit !== undefined) said.push(text.limitHere(written(limit)));
  }
  return said;
}

/** The whole plot in a few sentences, for those who cannot see it. */
export function plotAlternative(gathered: Gathered, measure: number | null, view: PlotView): string {
  const text = labPlotWords();
  const name = measure === null ? null : gathered.spec.measures[measure]!;
  const xAxis = gathered.spec.axes[0]!;
  const ends = [view.xScale.order[0]!, view.xScale.order.at(-1)!].map((k) =>
    valueWritten(xAxis, xAxis.values[k]!),
  );
  const said = [
    text.describe(
      measureName(name),
      flatText(axisTitle(xAxis)),
      ends[0]!,
      ends[1]!,
      gathered.done,
      gathered.cellCount,
    ),
  ];
  if (view.kind === 'curves') {
    for (const { label, points } of view.curves) {
      const known = points.filter(({ reading }) => reading.summary.median !== null);
      const [first, last] = [known[0], known.at(-1)];
      if (first === undefined || last === undefined) continue;
      const at = ({ point }: { readonly point: number }) =>
        valueWritten(xAxis, xAxis.values[gathered.placesOf(point)[0]!]!);
      const value = (point: typeof first) => measureWritten(name, point.reading.summary.median!);
      said.push(
        text.describeCurve(
          label === null ? '' : flatText(label),
          at(first),
          value(first),
          at(last),
          value(last),
        ),
      );
    }
  } else if (measure === null) {
    for (const group of OUTCOME_GROUPS) {
      const count = view.cells.reduce((sum, { endings }) => sum + (endings?.counts[group] ?? 0), 0);
      if (count > 0) said.push(text.describeOutcome(text.outcomes[group], count));
    }
  } else {
    const medians = pointsIn(view)
      .map(({ point }) => gathered.reading(point, measure).summary.median)
      .filter((median) => median !== null);
    if (medians.length > 0)
      said.push(
        text.describeMap(
          measureWritten(name, Math.min(...medians)),
          measureWritten(name, Math.max(...medians)),
        ),
      );
  }
  return said.join(' ');
}

/** What pressing a point does: `opens the run of trial 3, nearest to the median`. */
export function openingOf(gathered: Gathered, point: number, measure: number | null): string {
  const nearest = middleOf(gathered, point, measure) !== null;
  return labPlotWords().opens(trialOf(gathered, point, measure) + 1, gathered.spec.trials.count > 1, nearest);
}

/** What a mark of the plot is, and what it is drawn beside: a sentence or a few. */
export function plotCaption(kind: PlotKind, { gathered, measure, paper, limit }: PlotRequest): string {
  const { shows, against } = labPlotWords();
  const { count } = gathered.spec.trials;
  if (kind === 'map') {
    const said = [measure === null ? shows.outcomes(count) : shows.map(count)];
    if (measure !== null && hasCrosses(gathered, measure)) said.push(shows.without);
    if (count > 1 && gathered.done > 0 && gathered.done < gathered.cellCount) said.push(shows.corner);
    return said.join(' ');
  }
  const beside = paper.size > 0 ? (limit.size > 0 ? 'both' : 'paper') : limit.size > 0 ? 'limit' : null;
  return beside === null ? shows.curves(count) : `${shows.curves(count)} ${against[beside]}`;
}

function hasCrosses(gathered: Gathered, measure: number): boolean {
  return Array.from({ length: gathered.pointCount }, (_, point) => gathered.reading(point, measure)).some(
    ({ failed, summary }) => failed + summary.without > 0,
  );
}
