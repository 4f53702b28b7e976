import { powerCharacters } from '../../experiment/writtenNumber.ts';
import { reportOfRun } from '../../findings/theory/assumptionReport.ts';
import { withStaysOff } from '../../findings/theory/standing.ts';
import { staysOffIn } from '../../findings/theory/staysOff.ts';
import type { Assumption } from '../../model/theory/assumption.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import { assumptionWords } from '../../text/assumptionWords.ts';
import type { LateText } from '../../text/translation.ts';
import { plainNumber } from '../axis/number.ts';

type Texts = LateText['glossary']['numbers'];

/** Exponents up to here have all their digits. */
const MOST_EXPONENT = 1e15;

/** Which of the paper's assumptions hold of a run, by the titles of their rows: the sentence of the end has no room for more than how many. */
export function assumptionNumbers(run: Run, _: AppState, texts: Texts): readonly string[] {
  const report = reportOfRun(run);
  // whether a neuron that turned off came back is known at the end
  if (report === null || !run.complete) return [];
  const all = withStaysOff(report, staysOffIn(run));
  const titlesOf = (held: Assumption['held']) =>
    all.filter((one) => one.held === held).map(({ id }) => assumptionWords().list[id].title);
  const [broken, unknown] = [titlesOf(false), titlesOf(null)];
  const scale = all.find(({ id }) => id === 'scale')!;
  return [
    texts.assumptions(titlesOf(true).length, all.length),
    ...(broken.length === 0 ? [] : [texts.notHeld(broken)]),
    ...(unknown.length === 0 ? [] : [texts.notKnown(unknown)]),
    ...(scale.held === false ? [scaleText(scale.value, run.parameters.initScale, texts)] : []),
  ];
}

/** @param log10Bound of the paper's sufficient scale; minus infinity where there is none */
function scaleText(log10Bound: number, initScale: number, texts: Texts): string {
  if (log10Bound === Number.NEGATIVE_INFINITY) return texts.noSufficientScale;
  // rounded down: up to there the proof surely reaches
  const bound =
    Math.abs(log10Bound) > MOST_EXPONENT
      ? `10^(${plainNumber(log10Bound)})`
      : powerCharacters('1', '10', Math.floor(log10Bound));
  return texts.sufficientScale(bound, plainNumber(initScale));
}
