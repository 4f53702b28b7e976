import { scaleRuleTexts } from '../../src/app/controls/ScaleRules.tsx';
import { introLine } from '../../src/app/intro/introLine.ts';
import { descriptionOf, sentenceOf } from '../../src/app/now/sentence.ts';
import { missingMarks, namedBands, timeMarks } from '../../src/app/player/timelineMarks.ts';
import type { RichText } from '../../src/drawing/axis/number.ts';
import { setParts } from '../../src/drawing/axis/typeset.ts';
import { claimText } from '../../src/drawing/claims/claimText.ts';
import { runNumbers } from '../../src/drawing/glossary/runNumbers.ts';
import type { CanvasPicture, Picture } from '../../src/drawing/picture.ts';
import { factsOf } from '../../src/findings/now/nowFacts.ts';
import { reportOfRun } from '../../src/findings/theory/assumptionReport.ts';
import { claimsOf } from '../../src/findings/theory/claims.ts';
import { withStaysOff } from '../../src/findings/theory/standing.ts';
import { staysOffIn } from '../../src/findings/theory/staysOff.ts';
import type { AppState } from '../../src/state/appState.ts';
import type { Run } from '../../src/state/run.ts';
import type { LateText, TermId } from '../../src/text/translation.ts';
import { rowsOf } from '../../src/views/assumptions/rows.ts';
import { legendEntries, legendNow } from '../../src/views/directions/legend/entries.ts';
import { raised } from './numbers.ts';

/** Something the page writes. */
export interface Shown {
  /** which part of the page: `header`, `loss caption`, `span row` */
  readonly place: string;
  readonly written: string;
}

const BOX = { pxWidth: 400, pxHeight: 300, stage: false, settings: [] };

/** Every sentence that the page shows of a complete run with the playhead where it stands. */
export function* shownAt(state: AppState, pictures: readonly Picture[]): Generator<Shown> {
  const run = state.run!;
  const { time } = state.player;
  const facts = factsOf(state)!;
  yield { place: 'header', written: sentenceOf(facts) };
  yield { place: 'description', written: descriptionOf(facts) };
  for (const picture of pictures) {
    const written = picture.describe(run, time, []);
    yield { place: `${picture.id} alternative`, written };
    if (!('Component' in picture)) yield* aroundOf(picture, state);
  }
  for (const { kind, name } of legendEntries(run)) {
    yield { place: `${kind} legend`, written: name };
    const now = legendNow(run, time, kind);
    if (now !== null) yield { place: `${kind} legend`, written: now };
  }
}

/** What the entries of the glossary say of the run, with the playhead where it stands. */
export function* shownInGlossary(
  state: AppState,
  { terms, numbers }: LateText['glossary'],
): Generator<Shown> {
  for (const term of Object.keys(terms) as TermId[]) {
    for (const written of runNumbers(term, state, numbers)) yield { place: `${term} entry`, written };
  }
}

/** What is said of a run at whatever time. */
export function* shownOfRun(state: AppState, pictures: readonly Picture[]): Generator<Shown> {
  const run = state.run!;
  yield { place: 'intro', written: textOf(setParts(introLine(run.parameters, run.start.dataset))) };
  for (const written of scaleRuleTexts(run)) yield { place: 'rule of the scale', written };
  for (const picture of pictures) if (!('Component' in picture)) yield* claimRows(picture, run);
  for (const { phase, name, explanation } of namedBands(run)) {
    yield { place: `phase ${phase}`, written: name };
    yield { place: `phase ${phase}`, written: explanation };
  }
  for (const { index, explanation } of timeMarks(run)) yield { place: `T${index}`, written: explanation };
  const missing = missingMarks(run);
  if (missing !== null) yield { place: 'missing mark', written: missing };
  const report = reportOfRun(run)!;
  for (const row of rowsOf(run, withStaysOff(report, staysOffIn(run)))) {
    yield { place: `${row.id} row`, written: row.title };
    yield { place: `${row.id} row`, written: row.sentence };
    if (row.number !== null) yield { place: `${row.id} row`, written: textOf(row.number) };
  }
}

function* aroundOf(picture: CanvasPicture, state: AppState): Generator<Shown> {
  const refusal = picture.refusal?.(state.run!) ?? null;
  if (refusal !== null) yield { place: `${picture.id} refusal`, written: refusal };
  else yield { place: `${picture.id} caption`, written: picture.caption(state, BOX) };
}

/** The rows “theory says .., this run ..”. */
function* claimRows({ claims = [] }: CanvasPicture, run: Run): Generator<Shown> {
  for (const claim of claimsOf(run, claims)) {
    const text = claimText(claim);
    if (text === null) continue;
    yield { place: `${claim.what} claim`, written: textOf(text.paper) };
    if (text.run !== null) yield { place: `${claim.what} claim`, written: textOf(text.run) };
  }
}

function textOf(rich: RichText): string {
  return rich.map(({ text, style }) => (style === 'raised' ? raised(text) : text)).join('');
}
