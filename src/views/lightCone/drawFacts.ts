import { angleText } from '../../drawing/axis/angle.ts';
import {
  numberText,
  numberTextOfLog,
  plainNumber,
  type RichText,
  raised,
  symbol,
  upright,
} from '../../drawing/axis/number.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { drawText, measureText } from '../../drawing/canvas/richText.ts';
import type { Sheet } from '../../drawing/canvas/sheet.ts';
import type { BundleBoost, Facts, Pair } from '../../findings/boosts/boostFacts.ts';
import { type Bundle, patternsAffordable } from '../../findings/boosts/finalBundle.ts';
import { lightConeWords } from '../../text/lightConeWords.ts';
import { words } from '../../text/words.ts';
import type { Box } from './layout.ts';
import type { ConeView } from './model.ts';

/** Degrees from which on the boost's turning is what keeps the neurons from where a frozen one would take them. */
const WORTH_SAYING = 0.1;

/** Between two columns. */
const PX_BETWEEN = 20;

interface Row {
  readonly label: RichText;
  /** null for a heading */
  readonly value: RichText | null;
}

/** The numbers of the frame at the playhead, in the box below the sky, or in two columns below the picture. */
export function drawFacts(sheet: Sheet, view: ConeView, facts: Facts): void {
  const box = view.layout.facts;
  if (box === null) return;
  const { boost, conserved, law } = factRows(view, facts);
  if (box.columns === 1) {
    drawColumn(sheet, view.fontSize, box, [...boost, ...conserved, ...law]);
    return;
  }
  const half = { ...box, pxWidth: (box.pxWidth - PX_BETWEEN) / 2 };
  drawColumn(sheet, view.fontSize, half, [...boost, ...law]);
  const right = { ...half, pxLeft: box.pxLeft + half.pxWidth + PX_BETWEEN };
  drawColumn(sheet, view.fontSize, right, conserved);
}

function drawColumn(sheet: Sheet, size: number, box: Box, rows: readonly Row[]): void {
  const { context, palette } = sheet;
  const { pxLeft, pxWidth } = box;
  let py = box.pyTop + 0.7 * size;
  for (const { label, value } of rows) {
    if (value === null) {
      // but before the first heading
      if (py > box.pyTop + size) py += 0.5 * size;
      drawText(context, palette, label, pxLeft, py, { size, weight: 600, colour: palette.ink });
    } else {
      const lines = value.length > 0 ? [label] : wrapped(sheet, label, size - 1, pxWidth);
      for (const [index, line] of lines.entries()) {
        if (index > 0) py += 1.3 * size;
        drawText(context, palette, line, pxLeft, py, { size: size - 1 });
      }
      drawText(context, palette, value, pxLeft + pxWidth, py, {
        size,
        align: 'right',
        colour: palette.ink,
      });
    }
    py += 1.42 * size;
    if (py > box.pyTop + box.pxHeight) return;
  }
}

/** A sentence without a number beside it, in lines that fit. */
function wrapped({ context, palette }: Sheet, label: RichText, size: number, pxWidth: number): RichText[] {
  if (measureText(context, palette, label, { size }) <= pxWidth) return [label];
  const lines: string[] = [];
  for (const word of label
    .map(({ text }) => text)
    .join('')
    .split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    const fits = measureText(context, palette, [upright(longer)], { size }) <= pxWidth;
    if (fits && lines.length > 0) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => [upright(line)]);
}

function heading(text: string): Row {
  return { label: [upright(text)], value: null };
}

function row(label: string | RichText, value: RichText): Row {
  return { label: typeof label === 'string' ? [upright(label)] : label, value };
}

/** What is written, in three blocks. */
function factRows(view: ConeView, facts: Facts): Record<'boost' | 'conserved' | 'law', readonly Row[]> {
  const text = lightConeWords().facts;
  const { bundle, space } = view;
  const descent = space.run.parameters.method === 'descent';
  const flow = descent ? [upright(text.flowHasNone)] : [];
  const squares = [symbol('a'), raised('2'), upright(' − |'), symbol('w'), upright('|'), raised('2')];
  const conserved = [
    heading(descent ? text.conservedByFlow : text.conserved),
    row(setParts(text.driftOf(squares)), [...numberText(facts.drift, 2), ...flow]),
  ];
  if (facts.boost === null || bundle === null) {
    return { boost: [], conserved: [...conserved, row(whyNot(view), [])], law: [] };
  }
  if (facts.pair !== null) conserved.push(...pairRows(view, facts.pair));
  const { turned } = facts.boost;
  const law = Number.isNaN(facts.gap) ? [] : [heading(text.law), row(text.gap, degreesText(facts.gap))];
  if (law.length > 0 && turned > WORTH_SAYING) law.push(row(text.turned, degreesText(turned)));
  return {
    boost: boostRows(facts.boost, bundle, space.run.start.dataset.teacher !== null),
    conserved,
    law,
  };
}

function boostRows(
  { rate, travelled, degrees }: BundleBoost,
  bundle: Bundle,
  teacher: boolean,
): readonly Row[] {
  const text = lightConeWords().facts;
  const integral = [upright('∫|'), symbol('g'), upright('| d'), symbol('t'), upright(' = ')];
  const rows = [
    heading(text.boost),
    row(text.activeOn(bundle.activeCount, bundle.active.length), []),
    row(text.rate, [upright('|'), symbol('g'), upright('| = '), ...numberText(rate)]),
    row(text.travelled, [...integral, ...numberText(travelled)]),
  ];
  if (!Number.isNaN(degrees)) {
    rows.push(row(teacher ? text.toTeacher : text.toGamma, degreesText(degrees, 3)));
  }
  return rows;
}

function degreesText(degrees: number, significant = 2): RichText {
  return [...angleText(degrees, significant), upright('\u2009°')];
}

function whyNot({ space, bundle }: ConeView): string {
  const text = lightConeWords().facts;
  if (!patternsAffordable(space.run)) return text.tooLarge;
  return space.run.complete && bundle === null ? text.noBundle : text.waiting;
}

function pairRows({ bundle }: ConeView, pair: Pair): readonly Row[] {
  const text = lightConeWords().facts;
  const [j, l] = pair.neurons;
  const product: RichText = [
    upright('|'),
    symbol('a'),
    upright('||'),
    symbol('a′'),
    upright(`|(1 ${pair.opposite ? '+' : '−'} cos)`),
  ];
  const formation = plainNumber(bundle!.formation);
  const rows = [row(text.pair(j + 1, l + 1), []), row(product, quantity(pair.logNow, pair.toldNow))];
  switch (pair.standing) {
    case 'before':
      rows.push(row(text.before(formation), []));
      break;
    case 'apart':
      rows.push(row(text.apart, []));
      break;
    case 'conserved':
      rows.push(row(text.atFormation(formation), quantity(pair.logAtFormation, pair.toldAtFormation)));
      if (pair.toldNow && pair.toldAtFormation) rows.push(row(text.change, numberText(pair.change, 2)));
  }
  return rows;
}

/** exp(log), to the digits that show what is conserved; what is rounding is no datum. */
export function quantity(log: number, told = true): RichText {
  return told ? numberTextOfLog(log, 5) : [upright(words().pictures.atRounding)];
}
