import {
  estimateText,
  plainEstimate,
  plainNumber,
  type RichText,
  raised,
  symbol,
  upright,
} from '../../drawing/axis/number.ts';
import { LOSS_AXIS } from '../../drawing/axis/valueAxis.ts';
import { timePicture } from '../../drawing/timePlot/timePicture.ts';
import { lossFallAt } from '../../findings/lossFall.ts';
import { stateAt } from '../../findings/now/stateAt.ts';
import type { Run } from '../../state/run.ts';
import type { MarkName, MarkText } from '../../text/markWords.ts';
import { words } from '../../text/words.ts';

const text = () => words().pictures.loss;

/** L = (1/2n) sum of squared residuals, over flow time, and how fast it falls at the playhead (Proposition 9). */
export const LOSS = timePicture({
  id: 'loss',
  panels: [
    {
      valueAxis: LOSS_AXIS,
      symbol: [symbol('L')],
      lines: (run) => [
        {
          name: [symbol('L')],
          named: ({ loss }) => loss,
          term: 'loss',
          colour: 'ink',
          logged: 'loss',
          value: (f) => run.losses[f]!,
          inState: ({ loss }) => loss,
        },
      ],
      atPlayhead: { texts: fallTexts, named: fallNamed },
    },
  ],
  caption: () => text().caption,
  describe: (run, time) =>
    words().pictures.paragraph([
      text().alternative(
        plainNumber(run.losses[0]!),
        plainNumber(run.losses[run.frameCount - 1]!),
        plainNumber(run.endTime),
        plainNumber(time),
        plainNumber(stateAt(run, time).loss),
      ),
      ...fallSentence(run, time),
    ]),
});

const DERIVATIVE: RichText = [upright('d'), symbol('L'), upright('/d'), symbol('t')];
const SPEED: RichText = [
  upright('|d'),
  symbol('\u03b8'),
  upright('/d'),
  symbol('t'),
  upright('|'),
  raised('2'),
];
const GRADIENT: RichText = [upright('|\u2207'), symbol('L'), upright('|'), raised('2')];
const EQUALS = upright(' = ');

/**
 * `dL/dt = -|d theta/dt|^2 = -0.0123`, and the same without what it is equal to; of descent, whose steps are no flow, the squared
 * gradient alone. None where not even its first digit is known.
 */
export function fallTexts(run: Run, time: number): RichText[] {
  const fall = lossFallAt(run, time);
  if (fall === null) return [];
  const slope = estimateText(-fall.value, fall.error);
  const size = estimateText(fall.value, fall.error);
  if (slope === null || size === null) return [];
  if (run.parameters.method === 'descent' && fall.ofState) return [[...GRADIENT, EQUALS, ...size]];
  const short = [...DERIVATIVE, EQUALS, ...slope];
  return fall.ofState ? [[...DERIVATIVE, upright(' = \u2212'), ...SPEED, EQUALS, ...slope], short] : [short];
}

/** What `fallTexts` says, in a note. */
function fallNamed({ slope }: MarkText, run: Run, time: number): (MarkName & { value: string }) | null {
  const fall = lossFallAt(run, time);
  if (fall === null) return null;
  const { value, error, ofState } = fall;
  const ofDescent = run.parameters.method === 'descent' && ofState;
  const said = plainEstimate(ofDescent ? value : -value, error);
  if (said === null) return null;
  return { ...(ofDescent ? slope.descent : ofState ? slope.flow : slope.frames), value: said };
}

function fallSentence(run: Run, time: number): string[] {
  const fall = lossFallAt(run, time);
  if (fall === null) return [];
  const value = plainEstimate(fall.value, fall.error);
  if (value === null) return [];
  const ofDescent = run.parameters.method === 'descent' && fall.ofState;
  return [ofDescent ? text().gradient(value) : text().falls(value, fall.ofState)];
}
