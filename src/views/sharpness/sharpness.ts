import {
  numberText,
  plainNumber,
  type RichText,
  symbol,
  tickText,
  upright,
} from '../../drawing/axis/number.ts';
import { LOG_AXIS } from '../../drawing/axis/valueAxis.ts';
import { measuredText } from '../../drawing/measuredText.ts';
import type { Line } from '../../drawing/timePlot/curves.ts';
import type { LabelledPoint } from '../../drawing/timePlot/definition.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import {
  edgeOf,
  sharpnessAt,
  sharpnessFacts,
  sharpnessIn,
  sharpnessOf,
  sharpnessWait,
} from '../../findings/sharpness/sharpness.ts';
import type { Run } from '../../state/run.ts';
import { sharpnessWords } from '../../text/sharpnessWords.ts';
import { words } from '../../text/words.ts';

const text = () => sharpnessWords();

/** The sharpness S over flow time, against 2/lr: what decides whether a step of gradient descent is stable. */
export const SHARPNESS = timePicture({
  id: 'sharpness',
  waiting: sharpnessWait,
  panels: [{ valueAxis: LOG_AXIS, symbol: [symbol('S')], lines: sharpnessLines, points: sharpnessPoints }],
  caption: (run) => text().caption(run === null ? '' : stepText(run), run?.parameters.method === 'flow'),
  describe(run, time) {
    const facts = sharpnessFacts(run);
    const { paragraph } = words().pictures;
    const now = sharpnessAt(run, time);
    const said = [
      Number.isNaN(now.value)
        ? text().notYet(plainNumber(time))
        : text().now(plainNumber(time), measuredText(now, time)),
    ];
    if (facts !== null) {
      const { largest, crossing } = facts;
      const [edge, step] = [plainNumber(edgeOf(run)), stepText(run)];
      said.push(text().largest(plainNumber(largest.value), plainNumber(largest.time)));
      if (crossing === null) said.push(text().below(edge, step));
      else said.push(text().above(edge, step, plainNumber(crossing)));
    }
    return paragraph(said);
  },
});

const STEP: RichText = [upright('\u0394'), symbol('t')];

/** What diverges leaves the picture: so many times above the edge, or the start where that is higher, there is nothing more to see. */
const FAR_ABOVE = 1e3;

const stepText = ({ parameters }: Run) => plainNumber(parameters.learningRate);

/** S, and the edge 2/lr: that of the page's step where the run is a flow, which takes none. */
export function sharpnessLines(run: Run): Line[] {
  const descent = run.parameters.method === 'descent';
  const most = FAR_ABOVE * Math.max(edgeOf(run), run.frameCount > 0 ? sharpnessIn(run, 0) || 0 : 0);
  return [
    {
      name: [upright('2/'), ...(descent ? STEP : tickText(run.parameters.learningRate, false))],
      named: ({ edge, flowEdge }) => (descent ? edge : flowEdge),
      term: 'sharpness',
      colour: descent ? 'ink' : 'inkSoft',
      dash: descent ? [6, 3] : [2, 4],
      reference: true,
      value: () => edgeOf(run),
    },
    {
      name: [symbol('S')],
      // the label of its largest value stands where its name would
      unlabelled: true,
      named: ({ sharpness }) => sharpness,
      term: 'sharpness',
      colour: 'ink',
      sparse: true,
      settles: true,
      value: (f) => {
        const value = sharpnessIn(run, f);
        return value > most ? Number.NaN : value;
      },
      inState: (state) => sharpnessOf(run, state) ?? Number.NaN,
    },
  ];
}

/** The largest S, and where a run of descent comes over the edge. */
export function sharpnessPoints(run: Run): LabelledPoint[] {
  const facts = sharpnessFacts(run);
  if (facts === null) return [];
  const { largest, crossing } = facts;
  const points: LabelledPoint[] = [
    {
      ...largest,
      colour: 'ink',
      label: [symbol('S'), upright(' = '), ...numberText(largest.value)],
      named: (texts) => texts.sharpest,
    },
  ];
  if (crossing === null || run.parameters.method === 'flow') return points;
  return [
    {
      time: crossing,
      value: edgeOf(run),
      colour: 'ink',
      // the curve goes through wherever a label would stand: its note has the time
      label: [],
      named: (texts) => texts.overEdge,
    },
    ...points,
  ];
}
